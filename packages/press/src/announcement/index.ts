export {
  announcementPackage,
  type AnnouncementPackage,
  keepPackage,
  type KeptPackage,
  type MadePackage,
  type PackageAsked,
} from "./announcement-package.ts";
export { houseNamed, plainHouse } from "./plain-house.ts";
export { readAnnounced } from "./read-announced.ts";
