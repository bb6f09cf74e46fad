import { useEffect } from "react";

/** The name of the software, the same in both languages. */
export const PRODUCT = "Thang Điểm";

/** The title of the browser's tab: the page, then the product. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${PRODUCT}`;
  }, [title]);
}
