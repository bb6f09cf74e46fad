import { dayInVietnam } from "@thang-diem/presentation";
import type { Bilingual } from "@thang-diem/engine";
import { lostEditions } from "@thang-diem/press/publication";
import { say, tellHolders } from "../../people/notices/index.ts";
import type { SignInContext } from "../../people/sign-in/index.ts";

/**
 * Names editions that were published and are missing or other than they were,
 * to the log of the program and to those who
 * can do something about it, each of them once a day. The rest goes on: people work, the portal keeps the pages that it
 * has, and nothing is published until they are back (`publishRound`).
 *
 * @param editions `<home>/editions`
 */
export async function tellLostEditions(
  { database, clock, log }: Pick<SignInContext, "database" | "clock" | "log">,
  editions: string,
): Promise<void> {
  const lost = await lostEditions(database, editions);
  if (lost.length === 0) return;
  for (const { code, details, message } of lost)
    log.error({ event: "edition-lost", fault: code, edition: details?.["edition"], said: message.en });
  const at = clock();
  const names = lost.map(({ details }) => String(details?.["edition"]));
  await tellHolders(database.db, ["administrator", "reform-office"], {
    text: lostText(names),
    matter: `editions lost ${dayInVietnam(at)}`,
    at,
  });
}

const NAMED_MAX = 5;

function lostText(names: readonly string[]): Bilingual {
  const named = names.slice(0, NAMED_MAX).join(", ");
  const more = names.length - NAMED_MAX;
  const list =
    more > 0 ? say(`${named} và ${more} bản khác`, `${named} and ${more} more`) : say(named, named);
  return say(
    `Trên máy chủ, bản công bố đã mất hoặc không còn đúng như khi công bố: ${list.vi}. ` +
      "Cổng giữ các trang đang có; chưa công bố thêm được. " +
      "Người quản trị chép lại từ bản sao lưu vào thư mục editions rồi khởi động lại.",
    `On the server these editions are missing or other than they were published: ${list.en}. ` +
      "The portal keeps the pages that it has; nothing more can be published. " +
      "The administrator brings them back from the backup into the folder editions and starts again.",
  );
}
