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
//! | `cache` | pictures drawn before |
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

mod cache;
mod card;
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

use std::{
    io,
    num::NonZero,
    panic::resume_unwind,
    path::{Path, PathBuf},
    thread,
};

use resvg::usvg;
use thiserror::Error;

use self::{cache::Cache, card::Card, painter::Painter};
use super::{artifact::Artifact, edition::Edition};
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

/// The pictures of all pages. Those that are in the folder `cache` are not drawn again, and
/// those that are not are put there; whatever else is in the folder stays.
///
/// # Errors
/// When the cache cannot be read or written, or when a font or an artwork is not what it should
/// be.
pub fn files(edition: &Edition, cache: &Path) -> Result<Vec<Artifact>, Error> {
    let cache = &Cache::new(cache);
    let mut routes = edition.routes();
    routes.retain(|route| !matches!(route, Route::NewsPage(_)));
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = routes.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let work = |routes| scope.spawn(move || pictures(edition, routes, cache));
        let workers: Vec<_> = routes.chunks(share).map(work).collect();
        let mut files = Vec::with_capacity(routes.len());
        for worker in workers {
            files.extend(worker.join().unwrap_or_else(|panic| resume_unwind(panic))?);
        }
        Ok(files)
    })
}

/// The pictures of these pages.
fn pictures(
    edition: &Edition,
    routes: &[Route],
    cache: &Cache<'_>,
) -> Result<Vec<Artifact>, Error> {
    let mut painter = None;
    let mut files = Vec::with_capacity(routes.len());
    for route in routes {
        let card = Card::new(edition, route);
        let picture = match cache.get(&card)? {
            Some(picture) => picture,
            None => {
                let painter = match &mut painter {
                    Some(painter) => painter,
                    none => none.insert(Painter::new()?),
                };
                let picture = painter.paint(&card)?;
                cache.put(&card, &picture)?;
                picture
            }
        };
        files.push(Artifact::new(preview_path(route), picture));
    }
    Ok(files)
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
    #[error(
        "{path}: {error}; the folder of drawn pictures has to be readable and writable",
        path = .0.display(),
        error = .1
    )]
    Cache(PathBuf, #[source] io::Error),
}
