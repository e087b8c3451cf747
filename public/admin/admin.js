// The forms for the content: Sveltia CMS, with the configuration that the build makes from the types
// that read the content.

import CMS from "@sveltia/cms";
import { fromFile, toFile } from "./format.js";
import { chosen } from "./chosen.js";
import { served } from "./served.js";
import { useFolder } from "./folder.js";
import { registerPreviews } from "./preview.js";

const read = async (name) => (await fetch(new URL(name, import.meta.url))).json();

const config = await read("config.json");
const forms = new Map(config.singletons.map((form) => [form.fields[0].default, form]));

CMS.registerCustomFormat("content", "json", {
  fromFile: (text) => fromFile(text, forms),
  toFile: (content) => toFile(content, forms),
});
registerPreviews(CMS, new URL("preview.css", import.meta.url).href);

// On telephones the text editors would be wider than the screen, and all fields with them.
const style = document.createElement("style");
style.textContent = ".text-editor { min-width: 0; max-width: calc(100vw - 40px) }";
document.head.append(style);

const place = document.querySelector("meta[name=forms-content]").content;
if (place === "server") useFolder(served());
if (place === "folder") useFolder(await chosen());
await CMS.init({ config });
// Whoever wants to may enlarge the page.
for (const meta of document.querySelectorAll("meta[name=viewport]"))
  meta.content = meta.content.replace(/, *maximum-scale=1/, "");
