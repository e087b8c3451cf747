//! How a link to the page looks elsewhere: in messages and on social networks (ogp.me, and the
//! cards of X, which take the rest from there).

use leptos::{html::meta, prelude::*};

use super::named;
use crate::{edition::Edition, preview, text};
use content::{File, NewsItem, PartialDate, Route};

/// The elements for a page, besides those that change while navigating (`PageMeta`).
pub(super) fn tags(edition: &Edition, route: &Route) -> Vec<String> {
    let article = article(edition, route);
    let kind = if article.is_some() {
        "article"
    } else {
        "website"
    };
    let alt = preview::alt(edition, route);
    let mut tags = vec![
        property("og:type", kind),
        property("og:site_name", &edition.site.name),
        property("og:locale", "en_GB"),
        property("og:image:type", "image/png"),
        property("og:image:width", &preview::WIDTH.to_string()),
        property("og:image:height", &preview::HEIGHT.to_string()),
        property("og:image:alt", &alt),
    ];
    if let Some(item) = article {
        // Only a day or better is a date there.
        if let Some(day) = item.date.as_ref().and_then(PartialDate::day) {
            tags.push(property("article:published_time", &day.to_string()));
        }
        if let Some(moment) = edition.history.record(File::News, &item.id) {
            tags.push(property("article:modified_time", &moment.to_string()));
        }
        tags.push(property("article:section", item.kind.label()));
    }
    tags.push(named("twitter:card", "summary_large_image"));
    tags.push(named("twitter:image:alt", &alt));
    tags
}

/// The news item that the page is about.
fn article<'a>(edition: &'a Edition, route: &Route) -> Option<&'a NewsItem> {
    let Route::Article(id) = route else {
        return None;
    };
    edition.news.news.iter().find(|item| item.id == *id)
}

/// `<meta property=… content=…>`
fn property(property: &'static str, content: &str) -> String {
    let content = text::one_line(content);
    meta()
        .attr("property", property)
        .attr("content", content)
        .to_html()
}
