//! The pages: every address of the site as a file of real HTML, with the data that it shows.
//!
//! A static host answers an address with the file that lies there. Readable before any script
//! runs, each page is then taken over by the app where it stands (`ecmonet::browser::published`).

use std::fmt;

use content::{Base, Route};
use ecmonet::{
    browser::published::{MOMENT, PAGE, UNTIL},
    data::{Library, Published, Sources, published::ELEMENT},
};
use jiff::tz::{self, TimeZone};

use crate::{
    Purpose,
    artifact::Artifact,
    edition::Edition,
    head::tags,
    manifest,
    policy::POLICY_IN_PAGE,
    render::draw,
    template::{Template, Unusable},
    worker,
    zones::BundledZones,
};

/// Why pages could not be made.
#[derive(Debug)]
pub enum Error {
    /// The page that Trunk built cannot be filled.
    Template(Unusable),
    /// The data of a page could not be written as JSON.
    Data(serde_json::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(unusable) => write!(out, "index.html: {unusable}"),
            Self::Data(error) => write!(out, "the data of a page: {error}"),
        }
    }
}

impl std::error::Error for Error {}

/// What all pages are made of.
pub struct Press<'a> {
    edition: &'a Edition,
    library: Library,
    template: Template,
    base: Base,
    guard: String,
    until: String,
}

impl<'a> Press<'a> {
    /// Prepares for the pages of an edition. `page` is the page that Trunk built. Pages for a host
    /// bring the policy along, and name the service worker where there is to be one.
    ///
    /// # Errors
    /// When Trunk's page is not what it should be.
    pub fn new(edition: &'a Edition, page: &str, purpose: Purpose) -> Result<Self, Error> {
        let template = Template::read(page).map_err(Error::Template)?;
        let base = Base::new(template.base());
        let policy =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY_IN_PAGE}\" />");
        let worker = format!(
            "<meta name=\"app-worker\" content=\"{}\" />",
            base.file(worker::WORKER)
        );
        let guard = match purpose {
            Purpose::Release => policy + &worker,
            Purpose::WithoutWorker => policy,
            Purpose::Draft => String::new(),
        };
        Ok(Self {
            edition,
            library: edition.library(),
            base,
            template,
            guard,
            until: until(edition),
        })
    }

    /// The folder of the host that the site was built for.
    #[must_use]
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The pages of all addresses, and the one for addresses that do not exist.
    ///
    /// # Errors
    /// When the data of a page cannot be written.
    pub fn pages(&self) -> Result<Vec<Artifact>, Error> {
        let routes = self.edition.routes();
        let own = routes.iter().map(|route| {
            let folder = route.path();
            let path = format!("{}index.html", folder.trim_start_matches('/'));
            Ok(Artifact::new(path, self.page(Some(route))?))
        });
        own.chain([self.page(None).map(|page| Artifact::new("404.html", page))])
            .collect()
    }

    /// The page of one address.
    fn page(&self, route: Option<&Route>) -> Result<String, Error> {
        // No page has an address of this form.
        let path = route.map_or_else(|| "/404.html".to_owned(), Route::path);
        let now = self.edition.now;
        let drawing = draw(&self.base.file(&path), &self.base, &self.library, now);
        let published = Published::new(
            route,
            &Sources {
                library: &self.library,
                now,
                zones: &BundledZones,
            },
        );
        let body = format!(
            "<div id=\"app\" {PAGE}=\"{}\" {MOMENT}=\"{now}\"{}>{}</div>{}",
            route.map_or("", |_| &path),
            self.until,
            drawing.body,
            data_block(&published)?,
        );
        let head = [
            "<!--HEAD-->".to_owned(),
            manifest::link(&self.base),
            manifest::touch_icon(&self.base),
            tags(self.edition, route, &published.head()),
        ];
        let page = self.template.fill(&self.guard, &head.join("\n"), &body);
        Ok(drawing.fill_head(page))
    }
}

/// The attribute that says when the first event to come will be over; without a zone, in the one
/// where days end first.
fn until(edition: &Edition) -> String {
    let earliest = tz::offset(14);
    let ends = edition.events.events.iter().filter_map(|event| {
        let zone = event.zone.as_ref();
        let zone = zone.and_then(|zone| TimeZone::get(zone.as_str()).ok());
        let zone = zone.unwrap_or_else(|| earliest.to_time_zone());
        let end = zone.to_ambiguous_zoned(event.last_moment()).compatible();
        end.ok().map(|end| end.timestamp())
    });
    match ends.filter(|end| *end > edition.now).min() {
        Some(end) => format!(" {UNTIL}=\"{end}\""),
        None => String::new(),
    }
}

/// The data of a page as a block: browsers do not run it, and nothing in it can end it, because
/// markup begins with `<`.
fn data_block(published: &Published) -> Result<String, Error> {
    let json = serde_json::to_string(published).map_err(Error::Data)?;
    let json = json.replace('<', "\\u003c");
    Ok(format!(
        "<script type=\"application/json\" id=\"{ELEMENT}\">{json}</script>"
    ))
}
