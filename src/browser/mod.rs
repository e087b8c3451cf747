//! What touches the browser: the page around the app, loading, focus, theme and time.
//!
//! Compiles natively too, so that views may name it, but runs in browsers only: views call it
//! from effects and event handlers, which never run where pages are rendered to text.

pub mod address;
pub mod landing;
pub mod load;
pub mod location;
pub mod page;
pub mod published;
pub mod react;
pub mod recent;
pub mod share;
#[cfg(feature = "csr")]
mod start;
pub mod theme;
pub mod time;
pub mod transition;
pub mod zone;

#[cfg(feature = "csr")]
pub use start::start;
