// The site's own fonts, after the first frame: until then the page is drawn with fonts of the device
// that have been fitted to the same measures (`style/fonts.css`).
import { sparing } from "./connection.js";

const root = document.documentElement;
const FAMILIES = ["Newsreader", "Public Sans"];
// Read by `first.js`, so that the next page begins with them.
const KEPT = "ecmonet-fonts";

// Fetches what the page's text needs, then changes over at once, so that nothing is drawn twice.
export const bringFonts = async () => {
  if (root.dataset.fonts || sparing) return;
  const text = document.body.textContent;
  try {
    await Promise.all(FAMILIES.map((family) => document.fonts.load(`1em "${family}"`, text)));
  } catch {
    // The host does not have them now: what is there can be read.
    return;
  }
  root.dataset.fonts = "new";
  try {
    localStorage.setItem(KEPT, "1");
  } catch {
    // Storage is blocked or full: they come after the first frame again.
  }
};
