const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text inside HTML, in content or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

export function tag(name: "p" | "h1" | "h2" | "legend" | "span", text: string, className = ""): string {
  const lines = escaped(text).replaceAll("\n", "<br>");
  return `<${name}${className === "" ? "" : ` class="${className}"`}>${lines}</${name}>`;
}
