export { FieldworkPage } from "./fieldwork-page.tsx";
