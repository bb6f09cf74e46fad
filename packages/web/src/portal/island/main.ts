/**
 * The only script of the public pages: reading tools, sorting and filters, finder, comparison. Every page
 * reads without it.
 */
import { startComparison } from "./comparison.ts";
import { startFinders } from "./finder.ts";
import { startHighlight } from "./highlight.ts";
import { startRanking } from "./ranking.ts";
import { applySettings, startTools } from "./tools.ts";

applySettings();
document.addEventListener("DOMContentLoaded", () => {
  startTools();
  startRanking();
  startFinders();
  startComparison();
  startHighlight();
});
