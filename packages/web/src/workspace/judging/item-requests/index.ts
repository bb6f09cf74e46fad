export { ItemTalk } from "./item-talk.tsx";
export { WaitingRequests } from "./waiting-requests.tsx";
