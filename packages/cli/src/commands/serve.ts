import { createApp, openSite, serveSite } from "@thang-diem/platform/http";
import { SILENT } from "@thang-diem/platform/log";
import type { Command } from "../command.ts";
import { listenFor, PORT_OPTIONS, untilStopped } from "../listening.ts";

/** Sentence of the user: "Serve this published folder; no database needed." */
export const serve: Command = {
  name: "serve",
  usage: "serve FOLDER [--port N]",
  purpose: {
    vi: "Phục vụ một thư mục cổng đã dựng sẵn, không cần cơ sở dữ liệu.",
    en: "Serves a rendered portal folder; no database needed.",
  },
  options: PORT_OPTIONS,
  async run(call) {
    const [folder] = call.args;
    if (!folder) {
      call.console.fault({ vi: "Hãy nêu thư mục cần phục vụ.", en: "Name the folder to serve." });
      return 2;
    }
    const site = await openSite(folder);
    const front = await listenFor(call, SILENT);
    const app = createApp();
    serveSite(app, site);
    await front.turnTo(app);
    call.console.result({ address: front.address, folder }, () => [
      {
        vi: `Cổng đang chạy tại ${front.address}/ (Ctrl-C để dừng)`,
        en: `The portal runs at ${front.address}/ (Ctrl-C stops it)`,
      },
    ]);
    return await untilStopped();
  },
};
