import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

const SILENT = new Set(["script", "style", "template", "noscript", "head", "svg", "iframe", "object"]);
const LINES = new Set([
  "p",
  "div",
  "br",
  "li",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "figure",
  "figcaption",
  "table",
  "ul",
  "ol",
  "blockquote",
  "header",
  "footer",
  "main",
  "aside",
  "dd",
  "dt",
]);

/** The words that a browser would show, one line for each block; cells of a table stand apart by a tab. */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  const open: (Node | "\n")[] = [parse(html)];
  while (open.length > 0) {
    const node = open.pop();
    if (node === undefined) break;
    if (node === "\n") {
      pieces.push(node);
      continue;
    }
    if (node.nodeName === "#text" && "value" in node) pieces.push(node.value.replace(/\s+/g, " "));
    if (SILENT.has(node.nodeName) || !("childNodes" in node)) {
      if (LINES.has(node.nodeName)) pieces.push("\n");
      continue;
    }
    if (node.nodeName === "td" || node.nodeName === "th") pieces.push("\t");
    if (LINES.has(node.nodeName)) pieces.push("\n");
    // A stack: the last child goes in first, and behind a block stands the end of its line.
    if (LINES.has(node.nodeName)) open.push("\n");
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return pieces
    .join("")
    .replace(/[ \t]*\n[\s]*/g, "\n")
    .trim();
}
