import React from "react";
import BlogPostItems from "@theme-original/BlogPostItems";

/** The list of posts, with the heading that the theme leaves out. */
export default function BlogPostItemsWithHeading(props) {
  return (
    <>
      <header className="margin-bottom--xl">
        <h1>News</h1>
        <p>Funding, awards, trials and people of the network.</p>
      </header>
      <BlogPostItems {...props} />
    </>
  );
}
