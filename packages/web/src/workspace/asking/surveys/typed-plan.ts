import {
  type RouteInput,
  type RouteReply,
  SURVEY_MODES,
  type Survey,
  type surveyRoutes,
} from "@thang-diem/contract";

export type Choices = RouteReply<typeof surveyRoutes.choices>;
type Plan = Omit<RouteInput<typeof surveyRoutes.setUp>, "evaluationId">;

/** What is typed, as texts: it is kept on this machine until it is sent. Units and links are JSON. */
export type TypedPlan = Record<
  | "versionId"
  | "titleVi"
  | "titleEn"
  | "opensAt"
  | "closesAt"
  | "graceMinutes"
  | "modes"
  | "units"
  | "targets"
  | "minimumAnswers"
  | "satisfiedFrom"
  | "consentVi"
  | "consentEn",
  string
>;

export const NOTHING_TYPED: TypedPlan = {
  versionId: "",
  titleVi: "",
  titleEn: "",
  opensAt: "",
  closesAt: "",
  graceMinutes: "30",
  modes: "link",
  units: "[]",
  targets: "[]",
  minimumAnswers: "10",
  satisfiedFrom: "4",
  consentVi: "",
  consentEn: "",
};

/** A survey's plan as it would have been typed. */
export function typedOf(survey: Survey): TypedPlan {
  return {
    versionId: survey.versionId,
    titleVi: survey.title.vi,
    titleEn: survey.title.en,
    opensAt: vietnamMinute(survey.opensAt),
    closesAt: vietnamMinute(survey.closesAt),
    graceMinutes: String(survey.graceMinutes),
    modes: survey.modes.join(" "),
    units: JSON.stringify(
      survey.unitLines.map(({ unitVersionId, quota, population }) => ({ unitVersionId, quota, population })),
    ),
    targets: JSON.stringify(survey.targets),
    minimumAnswers: String(survey.minimumAnswers),
    satisfiedFrom: String(survey.satisfiedFrom),
    consentVi: survey.consent?.text.vi ?? "",
    consentEn: survey.consent?.text.en ?? "",
  };
}

const OFFSET_MS = 7 * 3_600_000;

export function vietnamMinute(moment: string): string {
  return new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 16);
}

export function planOf(typed: TypedPlan): Plan {
  const modes = typed.modes.split(" ");
  return {
    ...typed,
    graceMinutes: Number(typed.graceMinutes),
    minimumAnswers: Number(typed.minimumAnswers),
    satisfiedFrom: Number(typed.satisfiedFrom),
    modes: SURVEY_MODES.filter((mode) => modes.includes(mode)),
    units: listIn<Plan["units"][number]>(typed.units),
    targets: listIn<Plan["targets"][number]>(typed.targets),
  };
}

/** What this page itself has written down; nothing where an older page wrote something else. */
export function listIn<T>(text: string): T[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as T[]) : [];
  } catch {
    return [];
  }
}
