//! The pictures that others show beside a link to a page (Open Graph), one for every page.
//!
//! A picture is a card of 1200 × 630 pixels: paper, the page's title, and the line from venous
//! to arterial blood. The artwork is SVG (in `artwork/`), drawn by `resvg`; text is drawn
//! upon it as outlines of the site's own fonts and is never part of any markup.
//!
//! | module | one idea |
//! |---|---|
//! | `card` `words` | what a picture says |
//! | `legible` `letters` | what of it can be drawn |
//! | `layout` `style` | where it stands, and in which type |
//! | `setting` `outline` `fonts` | lines and sizes (by `parley`); outlines of glyphs (by `skrifa`) |
//! | `painter` `palette` | drawing; colours, and the file |
//! | `drawing` | what tells a picture from those that were drawn before |
//!
//! # What cannot be drawn
//!
//! The fonts have Latin, Greek and Cyrillic letters. Letters of other scripts are left out one by
//! one, and an ellipsis stands for them (`legible`); emoji leave nothing. Only where no letter
//! remains, the kind of page ("Network meeting", "Funding") stands in for the title. [`alt`]
//! always has the title.
//!
//! There is no font for the other scripts on purpose. The machine's fonts would make the same
//! content another picture on each machine; fonts of our own for Chinese, Japanese and Korean
//! have several megabytes, for titles that are written in English. A font for one more script is
//! a line in `fonts`: the engine takes each letter from the first font that has it, and sets text
//! from right to left.

mod card;
mod drawing;
mod fonts;
mod layout;
mod legible;
mod letters;
mod outline;
mod painter;
mod palette;
mod setting;
mod style;
mod words;

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use resvg::usvg;
use thiserror::Error;

use self::{card::Card, painter::Painter};
use super::{artifact::Artifact, cache::Cache, edition::Edition, folder::Refused};
use content::{Route, route::preview_path};

/// The width of every picture in pixels.
pub const WIDTH: u32 = 1200;
/// The height of every picture in pixels.
pub const HEIGHT: u32 = 630;

/// The picture of a page in words.
#[must_use]
pub fn alt(edition: &Edition, route: &Route) -> String {
    Card::new(edition, route).to_string()
}

/// The pictures of all pages. Those that the cache has are not drawn again.
///
/// # Errors
/// When the cache cannot be read or written, or when a font or an artwork is not what it should
/// be.
pub fn files(
    edition: &Edition,
    cache: &Cache,
) -> impl ParallelIterator<Item = Result<Artifact, Error>> {
    let mut routes = edition.routes();
    routes.retain(|route| !matches!(route, Route::EventsPage(_) | Route::NewsPage(_)));
    let painters = Painters::default();
    routes.into_par_iter().with_max_len(1).map(move |route| {
        let card = Card::new(edition, &route);
        let name = drawing::name(&card);
        let picture = match cache.get(&name)? {
            Some(picture) => picture,
            None => {
                let picture = painters.paint(&card)?;
                cache.put(&name, &picture)?;
                picture
            }
        };
        Ok(Artifact::new(preview_path(&route), picture))
    })
}

/// As many painters as work at once: it takes one longer to get ready than to draw a picture.
#[derive(Default)]
struct Painters(Mutex<Vec<Painter>>);

impl Painters {
    fn paint(&self, card: &Card) -> Result<Vec<u8>, Error> {
        let idle = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let mut painter = waiting.map_or_else(Painter::new, Ok)?;
        let picture = painter.paint(card)?;
        idle().push(painter);
        Ok(picture)
    }
}

/// Why there are no pictures.
#[derive(Debug, Error)]
pub enum Error {
    /// A font that was built in cannot be read: its file, and what is wrong with it.
    #[error("{0} {1}; make the file again as the README.md beside it says")]
    Font(&'static str, &'static str),
    /// An artwork that was built in cannot be read.
    #[error("crates/site/src/preview/artwork: {0}; an artwork has to be an SVG file")]
    Artwork(#[source] usvg::Error),
    /// There is no memory for a picture.
    #[error("there is no memory for a picture of {WIDTH} × {HEIGHT}; make more available")]
    NoRoom,
    /// A picture cannot be encoded.
    #[error("a preview picture cannot be encoded: {0}")]
    Png(#[source] png::EncodingError),
    /// The disk refuses a file of the cache.
    #[error(transparent)]
    Cache(#[from] Refused),
}
