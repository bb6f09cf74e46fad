export { YourWork } from "./your-work.tsx";
