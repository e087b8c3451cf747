// Which pages are looked at, taken from the finished site's own sitemap.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

// { domain, all }. `all`: the home page, the longest page of an event, of an article and of a trial, and
// the page of every section.
export function addresses(folder) {
  const sitemap = readFileSync(join(folder, "sitemap.xml"), "utf8");
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address));
  if (listed.length === 0) throw new Error(`${folder}/sitemap.xml lists no address`);
  const home = listed.reduce((one, other) => (other.pathname.length < one.pathname.length ? other : one));
  if (home.protocol !== "https:") {
    throw new Error(`the site's address is ${home}; give it with https:// in public/content/site.json to measure it`);
  }
  // The site was built for /, whatever folder its published address has.
  const paths = listed.map(({ pathname }) => `/${pathname.slice(home.pathname.length)}`);
  const size = (path) => statSync(join(folder, path, "index.html")).size;
  const longest = (section) =>
    paths
      .filter((path) => path.startsWith(section) && path !== section)
      .toSorted((one, other) => size(other) - size(one))
      .slice(0, 1);
  const sections = paths.filter((path) => /^\/[^/]+\/$/.test(path));
  return { domain: home.host, all: ["/", ...longest("/events/"), ...longest("/news/"), ...longest("/research/"), ...sections] };
}
