// Times of pages: with and without scripts in turn, so that both meet the same machine.
import { median, spread, table } from "./tables.mjs";
import { figures } from "./visit.mjs";

const HEAD = ["page", "score", "FCP", "LCP", "LCP, no scripts", "ratio ≤ 1.1", "TBT ≤ 80", "CLS 0", "SI", "app seen"];

// The figures of `runs` visits to each page on each host, and what could not be measured.
// `look(kind, page)`: one visit, as Lighthouse's result.
export async function timing(pages, runs, look) {
  const taken = new Map();
  const failures = [];
  for (const page of pages) {
    const visits = { app: [], plain: [] };
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`-- Timing ${page}, ${run} of ${runs}\n`);
      for (const kind of ["app", "plain"]) {
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

export function timingTable(taken) {
  const rows = [...taken].map(([page, { app, plain }]) => {
    if (app.length === 0 || plain.length === 0) return [page, ...HEAD.slice(1).map(() => "?")];
    const [with_, without] = [app, plain].map((visits) => (name) => visits.map((visit) => visit[name]));
    return [
      page,
      spread(with_("score")),
      spread(with_("fcp")),
      spread(with_("lcp")),
      spread(without("lcp")),
      (median(with_("lcp")) / median(without("lcp"))).toFixed(2),
      spread(with_("tbt")),
      spread(with_("cls"), 3),
      spread(with_("si")),
      `${app.filter(({ app }) => app).length}/${app.length}`,
    ];
  });
  return table([HEAD, ...rows]);
}
