// A program that has one piece of work done beside its event loop and then has nothing more to do.
import { wait } from "./testing-work.ts";

process.stdout.write(String(await wait(1)));
