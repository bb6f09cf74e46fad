export { OperationPage } from "./operation-page.tsx";
