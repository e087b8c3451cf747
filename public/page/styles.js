// The whole sheet. A page has the rules that its own elements need; the app shows others.
import { part } from "./parts.js";

let sheet;

// Once it has been asked for, always the same promise.
export const bringStyles = () => {
  sheet ??= new Promise((resolve, reject) => {
    const { content, dataset } = part("styles");
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.integrity = dataset.integrity;
    // What can be seen comes first.
    link.fetchPriority = "low";
    link.href = content;
    // Some browsers call a sheet loaded whose host calls it something else, and take no rule from it.
    link.onload = () => (link.sheet?.cssRules.length ? resolve() : link.onerror());
    link.onerror = () => reject(new Error(`${content} could not be loaded`));
    document.head.append(link);
  });
  return sheet;
};
