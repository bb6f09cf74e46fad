/** A text for `like` in which the signs of the pattern stand for themselves; put `%` where anything may stand. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
