import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pngFile } from "./png.ts";
import type { SiteDraft } from "./site-draft.ts";

/** An SVG of the portal that is wanted as PNG beside it: for services and programs that take no SVG. */
export interface ToRasterise {
  /** Of the SVG, below the root of the site. */
  readonly path: string;
  readonly body: string;
  readonly width: number;
}

/**
 * Puts the PNGs beside their SVGs. Each is drawn once: it is kept in the site, hidden, under the hash of what it was
 * drawn from, and the next site links it, whatever else of its series has changed.
 *
 * @param assets folder of the built portal, with the fonts
 * @returns the paths that were put
 */
export async function putPngs(
  wanted: readonly ToRasterise[],
  {
    draft,
    before,
    assets,
  }: { readonly draft: SiteDraft; readonly before: string | undefined; readonly assets: string },
): Promise<string[]> {
  const put: string[] = [];
  for (const { path, body, width } of wanted) {
    const hash = createHash("sha256").update(`${width} ${body}`).digest("hex");
    const kept = join(".pictures", `${hash}.png`);
    const drawn = before && (await readFile(join(before, kept)).catch(() => undefined));
    const bytes = drawn ?? (await pngOf(body, width, assets));
    const png = path.replace(/\.svg$/, ".png");
    draft.put(kept, bytes);
    draft.put(png, bytes);
    put.push(kept, png);
  }
  return put;
}

let ready: Promise<typeof import("@napi-rs/canvas")> | undefined;

/** Skia with the portal's own fonts and no others: the same picture on every machine. */
async function canvasWith(assets: string): Promise<typeof import("@napi-rs/canvas")> {
  const canvas = await import("@napi-rs/canvas");
  for (const name of await readdir(assets)) {
    const family = FAMILIES.find(([part]) => name.startsWith(part))?.[1];
    if (family !== undefined && name.endsWith(".woff2"))
      canvas.GlobalFonts.register(await readFile(join(assets, name)), family);
  }
  return canvas;
}

/** The font comes in two files, which a browser takes as one: here the second has a name of its own. */
const FAMILIES = [
  ["be-vietnam-pro-latin-", "Be Vietnam Pro"],
  ["be-vietnam-pro-vietnamese-", "Be Vietnam Pro Marks"],
] as const;

async function pngOf(svg: string, width: number, assets: string): Promise<Buffer> {
  const { createCanvas, loadImage } = await (ready ??= canvasWith(assets));
  const image = await loadImage(Buffer.from(svg));
  const height = Math.round((image.height * width) / image.width);
  const page = createCanvas(width, height);
  const pen = page.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  return pngFile(pen.getImageData(0, 0, width, height).data, width, height);
}
