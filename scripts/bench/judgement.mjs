// What Lighthouse says of a page besides its times: scores, and every audit that found something.

// As Lighthouse's own report counts them.
const PASS = 0.9;
const NOT_COUNTED = ["manual", "notApplicable", "informative"];

// { performance: "100", …, "agentic-browsing": "4/4" }
export function scores({ audits, categories }) {
  const scores = {};
  for (const [id, category] of Object.entries(categories)) {
    if (category.categoryScoreDisplayMode === "fraction") {
      const counted = category.auditRefs
        .filter(({ group }) => group !== "hidden")
        .map((ref) => audits[ref.id])
        .filter(({ scoreDisplayMode }) => !NOT_COUNTED.includes(scoreDisplayMode));
      const passed = counted.filter(({ score }) => score >= PASS).length;
      scores[id] = `${passed}/${counted.length}`;
    } else {
      scores[id] = category.score === null ? "?" : String(Math.round(category.score * 100));
    }
  }
  return scores;
}

// Every audit with less than the full score, or that failed to run: { category, id, title,
// weight, score, value, lines }. Weight 0: it does not count for the category's score.
export function shortcomings({ audits, categories }) {
  return Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .map((ref) => ({ ref, audit: audits[ref.id] }))
      .filter(({ audit }) => audit.scoreDisplayMode === "error" || (audit.score !== null && audit.score < 1))
      .map(({ ref, audit }) => ({
        category,
        id: ref.id,
        title: audit.title,
        weight: ref.weight,
        score: audit.score,
        value: audit.displayValue ?? audit.errorMessage ?? audit.explanation ?? "",
        lines: findings(audit.details),
      })),
  );
}

// The text that says the most about each thing found, whatever shape the audit gives it.
export function findings(details) {
  if (!details) return [];
  if (details.type === "network-tree") return chains(details.chains);
  if (details.type === "checklist") {
    return Object.values(details.items).filter(({ value }) => !value).map(({ label }) => label);
  }
  const items = Array.isArray(details.items) ? details.items : [];
  return items.flatMap((item) => {
    if (["list", "table", "opportunity", "network-tree", "checklist"].includes(item.type)) return findings(item);
    if (item.type === "list-section") return findings(item.value);
    return [line(item)];
  });
}

function line(item) {
  if (item.type === "node") return part("", item);
  const parts = Object.entries(item)
    .filter(([name]) => !["subItems", "entity", "debugData"].includes(name))
    .map(([name, value]) => part(name, value))
    .filter(Boolean);
  const below = (item.subItems?.items ?? []).map((sub) => `    ${line(sub)}`);
  return [parts.join(" · "), ...below].join("\n");
}

function part(name, value) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return `${name} ${Math.round(value * 1000) / 1000}`;
  if (typeof value !== "object" || value === null) return "";
  if (value.type === "node") return value.snippet || value.selector || value.nodeLabel;
  if (value.type === "source-location") return `${value.url}:${value.line}`;
  if (Array.isArray(value)) return "";
  return value.url ?? (typeof value.value === "object" ? part(name, value.value) : String(value.value ?? value.text ?? ""));
}

// Requests that had to wait for one another.
function chains(tree, depth = 0) {
  return Object.values(tree ?? {}).flatMap(({ url, navStartToEndTime, transferSize, children }) => [
    `${"  ".repeat(depth)}${url} · ${Math.round(navStartToEndTime)} ms · ${transferSize} bytes`,
    ...chains(children, depth + 1),
  ]);
}
