/** What stands in the forms, field by field, and every change that brought it there. */
export {
  addChanges,
  type ChangeOfUnit,
  type ClaimField,
  type FieldOfUnit,
  fieldsOf,
  knownChanges,
  readFields,
  readFieldsOfItem,
  readFieldsOfUnits,
} from "./store.ts";
