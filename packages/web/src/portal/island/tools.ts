const root = document.documentElement;
const LARGEST = 2;
const SMALLEST = -1;

/** Runs before the first paint, so that a reader's text size never jumps. */
export function applySettings(): void {
  root.classList.add("js");
  root.dataset.size = String(size());
  root.classList.toggle("contrast", stored("contrast") === "on");
}

export function startTools(): void {
  on("larger", () => setSize(Math.min(LARGEST, size() + 1)));
  on("smaller", () => setSize(Math.max(SMALLEST, size() - 1)));
  on("print", () => window.print());
  const contrast = on("contrast", (button) => {
    const active = root.classList.toggle("contrast");
    store("contrast", active ? "on" : "off");
    button.setAttribute("aria-pressed", String(active));
  });
  contrast?.setAttribute("aria-pressed", String(root.classList.contains("contrast")));
  keepSearchWhenSwitching();
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-open-all]")) {
    button.addEventListener("click", () => {
      const open = button.dataset.openAll === "true";
      for (const each of document.querySelectorAll<HTMLDetailsElement>("main details")) each.open = open;
    });
  }
}

/** Filters and choices stand in the address: the other language gets them too. */
function keepSearchWhenSwitching(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.language");
  link?.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

function on(tool: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement | null {
  const button = document.querySelector<HTMLButtonElement>(`[data-tool="${tool}"]`);
  button?.addEventListener("click", () => act(button));
  return button;
}

function size(): number {
  return Number(stored("size") ?? 0) || 0;
}

function setSize(next: number): void {
  store("size", String(next));
  root.dataset.size = String(next);
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(`thang-diem-${key}`);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(`thang-diem-${key}`, value);
  } catch {
    // a browser that keeps nothing still shows the page
  }
}
