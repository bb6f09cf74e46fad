import { type AnyRoute, requestOf } from "@thang-diem/contract";

/** Pages of this program, whatever lies before them in their address belongs to the office's web server. */
const PROGRAMS = /^(?<root>.*?)\/(?:lam-viec|phong-van)(?:\/|$)/;

/**
 * Below which path of its host the installation lies: "" on a host of its own, "/cham-diem" beside other sites
 * of an office (`publicAddress: https://tinh.gov.vn/cham-diem`).
 */
export const ROOT = typeof location === "undefined" ? "" : rootIn(location.pathname);

/** @example rootIn("/cham-diem/lam-viec/tai-khoan") // "/cham-diem" */
export function rootIn(pathname: string): string {
  return PROGRAMS.exec(pathname)?.groups?.["root"] ?? "";
}

/** The address at which a route is asked or a file fetched from a page. */
export function addressOf(route: AnyRoute, input: object): string {
  return ROOT + requestOf(route, input).url;
}
