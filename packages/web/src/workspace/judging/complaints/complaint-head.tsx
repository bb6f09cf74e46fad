import type { Complaint } from "@thang-diem/contract";
import { dateText, dayInVietnam, type Language } from "@thang-diem/presentation";
import type { ReactElement } from "react";
import { useLanguage, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** The day that ends at a moment, as terms of complaints do. */
export function lastDay(until: string, language: Language): string {
  return dateText(dayInVietnam(new Date(Date.parse(until) - 1)), language);
}

/** What a complaint is about and what it says. */
export function ComplaintHead({
  complaint: { number, item, edition, sentAt, text },
  unitName,
}: {
  readonly complaint: Complaint;
  readonly unitName?: string;
}): ReactElement {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  const about = edition === undefined ? words.aboutPreview : words.aboutEdition(edition);
  return (
    <>
      <strong>
        {[
          ...(number === undefined ? [] : [words.number(number)]),
          ...(unitName === undefined ? [] : [unitName]),
          item === "" ? words.whole : words.item(item),
        ].join(" · ")}
      </strong>
      <br />
      <span className="quiet">
        {about}, {words.filedAt(time(sentAt))}
      </span>
      <p className="written">{text}</p>
    </>
  );
}

/** What became of it; nothing where it has no answer. */
export function ComplaintAnswer({
  complaint: { outcome, answer, answerEn },
}: {
  readonly complaint: Complaint;
}): ReactElement | undefined {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (answer === undefined) return undefined;
  return (
    <p className="written">
      <strong>{outcome === undefined ? words.answer : words.outcomes[outcome]}:</strong>{" "}
      {language === "en" ? (answerEn ?? answer) : answer}
    </p>
  );
}
