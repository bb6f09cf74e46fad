/**
 * Puts a text where "paste" takes it from. Without HTTPS a page has no `navigator.clipboard`: then the
 * browser is asked to
 * copy a selection, as it did before that existed.
 *
 * @returns false when the browser does neither; the text is then to be selected by hand
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  // The old way has no successor where the new one is absent.
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
