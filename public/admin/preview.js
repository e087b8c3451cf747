// What is typed, as the site shows it: with its styles, and with the elements and classes of its views.

const { createElement: h, DOMPurify, marked } = window;

// HTML within Markdown is text, as on the site.
const prose = (text, className = "prose") => {
  if (!text) return null;
  const html = DOMPurify.sanitize(marked.parse(text.replaceAll("<", "&lt;")));
  return h("div", { className, dangerouslySetInnerHTML: { __html: html } });
};
const line = (className, text) => (text ? h("p", { className }, text) : null);
const list = (name, className, entries = [], draw) => h(name, { className }, ...entries.map((entry, key) => draw(entry, key)));
const section = (heading, ...children) =>
  h("section", { className: "band" }, h("div", { className: "wrap" }, h("h2", null, heading), ...children));
const words = (word = "") => word.charAt(0).toUpperCase() + word.slice(1).replaceAll("-", " ");

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const partsOf = (date) => {
  const [year, month, rest] = (date ?? "").split("-");
  const [day, time] = (rest ?? "").split("T");
  return [Number(day), MONTHS[month - 1], time ? `${year}, ${time}` : year].filter(Boolean);
};
const dateText = (date) => partsOf(date).join(" ");
const dateBlock = ({ start, end }) => {
  const [first, ...rest] = partsOf(start);
  const until = end ? ` to ${dateText(end)}` : "";
  return h("time", { className: "date" }, h("b", null, first), " ", h("span", null, rest.join(" ") + until));
};
const regions = new Intl.DisplayNames("en", { type: "region" });
const country = (code) => (/^[A-Z]{2}$/.test(code ?? "") ? regions.of(code) : undefined);
const place = ({ venue, city, country: code } = {}) => [venue, city, country(code)].filter(Boolean).join(", ");

// A picture that is not saved yet has an address of its own.
const picture = (photo) => (photo.startsWith("blob:") ? photo : new URL(`../content${photo}`, location.href).href);
const initials = (name = "") => name.split(/\s+/).filter(Boolean).map(([first]) => first).filter((_, at, all) => at === 0 || at === all.length - 1).join("");

const event = (event, key) =>
  h(
    "li",
    { key, className: `event event-${event.status}` },
    dateBlock(event),
    h(
      "div",
      { className: "event-text" },
      h("h3", { className: "event-title" }, event.title),
      h(
        "p",
        { className: "meta" },
        h("span", { className: "event-place" }, place(event.place)),
        h("span", { className: "event-kind" }, words(event.kind)),
        ["cancelled", "postponed"].includes(event.status)
          ? h("span", { className: `chip chip-${event.status}` }, words(event.status))
          : null,
      ),
      prose(event.summary, "event-summary"),
      prose(event.body),
    ),
  );

const story = (item, key) =>
  h(
    "li",
    { key, className: item.kind === "memoriam" ? "story story-memoriam" : "story" },
    h("p", { className: "meta" }, h("span", { className: "tag" }, words(item.kind)), h("time", null, dateText(item.date))),
    h("h3", { className: "story-title" }, item.title),
    item.person?.died ? line("memoriam-dates", `Died ${dateText(item.person.died)}`) : null,
    prose(item.summary, "story-summary"),
    prose(item.body),
    ...(item.links ?? []).map(({ label, url }, key) => h("p", { key }, h("a", { href: url }, label))),
  );

const trial = (trial, key) =>
  h(
    "article",
    { key, className: "card" },
    h("h3", { className: "card-title" }, trial.name),
    h("p", { className: "meta" }, trial.status ? h("span", { className: "tag" }, words(trial.status)) : null, h("span", null, trial.title)),
    h("div", { className: "card-text" }, prose(trial.summary)),
    trial.questions?.length ? list("ol", "questions", trial.questions, (question, key) => h("li", { key }, question)) : null,
  );

const author = ({ text, group, family, given, suffix }) => text ?? group ?? [family, given, suffix].filter(Boolean).join(" ");
const publication = (publication, key) =>
  h(
    "li",
    { key, className: "reference" },
    h("span", { className: "reference-year" }, publication.year),
    h(
      "div",
      { className: "reference-text" },
      h("h3", { className: "reference-title" }, publication.title),
      line("reference-authors", (publication.authors ?? []).map(author).join(", ")),
      h(
        "p",
        { className: "meta" },
        h("cite", { className: "reference-journal" }, publication.journal),
        publication.doi ? h("span", { className: "reference-doi" }, `doi ${publication.doi}`) : null,
      ),
      prose(publication.summary),
    ),
  );

const member = (member, key) =>
  h(
    "li",
    { key, className: "person" },
    member.photo
      ? h("img", { className: "face", src: picture(member.photo), alt: "", width: 56, height: 56 })
      : h("span", { className: "face" }, initials(member.name)),
    h(
      "div",
      { className: "person-text" },
      h(
        "h3",
        { className: "person-name" },
        member.name,
        member.credentials ? h("span", { className: "person-credentials" }, ` ${member.credentials}`) : null,
      ),
      line("person-line person-role", member.role),
      line("person-line", member.affiliation),
      line("person-line", place(member)),
      member.orcid ? line("person-links", `ORCID ${member.orcid}`) : null,
    ),
  );
const group = (members) => (group, key) =>
  section(
    group.name,
    prose(group.description),
    h("ul", { key, className: "people" }, ...members.filter(({ group: id }) => id === group.id).map(member)),
  );

const views = {
  events: ({ events }) => section("Events", list("ol", "agenda", events, event)),
  news: ({ news }) => section("News", list("ul", "story-list", news, story)),
  research: ({ trials, publications }) => [
    section("Studies", list("div", "cards", trials, trial)),
    section("Publications", list("ol", "reference-list", publications, publication)),
  ],
  committee: ({ groups = [], members = [] }) => {
    const others = members.filter(({ group: id }) => !groups.some((group) => group.id === id));
    return [...groups.map(group(members)), others.length ? section("Members", list("ul", "people", others, member)) : null];
  },
  site: (site) => [
    h("section", { className: "hero" }, h("div", { className: "wrap" }, line("over", "Our mission"), h("h1", null, site.name), h("div", { className: "lead" }, prose(site.mission)))),
    section("Aims", list("ul", "aims", site.aims, (aim, key) => h("li", { key }, h("h3", { className: "aim-title" }, aim.title), prose(aim.text)))),
    site.invitation?.text ? section("Invitation", prose(site.invitation.text)) : null,
    section("Committee", prose(site.committee_statement)),
    section("Links", list("ul", "links", site.links, ({ label, url }, key) => h("li", { key }, h("a", { href: url }, label)))),
  ],
};

export const registerPreviews = (CMS, styles) => {
  CMS.registerPreviewStyle(styles);
  for (const [form, view] of Object.entries(views))
    CMS.registerPreviewTemplate(form, ({ entry, document }) => {
      // Pages change over to the site's fonts once these are there.
      document.documentElement.dataset.fonts = "";
      return h("main", null, view(entry.get("data").toJS()));
    });
};
