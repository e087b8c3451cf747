// What a visitor can see. Opens every script that the harness runs in a page.
const isSeen = (element) =>
  element.checkVisibility({
    contentVisibilityAuto: true,
    opacityProperty: true,
    visibilityProperty: true,
  });
const seen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
const textOf = (element) => element.innerText.replace(/\s+/g, " ").trim();
const texts = (selector) => seen(selector).map(textOf);
