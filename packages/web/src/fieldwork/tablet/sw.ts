/** Keeps the interviewer's pages on the device; what is typed lies in the page's own storage. */
declare const FILES_MARK: string;

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Where the program lies, below whatever path: "/phong-van/". */
const HOME = new URL(".", location.href).pathname;
const SHELF = `phong-van ${FILES_MARK}`;
const FILES = ["index.html", "phong-van.js", "phong-van.css", "ung-dung.webmanifest", "icon.svg"];

self.addEventListener("install", (event) => {
  const work = async () => (await caches.open(SHELF)).addAll(FILES.map((name) => HOME + name));
  (event as Waiting).waitUntil(work());
});

// A newer program takes over when every page of the older one is closed: never in the middle of an interview.
self.addEventListener("activate", (event) => {
  const work = async () => {
    for (const name of await caches.keys())
      if (name.startsWith("phong-van ") && name !== SHELF) await caches.delete(name);
  };
  (event as Waiting).waitUntil(work());
});

self.addEventListener("fetch", (event) => {
  const { request } = event as Asked;
  const { pathname } = new URL(request.url);
  if (request.method !== "GET" || !pathname.startsWith(HOME)) return;
  const wanted = request.mode === "navigate" ? `${HOME}index.html` : request;
  const answer = async () => (await caches.match(wanted)) ?? fetch(request);
  (event as Asked).respondWith(answer());
});
