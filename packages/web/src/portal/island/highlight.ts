/** Lifts one line out of the bump chart. */
export function startHighlight(): void {
  const select = document.querySelector<HTMLSelectElement>("[data-highlight]");
  const chart = select?.closest("figure")?.querySelector(".bump-box");
  if (!select || !chart) return;
  const roles = new Map(
    [...chart.querySelectorAll("[data-line]")].map((each) => [each, each.getAttribute("class") ?? ""]),
  );
  select.addEventListener("change", () => {
    for (const [each, role] of roles) {
      const chosen = each.getAttribute("data-line") === select.value;
      each.setAttribute(
        "class",
        select.value === ""
          ? role
          : role.replace(/chosen|main|context/, (now) =>
              chosen ? "chosen" : now === "context" ? "context" : "main",
            ),
      );
      if (chosen) each.parentNode?.append(each);
    }
  });
}
