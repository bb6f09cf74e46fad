import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { BilingualFields } from "./bilingual-fields.tsx";
import type { Members, Part } from "./plan.ts";
import { WORDS } from "./words.ts";

/** Groups within which units are ranked; the last one stays. */
export function Groups({ part: { value, put } }: { readonly part: Part<Members> }): ReactElement {
  const words = useWords(WORDS);
  const rename = (id: string, title: { vi: string; en: string }) =>
    put({ ...value, groups: value.groups.map((group) => (group.id === id ? { id, title } : group)) });
  const add = () => {
    const taken = new Set(value.groups.map(({ id }) => id));
    let n = value.groups.length + 1;
    while (taken.has(`nhom-${n}`)) n += 1;
    put({ ...value, groups: [...value.groups, { id: `nhom-${n}`, title: { vi: "", en: "" } }] });
  };
  const remove = (id: string) => {
    const groups = value.groups.filter((group) => group.id !== id);
    put({
      groups,
      units: value.units.map((unit) =>
        unit.groupId === id ? { ...unit, groupId: groups[0]?.id ?? "" } : unit,
      ),
    });
  };
  return (
    <details className="section" id="groups">
      <summary>{words.groups(value.groups.length)}</summary>
      <p>{words.groupsLead}</p>
      {value.groups.map(({ id, title }) => (
        <div className="actions" key={id}>
          <BilingualFields
            value={title}
            onChange={(changed) => rename(id, changed)}
            fields={[
              { id: `group-${id}`, label: words.groupVi },
              { id: `group-${id}-en`, label: words.groupEn },
            ]}
          />
          {value.groups.length > 1 && (
            <Button variant="default" onClick={() => remove(id)}>
              {words.removeGroup}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button variant="default" onClick={add}>
          {words.addGroup}
        </Button>
      </div>
    </details>
  );
}
