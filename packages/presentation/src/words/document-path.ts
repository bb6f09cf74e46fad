import type { PublishedDocument } from "@thang-diem/contract";
import { addressSegment } from "../formats/index.ts";
import { vi } from "./vi.ts";

/**
 * Where a signed paper of an edition lies below the root of the site: beside the edition's own folder, which holds what
 * is verified and nothing else. Another file in its place keeps the address.
 *
 * @example documentPath("so-nganh-2026-1", decision) // "documents/so-nganh-2026-1/quyet-dinh-123-qd-ubnd.pdf"
 */
export function documentPath(
  edition: string,
  { kind, number }: Pick<PublishedDocument, "kind" | "number">,
): string {
  return `documents/${edition}/${addressSegment(`${vi.signed.kinds[kind]} ${number}`)}.pdf`;
}
