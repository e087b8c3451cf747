//! The pages: every address of the site as a file of real HTML, with the content that it shows.
//!
//! A static host answers an address with the file that lies there. Readable before any script
//! runs, each page is then taken over by the app where it stands (`browser::published`).

use std::{fmt, fs, io, path::Path};

use super::{
    artifact::Artifact,
    edition::Edition,
    excerpt::{self, Excerpt},
    head::{heads::Heads, tags},
    manifest,
    policy::POLICY_IN_PAGE,
    render::{Snapshot, render},
    template::{Template, Unusable},
};
use crate::{
    browser::published::{CONTENT, MOMENT, PAGE, VERSION, WHOLE},
    content::{File, version},
    head::Head,
    route::{Base, Route},
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
    policy: String,
    contents: Vec<(File, Vec<u8>)>,
    snapshot: Snapshot,
    heads: Heads,
}

impl<'a> Press<'a> {
    /// Prepares for the pages of an edition whose content files lie in `folder`. `page` is the
    /// page that Trunk built; `guarded` says whether pages bring the policy along.
    ///
    /// # Errors
    /// When a content file or Trunk's page is not what it should be.
    pub fn new(
        edition: &'a Edition,
        folder: &Path,
        page: &str,
        guarded: bool,
    ) -> Result<Self, Error> {
        let template = Template::read(page).map_err(Error::Template)?;
        let mut contents = Vec::new();
        for file in File::ALL {
            let bytes =
                fs::read(folder.join(file.name())).map_err(|error| Error::Content(file, error))?;
            contents.push((file, bytes));
        }
        let policy = [
            "<meta http-equiv=\"Content-Security-Policy\" content=\"",
            POLICY_IN_PAGE,
            "\" />",
        ];
        Ok(Self {
            edition,
            base: Base::new(template.base()),
            template,
            policy: if guarded {
                policy.concat()
            } else {
                String::new()
            },
            snapshot: Snapshot::whole(&contents),
            heads: Heads::new(edition),
            contents,
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
    /// When a content file is not JSON.
    pub fn pages(&self) -> Result<Vec<Artifact>, Error> {
        let routes = self.edition.routes();
        let mut pages = Vec::with_capacity(routes.len() + 1);
        for route in &routes {
            let folder = route.path();
            let path = [folder.trim_start_matches('/'), "index.html"].concat();
            pages.push(Artifact::new(path, self.page(Some(route))?));
        }
        pages.push(Artifact::new("404.html", self.page(None)?));
        Ok(pages)
    }

    /// The page of one address.
    fn page(&self, route: Option<&Route>) -> Result<String, Error> {
        // No page has an address of this form.
        let path = route.map_or_else(|| "/404.html".to_owned(), Route::path);
        let address = self.base.file(&path);
        let html = self.draw(&address, &self.snapshot);
        let excerpts = self.excerpts(route, &address, &html)?;
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
            "\">",
            &html,
            "</div>",
            &blocks.concat(),
        ];
        let head = self.heads.of(route);
        let head = [
            title(&head),
            manifest::link(&self.base),
            tags(self.edition, route, &head),
        ];
        Ok(self
            .template
            .fill(&self.policy, &head.join("\n"), &mount.concat()))
    }

    fn draw(&self, address: &str, content: &Snapshot) -> String {
        render(address, &self.base, content, self.edition.now)
    }

    /// What the page shows, and with which it looks the same as with everything.
    fn excerpts(
        &self,
        route: Option<&Route>,
        address: &str,
        html: &str,
    ) -> Result<Vec<Excerpt>, Error> {
        let excerpts = excerpt::of_page(route, self.edition, &self.contents)
            .map_err(|error| Error::Content(File::Site, error.into()))?;
        let parts = excerpts
            .iter()
            .map(|part| (part.file, part.json.clone().into_bytes()));
        if self.draw(address, &Snapshot::part(parts)) == html {
            return Ok(excerpts);
        }
        let whole = self.contents.iter().filter_map(|(file, bytes)| {
            let json = String::from_utf8(bytes.clone()).ok()?;
            Some(Excerpt {
                file: *file,
                json,
                whole: true,
                version: version(bytes),
            })
        });
        Ok(whole.collect())
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
