//! The building blocks of pages, by what they show. They draw data and fetch none.
//!
//! | module | holds |
//! |---|---|
//! | [`layout`] | header, footer, page heads, metadata |
//! | [`basics`] | links, icons, facts, running text, sharing |
//! | [`lists`] | filters and pagination |
//! | [`events`] [`news`] [`research`] [`people`] | records of the content |
//! | [`search`] | searching the site |

pub mod basics;
pub mod events;
pub mod layout;
pub mod lists;
pub mod news;
pub mod people;
pub mod research;
pub mod search;
