//! Links in texts that lead to a page of this site, or a part of one, that is not there.

mod site_map;
mod target;

use content::{Href, HttpUrl, Markdown, Refusal, TextFormat, nearest};

pub(super) use site_map::SiteMap;

use super::document::{Document, Finding};
use super::texts::Text;
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
            _ => continue,
        };
        let refusals = targets.iter().filter_map(|target| refusal(map, target));
        findings.extend(refusals.map(|refusal| document.at_value(&text.pointer, refusal)));
    }
    findings
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

fn refusal(map: &SiteMap, target: &str) -> Option<Refusal> {
    let end = target.find(['?', '#']).unwrap_or(target.len());
    let part = target
        .split_once('#')
        .map(|(_, part)| part)
        .unwrap_or_default();
    let path = &target[..end];
    match map.find(path) {
        Target::Unknown => None,
        Target::Page(parts) => {
            let is_there = part.is_empty() || parts.is_none_or(|parts| parts.has(part));
            (!is_there).then(|| no_part(map, path, part))
        }
        Target::Nothing => Some(no_page(map, path)),
    }
}

fn no_page(map: &SiteMap, path: &str) -> Refusal {
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
