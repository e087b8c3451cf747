//! The pages: every address of the site as a file of real HTML, with the data that it shows.
//!
//! A static host answers an address with the file that lies there. Readable before any script
//! runs, each page is then taken over by the app where it stands (`ecmonet::browser::published`).

use std::sync::OnceLock;

use content::{Base, Route, related::NewsIndex};
use ecmonet::{
    browser::{
        page::PREVIEW,
        published::{ELEMENTS, MOMENT, PAGE, UNTIL},
    },
    data::{Library, Published, Sources, published::ELEMENT},
};
use jiff::{
    Timestamp,
    tz::{self, TimeZone},
};
use leptos::{
    html::{div, script, style},
    prelude::*,
};
use lol_html::errors::RewritingError;
use rayon::prelude::*;

use crate::{
    Purpose,
    artifact::Artifact,
    edition::Edition,
    elements::Elements,
    head::{linked_data, tags},
    live, manifest, policy,
    render::draw_published,
    styles::{self, Part, Styles},
    template::{Filling, Template, Unusable},
    worker,
    zones::BundledZones,
};

/// Why pages could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The page that Trunk built cannot be filled.
    #[error("index.html: {0}")]
    Template(#[from] Unusable),
    /// A page cannot be looked through.
    #[error("a page as it was drawn: {0}")]
    Drawn(#[from] RewritingError),
    /// What a page needs of the styles cannot be told.
    #[error(transparent)]
    Styles(#[from] styles::Error),
    /// The data of a page could not be written as JSON.
    #[error("the data of a page: {0}")]
    Data(#[from] serde_json::Error),
}

/// What all pages are made of.
pub struct Press<'a> {
    edition: &'a Edition,
    library: Library,
    news_index: OnceLock<NewsIndex>,
    template: Template,
    styles: Styles<'a>,
    base: Base,
    purpose: Purpose,
    until: Option<Timestamp>,
}

impl<'a> Press<'a> {
    /// Prepares for the pages of an edition. `page` is the page that Trunk built, `sheet` the text
    /// of all styles. Pages for a host bring the policy along, and name the service worker where there
    /// is to be one.
    ///
    /// # Errors
    /// When Trunk's page or the styles are not what they should be.
    pub fn new(
        edition: &'a Edition,
        page: &str,
        sheet: &'a str,
        purpose: Purpose,
    ) -> Result<Self, Error> {
        let template = Template::read(page)?;
        let base = Base::new(template.base());
        Ok(Self {
            edition,
            library: edition.library(),
            news_index: OnceLock::new(),
            styles: Styles::read(sheet, &base)?,
            base,
            purpose,
            template,
            until: until(edition),
        })
    }

    /// The folder of the host that the site was built for.
    #[must_use]
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The file with the styles that are not in every page.
    #[must_use]
    pub const fn sheet(&self) -> &Artifact {
        self.styles.file()
    }

    /// All styles, the faces of fonts among them.
    ///
    /// # Errors
    /// When they cannot be written as CSS.
    pub fn whole_styles(&self) -> Result<String, styles::Error> {
        self.styles.whole()
    }

    /// The pages of all addresses, and the one for addresses that do not exist, in any order. Each
    /// is made when it is asked for, on all cores.
    pub fn pages(&self) -> impl ParallelIterator<Item = Result<Artifact, Error>> {
        let routes = self.edition.routes();
        let all = routes.into_iter().map(Some).chain([None]);
        let all: Vec<Option<Route>> = all.collect();
        all.into_par_iter().map(|route| self.page(route.as_ref()))
    }

    /// The page of one address; `None` is the one for addresses that do not exist.
    fn page(&self, route: Option<&Route>) -> Result<Artifact, Error> {
        // No page has an address of this form.
        let path = route.map_or_else(|| "/404.html".to_owned(), Route::path);
        let now = self.edition.now;
        let sources = Sources {
            library: &self.library,
            now,
            zones: &BundledZones,
            news_index: &self.news_index,
        };
        let published = Published::new(route, &sources);
        let head = [
            "<!--HEAD-->".to_owned(),
            manifest::link(&self.base),
            manifest::touch_icon(&self.base),
            tags(self.edition, route),
        ];
        let about = route
            .map(|route| linked_data::script(self.edition, route, &published.head()))
            .unwrap_or_default();
        let data = data_block(&published)?;
        let drawing = draw_published(&self.base.file(&path), &self.base, published, now);
        let elements = Elements::of(&drawing.body)?;
        let styles = self.styles.of(&elements.classes)?;
        let mount = div()
            .id("app")
            .attr(PAGE, route.map(|_| path.clone()).unwrap_or_default())
            .attr(MOMENT, now.to_string())
            .attr(UNTIL, self.until.map(|until| until.to_string()))
            .attr(ELEMENTS, elements.count.to_string())
            .inner_html(drawing.body.clone())
            .to_html();
        let page = self.template.fill(Filling {
            policy: &self.guard(&styles),
            head: &head.join("\n"),
            styles: &style().inner_html(styles.css.clone()).to_html(),
            body: &(mount + &data + &about),
        });
        let file = match route {
            Some(_) => format!("{}index.html", path.trim_start_matches('/')),
            None => "404.html".to_owned(),
        };
        Ok(Artifact::new(file, drawing.fill_head(page)))
    }

    /// What a page says of its safety, and which files belong to its release.
    fn guard(&self, styles: &Part) -> String {
        let policy = (self.purpose != Purpose::Draft).then(|| {
            let policy = policy::in_page(self.template.scripts(), [styles.hash.as_str()]);
            view! { <meta http-equiv="Content-Security-Policy" content=policy /> }
        });
        let sheet = self.styles.file();
        let integrity = self.styles.integrity().to_owned();
        let sheet = view! {
            <meta name="app-styles" content=self.base.file(&sheet.path) data-integrity=integrity />
        };
        let preview = (self.purpose == Purpose::Draft).then(|| {
            let script = self.base.file(live::SCRIPT);
            view! {
                <meta name=PREVIEW />
                <script type="module" src=script></script>
            }
        });
        let worker = (self.purpose == Purpose::Release)
            .then(|| view! { <meta name="app-worker" content=self.base.file(worker::WORKER) /> });
        [html(policy), html(Some(sheet)), html(preview), html(worker)].concat()
    }
}

/// The moment at which the first event to come will be over; without a zone, in the one where days
/// end first.
fn until(edition: &Edition) -> Option<Timestamp> {
    let earliest = tz::offset(14);
    let ends = edition.events.events.iter().filter_map(|event| {
        let zone = event.zone.as_ref();
        let zone = zone.and_then(|zone| TimeZone::get(zone.as_str()).ok());
        let zone = zone.unwrap_or_else(|| earliest.to_time_zone());
        let end = zone.to_ambiguous_zoned(event.last_moment()).compatible();
        end.ok().map(|end| end.timestamp())
    });
    ends.filter(|end| *end > edition.now).min()
}

/// The data of a page as a block: browsers do not run it, and nothing in it can end it, because
/// markup begins with `<`.
fn data_block(published: &Published) -> Result<String, Error> {
    let json = serde_json::to_string(published)?;
    let block = script()
        .r#type("application/json")
        .id(ELEMENT)
        .inner_html(json.replace('<', "\\u003c"));
    Ok(block.to_html())
}

/// A view for the head. Views of two parts of a page have nothing between them.
fn html(view: Option<impl IntoView>) -> String {
    view.map(|view| view.into_view().to_html())
        .unwrap_or_default()
}
