// The project's folder on the machine of whoever uses the forms, where these are not connected to a
// repository: they choose it in the browser, which asks them before anything is written.

const STYLE = "max-inline-size: 36rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif";

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

const isProject = async (folder) => {
  try {
    const content = await (await folder.getDirectoryHandle("public")).getDirectoryHandle("content");
    await content.getFileHandle("site.json");
    return true;
  } catch {
    return false;
  }
};

export const chosen = () =>
  new Promise((resolve) => {
    const main = element("main", "");
    main.style.cssText = STYLE;
    const said = element("p", "");
    said.role = "status";
    const button = element("button", "Open the project’s folder");
    button.style.cssText = "padding: .5rem 1rem; font: inherit; cursor: pointer";
    button.addEventListener("click", async () => {
      try {
        const folder = await showDirectoryPicker({ mode: "readwrite" });
        if (await isProject(folder)) {
          main.remove();
          resolve(folder);
        } else said.textContent = "This is not the project’s folder: there is no public/content/site.json in it.";
      } catch (error) {
        if (error.name !== "AbortError") said.textContent = error.message;
      }
    });
    main.append(
      element("h1", document.title),
      element("p", "These forms change the content files in a copy of the project on this computer."),
    );
    if ("showDirectoryPicker" in window) main.append(button, said);
    else main.append(element("p", "This browser cannot open a folder. Use Chrome or Edge, or run “make admin” in the project."));
    document.body.append(main);
  });
