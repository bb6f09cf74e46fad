import { useEffect } from "react";
import { useSpeech } from "./language.tsx";

/** The title of the browser's tab: the page, then the product. */
export function useTitle(title: string): void {
  const { words } = useSpeech();
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words]);
}
