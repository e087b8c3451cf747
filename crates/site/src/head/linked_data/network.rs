//! The network and its site.

use super::{
    name::Names,
    node::{Node, reference},
};
use crate::edition::Edition;
use content::Route;

/// The network. Other nodes may say more of it.
pub(super) fn organization(edition: &Edition, names: Names<'_>) -> Node {
    let site = &edition.site;
    let logo = edition.file("images/icon-512.png");
    Node::named("Organization", names.organization())
        .text("name", &site.name)
        .text("alternateName", &site.short_name)
        .text("description", &site.mission.plain())
        .set("url", edition.page(&Route::Home))
        .set(
            "logo",
            Node::named("ImageObject", names.logo())
                .set("url", logo.clone())
                .set("contentUrl", logo)
                .set("width", "512 px")
                .set("height", "512 px"),
        )
}

/// The site as a whole, and how it is searched.
pub(super) fn website(edition: &Edition, names: Names<'_>) -> Node {
    let site = &edition.site;
    let search = edition.file("search/?q={search_term_string}");
    Node::named("WebSite", names.website())
        .text("name", &site.name)
        .text("alternateName", &site.short_name)
        .text("description", &site.description)
        .set("url", edition.page(&Route::Home))
        .set("inLanguage", "en")
        .set("publisher", reference(names.organization()))
        .set(
            "potentialAction",
            Node::new("SearchAction")
                .set("target", Node::new("EntryPoint").set("urlTemplate", search))
                .set("query-input", "required name=search_term_string"),
        )
}
