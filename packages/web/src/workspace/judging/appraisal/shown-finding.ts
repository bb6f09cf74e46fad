import { type AppraisalRow, countingFinding } from "@thang-diem/contract";

/** What counts of the findings that the reader sees, else the reader's own one. */
export function shownFinding({
  findings,
  gap,
  seat,
}: AppraisalRow): AppraisalRow["findings"][number] | undefined {
  return (
    countingFinding({ blind: gap !== undefined && gap.wide, findings, gap }) ??
    findings.find(({ own }) => own) ??
    findings.find((finding) => finding.seat === seat)
  );
}
