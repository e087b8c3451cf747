// @ts-check

import site from "./src/data/site.json";

const SECTIONS = [
  { to: "/events/", label: "Events" },
  { to: "/news/", label: "News" },
  { to: "/research/", label: "Research" },
  { to: "/committee/", label: "Committee" },
];

/** @type {import('@docusaurus/types').Config} */
export default {
  title: "ECMONet",
  titleDelimiter: "·",
  tagline: site.name,
  favicon: "img/logo.svg",
  url: "https://internationalecmonet.org",
  baseUrl: "/",
  trailingSlash: true,
  future: { v4: true },
  // Of the sections, only events and news are built here.
  onBrokenLinks: "ignore",
  i18n: { defaultLocale: "en", locales: ["en"], localeConfigs: { en: { htmlLang: "en" } } },
  // The content is Markdown, not MDX.
  markdown: { format: "detect" },

  presets: [
    [
      "classic",
      /** @type {import('@docusaurus/preset-classic').Options} */
      ({
        docs: {
          path: "events",
          routeBasePath: "events",
          sidebarPath: "./sidebars.js",
          breadcrumbs: false,
        },
        blog: {
          path: "news",
          routeBasePath: "news",
          blogTitle: "News",
          blogDescription:
            "News of the International ECMO Network: funding, awards, trials and publications.",
          blogSidebarTitle: "Latest news",
          postsPerPage: "ALL",
          showReadingTime: false,
          // Some posts have no date, which a feed demands.
          feedOptions: { type: null },
          // In the order of the content, which dates alone do not give.
          processBlogPosts: async ({ blogPosts }) =>
            blogPosts.sort(
              (a, b) =>
                Number(a.metadata.frontMatter.order) - Number(b.metadata.frontMatter.order),
            ),
        },
        theme: { customCss: "./src/css/custom.css" },
      }),
    ],
  ],

  themeConfig:
    /** @type {import('@docusaurus/preset-classic').ThemeConfig} */
    ({
      // Nor has every post a year.
      blog: { sidebar: { groupByYear: false } },
      colorMode: { respectPrefersColorScheme: true },
      navbar: {
        title: "ECMONet",
        logo: { alt: "", src: "img/logo.svg" },
        items: SECTIONS.map((section) => ({ ...section, position: "right" })),
      },
      footer: {
        links: [
          { title: site.name, items: SECTIONS },
          { title: "Links", items: site.links.map(({ label, url }) => ({ label, href: url })) },
        ],
      },
    }),
};
