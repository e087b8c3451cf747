// What has to be known before anything is painted: the kept theme, which `src/browser/theme.rs`
// keeps, and that there will be an app to answer to buttons.
const root = document.documentElement;
root.dataset.app = "coming";
try {
  const theme = localStorage.getItem("ecmonet-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme it is.
}

// The browser's own bars have the colour of the page, now and whenever the theme is switched.
const bars = [...document.querySelectorAll("meta[name=theme-color]")].map((meta) => [meta, meta.media]);
const colour = () => {
  const { theme } = root.dataset;
  for (const [meta, system] of bars) meta.media = !theme ? system : system.includes(theme) ? "all" : "not all";
};
colour();
new MutationObserver(colour).observe(root, { attributeFilter: ["data-theme"] });
