// Stands in every page and runs before anything is painted: what the page has to know by then. The
// kept theme, which `src/browser/theme.rs` keeps; whether the fonts are on this device, which
// `fonts.js` keeps; whether a key opens the search (`src/browser/slash.rs`); and that there will be an app
// to answer to buttons.
const root = document.documentElement;
if (globalThis.WebAssembly) root.dataset.app = "coming";
// Unless what starts it cannot be had.
addEventListener("error", ({ target: { src } }) => /start-/.test(src) && delete root.dataset.app, true);
try {
  const { "ecmonet-theme": theme, "ecmonet-fonts": fonts, "ecmonet-slash": slash } = localStorage;
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (slash === "off") root.dataset.slash = slash;
  if (fonts) root.dataset.fonts = "kept";
} catch {
  // Storage is blocked: the system's theme it is, and fonts come after the first frame.
}

// The browser's own bars have the colour of the page, now and whenever the theme is switched.
const bars = [...document.querySelectorAll("meta[name=theme-color]")].map((meta) => [meta, meta.media]);
const colour = () => {
  const { theme } = root.dataset;
  for (const [meta, system] of bars) meta.media = !theme ? system : system.includes(theme) ? "all" : "not all";
};
colour();
new MutationObserver(colour).observe(root, { attributeFilter: ["data-theme"] });
