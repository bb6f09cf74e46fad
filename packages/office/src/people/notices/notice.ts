import type { NoticeKind, Role } from "@thang-diem/contract";
import type { Bilingual, EvaluationId } from "@thang-diem/engine";

/** Whoever holds one of the roles in an evaluation; with organisations, for one of those. */
export interface Audience {
  readonly evaluationId: EvaluationId;
  readonly roles: readonly Role[];
  readonly organisationIds?: readonly string[];
}

export interface NoticeToSend {
  /** Ids of accounts, or whoever has a part. */
  readonly to: readonly string[] | Audience;
  readonly kind: NoticeKind;
  readonly evaluationId?: EvaluationId;
  /** One sentence that says what happened and what to do. */
  readonly text: Bilingual;
  /** Address of a page of the workspace, below /lam-viec: "/ky-danh-gia/0190…/tu-cham". */
  readonly link: string;
  /** What it is about: who was told of the same matter is not told again. Without it every call tells. */
  readonly matter?: string;
  /** Who did it, or was told in other words, and needs not be told. */
  readonly except?: readonly string[];
  readonly at: Date;
}
