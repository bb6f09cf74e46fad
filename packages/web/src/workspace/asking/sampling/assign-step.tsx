import { surveySamplingRoutes } from "@thang-diem/contract";
import { Button, NativeSelect } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { ROOT, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { saveWorkbook } from "../surveys/index.ts";
import { type FramePart, type Sampling, useSamplingReread } from "./sampling.ts";
import { WORDS } from "./words.ts";

const EVERY = "";

/** Who of the sample is with whom, and the rest given away. */
export function AssignStep({ place, sampling, frame }: FramePart): ReactElement {
  const words = useWords(WORDS);
  const columns: readonly Column<Sampling["units"][number]>[] = [
    { key: "unit", title: words.unit, names: true, cell: ({ name }) => name },
    { key: "asked", className: "numeric", title: words.asked, cell: ({ asked }) => asked },
    {
      key: "unassigned",
      className: "numeric",
      title: words.unassigned,
      cell: ({ unassigned }) => unassigned,
    },
    { key: "replaced", className: "numeric", title: words.replaced, cell: ({ replaced }) => replaced },
    {
      key: "left",
      className: "numeric",
      title: words.substitutesLeft,
      cell: ({ substitutesLeft }) => substitutesLeft,
    },
  ];
  return (
    <section className="section">
      <h2>{words.step4}</h2>
      <Table
        label={words.step4}
        columns={columns}
        rows={sampling.units}
        keyOf={({ unitVersionId }) => unitVersionId}
      />
      <Assign place={place} sampling={sampling} frame={frame} />
    </section>
  );
}

function Assign({ place, sampling, frame }: FramePart): ReactElement {
  const words = useWords(WORDS);
  const reread = useSamplingReread(place);
  const [unit, setUnit] = useState(EVERY);
  const [to, setTo] = useState("link");
  const [made, setMade] = useState<{ assigned: number; workbook: string }>();
  const sending = useSending(
    surveySamplingRoutes.assign,
    "assign",
    async (value) => {
      setMade(value);
      await reread();
    },
    "nothing-typed",
  );
  const waiting = sampling.units.filter(({ unassigned }) => unassigned > 0);
  const chosen = waiting.filter(({ unitVersionId }) => unit === EVERY || unitVersionId === unit);
  return (
    <>
      {waiting.length > 0 && (
        <SendForm
          sending={sending}
          submit={words.assign}
          onSubmit={() =>
            void sending.send({
              ...place,
              frameId: frame.frameId,
              units: chosen.map(({ unitVersionId }) => unitVersionId),
              to,
              address: location.origin + ROOT,
            })
          }
        >
          <NativeSelect
            {...sending.field("units")}
            label={words.unit}
            value={unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
            data={[
              { value: EVERY, label: words.every },
              ...waiting.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name })),
            ]}
          />
          <Ways sampling={sampling} to={to} put={setTo} field={sending.field("to")} />
        </SendForm>
      )}
      {made !== undefined && (
        <div className="notice">
          <p role="status">{words.assigned(made.assigned)}</p>
          <div className="actions">
            <Button onClick={() => saveWorkbook(made.workbook, "nguoi-duoc-hoi.xlsx")}>
              {words.takeList}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** Links, paper, telephone, and every interviewer by name. */
function Ways({
  sampling,
  to,
  put,
  field,
}: {
  readonly sampling: Sampling;
  readonly to: string;
  readonly put: (to: string) => void;
  readonly field: { readonly id: string; readonly error: string | undefined };
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <NativeSelect
      {...field}
      label={words.to}
      value={to}
      onChange={({ currentTarget }) => put(currentTarget.value)}
      data={[
        ...Object.entries(words.ways).map(([value, label]) => ({ value, label })),
        ...sampling.interviewers.map(({ interviewerId, name }) => ({ value: interviewerId, label: name })),
      ]}
    />
  );
}
