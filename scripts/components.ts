/**
 * What comes along: a list of components from the lock file (CycloneDX 1.6), and what is known against them from a
 * file of
 * advisories, without the internet.
 *
 *   npm run -s components > components.cdx.json
 *   npm run -s advisories -- FILE     (OSV: one advisory, or a list of them)
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; "NOASSERTION" where the package says none. */
  readonly license: string;
  /** base64 of SHA-512, as npm checks it. */
  readonly sha512: string;
  /** Not there when the product runs. */
  readonly development: boolean;
  readonly installScript: boolean;
}

/** Every package of the lock file that is not one of ours, by name and version. */
export function componentsOf(lock: { readonly packages: Readonly<Record<string, Locked>> }): Component[] {
  const found = new Map<string, Component>();
  const inPages = builtIntoPages(lock.packages);
  for (const [place, { version, license, integrity = "", dev, link, hasInstallScript }] of Object.entries(
    lock.packages,
  )) {
    const at = place.lastIndexOf("node_modules/");
    if (at < 0 || link === true || version === undefined) continue;
    const name = place.slice(at + "node_modules/".length);
    const component = {
      name,
      version,
      license: license ?? "NOASSERTION",
      sha512: integrity.replace(/^sha512-/, ""),
      development: dev === true && !inPages.has(name),
      installScript: hasInstallScript === true,
    };
    const known = found.get(`${name}@${version}`);
    found.set(`${name}@${version}`, known?.development === false ? known : component);
  }
  return [...found.values()].toSorted((a, b) => (purlOf(a) < purlOf(b) ? -1 : 1));
}

/** What the pages are built from is not installed where they are served, and runs all the same: in the browser. */
function builtIntoPages(packages: Readonly<Record<string, Locked>>): ReadonlySet<string> {
  const waiting = Object.keys(packages["packages/web"]?.devDependencies ?? {}).filter(
    (name) => !/^(@types\/|@vitejs\/|vite$)/.test(name),
  );
  const found = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return found;
}

export function cycloneDx(components: readonly Component[], version: string): Record<string, unknown> {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        name: "thang-diem",
        version,
        licenses: [{ expression: "Apache-2.0" }],
      },
    },
    components: components.map((component) => ({
      type: "library",
      "bom-ref": purlOf(component),
      purl: purlOf(component),
      name: component.name,
      version: component.version,
      scope: component.development ? "excluded" : "required",
      ...(component.license !== "NOASSERTION" && { licenses: [{ expression: component.license }] }),
      hashes: [{ alg: "SHA-512", content: Buffer.from(component.sha512, "base64").toString("hex") }],
      ...(component.installScript && { properties: [{ name: "npm:installScript", value: "true" }] }),
    })),
  };
}

function purlOf({ name, version }: Pick<Component, "name" | "version">): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** As far as it is needed here of the OSV schema (ossf.github.io/osv-schema, 1.6). */
export interface Advisory {
  readonly id: string;
  readonly summary?: string;
  readonly affected?: readonly {
    readonly package?: { readonly ecosystem?: string; readonly name?: string };
    readonly versions?: readonly string[];
    readonly ranges?: readonly {
      readonly type: string;
      readonly events: readonly {
        readonly introduced?: string;
        readonly fixed?: string;
        readonly last_affected?: string;
      }[];
    }[];
  }[];
}

export interface Known {
  readonly component: Component;
  readonly advisory: string;
  readonly summary: string;
}

/** What is known against the components. */
export function knownAgainst(components: readonly Component[], advisories: readonly Advisory[]): Known[] {
  return advisories.flatMap(({ id, summary = "", affected = [] }) =>
    affected.flatMap(({ package: named, versions = [], ranges = [] }) =>
      components
        .filter(({ name }) => named?.ecosystem === "npm" && named.name === name)
        .filter(
          ({ version }) =>
            versions.includes(version) ||
            ranges.some(({ type, events }) => type === "SEMVER" && isWithin(version, events)),
        )
        .map((component) => ({ component, advisory: id, summary })),
    ),
  );
}

type Events = NonNullable<NonNullable<Advisory["affected"]>[number]["ranges"]>[number]["events"];

/** Events in their order open and close what is affected. */
function isWithin(version: string, events: Events): boolean {
  let affected = false;
  for (const { introduced, fixed, last_affected } of events) {
    if (introduced !== undefined && (introduced === "0" || compare(version, introduced) >= 0))
      affected = true;
    if (fixed !== undefined && compare(version, fixed) >= 0) affected = false;
    if (last_affected !== undefined && compare(version, last_affected) > 0) affected = false;
  }
  return affected;
}

/** By numbers; a version before a release (18.4.0-beta.17) is below it (semver.org, 11). */
function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => {
    const [release = "", before] = text.split("+")[0]?.split(/-(.*)/s) ?? [];
    return { numbers: release.split(".").map(Number), before };
  });
  for (let at = 0; at < 3; at += 1) {
    const apart = (a?.numbers[at] ?? 0) - (b?.numbers[at] ?? 0);
    if (apart !== 0) return apart;
  }
  if (a?.before === b?.before) return 0;
  if (a?.before === undefined) return 1;
  return b?.before === undefined ? -1 : a.before.localeCompare(b.before, "en", { numeric: true });
}

export function readLock(root: string): {
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
} {
  return JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as ReturnType<typeof readLock>;
}

function run(task: string | undefined, file: string | undefined): number {
  const lock = readLock(join(import.meta.dirname, ".."));
  const components = componentsOf(lock);
  if (task === "list") {
    process.stdout.write(`${JSON.stringify(cycloneDx(components, lock.version), undefined, 1)}\n`);
    return 0;
  }
  if (file === undefined) {
    process.stderr.write("Cần tên tệp cảnh báo (OSV) / Name the file of advisories (OSV)\n");
    return 2;
  }
  const given = JSON.parse(readFileSync(file, "utf8")) as Advisory | Advisory[];
  const known = knownAgainst(components, Array.isArray(given) ? given : [given]);
  for (const { component, advisory, summary } of known)
    process.stdout.write(
      `${advisory}  ${component.name} ` +
        `${component.version}${component.development ? " (development)" : ""}  ${summary}\n`,
    );
  return known.some(({ component }) => !component.development) ? 1 : 0;
}

if (import.meta.main) {
  // Whoever reads the list may have seen enough (`| head`): that is no fault.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));
  process.exitCode = run(process.argv[2], process.argv[3]);
}
