import type { press as vi } from "./vi-press.ts";

/** Words about figures that others print or show on their pages. */
export const press: typeof vi = {
  svg: "Download the figure (SVG)",
  png: "Download the figure (PNG)",
  embed: "Embed in another page",
  embedLead: "Paste this code into your page; the figure follows the current edition.",
  card: "Share picture",
  seeOn: (name) => `See it on ${name}`,
  free: "Free to use with the source named (CC BY 4.0).",
};
