// What the checker says of the content once it is saved: it knows rules that no form does.

const element = (name, text, style = "") => {
  const made = Object.assign(document.createElement(name), { textContent: text });
  made.style.cssText = style;
  return made;
};

// `Events, Test event, start` of `/events/0/start`, as far as the file has been read.
const placeOf = (pointer, content) => {
  let value = content;
  const words = [];
  for (const key of pointer.split("/").slice(1)) {
    value = value?.[key];
    if (/^[0-9]+$/.test(key)) words.push(value?.title ?? value?.name ?? value?.label ?? `${Number(key) + 1}`);
    else words.push(key.replaceAll("_", " "));
  }
  return words.join(", ");
};

const dialogOf = (findings, contents) => {
  const dialog = element(
    "dialog",
    "",
    "max-inline-size: min(40rem, 90vw); margin: auto; padding: 1.5rem; border: 1px solid; border-radius: .5rem; font: 1rem/1.5 system-ui, sans-serif",
  );
  const list = element("ul", "", "margin: 1rem 0; padding-inline-start: 1.25rem; list-style: disc");
  for (const { file, pointer, what, fix } of findings) {
    const item = element("li", "", "margin-block: .75rem");
    item.append(element("strong", `${file}: ${placeOf(pointer, contents.get(file))}`), element("br", ""), `${what}. ${fix ?? ""}`);
    list.append(item);
  }
  const heading = element("h2", "Saved, but not right yet", "font-size: 1.25rem");
  heading.id = "findings";
  dialog.setAttribute("aria-labelledby", heading.id);
  const close = element("button", "Close", "padding: .5rem 1rem; border: 1px solid; border-radius: .25rem; font: inherit; cursor: pointer");
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(heading, element("p", "The site cannot be published before this is corrected:"), list, close);
  return dialog;
};

// Shows the findings; nothing if there are none. `contents` are the files by their names.
export const showFindings = (findings, contents) => {
  if (findings.length === 0) return;
  const dialog = dialogOf(findings, contents);
  document.body.append(dialog);
  dialog.showModal();
};
