import type { QuestionKind } from "../model.ts";

/** What the cell "type" says. */
export type TypeSaid =
  | { readonly kind: "begin" | "end"; readonly of: "group" | "repeat" }
  | { readonly kind: "unsupported-group"; readonly begins: boolean; readonly word: string }
  | {
      readonly kind: "choices";
      readonly as: "single" | "multiple" | "rank";
      readonly list: string;
      readonly orOther: boolean;
      readonly from: "sheet" | "external-sheet" | "file" | "answers";
    }
  | {
      readonly kind: "question";
      readonly as: QuestionKind;
      readonly whole?: boolean;
      readonly precision?: "day" | "minute";
      /** What the question computes by itself. */
      readonly calculation?: string;
      readonly constraint?: string;
      readonly isRange?: true;
      readonly isHidden?: true;
      readonly note?: "barcode";
    }
  | { readonly kind: "left-out"; readonly why: LeftOut }
  | { readonly kind: "unknown" };

export type LeftOut = "recording" | "file" | "shape" | "device" | "audit" | "external" | "osm";

const SELECT =
  /^(?:add )?(select[ _]?one|select[ _]?1|select[ _]?multiple|select all that apply|rank)(_from_file| from file|_external)?(?: prompt)?(?: from| using)?(?: (.+?))??(?: (or[ _]other|or specify other))?$/i;

/**
 * Reads a type as the specification and its older versions allow it to be written: `select_one list`, `select one from
 * list or specify other`, `begin group`, `begin_repeat`, `add image prompt`.
 */
export function readType(written: string): TypeSaid {
  const type = written.trim().replaceAll(/[\s\u00A0]+/g, " ");
  const small = type.toLowerCase();
  const frame =
    /^(begin|end)[ _-]?(group|repeat|lgroup|looped group|loop|kobomatrix|matrix|score|rank)\b/.exec(small);
  if (frame !== null) return frameOf(frame[1] === "begin", frame[2] ?? "");
  const select = SELECT.exec(type);
  if (select !== null) return choicesOf(select);
  if (small.startsWith("osm ")) return leftOut("osm");
  return Object.hasOwn(SIMPLE, small) ? (SIMPLE[small] ?? { kind: "unknown" }) : { kind: "unknown" };
}

function frameOf(begins: boolean, word: string): TypeSaid {
  if (word === "group") return { kind: begins ? "begin" : "end", of: "group" };
  if (["repeat", "lgroup", "looped group"].includes(word))
    return { kind: begins ? "begin" : "end", of: "repeat" };
  return { kind: "unsupported-group", begins, word };
}

function choicesOf([, word = "", origin = "", list = "", other]: RegExpExecArray): TypeSaid {
  const small = word.toLowerCase();
  const as = small === "rank" ? "rank" : /mult|all/.test(small) ? "multiple" : "single";
  const from = list.startsWith("${")
    ? "answers"
    : origin.includes("file")
      ? "file"
      : origin === ""
        ? "sheet"
        : "external-sheet";
  return { kind: "choices", as, list: list.trim(), orOther: other !== undefined, from };
}

const TEXT: TypeSaid = { kind: "question", as: "text" };
const WHOLE: TypeSaid = { kind: "question", as: "number", whole: true };
const DECIMAL: TypeSaid = { kind: "question", as: "number" };
const DAY: TypeSaid = { kind: "question", as: "date", precision: "day" };
const MOMENT: TypeSaid = { kind: "question", as: "date", precision: "minute" };
const PLACE: TypeSaid = { kind: "question", as: "place" };
const PHOTO: TypeSaid = { kind: "question", as: "photo" };
const CONSENT: TypeSaid = { kind: "question", as: "consent" };
const NOTE: TypeSaid = { kind: "question", as: "note" };
const CALCULATED: TypeSaid = { kind: "question", as: "calculated" };
const leftOut = (why: LeftOut): TypeSaid => ({ kind: "left-out", why });
const bounded = (most: number): TypeSaid => ({
  kind: "question",
  as: "number",
  whole: true,
  constraint: `. >= 0 and . <= ${most}`,
});

const SIMPLE: Readonly<Record<string, TypeSaid>> = {
  text: TEXT,
  string: TEXT,
  "q string": TEXT,
  "add text prompt": TEXT,
  "phone number": { kind: "question", as: "text", constraint: "regex(., '^\\d*$')" },
  barcode: { kind: "question", as: "text", note: "barcode" },
  "q barcode": { kind: "question", as: "text", note: "barcode" },
  "add barcode prompt": { kind: "question", as: "text", note: "barcode" },
  integer: WHOLE,
  int: WHOLE,
  "q int": WHOLE,
  "add integer prompt": WHOLE,
  decimal: DECIMAL,
  "q decimal": DECIMAL,
  "add decimal prompt": DECIMAL,
  percentage: bounded(100),
  "number of days in last month": bounded(31),
  "number of days in last six months": bounded(183),
  "number of days in last year": bounded(365),
  range: { kind: "question", as: "scale", isRange: true },
  date: DAY,
  "q date": DAY,
  "add date prompt": DAY,
  datetime: MOMENT,
  "date time": MOMENT,
  date_time: MOMENT,
  "q datetime": MOMENT,
  "q date time": MOMENT,
  "add date time prompt": MOMENT,
  "add datetime prompt": MOMENT,
  time: { kind: "question", as: "time" },
  geopoint: PLACE,
  location: PLACE,
  gps: PLACE,
  "q geopoint": PLACE,
  "q location": PLACE,
  "add location prompt": PLACE,
  image: PHOTO,
  photo: PHOTO,
  picture: PHOTO,
  "q image": PHOTO,
  "q picture": PHOTO,
  "add image prompt": PHOTO,
  "add photo prompt": PHOTO,
  acknowledge: CONSENT,
  trigger: CONSENT,
  "q acknowledge": CONSENT,
  "add acknowledge prompt": CONSENT,
  note: NOTE,
  "q note": NOTE,
  "add note prompt": NOTE,
  calculate: CALCULATED,
  calculation: CALCULATED,
  "q calculate": CALCULATED,
  "add calculate prompt": CALCULATED,
  hidden: { kind: "question", as: "calculated", isHidden: true },
  start: { kind: "question", as: "calculated", calculation: "once(now())" },
  "start time": { kind: "question", as: "calculated", calculation: "once(now())" },
  "get start time": { kind: "question", as: "calculated", calculation: "once(now())" },
  end: { kind: "question", as: "calculated", calculation: "now()" },
  "end time": { kind: "question", as: "calculated", calculation: "now()" },
  "get end time": { kind: "question", as: "calculated", calculation: "now()" },
  today: { kind: "question", as: "calculated", calculation: "once(today())" },
  "get today": { kind: "question", as: "calculated", calculation: "once(today())" },
  ...Object.fromEntries(
    [
      "deviceid",
      "device id",
      "get device id",
      "imei",
      "subscriberid",
      "subscriber id",
      "get subscriber id",
      "simserial",
      "sim id",
      "get sim id",
      "phonenumber",
      "phone_number",
      "get phone number",
      "username",
      "email",
      "uri:deviceid",
      "uri:subscriberid",
      "uri:simserial",
      "uri:phonenumber",
      "uri:username",
      "uri:email",
    ].map((word) => [word, leftOut("device")]),
  ),
  ...Object.fromEntries(
    ["audio", "video", "q audio", "q video", "add audio prompt", "add video prompt", "background-audio"].map(
      (word) => [word, leftOut("recording")],
    ),
  ),
  file: leftOut("file"),
  "add file prompt": leftOut("file"),
  geotrace: leftOut("shape"),
  geoshape: leftOut("shape"),
  "start-geopoint": leftOut("device"),
  "background-geopoint": leftOut("device"),
  audit: leftOut("audit"),
  "xml-external": leftOut("external"),
  "csv-external": leftOut("external"),
  osm: leftOut("osm"),
};
