/** The distributions that intervals and tests need: normal, Student's t, beta, F and chi-squared. */
export { betaQuantile, incompleteBeta } from "./beta.ts";
export { normalQuantile } from "./normal.ts";
export { studentCdf, studentDraws, studentQuantile } from "./student.ts";
export { upperF } from "./fisher.ts";
