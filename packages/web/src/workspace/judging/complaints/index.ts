export { ComplaintsPage } from "./complaints-page.tsx";
export { UnitComplaints } from "./unit-complaints.tsx";
