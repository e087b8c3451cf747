// Times of pages: the site and its limit in turn, so that both meet the same machine.
import { median, spread, table } from "./tables.mjs";
import { figures } from "./visit.mjs";

const head = (most) => [
  "page",
  "score",
  "first paint",
  "limit",
  `ratio ≤ ${most}`,
  "largest",
  "limit",
  `ratio ≤ ${most}`,
  "blocking ≤ 80",
  "shift 0",
  "app seen",
];

// The figures of `runs` visits to each page on each host, and what could not be measured.
// `look(kind, page)`: one visit, as Lighthouse's result.
export async function timing(pages, runs, look) {
  const taken = new Map();
  const failures = [];
  for (const page of pages) {
    const visits = { app: [], limit: [] };
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`-- Timing ${page}, ${run} of ${runs}\n`);
      for (const kind of ["app", "limit"]) {
        // At times Lighthouse loses the beginning of its trace. It has measured nothing then, so it
        // looks again; what is said of the other visits stands.
        for (let attempt = 1; attempt <= 2; attempt += 1) {
          try {
            visits[kind].push(figures(await look(kind, page)));
            break;
          } catch (error) {
            failures.push(`${page} (${kind}), attempt ${attempt}: ${error.message}`);
          }
        }
      }
    }
    taken.set(page, visits);
  }
  return { taken, failures };
}

// `most`: how many times as long as the limit a paint may take.
export function timingTable(taken, most) {
  const names = head(most);
  const rows = [...taken].map(([page, { app, limit }]) => {
    if (app.length === 0 || limit.length === 0) return [page, ...names.slice(1).map(() => "?")];
    const [ours, least] = [app, limit].map((visits) => (name) => visits.map((visit) => visit[name]));
    const paint = (name) => [
      spread(ours(name)),
      spread(least(name)),
      (median(ours(name)) / median(least(name))).toFixed(2),
    ];
    return [
      page,
      spread(ours("score")),
      ...paint("fcp"),
      ...paint("lcp"),
      spread(ours("tbt")),
      spread(ours("cls"), 3),
      `${app.filter(({ app }) => app).length}/${app.length}`,
    ];
  });
  return table([names, ...rows]);
}
