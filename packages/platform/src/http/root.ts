/**
 * Below which path of its host an installation lies. A proxy may take the path away before it passes a request on,
 * or leave it; both arrive at the same place.
 *
 * @example rootOf("https://tinh.gov.vn/cham-diem") // "/cham-diem"
 * @example rootOf("https://cchc.tinh.gov.vn") // ""
 */
export function rootOf(publicAddress: string | undefined): string {
  return publicAddress === undefined ? "" : new URL(publicAddress).pathname.replace(/\/+$/, "");
}

/** @example belowRoot("/cham-diem", "/cham-diem/vi/?nam=2025") // "/vi/?nam=2025" */
export function belowRoot(root: string, url: string): string {
  if (root === "" || !url.startsWith(root)) return url;
  const rest = url.slice(root.length);
  return rest === "" || rest.startsWith("?") ? `/${rest}` : rest.startsWith("/") ? rest : url;
}
