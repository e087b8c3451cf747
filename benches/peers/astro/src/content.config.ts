import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { z } from "astro/zod";

const url = z.string();
const source = z.object({ url, as_of: z.string().optional() });

/** Reads a list of a content file. Bodies become the entries' content, summaries the field `lead`. */
function records(name: string, list: string): Loader {
  return {
    name: `${name}-${list}`,
    async load({ store, parseData, renderMarkdown }) {
      const path = join(process.env.ECMONET_ROOT!, "public/content", `${name}.json`);
      const items: Record<string, any>[] = JSON.parse(await readFile(path, "utf8"))[list];
      store.clear();
      for (const [order, item] of items.entries()) {
        const { id, body, ...rest } = item;
        const lead = rest.summary && (await renderMarkdown(rest.summary)).html;
        const data = await parseData({ id, data: { ...rest, lead, order } });
        store.set({ id, data, body, rendered: body && (await renderMarkdown(body)) });
      }
    },
  };
}

const events = defineCollection({
  loader: records("events", "events"),
  schema: z.object({
    order: z.number(),
    title: z.string(),
    start: z.string(),
    end: z.string().optional(),
    kind: z.enum(["network", "congress"]),
    place: z.object({
      venue: z.string().optional(),
      city: z.string().optional(),
      country: z.string().optional(),
    }),
    organizer: z.string().optional(),
    summary: z.string(),
    lead: z.string(),
    url: url.optional(),
    source: source.optional(),
    keep_on_home: z.boolean().default(false),
  }),
});

const news = defineCollection({
  loader: records("news", "news"),
  schema: z.object({
    order: z.number(),
    title: z.string(),
    kind: z.enum(["funding", "award", "publication", "announcement", "trial", "memoriam"]),
    date: z.string().optional(),
    summary: z.string(),
    lead: z.string(),
    links: z.array(z.object({ label: z.string(), url })).default([]),
    person: z.object({ name: z.string(), died: z.string().optional() }).optional(),
    source: source.optional(),
  }),
});

const trials = defineCollection({
  loader: records("research", "trials"),
  schema: z.object({
    order: z.number(),
    name: z.string(),
    lead: z.string().optional(),
    endorsed: z.object({ source }).optional(),
    registry: z.object({ number: z.string() }).optional(),
  }),
});

const publications = defineCollection({
  loader: records("research", "publications"),
  schema: z.object({ title: z.string() }),
});

const members = defineCollection({
  loader: records("committee", "members"),
  schema: z.object({ order: z.number(), name: z.string(), role: z.string(), group: z.string() }),
});

const groups = defineCollection({
  loader: records("committee", "groups"),
  schema: z.object({ name: z.string() }),
});

export const collections = { events, news, trials, publications, members, groups };
