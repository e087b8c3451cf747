//! Everything that uses browser APIs.
//!
//! It compiles natively too, so that views may refer to it, but runs in browsers only: views call
//! it from effects and event handlers, which never run when pages are drawn natively.
//!
//! | module | one idea |
//! |---|---|
//! | [`published`] | what came with a published page |
//! | [`load`] | fetching the content files |
//! | [`page`] | the mount point, the address, the scroll position |
//! | [`focus`] | moving the focus |
//! | [`followed`] | returning the focus to a link |
//! | [`link`] | links as they are clicked |
//! | [`texts`] | texts that translators have replaced |
//! | [`time`], [`zone`] | the browser's clock and time zones |
//! | [`theme`], [`recent`], [`slash`] | what is stored on the device |
//! | [`share`], [`save`] | sharing a page, copying text; files to keep |

pub mod focus;
pub mod followed;
pub mod link;
pub mod load;
pub mod page;
pub mod published;
pub mod recent;
pub mod save;
pub mod share;
pub mod slash;
pub mod texts;
pub mod theme;
pub mod time;
pub mod zone;
