// The content files, each fetched once, and what each page shows of them.

const files = new Map();

const fetchFile = async (name) => {
  const response = await fetch(`/content/${name}.json`);
  if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
  return response.json();
};

const load = (name) => {
  if (!files.has(name)) {
    const file = fetchFile(name);
    // The next page tries again.
    file.catch(() => files.delete(name));
    files.set(name, file);
  }
  return files.get(name);
};

export const loadSite = () => load("site");

const UPCOMING = 4;
const SHOWN = 3;
const SHORT_NEWS = 3;
const MEMBERS = 6;

export const loadHome = async () => {
  const [site, { events }, { news }, committee, research] = await Promise.all(
    ["site", "events", "news", "committee", "research"].map(load),
  );
  const [lead, ...rest] = news.filter((item) => item.kind !== "memoriam");
  return {
    site,
    sources: distinct([...(site.aims ?? []), site.invitation].map((part) => part?.source)),
    numbers: {
      studies: research.trials.length,
      endorsed: research.trials.filter((trial) => trial.endorsed).length,
      publications: research.publications.length,
    },
    ...agenda(events),
    lead,
    trials: isOfTrials(lead) ? trialsIn(lead.title, research.trials) : [],
    stories: rest.slice(0, SHORT_NEWS),
    memoriam: news.find((item) => item.kind === "memoriam"),
    members: committee.members.slice(0, MEMBERS).map((member) => ({
      ...member,
      groupName: committee.groups.find((group) => group.id === member.group)?.name,
    })),
  };
};

export const loadNews = async () => {
  const { news } = await load("news");
  return news[0]?.kind === "memoriam" ? { stories: news } : { lead: news[0], stories: news.slice(1) };
};

// Nothing if there is no such item.
export const loadArticle = async (id) => {
  const [{ news }, research] = await Promise.all([load("news"), load("research")]);
  const index = news.findIndex((item) => item.id === id);
  if (index < 0) return null;
  const item = news[index];
  const texts = [item.title, item.summary, item.body ?? ""].join("\n");
  return {
    item,
    trials: isOfTrials(item) ? trialsIn(texts, research.trials) : [],
    previous: news[index - 1],
    next: news[index + 1],
  };
};

// Nothing if there is no such event.
export const loadEvent = async (id) => {
  const [site, { events }, { news }] = await Promise.all(["site", "events", "news"].map(load));
  const inOrder = events.toSorted(byStart);
  const index = inOrder.findIndex((event) => event.id === id);
  if (index < 0) return null;
  return {
    site,
    event: inOrder[index],
    related: news.filter(({ summary, body }) => `${summary}\n${body ?? ""}`.includes(`/events/${id}/`)),
    earlier: inOrder[index - 1],
    later: inOrder[index + 1],
  };
};

const byStart = (one, other) => (one.start < other.start ? -1 : Number(one.start > other.start));

// Dates may be months or years: compared as far as they are known.
export const isOver = (event) => {
  const last = (event.end ?? event.start).slice(0, 10);
  return last < new Date().toISOString().slice(0, last.length);
};

// The next events; where they are few, past ones fill up, those first that are kept on the page.
const agenda = (events) => {
  const inOrder = events.toSorted(byStart);
  const upcoming = inOrder.filter((event) => !isOver(event)).slice(0, UPCOMING);
  const past = inOrder.filter(isOver).reverse();
  const kept = past.toSorted((one, other) => Boolean(other.keep_on_home) - Boolean(one.keep_on_home));
  const chosen = kept.slice(0, Math.max(0, SHOWN - upcoming.length));
  return { upcoming, recent: past.filter((event) => chosen.includes(event)) };
};

const isOfTrials = (item) => ["funding", "trial", "publication"].includes(item?.kind);

const trialsIn = (text, trials) =>
  trials.filter(({ name }) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
  });

const distinct = (sources) => [...new Map(sources.filter(Boolean).map((source) => [source.url, source])).values()];
