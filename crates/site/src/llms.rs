//! `llms.txt`: the site in Markdown, for language models (llmstxt.org): what it is, and what
//! there is to read.

use super::{artifact::Artifact, edition::Edition, head::feeds::FEEDS, sitemap, text};
use content::words::{date_text, place_text, when_text};
use content::{Event, EventStatus, File, NewsItem, Publication, Route, Trial, citation};

/// Where it lies.
pub const PATH: &str = "llms.txt";

/// The file.
#[must_use]
pub fn file(edition: &Edition) -> Artifact {
    let site = &edition.site;
    let mut text = format!(
        "# {}\n\n> {}\n\n{}\n",
        opening(&site.name),
        opening(&site.description),
        opening(&site.mission.plain())
    );
    let research = &edition.research;
    let trials = research
        .trials
        .iter()
        .map(|trial| trial_line(edition, trial));
    let publications = research
        .publications
        .iter()
        .map(|publication| publication_line(edition, publication));
    section(&mut text, "Pages", pages(edition));
    section(
        &mut text,
        "Events",
        edition
            .events
            .events
            .iter()
            .map(|event| event_line(edition, event)),
    );
    section(
        &mut text,
        "News",
        edition
            .news
            .news
            .iter()
            .map(|item| news_line(edition, item)),
    );
    section(&mut text, "Research", trials.chain(publications));
    section(&mut text, "Feeds", feeds(edition));
    section(&mut text, "Data", data(edition));
    Artifact::new(PATH, text)
}

/// A heading and its list, if there is anything in it.
fn section(text: &mut String, name: &str, lines: impl IntoIterator<Item = String>) {
    let lines: String = lines.into_iter().collect();
    if !lines.is_empty() {
        text.push_str(&format!("\n## {name}\n\n{lines}"));
    }
}

/// An entry of a list, and what there is to say of it.
fn entry(title: &str, url: &str, parts: &[String]) -> String {
    let link = format!("- [{}]({})", inline(title), target(url));
    match parts {
        [] => format!("{link}\n"),
        parts => format!("{link}: {}\n", inline(&sentences(parts))),
    }
}

/// The parts as sentences: all but the last end with a full stop, or whatever they end with.
fn sentences(parts: &[String]) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(if text.ends_with(['.', '!', '?', '…']) {
                " "
            } else {
                ". "
            });
        }
        text.push_str(part.trim());
    }
    text
}

fn pages(edition: &Edition) -> Vec<String> {
    let pages = std::iter::once(Route::Home).chain(Route::SECTIONS);
    pages
        .map(|route| {
            let description = edition.head(Some(&route)).description;
            entry(route.name(), &edition.page(&route), &[description])
        })
        .collect()
}

fn event_line(edition: &Edition, event: &Event) -> String {
    let when = std::iter::once(when_text(event)).chain(place_text(&event.place));
    let mut parts = vec![when.collect::<Vec<_>>().join(", "), event.summary.plain()];
    if event.status != EventStatus::Scheduled {
        parts.insert(0, event.status.label().to_owned());
    }
    let route = Route::Event(event.id.clone());
    entry(&event.title, &edition.page(&route), &parts)
}

fn news_line(edition: &Edition, item: &NewsItem) -> String {
    let kind = std::iter::once(item.kind.label().to_owned());
    let what: Vec<String> = kind.chain(item.date.map(date_text)).collect();
    let route = Route::Article(item.id.clone());
    let parts = [what.join(", "), item.summary.plain()];
    entry(&item.title, &edition.page(&route), &parts)
}

fn trial_line(edition: &Edition, trial: &Trial) -> String {
    let route = Route::Trial(trial.id.clone());
    let parts = [trial.title.clone(), trial.summary.plain()];
    entry(&trial.name, &edition.page(&route), &parts)
}

fn publication_line(edition: &Edition, publication: &Publication) -> String {
    let mut parts = vec![citation::issue(publication)];
    parts.extend(publication.summary.as_ref().map(|summary| summary.plain()));
    let here = || {
        let page = edition.page(&Route::Research);
        format!("{page}#publication-{}", publication.id)
    };
    let url = publication.url().unwrap_or_else(here);
    entry(&publication.title, &url, &parts)
}

fn feeds(edition: &Edition) -> Vec<String> {
    let name = &edition.site.short_name;
    FEEDS
        .iter()
        .map(|feed| entry(&feed.name(name), &edition.file(feed.path), &[]))
        .collect()
}

fn data(edition: &Edition) -> Vec<String> {
    let holds = |file| match file {
        File::Site => "The network itself, as JSON",
        File::Events => "All events, as JSON",
        File::News => "All news, as JSON",
        File::Research => "Trials, registries and publications, as JSON",
        File::Committee => "The committee, as JSON",
    };
    let files = File::ALL.into_iter().map(|file| {
        let address = edition.file(&format!("content/{}", file.name()));
        entry(file.name(), &address, &[holds(file).to_owned()])
    });
    let pages = "The address of every page".to_owned();
    files
        .chain([entry(sitemap::PATH, &edition.file(sitemap::PATH), &[pages])])
        .collect()
}

/// An address as Markdown leaves it: not even what looks like an entity becomes anything else.
fn target(url: &str) -> String {
    let address = text::address(url);
    let mut target = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        if c == '&' && begins_entity(&address[at + 1..]) {
            target.push('\\');
        }
        target.push(c);
    }
    target
}

/// A text within a line, with nothing in it that Markdown would take for a sign.
fn inline(text: &str) -> String {
    escape(text, &[])
}

/// A text that a line begins with: there, more signs mean something.
fn opening(text: &str) -> String {
    let text = escape(text, &['#']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let sign = match number {
        "" => rest.starts_with(['-', '+', '>']),
        _ => rest.starts_with(['.', ')']),
    };
    format!("{number}{}{rest}", if sign { "\\" } else { "" })
}

/// Brackets become entities: programs that look for links do so with less than a whole reader
/// of Markdown.
fn escape(text: &str, also: &[char]) -> String {
    let text = text::one_line(text);
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let sign = match c {
            '[' => "&#91;",
            ']' => "&#93;",
            '\\' | '`' | '*' | '_' | '<' | '~' => "\\",
            '&' if begins_entity(&text[at + 1..]) => "\\",
            c if also.contains(&c) => "\\",
            _ => "",
        };
        escaped.push_str(sign);
        if !matches!(c, '[' | ']') {
            escaped.push(c);
        }
    }
    escaped
}

/// Whether an `&` before this would begin an entity.
fn begins_entity(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}
