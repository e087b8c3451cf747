//! The checker and the feeds without the rest of the native program: compiled in a tenth of the time, and an
//! input leads through nothing else.

#[path = "../crates/site/src/check/mod.rs"]
pub mod check;
#[path = "../crates/site/src/feed/mod.rs"]
pub mod feed;

/// What these ask of the rest: the names of published files that links may lead to.
macro_rules! published {
    ($($module:ident $name:ident $path:literal),+) => {$(
        mod $module {
            pub const $name: &str = $path;
        }
    )+};
}

published!(
    llms PATH "llms.txt",
    manifest PATH "site.webmanifest",
    robots PATH "robots.txt",
    sitemap PATH "sitemap.xml"
);

#[path = "../crates/site/src/artifact.rs"]
mod artifact;
#[path = "../crates/site/src/held_back.rs"]
mod held_back;
#[path = "../crates/site/src/markup.rs"]
mod markup;
#[path = "../crates/site/src/picture.rs"]
mod picture;
#[path = "../crates/site/src/text.rs"]
mod text;

pub mod edition;
#[allow(dead_code)]
mod history;
