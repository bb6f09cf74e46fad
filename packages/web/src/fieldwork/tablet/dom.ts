/** Elements by hand: the interviewer's program brings no library for drawing. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Partial<Pick<HTMLElement, "className" | "id">> & {
    readonly text?: string;
    readonly role?: string;
  } = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  const { text, role, ...rest } = given;
  Object.assign(made, rest);
  if (text !== undefined) made.textContent = text;
  if (role !== undefined) made.setAttribute("role", role);
  made.append(...inside);
  return made;
}

export function button(text: string, press: () => void, className = ""): HTMLButtonElement {
  const made = element("button", { text, className });
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/** A field with its label; `press` is given what stands in it. */
export function field(label: string, given: { readonly type?: string; readonly value?: string } = {}) {
  const input = element("input");
  Object.assign(input, { type: given.type ?? "text", value: given.value ?? "", autocomplete: "off" });
  const whole = element("label", { className: "field" }, element("span", { text: label }), input);
  return { whole, input };
}
