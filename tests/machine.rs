//! What programs read of the site: the heads of pages, linked data, sitemap, `robots.txt`,
//! `llms.txt`, the manifest; and where the dates in them come from.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "machine/editions.rs"]
mod editions;
#[path = "machine/gone.rs"]
mod gone;
#[path = "machine/head.rs"]
mod head;
#[path = "machine/history.rs"]
mod history;
#[path = "machine/html.rs"]
mod html;
#[path = "machine/linked_data.rs"]
mod linked_data;
#[path = "machine/llms.rs"]
mod llms;
#[path = "machine/manifest.rs"]
mod manifest;
#[path = "machine/repository.rs"]
mod repository;
#[path = "machine/robots.rs"]
mod robots;
#[path = "machine/sitemap.rs"]
mod sitemap;
#[path = "machine/vocabulary.rs"]
mod vocabulary;
