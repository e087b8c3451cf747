//! The pages: every address of the site as a file of real HTML, with the content that it shows.
//!
//! A static host answers an address with the file that lies there. Readable before any script
//! runs, each page is then taken over by the app where it stands (`browser::published`).

use std::{fmt, fs, io, path::Path};

use jiff::tz::{self, TimeZone};

use super::{
    Purpose,
    artifact::Artifact,
    edition::Edition,
    excerpt::{self, Excerpt, Source},
    head::{heads::Heads, tags},
    manifest,
    policy::POLICY_IN_PAGE,
    render::{Snapshot, render},
    template::{Template, Unusable},
    worker,
};
use crate::{
    browser::published::{CONTENT, MOMENT, PAGE, UNTIL, VERSION, WHOLE},
    content::File,
    head::Head,
    route::{Base, Route},
    store::Store,
};

/// Why pages could not be made.
#[derive(Debug)]
pub enum Error {
    /// A content file could not be read, or is not JSON.
    Content(File, io::Error),
    /// The page that Trunk built cannot be filled.
    Template(Unusable),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(file, error) => write!(out, "{}: {error}", file.name()),
            Self::Template(unusable) => write!(out, "index.html: {unusable}"),
        }
    }
}

impl std::error::Error for Error {}

/// What all pages are made of.
pub struct Press<'a> {
    edition: &'a Edition,
    template: Template,
    base: Base,
    guard: String,
    until: String,
    sources: Vec<Source>,
    heads: Heads,
}

impl<'a> Press<'a> {
    /// Prepares for the pages of an edition whose content files lie in `folder`. `page` is the
    /// page that Trunk built. Pages for a host bring the policy along, and name the service
    /// worker where there is to be one.
    ///
    /// # Errors
    /// When a content file or Trunk's page is not what it should be.
    pub fn new(
        edition: &'a Edition,
        folder: &Path,
        page: &str,
        purpose: Purpose,
    ) -> Result<Self, Error> {
        let template = Template::read(page).map_err(Error::Template)?;
        let mut sources = Vec::new();
        for file in File::ALL {
            let source = fs::read(folder.join(file.name()))
                .and_then(|bytes| Ok(Source::read(file, &bytes)?));
            sources.push(source.map_err(|error| Error::Content(file, error))?);
        }
        let base = Base::new(template.base());
        let policy = [
            "<meta http-equiv=\"Content-Security-Policy\" content=\"",
            POLICY_IN_PAGE,
            "\" />",
        ];
        let worker = [
            "<meta name=\"app-worker\" content=\"",
            &base.file(worker::WORKER),
            "\" />",
        ];
        let guard = match purpose {
            Purpose::Release => policy.concat() + &worker.concat(),
            Purpose::WithoutWorker => policy.concat(),
            Purpose::Draft => String::new(),
        };
        Ok(Self {
            edition,
            base,
            template,
            guard,
            until: until(edition),
            heads: Heads::new(edition),
            sources,
        })
    }

    /// The folder of the host that the site was built for.
    #[must_use]
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The pages of all addresses, and the one for addresses that do not exist.
    #[must_use]
    pub fn pages(&self) -> Vec<Artifact> {
        let routes = self.edition.routes();
        let own = routes.iter().map(|route| {
            let folder = route.path();
            let path = [folder.trim_start_matches('/'), "index.html"].concat();
            Artifact::new(path, self.page(Some(route)))
        });
        own.chain([Artifact::new("404.html", self.page(None))])
            .collect()
    }

    /// The page of one address.
    fn page(&self, route: Option<&Route>) -> String {
        // No page has an address of this form.
        let path = route.map_or_else(|| "/404.html".to_owned(), Route::path);
        let address = self.base.file(&path);
        let html = self.draw(&address, self.heads.store());
        let excerpts = self.excerpts(route, &address, &html);
        let blocks: Vec<String> = excerpts.iter().map(block).collect();
        let mount = [
            "<div id=\"app\" ",
            PAGE,
            "=\"",
            route.map_or("", |_| &path),
            "\" ",
            MOMENT,
            "=\"",
            &self.edition.now.to_string(),
            "\"",
            &self.until,
            ">",
            &html,
            "</div>",
            &blocks.concat(),
        ];
        let head = self.heads.of(route);
        let head = [
            title(&head),
            manifest::link(&self.base),
            manifest::touch_icon(&self.base),
            tags(self.edition, route, &head),
        ];
        self.template
            .fill(&self.guard, &head.join("\n"), &mount.concat())
    }

    fn draw(&self, address: &str, store: Store) -> String {
        render(address, &self.base, store, self.edition.now)
    }

    /// What the page shows, and with which it looks the same as with everything.
    fn excerpts(&self, route: Option<&Route>, address: &str, html: &str) -> Vec<Excerpt> {
        let excerpts = excerpt::of_page(route, self.edition, &self.sources);
        let parts = excerpts
            .iter()
            .map(|part| (part.file, part.json.clone().into_bytes()));
        let parts = Snapshot::part(parts);
        if parts.with_store(|store| self.draw(address, store)) == html {
            return excerpts;
        }
        self.sources.iter().map(Source::whole).collect()
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

/// Title and description.
fn title(head: &Head) -> String {
    [
        "<title>",
        &html_escape::encode_text(&head.title),
        "</title><meta name=\"description\" content=\"",
        &html_escape::encode_double_quoted_attribute(&head.description),
        "\" />",
    ]
    .concat()
}

/// A part of a content file as a block of data: browsers do not run it, and nothing in it can end
/// it, because markup begins with `<`.
fn block(excerpt: &Excerpt) -> String {
    let whole = if excerpt.whole {
        [" ", WHOLE].concat()
    } else {
        String::new()
    };
    [
        "<script type=\"application/json\" ",
        CONTENT,
        "=\"",
        excerpt.file.name(),
        "\" ",
        VERSION,
        "=\"",
        &format!("{:x}", excerpt.version),
        "\"",
        &whole,
        ">",
        &excerpt.json.replace('<', "\\u003c"),
        "</script>",
    ]
    .concat()
}
