// What the pages load, shared between a route's preloading and its page.
import { query } from "@solidjs/router";
import { loadArticle, loadEvent, loadHome, loadNews, loadSite } from "./shared/content";

export const getSite = query(loadSite, "site");
export const getHome = query(loadHome, "home");
export const getNews = query(loadNews, "news");
export const getArticle = query(loadArticle, "article");
export const getEvent = query(loadEvent, "event");
