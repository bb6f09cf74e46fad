import { useEffect } from "react";

/** "/" goes to the search from anywhere outside of a field. */
export function useSlash(box: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (
        event.key !== "/" ||
        event.target instanceof HTMLTextAreaElement ||
        (event.target instanceof HTMLInputElement && !["radio", "checkbox"].includes(event.target.type))
      )
        return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [box]);
}
