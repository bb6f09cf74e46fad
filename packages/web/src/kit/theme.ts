import { createTheme, type MantineColorsTuple } from "@mantine/core";

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

export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", "Arial", sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", "Arial", sans-serif', fontWeight: "600" },
  colors: { blue: BLUE },
  primaryColor: "blue",
  primaryShade: 7,
  black: "#1b2430",
  defaultRadius: "sm",
  fontSizes: { xs: "0.875rem", sm: "1rem", md: "1rem", lg: "1.125rem", xl: "1.375rem" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.6", lg: "1.5", xl: "1.45" },
});
