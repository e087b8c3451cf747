//! The page itself, the way to it, its picture, and the list on it.

use serde_json::Value;

use super::{
    name::Names,
    node::{Node, reference},
};
use crate::{edition::Edition, preview, text};
use content::{Route, agenda, paging, route::preview_path};
use ecmonet::data::Head;

/// Everything about the page but its subject.
pub(super) fn nodes(edition: &Edition, names: Names<'_>, route: &Route, head: &Head) -> Vec<Node> {
    let list = list(names, edition, route);
    let mut nodes = vec![
        page(edition, names, route, head),
        picture(edition, names, route),
    ];
    nodes.extend(breadcrumb(edition, names, route, head));
    nodes.extend(list);
    nodes
}

fn page(edition: &Edition, names: Names<'_>, route: &Route, head: &Head) -> Node {
    let is_list = Route::SECTIONS.contains(route)
        || matches!(route, Route::EventsPage(_) | Route::NewsPage(_));
    let kind = match route {
        Route::Search => "SearchResultsPage",
        _ if is_list => "CollectionPage",
        _ => "WebPage",
    };
    let entity = match route {
        Route::Home => Some(names.organization()),
        Route::Event(id) => Some(names.event(id)),
        Route::Article(id) => Some(names.article(id)),
        Route::Trial(id) => Some(names.study(id)),
        _ => is_list.then(|| names.list(route)),
    };
    let way = (*route != Route::Home).then(|| reference(names.breadcrumb(route)));
    let changed = edition.history.page(route);
    Node::named(kind, names.page(route))
        .text("name", &head.name)
        .text("description", &head.description)
        .set("url", edition.page(route))
        .set("inLanguage", "en")
        .set("isPartOf", reference(names.website()))
        .set("primaryImageOfPage", reference(names.preview(route)))
        .maybe("dateModified", changed.map(|moment| moment.to_string()))
        .maybe("breadcrumb", way)
        .maybe("mainEntity", entity.map(reference))
}

/// The picture that stands for the page elsewhere.
fn picture(edition: &Edition, names: Names<'_>, route: &Route) -> Node {
    let address = edition.file(&preview_path(route));
    Node::named("ImageObject", names.preview(route))
        .set("url", address.clone())
        .set("contentUrl", address)
        .set("encodingFormat", "image/png")
        .set("width", format!("{} px", preview::WIDTH))
        .set("height", format!("{} px", preview::HEIGHT))
        .text("caption", &preview::alt(edition, route))
}

/// The way from the start page.
fn breadcrumb(edition: &Edition, names: Names<'_>, route: &Route, head: &Head) -> Option<Node> {
    if *route == Route::Home {
        return None;
    }
    let mut steps = vec![(Route::Home, Route::Home.name().to_owned())];
    if let Some(section) = route.section().filter(|section| section != route) {
        let name = section.name().to_owned();
        steps.push((section, name));
    }
    steps.push((route.clone(), head.name.clone()));
    let items = steps.into_iter().zip(1..).map(|((route, name), position)| {
        entry(position, &name).set("item", reference(edition.page(&route)))
    });
    Some(
        Node::named("BreadcrumbList", names.breadcrumb(route))
            .all("itemListElement", items.map(Value::from).collect()),
    )
}

/// What is on a page that lists something, in the order of its file.
fn list(names: Names<'_>, edition: &Edition, route: &Route) -> Option<Node> {
    let entries: Vec<(&str, String)> = match route {
        Route::Events | Route::EventsPage(_) => {
            let events: Vec<_> = edition.events.events.iter().collect();
            let listed = agenda::in_order(&events, edition.now);
            let events = paging::page(&listed, route.page_number()).iter();
            events
                .map(|event| (event.title.as_str(), names.event(&event.id)))
                .collect()
        }
        Route::News | Route::NewsPage(_) => {
            let news = paging::page(&edition.news.news, route.page_number()).iter();
            news.map(|item| (item.title.as_str(), names.article(&item.id)))
                .collect()
        }
        Route::Research => {
            let trials = edition.research.trials.iter();
            let publications = edition.research.publications.iter();
            trials
                .map(|trial| (trial.name.as_str(), names.study(&trial.id)))
                .chain(publications.map(|publication| {
                    (
                        publication.title.as_str(),
                        names.publication(&publication.id),
                    )
                }))
                .collect()
        }
        Route::Committee => {
            let members = edition.committee.members.iter();
            members
                .map(|member| (member.name.as_str(), names.person(&member.id)))
                .collect()
        }
        Route::Home | Route::Event(_) | Route::Article(_) | Route::Trial(_) | Route::Search => {
            return None;
        }
    };
    let count = entries.len();
    let items = entries
        .into_iter()
        .zip(1..)
        .map(|((title, name), position)| {
            entry(position, title).set("item", reference(name)).into()
        });
    Some(
        Node::named("ItemList", names.list(route))
            .set("numberOfItems", count)
            .all("itemListElement", items.collect()),
    )
}

fn entry(position: usize, name: &str) -> Node {
    Node::new("ListItem")
        .set("position", position)
        .set("name", text::one_line(name))
}
