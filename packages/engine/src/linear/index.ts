/** Linear algebra of small dense matrices, for indices and samples alike. */
export { cholesky, dot, principalEigen, solveLinear, symmetricEigen } from "./matrices.ts";
export type { Eigen, Matrix } from "./matrices.ts";
export {
  addColumns,
  addDots,
  dependentCholesky,
  gramMatrix,
  rankOfFactor,
  rowBlocks,
  solveFactored,
} from "./gram.ts";
