// Starts the app. A file of its own, because the content-security policy allows no inline script.
// The build writes the names of its files into the page's head.
const file = (name) => document.querySelector(`meta[name=app-${name}]`).content;

try {
  const { default: start } = await import(file("module"));
  await start({ module_or_path: file("wasm") });
} catch (error) {
  const app = document.getElementById("app");
  // Once the app has drawn something, the visitor keeps it.
  if (!app.querySelector("main")) {
    const note = document.createElement("p");
    note.className = "wrap notice";
    note.setAttribute("role", "alert");
    note.textContent =
      "The site could not be started in this browser. Reload the page to try again; " +
      "if that does not help, a current version of the browser will.";
    app.append(note);
  }
  console.error(error);
}
