//! News.

use super::{
    date,
    elsewhere::told_by,
    name::Names,
    node::{Node, reference},
};
use crate::edition::Edition;
use content::{File, NewsItem, Route};

/// A news item; in memoriam, it is about the person who died.
pub(super) fn node(edition: &Edition, names: Names<'_>, item: &NewsItem) -> Node {
    let route = Route::Article(item.id.clone());
    let changed = edition.history.record(File::News, &item.id);
    let person = item.person.as_ref().map(|person| {
        Node::new("Person")
            .text("name", &person.name)
            .maybe("deathDate", person.died.map(date::day))
    });
    let picture = item.picture.as_ref();
    let picture = picture.map(|one| edition.file(&format!("content/{}", one.file)).into());
    Node::named("NewsArticle", names.article(&item.id))
        .text("headline", &item.title)
        .text("description", &item.summary.plain())
        .set("url", edition.page(&route))
        .set("mainEntityOfPage", reference(names.page(&route)))
        .set(
            "image",
            picture.unwrap_or_else(|| reference(names.preview(&route))),
        )
        .set("inLanguage", "en")
        .set("articleSection", item.kind.label())
        .maybe("datePublished", item.date.map(date::day))
        .maybe("dateModified", changed.map(|moment| moment.to_string()))
        // Nobody signs the news: the network tells them.
        .set("author", reference(names.organization()))
        .set("publisher", reference(names.organization()))
        .maybe("about", person)
        .maybe("citation", told_by(item.source.as_ref()))
}
