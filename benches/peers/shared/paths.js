// The other pages of the site are not part of this app.
export const isHere = (path) => /^\/(?:$|news\/|events\/[^/]+\/$)/.test(path);
