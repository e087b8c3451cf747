import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import "styles/site.css";
import { loadArticle, loadEvent, loadHome, loadNews, loadSite } from "./shared/content";
import { Failed, Layout, Waiting } from "./layout";

const found = async (record) => {
  const data = await record;
  if (!data) throw new Response("Not found", { status: 404 });
  return data;
};

// A page's code is fetched when it is first visited, at the same time as its content.
const page = (load) => ({ Component: async () => (await load()).default });

const router = createBrowserRouter([
  {
    path: "/",
    loader: loadSite,
    Component: Layout,
    HydrateFallback: Waiting,
    children: [
      {
        ErrorBoundary: Failed,
        children: [
          { index: true, loader: loadHome, lazy: page(() => import("./pages/home")) },
          { path: "news", loader: loadNews, lazy: page(() => import("./pages/news")) },
          {
            path: "news/:id",
            loader: ({ params }) => found(loadArticle(params.id)),
            lazy: page(() => import("./pages/article")),
          },
          {
            path: "events/:id",
            loader: ({ params }) => found(loadEvent(params.id)),
            lazy: page(() => import("./pages/event")),
          },
          { path: "*", loader: () => found(null), Component: Failed },
        ],
      },
    ],
  },
]);

createRoot(document.getElementById("app")).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
