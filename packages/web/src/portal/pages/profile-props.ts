import type { Page } from "../layout/index.ts";
import type { EditionView, RowView, SeriesView } from "../site/index.ts";

export interface ProfileProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
  readonly view: RowView;
}
