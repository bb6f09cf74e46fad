import { Socket } from "node:net";
import { Client, type ClientConfig } from "pg";

/** A text is named when it comes for the third time; so many names a program gives at most. */
const SEEN_BEFORE = 2;
const NAMES_MAX = 400;
const LENGTH_MAX = 6_000;
const COUNTED_MAX = 4_000;

const counts = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection that does not wait between statements: those that are asked for at once leave in one piece and are
 * answered in their order. Statements that come again and again are parsed and planned once, under a name that
 * PostgreSQL keeps with the connection. COPY streams are sent as they are, and alone.
 */
export class PipelinedClient extends Client {
  constructor(config?: string | ClientConfig) {
    const socket = new Socket();
    super({ ...(typeof config === "string" ? { connectionString: config } : config), stream: () => socket });
    // A connection that breaks between two statements fails the
    // next one; without a listener Node would end the process.
    this.on("error", () => undefined);
    const send = this.query.bind(this) as (...given: readonly unknown[]) => unknown;
    const query = (...given: readonly unknown[]) => {
      const [text, values] = given;
      if (isStream(text)) {
        Object.assign(this, { pipeline: false });
        return send(...given);
      }
      Object.assign(this, { pipeline: true });
      socket.cork();
      process.nextTick(() => socket.uncork());
      const name =
        given.length === 2 && typeof text === "string" && Array.isArray(values) ? nameOf(text) : undefined;
      return name === undefined ? send(...given) : send({ name, text, values });
    };
    this.query = query as typeof this.query;
  }
}

function isStream(text: unknown): boolean {
  return typeof text === "object" && text !== null && "submit" in text;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || text.length > LENGTH_MAX || names.size >= NAMES_MAX) return known;
  const seen = (counts.get(text) ?? 0) + 1;
  if (seen <= SEEN_BEFORE) {
    if (counts.size >= COUNTED_MAX) counts.clear();
    counts.set(text, seen);
    return undefined;
  }
  counts.delete(text);
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
