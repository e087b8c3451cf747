//! The website of the International ECMO Network: the app.
//!
//! The same views are compiled twice: for the browser (feature `csr`), where they take over
//! published pages and draw every further one, and natively (feature `ssr`), where `crates/site`
//! draws them to HTML. What they show comes from `crates/content`.
//!
//! ```text
//! content file ─▶ Library ─ PageData::load ─▶ page data ─▶ page ─▶ components
//! ```
//!
//! | module | holds |
//! |---|---|
//! | `start` | the start of the app on a page (in the browser only) |
//! | [`app`] | the frame around every page, and what it provides to views |
//! | [`routes`] | which addresses have a page |
//! | [`data`] | page data: one struct per page, and the loader that makes it |
//! | [`store`] | the content files as signals |
//! | [`clock`] | what time it is, for whom; injectable |
//! | [`query`], [`filter`] | what is chosen in an address; choosing among the records of a list |
//! | [`pages`] | one screen each: takes its data and lays out components |
//! | [`components`] | the building blocks of pages, by what they show |
//! | [`hooks`] | reactive helpers for pages and components |
//! | [`made`] | files of records, for those that the host has none of |
//! | [`catalogue`] | what the search finds; `crates/search` is the engine |
//! | [`browser`] | what touches the browser: loading, zones, focus, storage |

#![recursion_limit = "512"]

pub mod app;
pub mod browser;
pub mod catalogue;
pub mod clock;
pub mod components;
pub mod data;
pub mod filter;
pub mod hooks;
pub mod made;
pub mod pages;
pub mod query;
pub mod routes;
#[cfg(feature = "csr")]
pub mod start;
pub mod store;
