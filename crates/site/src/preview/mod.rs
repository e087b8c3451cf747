//! The pictures that others show beside a link to a page (Open Graph), one for every page.
//!
//! A picture is a card of 1200 × 630 pixels: paper, the page's title, and the line from venous
//! to arterial blood. The artwork is SVG (in `artwork/`), drawn by `resvg`; text is drawn
//! upon it as outlines of the site's own fonts and is never part of any markup.
//!
//! | module | one idea |
//! |---|---|
//! | `card` `words` | what a picture says, and what of it can be drawn |
//! | `layout` `setting` | where it stands; lines and sizes |
//! | `letters` `typeface` `fonts` | from text to outlines |
//! | `painter` `palette` | drawing; colours, and the file |
//! | `cache` | pictures drawn before |
//!
//! # What cannot be drawn
//!
//! The fonts have Latin, Greek and Cyrillic letters. Emoji are left out. A title with letters
//! of another script is left out as a whole, never in parts, and the kind of page ("Network
//! meeting", "Funding") stands in for it. [`alt`] always has the title.

mod cache;
mod card;
mod fonts;
mod layout;
mod letters;
mod painter;
mod palette;
mod setting;
mod typeface;
mod words;

use std::{
    fmt, io,
    num::NonZero,
    panic::resume_unwind,
    path::{Path, PathBuf},
    thread,
};

use resvg::usvg;

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
#[derive(Debug)]
pub enum Error {
    /// A font that was built in cannot be read: its file, and why.
    Font(&'static str, &'static str),
    /// An artwork that was built in cannot be read.
    Artwork(usvg::Error),
    /// There is no memory for a picture.
    NoRoom,
    /// A picture cannot be encoded.
    Png(png::EncodingError),
    /// The disk refuses a file of the cache.
    Cache(PathBuf, io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(name, reason) => write!(
                out,
                "{name}: {reason}; make the file again as the README.md beside it says"
            ),
            Self::Artwork(error) => write!(
                out,
                "crates/site/src/preview/artwork: {error}; an artwork has to be an SVG file"
            ),
            Self::NoRoom => write!(
                out,
                "there is no memory for a picture of {WIDTH} × {HEIGHT}"
            ),
            Self::Png(error) => write!(out, "a preview picture cannot be encoded: {error}"),
            Self::Cache(path, error) => write!(
                out,
                "{}: {error}; the folder of drawn pictures has to be readable and writable",
                path.display()
            ),
        }
    }
}

impl std::error::Error for Error {}
