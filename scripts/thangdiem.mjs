#!/usr/bin/env node
// `thangdiem` from a shell: the same door as `npm run thangdiem --`.
process.argv.splice(2, 0, "cli");
await import("./run.mjs");
