export { ClaimPage } from "./claim-page.tsx";
export { ClaimUnitsPage } from "./claim-units-page.tsx";
export { FormFile, FormFilePage } from "./form-file-page.tsx";
export { LeadItemPage, LeadItemsPage } from "./lead-pages.tsx";
export { OutsideFiguresPage } from "./outside-page.tsx";
export { SignPage } from "./sign-page.tsx";
