//! The website of the International ECMO Network.
//!
//! One crate, two targets, one set of views: in the browser (feature `csr`) the content files
//! are fetched and everything is rendered; natively (feature `ssr`) the same content is checked
//! and the same views are rendered to text.
//!
//! Data flows one way: JSON → [`content`] (parsed once into types that cannot be wrong) →
//! [`store`] → [`pages`] → [`components`].
//!
//! | module | one idea |
//! |---|---|
//! | [`app`] | the frame around every page, and which page is shown |
//! | [`route`] | typed addresses: the only module that knows a URL |
//! | [`query`] | the part of an address behind `?`: what is chosen to be seen |
//! | [`paging`] | long lists in pages |
//! | [`catalogue`] | everything that can be found |
//! | [`publications`] | the order of publications |
//! | [`related`] | what belongs together |
//! | [`percent`] | texts as parts of addresses |
//! | [`filter`] | choosing among the records of a list |
//! | [`line`] | texts as lines that any format can carry |
//! | [`head`] | title and description of every page |
//! | [`clock`] | what time it is, and in which zone |
//! | [`content`] | the types of the content files, their reading and checking |
//! | [`countdown`] | how long it is until an event |
//! | [`agenda`] | which events are to come, and in which order |
//! | [`calendar`] | events as calendars take them, and links that put them into one |
//! | [`month`] | a month of the calendar, and what is on in it day by day |
//! | [`citation`] | publications as they are cited |
//! | [`store`] | the files as pages see them: waiting, there, or failed |
//! | [`pages`] | one screen each: what it takes from the store, and a pure view of it |
//! | [`components`] | draw finished data; no fetching, no router |
//! | [`search`] | finding what somebody types, in all that the site says |
//! | [`browser`] | what touches the browser: loading, focus, theme, time |
//! | `publish` | the checker and the publish step (native only) |

#![recursion_limit = "256"]

pub mod agenda;
pub mod app;
pub mod browser;
pub mod calendar;
pub mod catalogue;
pub mod citation;
pub mod clock;
pub mod components;
pub mod content;
pub mod countdown;
pub mod filter;
pub mod head;
pub mod line;
pub mod month;
pub mod pages;
pub mod paging;
pub mod percent;
pub mod publications;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod query;
pub mod related;
pub mod route;
pub mod search;
pub mod store;
