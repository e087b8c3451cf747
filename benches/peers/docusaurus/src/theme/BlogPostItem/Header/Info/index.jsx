import React from "react";
import { useBlogPost } from "@docusaurus/plugin-content-blog/client";

/** The kind of a post and its date, which may be a year or a month only, or not known. */
export default function BlogPostItemHeaderInfo() {
  const { kind, date_text: date, died_text: died } = useBlogPost().metadata.frontMatter;
  const words = [kind, date, died && `Died ${died}`].filter(Boolean);
  return <p className="margin-vert--md">{words.join(" · ")}</p>;
}
