// What has to be known before anything is painted: the kept theme, which `src/browser/theme.rs`
// keeps, and that there will be an app to answer to buttons.
document.documentElement.dataset.app = "coming";
try {
  const theme = localStorage.getItem("ecmonet-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme it is.
}
