// Markdown of the content files, which hold no HTML: what looks like it is shown as it is written.
import { Marked } from "marked";
import { isHere } from "./paths";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const html = ({ text }) => escape(text);

const full = new Marked({
  renderer: {
    html,
    link({ href, tokens }) {
      const rel = isHere(href) ? "" : ' rel="external"';
      return `<a href="${escape(href)}"${rel}>${this.parser.parseInline(tokens)}</a>`;
    },
  },
});
// A teaser stands beside a link of its own.
const plain = new Marked({
  renderer: {
    html,
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
  },
});

export const blocks = (text) => full.parse(text);
export const teaser = (text) => plain.parseInline(text);
