//! Links in texts that lead to a page of this site, or a part of one, that is not there.

mod site_map;
mod target;

use content::{Destination, Href, HttpUrl, Markdown, OldPath, Refusal, TextFormat, nearest};
use jiff::Timestamp;

pub(super) use site_map::SiteMap;

use super::document::{Document, Finding};
use super::texts::Text;
use crate::held_back::is_held_back;
use target::Target;

/// Links of a file that lead nowhere.
pub(super) fn findings(map: &SiteMap, document: &Document<'_>, texts: &[Text<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts {
        let turned = (text.format == Markdown::FORMAT).then(|| turned_round(text.text));
        if let Some(refusal) = turned.flatten() {
            findings.push(document.at_value(&text.pointer, refusal));
        }
        let targets = match text.format {
            Markdown::FORMAT => of_markdown(map, text.text),
            // A source is cited as of a day: its page may have been on the site before this one.
            HttpUrl::FORMAT if !text.pointer.ends_with("/source/url") => {
                let url = HttpUrl::read(text.text).ok();
                url.and_then(|url| map.path(url.as_str()))
                    .into_iter()
                    .collect()
            }
            Destination::FORMAT => destination(map, text.text),
            _ => continue,
        };
        let is_public = !of_held_back(document, &text.pointer);
        let refusals = targets
            .iter()
            .filter_map(|target| refusal(map, target, is_public));
        findings.extend(refusals.map(|refusal| document.at_value(&text.pointer, refusal)));
    }
    findings
}

/// Old addresses that something else stands at, or that lead to another old address.
pub(super) fn of_redirects(map: &SiteMap, document: &Document<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let redirects = document.value["redirects"].as_array();
    for (index, redirect) in redirects.into_iter().flatten().enumerate() {
        let text = |key: &str| redirect[key].as_str().unwrap_or_default();
        let (from, to) = (text("from"), text("to"));
        if OldPath::parse(from).is_ok()
            && let Target::Page(_) = map.find(from)
        {
            let refusal = Refusal::new(
                format!("There is a page or file at \"{from}\": nobody would be led on from it"),
                "Delete this entry, or give the page at that address another id",
            );
            findings.push(document.at_value(&format!("/redirects/{index}/from"), refusal));
        }
        if let Some(further) = map.moved(to) {
            let refusal = Refusal::new(
                format!("\"{to}\" is an old address itself"),
                format!("Write \"{further}\", where it leads"),
            );
            findings.push(document.at_value(&format!("/redirects/{index}/to"), refusal));
        }
    }
    findings
}

/// Whether the entry that a value belongs to is not published yet.
fn of_held_back(document: &Document<'_>, pointer: &str) -> bool {
    let mut keys = pointer.splitn(4, '/').skip(1);
    let (list, index) = (keys.next(), keys.next());
    let entry = list
        .zip(index)
        .and_then(|(list, index)| document.value.pointer(&format!("/{list}/{index}")));
    entry.is_some_and(|entry| is_held_back(entry, Timestamp::now()))
}

/// The path on this site that an old address leads to. One that leads on is told otherwise.
fn destination(map: &SiteMap, text: &str) -> Vec<String> {
    let path = match Destination::parse(text) {
        Ok(Destination::Site(path)) => Some(path),
        Ok(Destination::Web(url)) => map.path(url.as_str()),
        Err(_) => None,
    };
    let is_new = |path: &String| map.moved(path).is_none();
    path.into_iter().filter(is_new).collect()
}

/// The paths on this site that a text links to. A text with a mistake of its own has none.
fn of_markdown(map: &SiteMap, text: &str) -> Vec<String> {
    let Ok(text) = Markdown::parse(text) else {
        return Vec::new();
    };
    let links = text.links().into_iter();
    links
        .filter_map(|href| match href {
            Href::Site(path) => Some(path.clone()),
            Href::Web(url) => map.path(url.as_str()),
            Href::Mail(_) => None,
        })
        .collect()
}

fn refusal(map: &SiteMap, target: &str, is_public: bool) -> Option<Refusal> {
    let end = target.find(['?', '#']).unwrap_or(target.len());
    let part = target
        .split_once('#')
        .map(|(_, part)| part)
        .unwrap_or_default();
    let path = &target[..end];
    match map.find(path) {
        Target::Unknown => None,
        Target::Page(_) if is_public && map.is_held_back(path) => Some(not_yet(path)),
        Target::Page(parts) => {
            let is_there = part.is_empty() || parts.is_none_or(|parts| parts.has(part));
            (!is_there).then(|| no_part(map, path, part))
        }
        Target::Nothing => Some(no_page(map, path)),
    }
}

fn not_yet(path: &str) -> Refusal {
    Refusal::new(
        format!("The page \"{path}\" is not published yet, so a link to it would lead nowhere"),
        "Publish that entry too, make this one a draft as well, or delete the link",
    )
}

fn no_page(map: &SiteMap, path: &str) -> Refusal {
    if let Some(to) = map.moved(path) {
        return Refusal::new(
            format!("\"{path}\" is an old address"),
            format!("Write \"{to}\", where it leads"),
        );
    }
    let meant = match map.entries_beside(path) {
        // The folder is right, and ids are alike by what differs in them.
        Some((folder, id, ids)) => {
            let meant = nearest(id, ids.iter().map(String::as_str));
            meant
                .map(|id| format!("/{folder}/{id}/"))
                .ok_or(Some(folder))
        }
        None => {
            let pages = SiteMap::sections();
            let meant = nearest(path, pages.iter().map(String::as_str));
            let meant = meant.map(str::to_owned);
            meant.or_else(|| of_other_folder(map, path)).ok_or(None)
        }
    };
    let fix = match meant {
        Ok(meant) => format!("Did you mean \"{meant}\"? If not, delete the link"),
        Err(Some(folder)) => format!(
            "Write the id of an entry after \"/{folder}/\", as it stands in its file, or delete the link"
        ),
        Err(None) => {
            "Write the address of a page, such as \"/events/\", or delete the link".to_owned()
        }
    };
    Refusal::new(
        format!("There is no \"{path}\" on this site for a link to lead to"),
        fix,
    )
}

/// The page of an entry, where only the folder before its id is mistyped.
fn of_other_folder(map: &SiteMap, path: &str) -> Option<String> {
    let (folder, id) = path.trim_matches('/').split_once('/')?;
    let folder = nearest(folder, ["events", "news", "research"])?;
    let path = format!("/{folder}/{id}/");
    matches!(map.find(&path), Target::Page(_)).then_some(path)
}

/// A link whose brackets are the wrong way round, `(words)[address]`: readers would see it as it is.
fn turned_round(text: &str) -> Option<Refusal> {
    let (before, rest) = text.split_once(")[")?;
    let (address, _) = rest.split_once(']')?;
    let (_, words) = before.rsplit_once('(')?;
    let is_address = Href::parse(address).is_ok();
    is_address.then(|| {
        Refusal::new(
            format!("The brackets of this link are the wrong way round: ({words})[{address}]"),
            format!("Write [{words}]({address})"),
        )
    })
}

fn no_part(map: &SiteMap, path: &str, part: &str) -> Refusal {
    let parts = match map.find(path) {
        Target::Page(Some(parts)) => parts.names(),
        _ => Vec::new(),
    };
    let fix = match nearest(part, parts.iter().map(String::as_str)) {
        Some(meant) => format!("Did you mean \"{path}#{meant}\"? If not, write \"{path}\" alone"),
        None => format!("Write the id of an entry of that page after the #, or \"{path}\" alone"),
    };
    Refusal::new(
        format!("The page \"{path}\" has no part \"{part}\" for a link to lead to"),
        fix,
    )
}
