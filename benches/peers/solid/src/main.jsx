import { Router } from "@solidjs/router";
import { lazy } from "solid-js";
import { render } from "solid-js/web";
import "styles/site.css";
import { getArticle, getEvent, getHome, getNews } from "./data";
import { Layout, Missing } from "./layout";

// A page's code is fetched when it is first visited, at the same time as its content.
const routes = [
  { path: "/", preload: () => void getHome(), component: lazy(() => import("./pages/home")) },
  { path: "/news", preload: () => void getNews(), component: lazy(() => import("./pages/news")) },
  {
    path: "/news/:id",
    preload: ({ params }) => void getArticle(params.id),
    component: lazy(() => import("./pages/article")),
  },
  {
    path: "/events/:id",
    preload: ({ params }) => void getEvent(params.id),
    component: lazy(() => import("./pages/event")),
  },
  { path: "*", component: Missing },
];

render(() => <Router root={Layout}>{routes}</Router>, document.getElementById("app"));
