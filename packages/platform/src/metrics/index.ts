/** Numbers about the running program for those who watch it, in the form of OpenMetrics (prom-client). */
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  /** Counts and times the answers of an app; called before its routes are mounted. Public pages are not counted. */
  watch(app: FastifyInstance): void;
  /** A number that is read when somebody asks; by `label` where there are several. What cannot be read is left out. */
  gauge(about: GaugeAbout, read: () => Promise<Readings> | Readings): void;
  readonly contentType: string;
  /** Everything as text. */
  text(): Promise<string>;
}

export interface GaugeAbout {
  /** With its unit at the end: "disk_free_bytes". */
  readonly name: string;
  readonly help: string;
  readonly label?: string;
}

/** One number, or several by the value of the label. */
export type Readings = number | undefined | Readonly<Record<string, number>>;

const PREFIX = "thangdiem_";
/** From a page out of memory to a whole round computed. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * @example
 * const metrics = openMetrics();
 * metrics.watch(app);
 * metrics.gauge({ name: "disk_free_bytes", help: "free space" }, () => freeBytes(home));
 */
export function openMetrics(): Metrics {
  const registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: `${PREFIX}http_request_duration_seconds`,
    help: "Answers of the interface, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    watch: (app) =>
      app.addHook("onResponse", (request, reply, done) => {
        const route = request.routeOptions.url;
        const stream = String(reply.getHeader("content-type") ?? "").startsWith("text/event-stream");
        if (route !== undefined && route !== "/*" && !stream)
          answers.observe(
            { method: request.method, route, status: String(reply.statusCode) },
            reply.elapsedTime / 1000,
          );
        done();
      }),
    gauge: ({ name, help, label }, read) =>
      void new Gauge({
        name: `${PREFIX}${name}`,
        help,
        labelNames: label === undefined ? [] : [label],
        registers: [registry],
        async collect() {
          this.reset();
          const readings = await Promise.resolve(read()).catch(() => undefined);
          if (readings === undefined) return;
          if (typeof readings === "number") this.set(readings);
          else
            for (const [value, number] of Object.entries(readings))
              this.set({ [label ?? "of"]: value }, number);
        },
      }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
