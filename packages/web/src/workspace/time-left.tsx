import { timeLeft } from "@thang-diem/presentation";
import { useEffect, useState, type ReactElement } from "react";
import { useSpeech } from "./words/index.ts";

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 20_000;

/**
 * Counts down to a deadline while the page stands open.
 *
 * @param now what the server's clock said when the page learned of the deadline; this machine's clock may be wrong
 */
export function TimeLeft({ until, now }: { readonly until: string; readonly now: string }): ReactElement {
  const { language } = useSpeech();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    setPassed(0);
    const timer = setInterval(() => setPassed(performance.now() - start), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [until, now]);
  const left = Date.parse(until) - Date.parse(now) - passed;
  const text = `(${timeLeft(left, language)})`;
  return left < DAY_MS ? <strong className="over">{text}</strong> : <span>{text}</span>;
}
