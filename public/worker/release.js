// The release that this worker keeps. The build writes it in front of the worker
// (`crates/site/src/worker.rs`): addresses below the site's root, each with what tells one version of
// the file from another.

export const RELEASE = self.RELEASE;

// Several sites of one host share its storage: ours bears the site's address.
export const SCOPE = new URL("./", self.location);
export const FAMILY = `ecmonet ${SCOPE.href} `;

// The page in which the app draws whatever the address says.
export const SHELL = "404.html";

export const addressOf = (path) => new URL(path, SCOPE).href;
// The path of an address below the site's root.
export const pathOf = (address) => address.slice(SCOPE.href.length).replace(/[?#].*$/, "");

const lastWord = (path) => path.slice(path.lastIndexOf("/") + 1);
export const isPage = (path) => !lastWord(path).includes(".") || path.endsWith(".html");

// The address that a page is kept under: `events`, `events/` and `events/index.html` are one.
export const pageAt = (path) => {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  return folder === "" || folder.endsWith("/") || folder.endsWith(".html") ? folder : `${folder}/`;
};

// Whether a page, given by its head at least, belongs to this release: it names its files.
export const isOfRelease = (html) => RELEASE.marks.every((mark) => html.includes(mark));
