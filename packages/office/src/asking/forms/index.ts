/** Questionnaires in files: XLSForm as XLSX, CSV or Markdown, read and written. */
export { FORM_FILE_LIMITS, readFormFile } from "./read-form-file.ts";
export { FORM_FORMATS, type FormFormat, writeFormFile } from "./write-form-file.ts";
