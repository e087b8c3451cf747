// The same events and news as sites of other makers of static sites: a page for each record and a list of
// each kind, with the smallest layout that shows them, and nothing else.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { run } from "./run.mjs";

const LISTS = ["events", "news"];

const records = (content) =>
  LISTS.flatMap((list) =>
    JSON.parse(readFileSync(join(content, `${list}.json`), "utf8"))[list].map((record) => ({ list, ...record })),
  );

// A file of Markdown for each record, below `folder`.
const write = (content, folder) => {
  for (const list of LISTS) mkdirSync(join(folder, list), { recursive: true });
  for (const { list, id, title, summary, body } of records(content)) {
    const parts = [`---\n${JSON.stringify({ title })}\n---`, summary, body ?? ""];
    writeFileSync(join(folder, list, `${id}.md`), parts.join("\n\n"));
  }
};

const page = (title, body) =>
  `<!doctype html><html lang=en><head><title>${title}</title></head><body>${body}</body></html>`;

// { seconds, most } of Hugo for the records in the folder `content`.
export async function hugo(content, folder) {
  const layouts = join(folder, "layouts/_default");
  mkdirSync(layouts, { recursive: true });
  write(content, join(folder, "content"));
  writeFileSync(join(layouts, "single.html"), page("{{ .Title }}", "<h1>{{ .Title }}</h1>{{ .Content }}"));
  const links = "{{ range .Pages }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}";
  writeFileSync(join(layouts, "list.html"), page("{{ .Title }}", links));
  const config = 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n';
  writeFileSync(join(folder, "config.toml"), config);
  return await run("hugo", ["--quiet", "--source", folder]);
}

// { seconds, most } of Eleventy.
export async function eleventy(content, folder) {
  write(content, folder);
  mkdirSync(join(folder, "_includes"));
  writeFileSync(join(folder, "_includes/page.njk"), page("{{ title }}", "<h1>{{ title }}</h1>{{ content | safe }}"));
  for (const list of LISTS) {
    writeFileSync(join(folder, list, `${list}.json`), JSON.stringify({ layout: "page.njk", tags: list }));
    const links = `{% for item in collections.${list} %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% endfor %}`;
    writeFileSync(join(folder, `${list}.njk`), `---\ntitle: ${list}\n---\n${page(list, links)}`);
  }
  // Texts of records are texts, not templates.
  const config = 'export default () => ({ markdownTemplateEngine: false, dir: { output: "_site" } });\n';
  writeFileSync(join(folder, "eleventy.config.mjs"), config);
  const program = join(process.env.ECMONET_BENCH_TOOLS, "node_modules/@11ty/eleventy/cmd.cjs");
  return await run(process.execPath, [program, "--quiet"], { cwd: folder });
}
