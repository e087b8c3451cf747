//! The `@id` of every thing: the address of the page that is about it, and a word behind `#`
//! where the page and the thing are not the same.

use crate::edition::Edition;
use content::{Route, Slug};

/// The names of an edition's things.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    edition: &'a Edition,
}

impl<'a> Names<'a> {
    pub(super) fn new(edition: &'a Edition) -> Self {
        Self { edition }
    }

    /// The network.
    pub(super) fn organization(self) -> String {
        self.part(&Route::Home, "organization")
    }

    /// The site as a whole.
    pub(super) fn website(self) -> String {
        self.part(&Route::Home, "website")
    }

    /// The network's sign.
    pub(super) fn logo(self) -> String {
        self.part(&Route::Home, "logo")
    }

    /// A page.
    pub(super) fn page(self, route: &Route) -> String {
        self.edition.page(route)
    }

    /// The way to a page.
    pub(super) fn breadcrumb(self, route: &Route) -> String {
        self.part(route, "breadcrumb")
    }

    /// The picture that stands for a page.
    pub(super) fn preview(self, route: &Route) -> String {
        self.part(route, "preview")
    }

    /// The list on a page.
    pub(super) fn list(self, route: &Route) -> String {
        self.part(route, "list")
    }

    /// An event.
    pub(super) fn event(self, id: &Slug) -> String {
        self.part(&Route::Event(id.clone()), "event")
    }

    /// A news item.
    pub(super) fn article(self, id: &Slug) -> String {
        self.part(&Route::Article(id.clone()), "article")
    }

    /// A trial or registry.
    pub(super) fn study(self, id: &Slug) -> String {
        self.part(&Route::Trial(id.clone()), "study")
    }

    /// A publication.
    pub(super) fn publication(self, id: &Slug) -> String {
        self.part(&Route::Research, &format!("publication-{id}"))
    }

    /// A group of the committee.
    pub(super) fn group(self, id: &Slug) -> String {
        self.part(&Route::Committee, &format!("group-{id}"))
    }

    /// A member of the committee.
    pub(super) fn person(self, id: &Slug) -> String {
        self.part(&Route::Committee, &format!("person-{id}"))
    }

    fn part(self, route: &Route, word: &str) -> String {
        format!("{}#{word}", self.edition.page(route))
    }
}
