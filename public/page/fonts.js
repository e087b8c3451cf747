// The site's own fonts, after the first frame: until then the page is drawn with fonts of the device
// that have been fitted to the same measures (`style/fonts.css`).
import { sparing } from "./connection.js";
import { frame } from "./frame.js";

const root = document.documentElement;
const FAMILIES = ["Newsreader", "Public Sans"];
// Read by `first.js`, so that the next page begins with them.
const KEPT = "ecmonet-fonts";
const PARTS = ".skip-link, #site-header, #main, #site-footer";
// About as many elements change over at a time.
const AT_ONCE = 20;
// Or as many as take so many milliseconds: what is in view is laid out twice, to see whether its lines stay.
const SLICE = 8;

// Fetches what the page's text needs, then changes over.
export const bringFonts = async () => {
  if (root.dataset.fonts || sparing) return;
  const text = document.body.textContent;
  try {
    // A font that is late after a tenth of a second makes some browsers lay out the whole page anew, once for each,
    // although nothing uses it yet. One that may come whenever it likes is never late.
    for (const face of document.fonts) face.display = "swap";
    await Promise.all(FAMILIES.map((family) => document.fonts.load(`1em "${family}"`, text)));
  } catch {
    // The host does not have them now, or this browser knows nothing of them: what is there can be read.
    return;
  }
  try {
    localStorage.setItem(KEPT, "1");
  } catch {
    // Storage is blocked or full: they come after the first frame again.
  }
  await changeOver();
};

// A part at a time: all text that changes has to be laid out anew, which as a whole holds up a slow
// phone for the third of a second in which its reader begins to scroll.
const changeOver = async () => {
  // Another page is drawn with them as a whole.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    root.dataset.fonts = "new";
    for (const part of document.querySelectorAll('[data-fonts="later"]')) delete part.dataset.fonts;
  });
  observer.observe(document.getElementById("main"), { childList: true });
  const parts = [...document.querySelectorAll(PARTS)].flatMap(small);
  const inView = new Set(parts.map(([part]) => part).filter(isInView));
  let changed = 0;
  let began = performance.now();
  while (parts.length) {
    if (root.dataset.fonts) return;
    // What moves may be one of several things in a part: a text below a heading that stays where it is. They are tried
    // one after the other, and none may move anything around the part.
    const [part, size, around = [part, size]] = parts.shift();
    // The app has drawn something else in its place.
    if (!part.isConnected) continue;
    const before = inView.has(around[0]) && places(...around);
    part.dataset.fonts = "new";
    if (before && before !== places(...around)) {
      part.dataset.fonts = "later";
      if (size > 1 && canBeSplit(part)) parts.unshift(...[...part.children].map((child) => [child, sizeOf(child), around]));
    }
    changed += size;
    if (changed < AT_ONCE && performance.now() - began < SLICE) continue;
    await frame();
    changed = 0;
    began = performance.now();
  }
};

// An element as parts of few elements each, with their sizes: what is in it first, and then the rest of it.
const small = (element) => {
  const size = sizeOf(element);
  return size <= AT_ONCE || !canBeSplit(element) ? [[element, size]] : [...[...element.children].flatMap(small), [element, 1]];
};

const sizeOf = (element) => element.getElementsByTagName("*").length + 1;

// Whether what is in the element may change over by itself. Words of one text are not to be of two fonts, and what
// inherits another font than the page's would lose it (`style/tokens.css`).
const canBeSplit = (element) =>
  [...element.childNodes].every((node) => node.nodeType !== Node.TEXT_NODE || !node.data.trim()) &&
  getComputedStyle(element).fontFamily === getComputedStyle(document.body).fontFamily;

const isInView = (part) => {
  const { top, bottom } = part.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};

// Where the part's own elements, its neighbours and the end of the page are: other where a line breaks elsewhere.
// Of a part that is the rest of an element, what is in its children has been looked at before.
const places = (part, size) => {
  const own = size === 1 ? part.children : part.getElementsByTagName("*");
  const around = [...part.parentElement.children, ...own];
  return [document.body.offsetHeight, ...around.map(({ offsetTop }) => offsetTop)].join(" ");
};
