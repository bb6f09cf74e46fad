export { factorGuessers, forgetOldDevices, guessersAt, networkOf, rememberDevice } from "./known-devices.ts";
export { forgetDevices } from "./store.ts";
