import type { EditionResults } from "@thang-diem/contract";
import type { RoundId } from "@thang-diem/engine";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "../../platform/src/command/index.ts";
import { newId } from "../../platform/src/ids/index.ts";
import { openInstallation } from "../../press/src/installation/index.ts";
import { holdRound } from "../../press/src/rounds/index.ts";
import { type Ended, ROOT, smallProduct, startedApart, thangdiemApart, thangdiemHere } from "./testing.ts";

let folder: string;
let home: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-cli-"));
  home = join(folder, "home");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line in this process, with an installation of its own. */
function thangdiem(...args: string[]): Promise<Ended> {
  return thangdiemHere(args, { home });
}

describe("without a database", () => {
  test("check says that every shipped scheme is right and how many cases ran", async () => {
    const { code, out } = await thangdiem("check", "schemes", "--json");
    const checked = JSON.parse(out) as { ok: boolean; cases: number }[];
    expect(code).toBe(0);
    expect(checked.length).toBeGreaterThan(10);
    expect(checked.every(({ ok, cases }) => ok && cases > 0)).toBe(true);
  });

  test("check names every fault with its line and ends with 1", async () => {
    const { code, out } = await thangdiem("check", "schemes/invalid/band-gap.yaml");
    expect(code).toBe(1);
    expect(out).toMatch(/band-gap\.yaml:\d+:\d+ \[band-gap\] .+ → .+/);
  });

  test("check takes a scheme that may not be meant, and says at which line to look again", async () => {
    const lawful = await readFile(join(ROOT, "schemes/par-index-commune/sample-2026/scheme.yaml"), "utf8");
    const asPoints = join(folder, "as-points.yaml");
    const index = "index: { value: share, points: 100";
    expect(lawful).toContain(index);
    await writeFile(asPoints, lawful.replace(index, "index: { value: points, points: 100"));
    const { code, out } = await thangdiem("check", asPoints);
    const [right, ...notes] = out.trim().split("\n");
    expect([code, right]).toEqual([0, expect.stringContaining("as-points.yaml: đúng")]);
    expect(notes).toHaveLength(21);
    for (const note of notes) {
      const [, line = ""] =
        /as-points\.yaml:(\d+):\d+ \[points-out-of-reach\] Lưu ý: .+ → .+/.exec(note) ?? [];
      expect(lawful.split("\n")[Number(line) - 1]).toContain("leaves-the-maximum");
    }
  });

  test("compute scores and ranks from two files, the same in words and as JSON", async () => {
    const facts = join(folder, "facts.csv");
    const contents = [9.44, 8.72, 9.62, 9.41, 9.67, 9.58, 9.91, 8.89];
    const codes = await dgiCodes();
    await writeFile(
      facts,
      `unit,group,item,fact,value\n${contents.map((value, i) => `Uông Bí,,${codes[i]},,${value}`).join("\n")}\n`,
    );
    const scheme = "schemes/dgi-quang-ninh/2022/scheme.yaml";
    const json = await thangdiem("compute", "--scheme", scheme, "--facts", facts, "--json");
    const { results } = JSON.parse(json.out) as {
      results: { points: string; index: string; rank: unknown }[];
    };
    expect(results).toMatchObject([
      { points: "75.24", index: "0.9405", rank: { place: 1, shared: false, of: 1 } },
    ]);
    const words = await thangdiem("compute", "--scheme", scheme, "--facts", facts);
    expect(words.out).toContain("94,05%");
    const table = join(folder, "result.csv");
    await thangdiem("compute", "--scheme", scheme, "--facts", facts, "--out", table);
    expect(await readFile(table, "utf8")).toBe(
      "unit,group,place,shared,of,index,standardError,low,high,rankLow,rankHigh,points,maximum,class,notRanked\r\n" +
        "Uông Bí,,1,false,1,0.9405,,,,,,75.24,80,,\r\n",
    );
    const refused = await thangdiem("compute", "--scheme", scheme, "--facts", facts, "--out", "result.doc");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(".csv hoặc .xlsx")]);
  });

  test("check runs the whole units in the folder cases beside a scheme and names what does not come out", async () => {
    const scheme = join(folder, "schemes", "scheme.yaml");
    await cp(join(ROOT, "schemes/dgi-quang-ninh/2022"), join(folder, "schemes"), { recursive: true });
    await writeFile(join(folder, "schemes", "cases", "broken.yaml"), "title: [\n");
    await writeFile(
      join(folder, "schemes", "cases", "wrong.yaml"),
      `title: { vi: Sai, en: Wrong }\nsource: thử\nunits: [{ unit: Xã A, facts: {}, expect: { total: 3 } }]\n`,
    );
    const { code, out } = await thangdiem("check", scheme);
    expect(code).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(2);
    expect(out).toContain("cases/broken.yaml: form");
    expect(out).toContain("cases/wrong.yaml: Xã A, total: mong đợi 3, tính ra –");
  });

  test("compute lists all faults of the table and computes nothing", async () => {
    const facts = join(folder, "faulty.csv");
    await writeFile(facts, "unit,group,item,fact,value\nA,,no-such,,1\nB,,also-not,,2\n");
    const { code, out, err } = await thangdiem(
      "compute",
      "--scheme",
      "schemes/dgi-quang-ninh/2022/scheme.yaml",
      "--facts",
      facts,
    );
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err.match(/[A-Z]\d+:/g)).toEqual(["C2:", "C3:"]);
  });

  test("help exists for every command in both languages; an unknown command ends with 2", async () => {
    const [vi, en, unknown] = [
      await thangdiem("help"),
      await thangdiem("help", "--lang", "en"),
      await thangdiem("no-such"),
    ];
    expect([vi.code, en.code, unknown.code]).toEqual([0, 0, 2]);
    for (const name of ["check", "import", "compute", "publish", "verify", "serve", "export"]) {
      expect(vi.out).toContain(`thangdiem ${name}`);
      expect(en.out).toContain(`thangdiem ${name}`);
    }
    expect(vi.out).not.toBe(en.out);
  });

  test("a missing file is named, not traced; the process ends with the code, stdout holds results alone", async () => {
    const { code, out, err } = await thangdiemApart(["check", "khong-co.yaml"], { home });
    expect([code, out, err]).toEqual([1, "", "Không tìm thấy tệp: khong-co.yaml\n"]);
  });

  test("start refuses a faulty thangdiem.yaml and names every fault with its line", async () => {
    await mkdir(join(folder, "faulty"), { recursive: true });
    await writeFile(join(folder, "faulty", "thangdiem.yaml"), "trustProxy: maybe\nportal:\n  name: A\n");
    const { code, err } = await thangdiem("start", "--home", join(folder, "faulty"));
    expect([code, err.trim().split("\n").length, err.includes("thangdiem.yaml:1 trustProxy")]).toEqual([
      1,
      4,
      true,
    ]);
  });
});

describe("with an installation of its own", () => {
  test("an account that nobody has gets no code", async () => {
    expect((await thangdiem("account", "code", "--name", "quantri")).out).toContain("Không có tài khoản này");
  });

  test("an office opens a round from two files, imports figures, publishes an edition that verifies", async () => {
    const round = await roundFiles(
      "Phường Hồng Gai, tỉnh Quảng Ninh,a,,,\nPhường Cẩm Phả, tỉnh Quảng Ninh,a,,,\n" +
        "Sở Nội vụ,b,org:22:so-noi-vu,Department of Home Affairs,sở\n",
    );
    const faulty = await thangdiem(
      "open",
      await roundFiles(
        "Phường Hồng Gaii,a,,,\nSở Nội vụ,c,org:22:so-noi-vu,Department of Home Affairs,sở\n",
        "faulty",
      ),
    );
    expect([faulty.code, faulty.err.match(/\[round-unit\]/g)?.length]).toEqual([1, 2]);
    const opened = await thangdiem("open", round, "--json");
    expect(JSON.parse(opened.out)).toMatchObject({ opened: true, units: 3 });
    expect(JSON.parse((await thangdiem("open", round, "--json")).out)).toMatchObject({ opened: false });
    const codes = await dgiCodes();
    const figures = join(folder, "so-lieu-mau.csv");
    await writeFile(
      figures,
      `đơn vị,${codes.join(",")}\nHồng Gai,9,9,9,9,9,9,9,9\nCẩm Phả,8,8,8,8,8,8,8,8\nSo Noi vu,7,7,7,7,7,7,7,7\n`,
    );
    const imported = await thangdiem("import", "--round", "quan-tri-mau/2025", figures);
    expect([imported.code, imported.out]).toEqual([0, "24 mới, 0 thay đổi, 0 như cũ. Đã ghi.\n"]);
    expect(await publishOn("quan-tri-mau/2025", "2027-01-15")).toMatchObject({
      outcome: "published",
      id: "quan-tri-mau-2025-1",
    });
    expect((await thangdiem("verify", join(folder, "home", "editions", "quan-tri-mau-2025-1"))).code).toBe(0);
  });

  test("a list that was published with gaps keeps the places and the index that its source prints", async () => {
    const round = await roundFiles("", "partial", { series: "mot-phan" });
    await writeFile(round, `${await readFile(round, "utf8")}partial: true\n`);
    const bodies = ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"].map(
      (name, i) => `${name},b,s${i},Department ${i},sở`,
    );
    const printed = ["2,14,", "14,14,64.5%", ",,"];
    const lines = bodies.map((body, i) => `${body},${printed[i]}`);
    await writeFile(
      join(folder, "partial.csv"),
      `unit,group,id,name_en,kind,place,of,index\n${lines.join("\n")}\n`,
    );
    expect((await thangdiem("open", round)).code).toBe(0);
    const codes = await dgiCodes();
    const figures = join(folder, "mot-phan-so-lieu.csv");
    await writeFile(figures, `đơn vị,${codes.join(",")}\nSở Nội vụ,9,9,9,9,9,9,9,9\nSở Y tế,7,,,,,,,\n`);
    const imported = await thangdiem("import", "--round", "mot-phan/2025", figures);
    expect(imported.out).toContain("Lưu ý: 1 đơn vị không có số liệu trong tệp: Sở Tài chính.\n");
    expect(await publishOn("mot-phan/2025", "2026-02-01")).toMatchObject({ id: "mot-phan-2025-1" });
    const edition = join(home, "editions", "mot-phan-2025-1");
    const { rows } = JSON.parse(
      await readFile(join(edition, "results", "results.json"), "utf8"),
    ) as EditionResults;
    expect(
      rows.map(({ unit, index, indexSource, rank, notRanked }) => [
        unit,
        index,
        indexSource,
        rank,
        notRanked?.vi,
      ]),
    ).toEqual([
      ["s0", "0.9", undefined, { place: 2, of: 14, shared: false }, undefined],
      ["s1", "0.645", "published", { place: 14, of: 14, shared: false }, undefined],
      ["s2", undefined, undefined, undefined, "nguồn không in hạng"],
    ]);
    expect((await thangdiem("verify", edition)).code).toBe(0);
  });

  test("a correction with --reissue publishes the year after again, compared with what stands now", async () => {
    const units =
      "Sở Nội vụ,a,org:22:so-noi-vu,Department of Home Affairs,sở\n" +
      "Sở Tài chính,a,org:22:so-tai-chinh,Department of Finance,sở\n" +
      "Sở Y tế,b,org:22:so-y-te,Department of Health,sở\n";
    const codes = await dgiCodes();
    const put = async (year: number, marks: readonly number[]) => {
      const file = join(folder, `hai-nam-${year}.csv`);
      const lines = ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"].map((unit, i) =>
        [unit, ...codes.map(() => marks[i])].join(","),
      );
      await writeFile(file, `đơn vị,${codes.join(",")}\n${lines.join("\n")}\n`);
      expect((await thangdiem("import", "--round", `hai-nam/${year}`, file)).code).toBe(0);
    };
    for (const [year, marks] of [
      [2024, [9, 8, 7]],
      [2025, [7, 9, 7]],
    ] as const) {
      const round = await roundFiles(units, `hai-nam-${year}`, { series: "hai-nam", year });
      expect((await thangdiem("open", round)).code).toBe(0);
      await put(year, marks);
      expect(await publishOn(`hai-nam/${year}`, `${year + 1}-02-01`)).toMatchObject({ outcome: "published" });
    }
    expect(await placesGained("hai-nam-2025-1")).toEqual([-1, 1]);
    await put(2024, [6, 8, 7]);
    const corrected = await publishOn("hai-nam/2024", "2026-03-01", "--reason", "Nhập sai", "--reissue");
    expect(corrected).toMatchObject({ id: "hai-nam-2024-2", reissued: ["hai-nam-2025-2"] });
    expect(await placesGained("hai-nam-2025-2")).toEqual([0, 0]);
    expect((await thangdiem("verify", join(home, "editions", "hai-nam-2025-2"))).code).toBe(0);
    // The first of the year stays as it was published.
    expect(await placesGained("hai-nam-2025-1")).toEqual([-1, 1]);
  });

  test("a round of an evaluation is not published from the shell, and no file writes what units claim", async () => {
    const scheme = join(ROOT, "schemes/par-index-commune/sample-2026/scheme.yaml");
    const round = await roundFiles("Phường Hồng Gai, tỉnh Quảng Ninh,a,,,\n", "held", {
      series: "ky-co-tham-dinh",
      scheme,
      year: 2026,
    });
    const { roundId } = JSON.parse((await thangdiem("open", round, "--json")).out) as { roundId: RoundId };
    const installation = await openInstallation({ home, product: ROOT }, undefined);
    await command(
      installation.database,
      { actor: "test", action: "evaluation.open", object: roundId },
      (transaction) => holdRound(transaction, roundId, newId()),
    );
    await installation.close();
    const [name, figures] = ["ky-co-tham-dinh/2026", join(folder, "ghi-de.csv")];
    await writeFile(figures, "đơn vị,mã,dữ kiện,giá trị\nHồng Gai,1.1.1,day,05/01/2026\n");
    const imported = await thangdiem("import", "--round", name, "--dry-run", figures);
    expect([imported.code, imported.out]).toEqual([
      1,
      expect.stringMatching(/^D2: Mã 1\.1\.1 do đơn vị tự chấm rồi được thẩm định, không nhập từ tệp\./),
    ]);
    const published = await thangdiem("publish", "--round", name);
    expect([published.code, published.out]).toEqual([1, expect.stringContaining("Chưa có gì được công bố.")]);
    expect(await readdir(join(home, "editions"))).not.toContain("ky-co-tham-dinh-2026-1");
  });

  test("start publishes and serves, verify and export agree, a faulty import changes nothing", async () => {
    const server = await started();
    try {
      const page = await fetch(`${server.address}/vi/papi/2022/quang-ninh/`);
      expect([page.status, (await page.text()).includes("Quảng Ninh")]).toEqual([200, true]);
      const edition = join(folder, "home", "editions", "papi-2022-1");
      const verified = await thangdiem("verify", edition, "--json");
      expect(JSON.parse(verified.out)).toMatchObject([{ id: "papi-2022-1", ok: true }]);
      const exported = await thangdiem("export", "papi-2022-1", "--to", join(folder, "out"));
      expect([exported.code, exported.out.includes("đã kiểm chứng")]).toEqual([0, true]);
      await cp(edition, join(folder, "touched"), { recursive: true });
      await writeFile(join(folder, "touched", "inputs", "figures.csv"), "unit,item,fact,value,source\r\n");
      expect((await thangdiem("verify", join(folder, "touched"))).code).toBe(1);
      const faulty = join(folder, "so-lieu.csv");
      await writeFile(faulty, "đơn vị;mã;giá trị\nQuảng Nih;SC11;1,5\nHà Nội;SC99;1,5\nHà Nội;SC11;một\n");
      const refused = await thangdiem("import", "--round", "papi/2022", faulty);
      expect(refused.code).toBe(1);
      expect(refused.out.split("\n").filter((line) => /^A2|^B3|^C4/.test(line.trim()))).toHaveLength(3);
      const right = join(folder, "dung.csv");
      await writeFile(right, "đơn vị;mã;giá trị\nUBND tỉnh Bến Tre;SC11;1,5\n");
      const dry = await thangdiem("import", "--round", "papi/2022", "--dry-run", "--mark", "comma", right);
      expect(dry.out).toMatch(/^0 mới, 1 thay đổi, 0 như cũ\. Chạy thử: chưa ghi gì\.\nLưu ý: \d+ đơn vị/);
      const again = await thangdiem("publish", "--round", "papi/2022", "--json");
      expect(JSON.parse(again.out)).toMatchObject({ outcome: "unchanged", id: "papi-2022-1" });
    } finally {
      expect(await server.stop()).toBe(0);
    }
  });

  test("from the shell of the machine a lost account gets a one-time code, and the log says so and holds", async () => {
    const given = JSON.parse((await thangdiem("account", "code", "--name", "quantri", "--json")).out) as {
      code: string;
    };
    expect(given.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    const [file, anchors] = [join(folder, "log.jsonl"), join(folder, "anchors.json")];
    expect((await thangdiem("audit", "export", "--to", file, "--action", "account.give-code")).code).toBe(0);
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
      actor: expect.stringMatching(/^shell:/),
      action: "account.give-code",
      chain: "people",
    });
    const verified = await thangdiem("audit", "verify", "--keep", anchors);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Nhật ký khớp")]);
    const kept = JSON.parse(await readFile(anchors, "utf8")) as {
      chain: string;
      number: number;
      hash: string;
    }[];
    await writeFile(anchors, JSON.stringify(kept.map((each) => ({ ...each, hash: "0".repeat(64) }))));
    expect((await thangdiem("audit", "verify", "--anchors", anchors)).code).toBe(1);
  });
});

async function publishOn(round: string, date: string, ...options: string[]): Promise<unknown> {
  const { out } = await thangdiem("publish", "--round", round, "--date", date, ...options, "--json");
  return JSON.parse(out);
}

/** Sở Nội vụ first, then Sở Tài chính: how many places each gained on the year before. */
async function placesGained(edition: string): Promise<(number | undefined)[]> {
  const results = JSON.parse(
    await readFile(join(home, "editions", edition, "results/results.json"), "utf8"),
  ) as EditionResults;
  return ["Sở Nội vụ", "Sở Tài chính"].map((name) => {
    const unit = results.units.find((each) => each.name.vi === name);
    return results.rows.find((row) => row.unit === unit?.id)?.change?.places;
  });
}

/** The files of a round: its head, its scheme by path, its units. */
async function roundFiles(
  units: string,
  name = "round",
  {
    series = "quan-tri-mau",
    scheme = join(ROOT, "schemes/dgi-quang-ninh/2022/scheme.yaml"),
    year = 2025,
  }: { readonly series?: string; readonly scheme?: string; readonly year?: number } = {},
): Promise<string> {
  const title = (vi: string, en: string) => `{ vi: "${vi}", en: "${en}" }`;
  await writeFile(
    join(folder, `${name}.csv`),
    `unit,group,id,name_en,kind\n${units.replaceAll(/^(Phường[^\n]*?),(a,,,)$/gm, '"$1",$2')}`,
  );
  const file = join(folder, `${name}.yaml`);
  const head = [
    `series: ${series}`,
    `year: ${year}`,
    `indexTitle: ${title("Quản trị (mẫu)", "Governance (sample)")}`,
    `shortTitle: ${title("Quản trị mẫu", "Sample governance")}`,
    `summary: ${title("Kỳ thử.", "A trial round.")}`,
    `title: ${title(`Kỳ thử ${year}`, `Trial ${year}`)}`,
  ];
  const body = [
    `sources: [${title("số liệu thử", "trial figures")}]`,
    `scheme: ${relative(folder, scheme)}`,
    `units: ${name}.csv`,
    "groups:",
    `  - { id: a, title: ${title("Phường", "Wards")} }`,
    `  - { id: b, title: ${title("Sở", "Departments")} }`,
  ];
  await writeFile(file, `${[...head, ...body].join("\n")}\n`);
  return file;
}

/** A product of one year of each series, started. */
async function started() {
  const product = await smallProduct(join(folder, "product"), { "papi_subdimensions_2011_2024.csv": "2022" });
  return startedApart({ home, product });
}

async function dgiCodes(): Promise<string[]> {
  const { parseScheme } = await import("@thang-diem/engine");
  const read = parseScheme(await readFile(join(ROOT, "schemes/dgi-quang-ninh/2022/scheme.yaml"), "utf8"));
  return read.ok ? read.value.root.children.map((item) => item.code) : [];
}
