//! Completes a built site: a page file for every address, and the policy that every page keeps.
//!
//! A static host answers an address with the file that lies there. So that a deep link, a
//! reload and an unknown address all start the app, its page is written to every address of
//! the content and to `404.html`.

use std::{fs, io, path::Path};

use crate::{
    content::{self, Content},
    route::Route,
};

/// What pages may load and run: their own files and nothing else.
///
/// `wasm-unsafe-eval` is what browsers ask for before they compile WebAssembly; it allows no
/// JavaScript to be made from text.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Why a site could not be completed.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File(std::path::PathBuf, io::Error),
    /// The built page has no `<head>` with a character set to put the policy behind.
    NoCharset(std::path::PathBuf),
}

impl std::fmt::Display for Error {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path, error) => write!(out, "{}: {error}", path.display()),
            Self::NoCharset(path) => write!(
                out,
                "{}: found no `<meta charset=…>`; write one at the beginning of the head in index.html",
                path.display()
            ),
        }
    }
}

impl std::error::Error for Error {}

/// Completes the site in `folder`, and returns how many pages were written.
///
/// # Errors
/// When a file of the site is missing or cannot be written.
pub fn publish(folder: &Path) -> Result<usize, Error> {
    let index = folder.join("index.html");
    let page = with_policy(&read_text(&index)?).ok_or_else(|| Error::NoCharset(index.clone()))?;
    let routes = routes(&folder.join("content"))?;
    for route in &routes {
        let place = folder.join(route.path().trim_start_matches('/'));
        fs::create_dir_all(&place).map_err(|error| Error::File(place.clone(), error))?;
        write(&place.join("index.html"), &page)?;
    }
    write(&folder.join("404.html"), &page)?;
    Ok(routes.len() + 1)
}

/// Every address of the site with the content in `folder`.
fn routes(folder: &Path) -> Result<Vec<Route>, Error> {
    let mut routes = vec![Route::Home];
    routes.extend(Route::SECTIONS);
    let events = read::<content::Events>(folder)?;
    routes.extend(
        events
            .into_iter()
            .flat_map(|file| file.events)
            .map(|event| Route::Event(event.id)),
    );
    let news = read::<content::News>(folder)?;
    routes.extend(
        news.into_iter()
            .flat_map(|file| file.news)
            .map(|item| Route::Article(item.id)),
    );
    Ok(routes)
}

/// A content file, as far as it can be read: its problems are the checker's to report.
fn read<T: Content>(folder: &Path) -> Result<Option<T>, Error> {
    let path = folder.join(T::FILE.name());
    let bytes = fs::read(&path).map_err(|error| Error::File(path.clone(), error))?;
    Ok(T::parse(&bytes).value)
}

fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::File(path.to_owned(), error))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(|error| Error::File(path.to_owned(), error))
}

/// The page with the policy in its head, before anything that loads.
fn with_policy(page: &str) -> Option<String> {
    let charset = page.find("<meta charset=")?;
    let end = charset + page[charset..].find('>')? + 1;
    let (before, after) = page.split_at(end);
    Some(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{CONTENT_SECURITY_POLICY}\">{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_before_anything_that_loads() {
        let page =
            with_policy(r#"<head><meta charset="utf-8" /><script src="/a.js"></script></head>"#);
        let page = page.unwrap_or_default();
        let (policy, script) = (page.find("default-src 'none'"), page.find("<script"));
        assert!(policy.is_some() && policy < script, "{page}");
        assert_eq!(with_policy("<head></head>"), None);
    }
}
