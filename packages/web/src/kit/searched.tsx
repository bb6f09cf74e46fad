import { type MultiSelectProps, type SelectProps, TextInput } from "@mantine/core";
import { type ComponentType, lazy, type ReactElement, Suspense, useState } from "react";
import { fetched } from "./fetched.ts";

/**
 * Lists that are searched by typing, under the names of the library that draws them. Their code is a seventh of a page,
 * so it comes beside the page: until it is there a field with the same name and the same choice stands in their place.
 */
export const Select = searched<SelectProps>(() =>
  import("./searched-select.tsx").then((each) => each.Select),
);
export const MultiSelect = searched<MultiSelectProps>(() =>
  import("./searched-multi-select.tsx").then((each) => each.MultiSelect),
);

type Props = Pick<
  SelectProps,
  "id" | "label" | "description" | "error" | "placeholder" | "className" | "data"
> & {
  readonly value?: unknown;
};

function searched<P extends Props>(importer: () => Promise<ComponentType<P>>): (props: P) => ReactElement {
  const List = lazy(() => fetched(importer)().then((list) => ({ default: list })));
  return (props) => {
    const [entered, enter] = useState(false);
    // Whoever has entered the field already goes on in the list.
    return (
      <Suspense fallback={<Waiting {...props} onEnter={() => enter(true)} />}>
        <List {...props} {...(entered && { autoFocus: true })} />
      </Suspense>
    );
  };
}

function Waiting({
  id,
  label,
  description,
  error,
  placeholder,
  className,
  data = [],
  value,
  onEnter,
}: Props & { readonly onEnter: () => void }): ReactElement {
  const lines = data.flatMap((line) =>
    typeof line === "object" && "items" in line ? [...line.items] : [line],
  );
  const chosen = new Set([value].flat());
  const names = lines.flatMap((line) => {
    const key = typeof line === "object" ? line.value : line;
    return chosen.has(key) ? [typeof line === "object" && "label" in line ? String(line.label) : key] : [];
  });
  return (
    <TextInput
      readOnly
      aria-busy
      aria-haspopup="listbox"
      {...(id !== undefined && { id })}
      {...(className !== undefined && { className })}
      {...(placeholder !== undefined && { placeholder })}
      label={label}
      description={description}
      error={error}
      value={names.join(", ")}
      onFocus={onEnter}
    />
  );
}
