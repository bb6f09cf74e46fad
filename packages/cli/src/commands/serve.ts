import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openWorkspace, type Workspace } from "@thang-diem/office/composition";
import {
  type Configuration,
  issuersOf,
  letterSettingsOf,
  policyOf,
  siteIdentityOf,
} from "@thang-diem/office/composition/configuration";
import { createApp, openSite, serveSite, type Site } from "@thang-diem/platform/http";
import { publishShipped } from "@thang-diem/samples/published";
import { openSampleRound, type SampleRound } from "@thang-diem/samples/sample-evaluation";
import type { Call, Command, ExitCode } from "../command.ts";
import { configured } from "../configured.ts";
import { withInstallation } from "../installation.ts";
import { beforeStopping, isStopping } from "../stopping.ts";

const PORT = {
  port: {
    type: "string",
    help: {
      vi: "cổng (mặc định 8080; bận thì lấy cổng kế tiếp)",
      en: "port (default 8080; the next free one when it is taken)",
    },
  },
  host: {
    type: "string",
    help: { vi: "địa chỉ lắng nghe (mặc định 127.0.0.1)", en: "address to listen on (default 127.0.0.1)" },
  },
} as const;

/** Sentence of the user: "Show me the portal with real data, on this machine, now." */
export const start: Command = {
  name: "start",
  usage: "start [--port N]",
  purpose: {
    vi: "Khởi động tất cả: cơ sở dữ liệu, số liệu đi kèm, cổng công khai; in địa chỉ.",
    en: "Starts everything: database, shipped figures, public portal; prints the address.",
  },
  options: {
    ...PORT,
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
    return withInstallation(call, async (installation) => {
      const report = await publishShipped(installation, call.product, (done, total, title) =>
        call.console.progress({ vi: "Công bố số liệu", en: "Publishing figures" }, done, total, title),
      );
      for (const title of report.left)
        call.console.say({
          vi: `Giữ nguyên ${title}: đã công bố với bộ tiêu chí khác bản đi kèm.`,
          en: `${title} stays as published: its scheme differs from the shipped one.`,
        });
      const { portal, client } = await builtPages(call);
      const origin =
        typeof call.options["origin"] === "string" ? call.options["origin"].replace(/\/$/, "") : undefined;
      const identity = siteIdentityOf(configuration, origin);
      const rendered = await installation.renderSite(
        portal,
        (pages) =>
          call.console.progress(
            { vi: "Dựng trang", en: "Rendering pages" },
            pages,
            Math.max(pages, EXPECTED_PAGES),
          ),
        identity,
      );
      const site = await openSite(rendered.folder);
      // A result that officials publish is on the portal at once, without a restart.
      const renderSite = async (progress: (pages: number, of: number) => void) => {
        const next = await installation.renderSite(
          portal,
          (pages) => progress(pages, Math.max(pages, rendered.pages)),
          identity,
        );
        await site.swap(next.folder);
      };
      const letters = letterSettingsOf(configuration);
      const workspace = await openWorkspace(installation, {
        client,
        issuers: issuersOf(configuration),
        policy: policyOf(configuration),
        publishing: { editions: installation.editions, renderSite },
        ...(letters && { letters }),
      });
      const making = () =>
        openSampleRound(workspace.context, installation, (done, total) =>
          call.console.progress(
            { vi: "Tạo kỳ đánh giá mẫu", en: "Making the sample evaluation" },
            done,
            total,
          ),
        );
      const sample =
        call.options["without-sample"] === true || identity?.demonstration === false
          ? undefined
          : await orElse(() => sayFirst(call.console, workspace), making);
      return await listen(call, rendered.folder, site, {
        workspace,
        configuration,
        ...(sample && { sample }),
      });
    });
  },
};

/** Sentence of the user: "Serve this published folder; no database needed." */
export const serve: Command = {
  name: "serve",
  usage: "serve FOLDER [--port N]",
  purpose: {
    vi: "Phục vụ một thư mục cổng đã dựng sẵn, không cần cơ sở dữ liệu.",
    en: "Serves a rendered portal folder; no database needed.",
  },
  options: PORT,
  async run(call) {
    const [folder] = call.args;
    if (!folder) {
      call.console.fault({ vi: "Hãy nêu thư mục cần phục vụ.", en: "Name the folder to serve." });
      return 2;
    }
    return await listen(call, folder, await openSite(folder));
  },
};

/** Only for the length of the bar while the number of pages is not known. */
const EXPECTED_PAGES = 3_200;

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

interface Officials {
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly sample?: SampleRound;
}

/** Serves until the process is told to stop; then lets answers under way finish. */
async function listen(
  { console, options }: Call,
  folder: string,
  site: Site,
  officials?: Officials,
): Promise<ExitCode> {
  const workspace = officials?.workspace;
  const app = createApp(
    officials === undefined
      ? {}
      : { authorize: officials.workspace.authorize, trustProxy: officials.configuration.trustProxy },
  );
  await workspace?.mount(app);
  serveSite(app, site);
  const host = typeof options["host"] === "string" ? options["host"] : "127.0.0.1";
  const address = await orElse(
    () => officials && sayAccounts(console, officials),
    () => firstFreePort(app, host, Number(options["port"] ?? process.env["PORT"] ?? 8080)),
  );
  const made = workspace?.firstAdministrator;
  const sample = officials?.sample;
  console.result(
    { address, folder, ...(made && { firstAdministrator: made }), ...(sample && { sample }) },
    () => [
      {
        vi: `Cổng đang chạy tại ${address}/ (Ctrl-C để dừng)`,
        en: `The portal runs at ${address}/ (Ctrl-C stops it)`,
      },
    ],
  );
  if (officials !== undefined) {
    console.say({
      vi: `Không gian làm việc của cán bộ: ${address}/lam-viec/`,
      en: `The officials' workspace: ${address}/lam-viec/`,
    });
    sayAccounts(console, officials);
  }
  process.exitCode = 0;
  const endWork = workspace?.startWork();
  beforeStopping(async () => {
    console.say({ vi: "Đang dừng …", en: "Stopping …" });
    await endWork?.();
    await app.close();
  });
  return await new Promise<never>(() => undefined);
}

/** Passwords are said with everything else at the end; whoever stops the program before, or whose start fails, reads them then. */
async function orElse<T>(say: () => void, work: () => Promise<T>): Promise<T> {
  const forget = beforeStopping(async () => say());
  try {
    return await work();
  } catch (error) {
    if (!isStopping()) say();
    throw error;
  } finally {
    forget();
  }
}

function sayAccounts(console: Call["console"], { workspace, sample }: Officials): void {
  sayFirst(console, workspace);
  if (sample !== undefined) saySample(console, sample);
}

function sayFirst(console: Call["console"], { firstAdministrator: first }: Workspace): void {
  if (first === undefined) return;
  console.say({
    vi: `Tài khoản quản trị đầu tiên: ${first.signInName}, mật khẩu ${first.password} (chỉ hiện lần này; phải đổi khi đăng nhập).`,
    en: `The first administrator: ${first.signInName}, password ${first.password} (shown only this once; to be changed at sign-in).`,
  });
}

function saySample(console: Call["console"], { password, people }: SampleRound): void {
  console.say({
    vi: `Kỳ đánh giá mẫu: mọi tài khoản dưới đây dùng mật khẩu ${password} (chỉ hiện lần này).`,
    en: `The sample evaluation: everybody below signs in with the password ${password} (shown only this once).`,
  });
  for (const { about, signInName } of people)
    console.say({ vi: `  ${about.vi}: ${signInName}`, en: `  ${about.en}: ${signInName}` });
}

async function firstFreePort(app: ReturnType<typeof createApp>, host: string, port: number): Promise<string> {
  for (let tried = port; ; tried += 1) {
    try {
      return await app.listen({ host, port: tried });
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || tried >= port + 20) throw error;
    }
  }
}
