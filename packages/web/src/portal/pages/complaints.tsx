import { dateText } from "@thang-diem/presentation";
import { ReasonText } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import type { ToldAnswer, ToldComplaints } from "../site/index.ts";

/** How many complaints came, how many were answered, and what became of each: no person is named. */
export function Complaints({ page, told }: { readonly page: Page; readonly told: ToldComplaints }) {
  const { words, language } = page;
  const { filed, answers, lastDay } = told;
  return (
    <>
      <p>
        {words.complaint.count(filed, answers.length)} {words.complaint.until(dateText(lastDay, language))}
      </p>
      {answers.length > 0 && (
        <ul>
          {answers.map((answer) => (
            <Answer key={answer.number} page={page} answer={answer} />
          ))}
        </ul>
      )}
    </>
  );
}

function Answer({ page, answer }: { readonly page: Page; readonly answer: ToldAnswer }) {
  const {
    words: { complaint: words },
    language,
  } = page;
  const { number, unit, item, preview, outcome, reason, on } = answer;
  const about = item === undefined ? words.whole : words.item(item.code, item.title[language]);
  return (
    <li>
      {words.number(number)}, {unit[language]}, {about}
      {preview && ` (${words.preview})`}: <strong>{words.outcomes[outcome]}</strong>{" "}
      {words.answeredOn(dateText(on, language))}. {words.reason}: <ReasonText page={page} reason={reason} />
    </li>
  );
}
