import {
  type Bilingual,
  factText,
  type IndexResult,
  leavesOf,
  nodeAt,
  type ResultNode,
  type Scheme,
  winnablePoints,
} from "@thang-diem/engine";
import type { Supposition } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { FactField } from "../../judging/facts/index.ts";
import { WORDS } from "./words.ts";

interface Given {
  readonly scheme: Scheme;
  readonly before: IndexResult;
  readonly after: IndexResult;
  readonly usual: ReadonlyMap<string, number>;
  readonly given: Supposition;
  readonly faults: ReadonlyMap<string, Bilingual>;
  readonly put: (next: Supposition) => void;
}

/** Every item that can be won: the points it can reach, the days it would take, its facts to be typed over. */
export function ItemsToChange(all: Given): ReactElement {
  const { scheme, before, given } = all;
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const [open, setOpen] = useState<string>();
  const [whole, setWhole] = useState(false);
  const leaves = leavesOf(scheme, before.tree).filter(
    (node) => whole || winnablePoints(node).length > 0 || given.points[node.code] !== undefined,
  );
  const shown = (node: ResultNode | undefined) =>
    node?.points ? points(node.points.text, language) : words.unknown;
  const columns: Column<ResultNode>[] = [
    {
      key: "item",
      title: words.item,
      names: true,
      cell: ({ code, item }) => `${code} ${say(item.title)}`,
    },
    {
      key: "now",
      title: words.nowOf,
      className: "numeric",
      cell: (node) => `${shown(node)} / ${points(node.item.points.text, language)}`,
    },
    { key: "then", title: words.supposePoints, cell: (node) => <PointsChoice {...all} node={node} /> },
    {
      key: "after",
      title: words.becomes,
      className: "numeric",
      cell: (node) => shown(nodeAt(all.after.tree, node.code)),
    },
    { key: "effort", title: words.effort, cell: (node) => <Effort {...all} node={node} /> },
    {
      key: "facts",
      title: words.facts,
      cell: ({ code, item }) => (
        <OpenFacts
          code={code}
          any={item.facts.size > 0}
          open={open === code}
          onOpen={() => setOpen(open === code ? undefined : code)}
        />
      ),
    },
  ];
  const chosen = leaves.find(({ code }) => code === open);
  return (
    <section className="section">
      <h2>{words.items}</h2>
      <p className="quiet">{words.itemsHint}</p>
      <ShowWhole whole={whole} onChange={setWhole} />
      {chosen !== undefined && <Facts {...all} node={chosen} />}
      <Table label={words.items} columns={columns} rows={leaves} keyOf={({ code }) => code} />
    </section>
  );
}

function OpenFacts({
  code,
  any,
  open,
  onOpen,
}: {
  readonly code: string;
  readonly any: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  if (!any) return <>{words.noFacts}</>;
  return (
    <button type="button" className="plain" aria-expanded={open} onClick={onOpen}>
      {words.changeFacts(code)}
    </button>
  );
}

type OfItem = Given & { readonly node: ResultNode };

function PointsChoice({ node, given, put }: OfItem): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { [node.code]: set, ...others } = given.points;
  const reach = winnablePoints(node).map(({ text }) => text);
  const values = set === undefined || reach.includes(set) ? reach : [set, ...reach];
  return (
    <NativeSelect
      aria-label={words.supposeFor(node.code)}
      value={set ?? ""}
      data={[
        { value: "", label: words.asItIs },
        ...values.map((value) => ({ value, label: points(value, language) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        put({ ...given, points: value === "" ? others : { ...others, [node.code]: value } })
      }
    />
  );
}

function Effort({ node, given, usual, put }: OfItem): ReactElement {
  const words = useWords(WORDS);
  const days = usual.get(node.code);
  return (
    <TextInput
      className="small-number"
      aria-label={words.effortFor(node.code)}
      inputMode="numeric"
      value={given.efforts[node.code] ?? (days === undefined ? "" : String(days))}
      onChange={({ currentTarget: { value } }) =>
        put({ ...given, efforts: { ...given.efforts, [node.code]: value } })
      }
    />
  );
}

/** The facts of one item to be typed over; beside each what stands. */
function Facts({ node, given, faults, put }: OfItem): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const typed = given.facts[node.code] ?? {};
  const change = (name: string, value: string) => {
    const { [name]: _was, ...others } = typed;
    const own = value === "" ? others : { ...others, [name]: value };
    const { [node.code]: _item, ...rest } = given.facts;
    put({ ...given, facts: Object.keys(own).length === 0 ? rest : { ...rest, [node.code]: own } });
  };
  return (
    <fieldset className="section form">
      <legend>{words.factsOf(`${node.code} ${say(node.item.title)}`)}</legend>
      {[...node.item.facts.values()].map((fact) => {
        const standing = node.facts.get(fact.name);
        const fault = faults.get(`${node.code} ${fact.name}`);
        return (
          <FactField
            key={fact.name}
            prefix={`fact-${node.code}`}
            fact={{
              name: fact.name,
              kind: fact.kind,
              title: fact.title,
              levels: [...fact.levels].map(([value, title]) => ({ value, title })),
            }}
            beside={{
              is: words.published,
              value: standing === undefined ? undefined : factText(standing),
            }}
            value={typed[fact.name] ?? ""}
            error={fault && say(fault)}
            onChange={(value) => change(fact.name, value)}
          />
        );
      })}
    </fieldset>
  );
}

function ShowWhole({
  whole,
  onChange,
}: {
  readonly whole: boolean;
  readonly onChange: (whole: boolean) => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <Checkbox
      className="no-print"
      label={words.showWhole}
      checked={whole}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
