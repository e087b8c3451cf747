// Applies the kept theme before anything is painted. `src/browser/theme.rs` keeps it.
try {
  const theme = localStorage.getItem("ecmonet-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme it is.
}
