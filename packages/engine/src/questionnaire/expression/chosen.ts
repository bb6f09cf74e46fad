/** Answers of several choices are names with a space between them. @example chosenIn("road land") // ["road", "land"] */
export function chosenIn(text: string): string[] {
  return text.split(/\s+/).filter((each) => each !== "");
}
