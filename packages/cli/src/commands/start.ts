import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openWorkspace, toldBeside, type Publishing, type Workspace } from "@thang-diem/office/composition";
import {
  anchorSettingsOf,
  logSettingsOf,
  type Configuration,
  issuersOf,
  letterSettingsOf,
  operationSettingsOf,
  policyOf,
  retentionOf,
  siteIdentityOf,
} from "@thang-diem/office/composition/configuration";
import { ENGINE_VERSION } from "@thang-diem/engine";
import {
  glance,
  secretsOf,
  watchApp,
  type Watched,
  watchInstallation,
} from "@thang-diem/office/watching/operation";
import { type Metrics, openMetrics } from "@thang-diem/platform/metrics";
import {
  createApp,
  type Front,
  openFront,
  rootOf,
  serveSite,
  type Site,
  siteToCome,
} from "@thang-diem/platform/http";
import type { Words } from "@thang-diem/platform/problems";
import { openLog, type OpenedLog } from "@thang-diem/platform/log";
import type { Installation } from "@thang-diem/press/installation";
import { lostEditions } from "@thang-diem/press/publication";
import { publishShipped } from "@thang-diem/samples/published";
import { openSampleRound, type SampleRound } from "@thang-diem/samples/sample-evaluation";
import type { Call, Command, ExitCode } from "../command.ts";
import { configured } from "../configured.ts";
import { keepFirstPasswords } from "../first-passwords.ts";
import { withInstallation } from "../installation.ts";
import { listenFor, type Listening, PORT_OPTIONS, untilStopped, withinPatience } from "../listening.ts";
import { tellReady } from "../service-manager.ts";
import { beforeStopping, isStopping } from "../stopping.ts";

/** Sentence of the user: "Show me the portal with real data, on this machine, now." */
export const start: Command = {
  name: "start",
  usage: "start [--port N]",
  purpose: {
    vi: "Khởi động tất cả: cơ sở dữ liệu, số liệu đi kèm, cổng công khai; in địa chỉ.",
    en: "Starts everything: database, shipped figures, public portal; prints the address.",
  },
  options: {
    ...PORT_OPTIONS,
    "without-sample": {
      type: "boolean",
      help: { vi: "không tạo kỳ đánh giá mẫu", en: "no sample evaluation" },
    },
    origin: {
      type: "string",
      help: {
        vi: "địa chỉ công khai của cổng, để có sitemap.xml",
        en: "public address of the portal, for sitemap.xml",
      },
    },
  },
  async run(call) {
    const configuration = await configured(call);
    if (configuration === undefined) return 1;
    const log = openLog(join(call.home, "log"), logSettingsOf(configuration, call.home));
    log.info({ event: "start", node: process.version, database: call.databaseUrl ? "server" : "embedded" });
    const forget = beforeStopping(async () => {
      log.info({ event: "stop" });
      await log.close();
    });
    try {
      const front = await listenFor(call, log, rootOf(configuration.publicAddress));
      return await withInstallation(call, (installation) =>
        runOn({ call, configuration, log, front, installation }),
      );
    } catch (err) {
      if (!isStopping()) log.error({ event: "start-failed", err });
      throw err;
    } finally {
      forget();
      await log.close();
    }
  },
};

interface Running {
  readonly call: Call;
  readonly configuration: Configuration;
  readonly log: OpenedLog;
  readonly front: Listening;
  readonly installation: Installation;
}

/** The workspace first: people work while the portal is rendered and the sample is made. */
async function runOn(running: Running): Promise<ExitCode> {
  const { call, front, log } = running;
  warnOfRoot(call, log);
  const built = await builtPages(call);
  const site = siteToCome();
  const workspace = await workspaceOn(running, built, site);
  call.console.say({
    vi: `Không gian làm việc của cán bộ: ${front.address}/lam-viec/`,
    en: `The officials' workspace: ${front.address}/lam-viec/`,
  });
  const firstAdministrator = await keptAdministrator(call, workspace);
  const { folder } = await preparePortal(running, built.portal, site);
  const sample = await keptSample(running, workspace);
  log.info({ event: "ready", address: front.address });
  call.console.result(
    {
      address: front.address,
      folder,
      ...(firstAdministrator && { firstAdministrator }),
      ...(sample && { sample }),
    },
    () => [
      {
        vi: `Cổng đang chạy tại ${front.address}/ (Ctrl-C để dừng)`,
        en: `The portal runs at ${front.address}/ (Ctrl-C stops it)`,
      },
    ],
  );
  return await untilStopped();
}

interface BuiltPages {
  readonly portal: { readonly module: string; readonly assets: string };
  /** Folder of the officials' pages. */
  readonly client: string;
}

async function builtPages({ product, console }: Call): Promise<BuiltPages> {
  const script = (await import(pathToFileURL(join(product, "packages", "web", "build.ts")).href)) as {
    buildPortal: () => Promise<BuiltPages["portal"] & { rebuilt: boolean }>;
    buildWorkspace: () => Promise<{ folder: string; rebuilt: boolean }>;
  };
  const portal = await script.buildPortal();
  const workspace = await script.buildWorkspace();
  if (portal.rebuilt || workspace.rebuilt)
    console.say({ vi: "Đã dựng mã giao diện.", en: "The pages' code is built." });
  return { portal, client: workspace.folder };
}

/** Only for the length of the bar while the number of pages is not known. */
const EXPECTED_PAGES = 3_200;

async function workspaceOn(
  { call, configuration, log, front, installation }: Running,
  { portal, client }: BuiltPages,
  site: Site,
): Promise<Workspace> {
  const identity = identityOf(call, configuration);
  // A result that officials publish is on the portal at once, without a restart.
  const renderSite: Publishing["renderSite"] = async (progress, beside) => {
    const { folder } = await installation.renderSite(
      portal,
      (pages) => progress(pages, Math.max(pages, EXPECTED_PAGES)),
      identity,
      beside,
    );
    await site.swap(folder);
  };
  const letters = letterSettingsOf(configuration);
  const anchors = anchorSettingsOf(configuration, call.home);
  const operation = operationSettingsOf(configuration, call.home, await secretsOf(call.home));
  const workspace = await openWorkspace(installation, {
    client,
    log,
    issuers: issuersOf(configuration),
    policy: policyOf(configuration),
    onOtherSite: async () => {
      const folder = await installation.standingSite();
      if (folder !== undefined) await site.swap(folder);
    },
    publishing: { editions: installation.editions, renderSite, ...whoPublishes(identity) },
    ...(letters && { letters }),
    ...(anchors && { anchors }),
    ...(configuration.scanner && { evidence: { scanner: configuration.scanner } }),
    operation,
    retention: retentionOf(configuration),
    version: ENGINE_VERSION,
  });
  const metrics = openMetrics();
  const watched = {
    database: installation.database,
    home: call.home,
    settings: operation,
    clock: () => new Date(),
  };
  watchInstallation(watched, metrics);
  const app = appOn(configuration, log, workspace);
  metrics.watch(app);
  await workspace.mount(app);
  serveSite(app, site);
  await front.turnTo(app);
  await tellFindings(call, watched);
  const watching = await openWatch(configuration, watched, metrics);
  const endWork = workspace.startWork();
  tellReady();
  beforeStopping(async () => {
    await Promise.all([front.stop(), withinPatience(endWork())]);
    await watching?.close(0);
  });
  return workspace;
}

/** PostgreSQL refuses to run as root and is started as somebody else; the program itself would. */
function warnOfRoot({ console }: Call, log: OpenedLog): void {
  if (process.getuid?.() !== 0) return;
  log.warn({ event: "runs-as-root" });
  console.say({
    vi: "Chương trình đang chạy bằng quyền root. Nên chạy bằng một tài khoản riêng (docs/guides/van-hanh.md).",
    en: "The program runs as root. An account of its own is safer (docs/guides/van-hanh.md).",
  });
}

/** As papers and signatures name it. */
function whoPublishes({ owner, origin }: ReturnType<typeof identityOf>): {
  readonly owner: string;
  readonly origin?: string;
} {
  return { owner: owner.vi, ...(origin !== undefined && { origin }) };
}

function appOn(
  { trustProxy, publicAddress }: Configuration,
  log: OpenedLog,
  { authorize, accountOf }: Workspace,
): FastifyApp {
  return createApp({
    log,
    authorize,
    accountOf,
    trustProxy,
    security: { strictTransport: publicAddress?.startsWith("https:") === true },
    ...(publicAddress !== undefined && { publicAddress, root: rootOf(publicAddress) }),
  });
}

type FastifyApp = ReturnType<typeof createApp>;

/** What is not as it should be, in words; editions that are missing are told with the portal. */
async function tellFindings({ console }: Call, { clock, ...watched }: Watched): Promise<void> {
  for (const { check, message, fix } of await glance({ ...watched, now: clock() }))
    if (check !== "editions")
      console.say({
        vi: `${message.vi} ${fix?.vi ?? ""}`.trim(),
        en: `${message.en} ${fix?.en ?? ""}`.trim(),
      });
}

/** Health and metrics, on a port of their own; none where the office has named none. */
async function openWatch(
  { watch }: Configuration,
  watched: Watched,
  metrics: Metrics,
): Promise<Front | undefined> {
  if (watch === undefined) return undefined;
  const front = await openFront({ ...watch, others: 0 });
  await front.turnTo(watchApp(watched, metrics));
  return front;
}

const AS_IT_WAS: Words = {
  vi:
    "Cổng tiếp tục hiện các trang đã dựng trước đây, không dựng lại; không công bố thêm được. " +
    "Chép các bản này từ bản sao lưu vào thư mục editions rồi khởi động lại.",
  en:
    "The portal goes on showing the pages that were rendered before and is not rendered anew; nothing more can be " +
    "published. Bring these editions back from the backup into the folder editions and start again.",
};
const WITHOUT_THEM: Words = {
  vi:
    "Cổng được dựng từ những bản còn lại; không công bố thêm được. " +
    "Chép các bản này từ bản sao lưu vào thư mục editions rồi khởi động lại.",
  en:
    "The portal is rendered from the editions that are there; nothing more can be published. " +
    "Bring these editions back from the backup into the folder editions and start again.",
};

async function publishWhatShips({ call: { console, product }, installation }: Running): Promise<void> {
  const report = await publishShipped(installation, product, (done, total, title) =>
    console.progress({ vi: "Công bố số liệu", en: "Publishing figures" }, done, total, title),
  );
  for (const title of report.left)
    console.say({
      vi: `Giữ nguyên ${title}: đã công bố với bộ tiêu chí khác bản đi kèm.`,
      en: `${title} stays as published: its scheme differs from the shipped one.`,
    });
}

async function preparePortal(
  running: Running,
  portal: BuiltPages["portal"],
  site: Site,
): Promise<{ readonly folder: string }> {
  const { call, configuration, installation, log } = running;
  const { console } = call;
  const standing = await installation.standingSite();
  if (standing !== undefined) await site.swap(standing);
  const lost = await lostEditions(installation.database, installation.editions);
  for (const { message } of lost) console.fault(message);
  if (lost.length > 0) console.fault(standing === undefined ? WITHOUT_THEM : AS_IT_WAS);
  // The site that stands has their pages; a new one would not.
  if (lost.length > 0 && standing !== undefined) return { folder: standing };
  if (lost.length === 0) await publishWhatShips(running);
  const rendered = await installation.renderSite(
    portal,
    (pages) =>
      console.progress({ vi: "Dựng trang", en: "Rendering pages" }, pages, Math.max(pages, EXPECTED_PAGES)),
    identityOf(call, configuration),
    await toldBeside(installation.database.db),
  );
  if (rendered.folder !== standing) await site.swap(rendered.folder);
  log.info({ event: "portal-ready", pages: rendered.pages, rendered: rendered.rendered });
  return rendered;
}

function identityOf({ options }: Call, configuration: Configuration) {
  const origin = typeof options["origin"] === "string" ? options["origin"].replace(/\/$/, "") : undefined;
  return siteIdentityOf(configuration, origin);
}

interface KeptAccounts {
  readonly passwordFile: string;
}

async function keptAdministrator(
  { console, home }: Call,
  { firstAdministrator: first }: Workspace,
): Promise<(KeptAccounts & { readonly signInName: string }) | undefined> {
  if (first === undefined) return undefined;
  const { signInName, password } = first;
  const passwordFile = await keepFirstPasswords(home, [
    "Tài khoản quản trị đầu tiên (phải đổi mật khẩu khi đăng nhập) / " +
      "The first administrator (the password is to be changed at sign-in):",
    `  ${signInName}  ${password}`,
  ]);
  console.say({
    vi: `Tài khoản quản trị đầu tiên: ${signInName}; mật khẩu trong tệp ${passwordFile} (đăng nhập xong thì xóa tệp).`,
    en:
      `The first administrator: ${signInName}; ` +
      `the password stands in ${passwordFile} (delete the file after signing in).`,
  });
  return { signInName, passwordFile };
}

async function keptSample(
  { call, configuration, installation }: Running,
  workspace: Workspace,
): Promise<(KeptAccounts & Pick<SampleRound, "people" | "evaluationId">) | undefined> {
  const { console, home, options } = call;
  const demonstration = identityOf(call, configuration)?.demonstration !== false;
  if (options["without-sample"] === true || !demonstration) return undefined;
  const made = await openSampleRound(workspace.context, installation, (done, total) =>
    console.progress({ vi: "Tạo kỳ đánh giá mẫu", en: "Making the sample evaluation" }, done, total),
  );
  if (made === undefined) return undefined;
  // It has published the years before: their pages come now, not with the next start.
  workspace.publisher.renderAgain();
  const { password, people, evaluationId } = made;
  const passwordFile = await keepFirstPasswords(home, [
    "Kỳ đánh giá mẫu, mọi tài khoản dưới đây cùng một mật khẩu / " +
      "The sample evaluation, one password for everybody below:",
    `  mật khẩu / password: ${password}`,
    ...people.map(({ about, signInName }) => `  ${signInName}  (${about.vi} / ${about.en})`),
  ]);
  console.say({
    vi: `Kỳ đánh giá mẫu: các tài khoản dưới đây dùng mật khẩu trong tệp ${passwordFile}.`,
    en: `The sample evaluation: everybody below signs in with the password in ${passwordFile}.`,
  });
  for (const { about, signInName } of people)
    console.say({ vi: `  ${about.vi}: ${signInName}`, en: `  ${about.en}: ${signInName}` });
  return { evaluationId, people, passwordFile };
}
