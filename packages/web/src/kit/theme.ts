import { unitNameMatches } from "@thang-diem/engine";
import {
  type ComboboxParsedItem,
  createTheme,
  type MantineColorsTuple,
  type OptionsFilter,
} from "@mantine/core";

/** The link blue of the house in ten steps; the seventh is the one. */
const BLUE: MantineColorsTuple = [
  "#eef4fb",
  "#dbe7f4",
  "#b3cce8",
  "#88b0dc",
  "#6597d2",
  "#4f88cc",
  "#3a74ba",
  "#1f5fa8",
  "#184d8a",
  "#103a6b",
];

/** Lists are searched as the registry is: without marks, by first letters, by "P." and "UBND phường". */
const filter: OptionsFilter = ({ options, search, limit }) => {
  const fits = (option: ComboboxParsedItem): ComboboxParsedItem[] => {
    if (!("items" in option)) return unitNameMatches(search, option.label) ? [option] : [];
    const items = option.items.filter(({ label }) => unitNameMatches(search, label));
    return items.length > 0 ? [{ ...option, items }] : [];
  };
  return options.flatMap(fits).slice(0, limit);
};

export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", "Arial", sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", "Arial", sans-serif', fontWeight: "600" },
  colors: { blue: BLUE },
  primaryColor: "blue",
  primaryShade: 7,
  black: "#1b2430",
  defaultRadius: "sm",
  // By its name: the component itself would come along with every page.
  // A list that is open stays so when the page moves under it: what was saved takes lines of faults away above.
  components: { Select: { defaultProps: { filter, comboboxProps: { hideDetached: false } } } },
  fontSizes: { xs: "0.875rem", sm: "1rem", md: "1rem", lg: "1.125rem", xl: "1.375rem" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.6", lg: "1.5", xl: "1.45" },
});
