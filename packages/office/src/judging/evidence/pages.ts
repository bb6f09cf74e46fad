import type { ItemCode } from "@thang-diem/engine";
import { keepContent } from "./contents/index.ts";
import { FIELD_FAULTS, fieldFault, type EvidenceDocument } from "@thang-diem/contract";
import { keepBytes } from "./add-content.ts";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import type { SignedIn } from "../../people/sign-in/index.ts";
import type { EvidenceContext } from "./context.ts";
import { changeDocument, showDocument } from "./documents.ts";
import { type OfUnit, writableDocument, writableItem, writableUnit } from "./reach.ts";
import { NOT_A_PAGE } from "./problems.ts";
import { type DocumentRow, readDocuments, updateDocument } from "./store.ts";
import { type PageFault, webAddress } from "./web-page.ts";

/** The copy of a page as it was taken, or why there is none. */
interface Copy {
  readonly sha256: string | null;
  readonly bytes: number;
  readonly copied_at: Date | null;
  readonly page_fault: string;
  readonly checked_at: Date;
}

/**
 * Keeps the address of a page, dated, with a copy of its bytes when the server reaches it;
 * else the copy is tried again by hand.
 */
export async function addPage(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit & { readonly item: ItemCode; readonly address: string; readonly name: string },
): Promise<Outcome<EvidenceDocument>> {
  const writable = await writableItem(context, who, of);
  if (!writable.ok) return writable;
  const url = webAddress(of.address);
  if (url === undefined)
    return refused({
      code: "fields-wrong",
      message: FIELD_FAULTS["address-form"],
      details: { faults: [fieldFault("address", "address-form")] },
    });
  const copy = await copyOf(context, url.href);
  const { bytes, ...columns } = copy;
  const shown = { name: of.name === "" ? nameOf(url) : of.name, address: url.href, ...columns };
  return done(
    await showDocument(
      context,
      who,
      writable.value,
      "evidence.add-page",
      shown,
      { item: of.item, page: "" },
      async ({ db }, at) => {
        if (copy.sha256 !== null) await keepContent(db, { sha256: copy.sha256, bytes, kind: "page", at });
      },
    ),
  );
}

/** Tries to take the copy (again). An older copy stands when the page no longer answers. */
export async function copyPage(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit & { readonly documentId: string },
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  if (row.address === "") return refused(NOT_A_PAGE);
  const { bytes, ...copy } = await copyOf(context, row.address);
  return done(
    await changeDocument(context, who, unit, "evidence.copy-page", row.id, async ({ db, note }, at) => {
      if (copy.sha256 === null)
        await updateDocument(db, row.id, { page_fault: copy.page_fault, checked_at: copy.checked_at });
      else {
        await keepContent(db, { sha256: copy.sha256, bytes, kind: "page", at });
        await updateDocument(db, row.id, copy);
      }
      note({
        address: row.address,
        fault: copy.page_fault,
        ...(copy.sha256 !== null && { sha256: copy.sha256 }),
      });
    }),
  );
}

/** Pages asked at once when all of a unit are looked at. */
const AT_ONCE = 4;

/** Looks whether the unit's pages still answer; what was copied stays as it is. */
export async function checkPages(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit,
): Promise<Outcome<{ checked: number; dead: number }>> {
  const writable = await writableUnit(context, who, of);
  if (!writable.ok) return writable;
  const unit = writable.value;
  const pages = (
    await readDocuments(context.database.db, {
      evaluationId: unit.evaluationId,
      organisationId: unit.organisationId,
      shownAs: "unit",
      standing: true,
    })
  ).filter(({ address }) => address !== "");
  const seen: { row: DocumentRow; fault: string }[] = [];
  const left = [...pages];
  const worker = async () => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      const answer = await context.fetchPage(row.address);
      seen.push({ row, fault: answer.ok ? "" : answer.why });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const dead = seen.filter(({ fault }) => fault !== "");
  await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action: "evidence.check-pages", object: unit.unitVersionId },
    async ({ db, note }) => {
      for (const { row, fault } of seen)
        await updateDocument(db, row.id, { page_fault: fault, checked_at: context.clock() });
      note({ checked: seen.length, dead: dead.map(({ row, fault }) => ({ document: row.id, fault })) });
    },
  );
  return done({ checked: seen.length, dead: dead.length });
}

/** @throws ProblemError `scanner-away`: a copy that nobody could look at is not kept */
async function copyOf({ fetchPage, files, clock, scan }: EvidenceContext, address: string): Promise<Copy> {
  const answer = await fetchPage(address);
  const checked_at = clock();
  const without = (page_fault: PageFault): Copy => ({
    sha256: null,
    bytes: 0,
    copied_at: null,
    page_fault,
    checked_at,
  });
  if (!answer.ok) return without(answer.why);
  const { content } = answer.value;
  if (content.byteLength === 0) return without("not-found");
  if ((await scan?.(inOne(content)))?.is === "harmful") return without("harmful");
  const sha256 = await keepBytes(files, content);
  return { sha256, bytes: content.byteLength, copied_at: checked_at, page_fault: "", checked_at };
}

async function* inOne(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(content);
}

function nameOf({ hostname, pathname }: URL): string {
  let last = pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    last = decodeURIComponent(last);
  } catch {
    // An address that does not decode is shown as it is written.
  }
  return `${hostname}${last === "" ? "" : ` – ${last}`}`.normalize("NFC").slice(0, 255);
}
