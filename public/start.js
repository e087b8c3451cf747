// Starts the app. A file of its own, because the content-security policy allows no inline script.
// The build writes the names of its files into the page's head.
const file = (name) => document.querySelector(`meta[name=app-${name}]`).content;

// Until the app has drawn something, whatever goes wrong leaves the visitor with an empty page.
const fail = (error) => {
  const app = document.getElementById("app");
  if (app.querySelector("main, .notice")) return;
  const note = document.createElement("p");
  note.className = "wrap notice";
  note.setAttribute("role", "alert");
  note.textContent =
    "The site could not be loaded or started. Reload the page to try again; " +
    "if that does not help, a current version of the browser may.";
  app.append(note);
  console.error(error);
};
addEventListener("error", ({ error }) => fail(error));
addEventListener("unhandledrejection", ({ reason }) => fail(reason));

try {
  const { default: start } = await import(file("module"));
  await start({ module_or_path: file("wasm") });
} catch (error) {
  fail(error);
}
