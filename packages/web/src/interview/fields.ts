import type { Walk } from "./walk.ts";

/** What stands in the fields of a page, by path; several where several were chosen. */
export function typedIn(form: HTMLFormElement): Walk["typed"] {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form))
    if (name.startsWith("q:") && typeof value === "string") (typed[name.slice(2)] ??= []).push(value);
  return typed;
}

/** Puts what was typed before the page went away back into its fields. */
export function fillFields(form: HTMLFormElement, typed: Walk["typed"]): void {
  for (const [path, values] of Object.entries(typed)) {
    const fields = [...form.elements].filter((each) => "name" in each && each.name === `q:${path}`);
    let place = 0;
    for (const field of fields) {
      if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type))
        field.checked = values.includes(field.value);
      else if (
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
        field.value = values[place++] ?? "";
    }
  }
}

/** Which button sent the form; also one of a frame, whose elements are of its own window. */
export function doesOf({ submitter }: SubmitEvent): "next" | "back" | "more" | "fewer" | "send" {
  const value = submitter?.getAttribute("value");
  return value === "back" || value === "more" || value === "fewer" || value === "send" ? value : "next";
}
