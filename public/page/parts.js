// What the build has written into the page's head: names of the app's files, with their integrity.
export const part = (name) => document.querySelector(`meta[name=app-${name}]`);
