export { addDuties, endDuty, putLead, putLeads, readDuties, readLeads, type Duty } from "./store.ts";
