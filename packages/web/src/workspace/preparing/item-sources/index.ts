export { ItemSourcesPage } from "./item-sources-page.tsx";
