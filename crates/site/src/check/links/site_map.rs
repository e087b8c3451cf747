//! Which pages and files the site has, and which parts its pages have.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use content::citation::Format;
use content::route::{CALENDAR, NEWS_FEED};
use content::{File, Route, paging};
use jiff::Timestamp;
use serde_json::Value;

use super::target::{Parts, Target};
use crate::{feed, held_back::is_held_back, llms, manifest, robots, sitemap};

/// What the content files make of the site, as far as they can be read.
#[derive(Default)]
pub(in super::super) struct SiteMap {
    files: BTreeMap<&'static str, Lists>,
    address: Option<String>,
    folder: Option<PathBuf>,
    /// Addresses that pages had before, and where they are now.
    moved: Vec<(String, String)>,
    /// The addresses of pages that are not published yet.
    held_back: Vec<String>,
}

/// The folder of the pages that the entries of a list have.
fn folder_of(list: &str) -> Option<&'static str> {
    match list {
        "events" => Some("events"),
        "news" => Some("news"),
        "trials" => Some("research"),
        _ => None,
    }
}

/// Whether two paths are one: hosts add and take a closing slash.
fn is_same(one: &str, other: &str) -> bool {
    one.trim_matches('/') == other.trim_matches('/')
}

/// The ids of a file's entries, list by list, the years of its events, and which publication reports on
/// which trial.
#[derive(Default)]
struct Lists {
    ids: BTreeMap<String, Vec<String>>,
    years: Vec<String>,
    reports: Vec<(String, String)>,
}

impl SiteMap {
    /// A map of the site of this folder, yet without pages.
    pub(in super::super) fn new(folder: Option<&Path>) -> Self {
        Self {
            folder: folder.map(Path::to_owned),
            ..Self::default()
        }
    }

    /// Adds the pages that a file makes. An entry with a mistake makes one all the same: its mistake
    /// is told where it is.
    pub(in super::super) fn add(&mut self, file: File, content: &Value) {
        if file == File::Site {
            self.address = content["url"]
                .as_str()
                .map(|url| url.trim_end_matches('/').to_owned());
        }
        let texts = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let moved = content["redirects"].as_array().into_iter().flatten();
        self.moved
            .extend(moved.map(|entry| (texts(entry, "from"), texts(entry, "to"))));
        let now = Timestamp::now();
        let mut lists = Lists::default();
        for (list, entries) in content.as_object().into_iter().flatten() {
            let entries = entries.as_array().into_iter().flatten();
            if let Some(folder) = folder_of(list) {
                let held = entries.clone().filter(|entry| is_held_back(entry, now));
                let pages = held.map(|entry| format!("/{folder}/{}/", texts(entry, "id")));
                self.held_back.extend(pages);
            }
            let ids = entries.clone().filter_map(|entry| entry["id"].as_str());
            lists
                .ids
                .insert(list.clone(), ids.map(str::to_owned).collect());
            let trials = entries.clone().filter_map(|entry| {
                let (id, trial) = (entry["id"].as_str()?, entry["trial"].as_str()?);
                Some((id.to_owned(), trial.to_owned()))
            });
            lists.reports.extend(trials);
            let starts = entries.filter_map(|entry| entry["start"].as_str()?.get(..4));
            lists.years.extend(starts.map(str::to_owned));
        }
        self.files.insert(file.name(), lists);
    }

    /// The path of an address below that of the site: `/events/`.
    pub(super) fn path(&self, url: &str) -> Option<String> {
        let rest = url.strip_prefix(self.address.as_deref()?)?;
        match rest.chars().next() {
            None => Some("/".to_owned()),
            Some('/') => Some(rest.to_owned()),
            Some('?' | '#') => Some(format!("/{rest}")),
            // The name of another host goes on here.
            Some(_) => None,
        }
    }

    fn ids(&self, file: File, list: &str) -> Option<&[String]> {
        let ids = self.files.get(file.name())?.ids.get(list)?;
        Some(ids.as_slice())
    }

    /// Where a path without query and fragment leads. The slash at its end may be missing.
    pub(super) fn find(&self, path: &str) -> Target {
        let path = path.trim_start_matches('/');
        let path = path
            .strip_suffix("index.html")
            .unwrap_or(path)
            .trim_end_matches('/');
        let segments: Vec<&str> = path.split('/').collect();
        let entry = |file, list, id: &str, parts: &[&str]| match self.ids(file, list) {
            None => Target::Unknown,
            Some(ids) if ids.iter().any(|known| known == id) => {
                Target::Page(Some(Parts::new(parts)))
            }
            Some(_) => self.file(path),
        };
        match segments.as_slice() {
            [""] => Target::page(&[
                "hero-title",
                "home-aims",
                "home-numbers",
                "home-events",
                "home-news",
                "home-committee",
                "home-memoriam",
            ]),
            ["events"] => Target::Page(self.parts_of_events()),
            ["events", "page", number] => {
                self.page_of(number, File::Events, "events", || self.parts_of_events())
            }
            ["events", id] => entry(File::Events, "events", id, &["related-news"]),
            ["news"] => Target::page(&["news-title"]),
            ["news", "page", number] => self.page_of(number, File::News, "news", || {
                Some(Parts::new(&["news-title"]))
            }),
            ["news", id] => entry(
                File::News,
                "news",
                id,
                &["links-title", "related-news", "related-trials"],
            ),
            ["research"] => Target::Page(self.parts_of_research()),
            ["research", id] => self.trial(id, path),
            ["committee"] => Target::Page(self.parts_of_committee()),
            ["search"] => Target::Page(None),
            _ => self.file(path),
        }
    }

    /// A page of a list after the first.
    fn page_of(
        &self,
        number: &str,
        file: File,
        list: &str,
        parts: impl Fn() -> Option<Parts>,
    ) -> Target {
        let Some(entries) = self.ids(file, list) else {
            return Target::Unknown;
        };
        let pages = 2..=paging::pages(entries.len());
        match number.parse::<u16>() {
            Ok(number) if pages.contains(&number) => Target::Page(parts()),
            _ => Target::Nothing,
        }
    }

    fn parts_of_events(&self) -> Option<Parts> {
        let mut parts = Parts::new(&["upcoming", "month-name"]);
        for year in &self.files.get(File::Events.name())?.years {
            // An event moves from the one to the other by itself, and in a long list from page to page.
            parts.add([format!("upcoming-{year}"), format!("past-{year}")]);
        }
        Some(parts)
    }

    fn parts_of_research(&self) -> Option<Parts> {
        let trials = self.ids(File::Research, "trials")?;
        let publications = self.ids(File::Research, "publications")?;
        let mut parts = Parts::new(&["timeline", "trials", "publications"]);
        parts.add(trials.iter().cloned());
        parts.add(publications.iter().map(|id| format!("publication-{id}")));
        Some(parts)
    }

    fn trial(&self, id: &str, path: &str) -> Target {
        let Some(lists) = self.files.get(File::Research.name()) else {
            return Target::Unknown;
        };
        let trials = lists.ids.get("trials");
        if !trials.is_some_and(|ids| ids.iter().any(|known| known == id)) {
            return self.file(path);
        }
        let mut parts = Parts::new(&["questions-title", "papers", "related-news"]);
        let own = lists.reports.iter().filter(|(_, trial)| trial == id);
        parts.add(own.map(|(publication, _)| format!("publication-{publication}")));
        Target::Page(Some(parts))
    }

    fn parts_of_committee(&self) -> Option<Parts> {
        let members = self.ids(File::Committee, "members")?;
        let groups = self.ids(File::Committee, "groups")?;
        let mut parts = Parts::new(&["members"]);
        parts.add(members.iter().cloned());
        parts.add(groups.iter().map(|id| format!("group-{id}")));
        Some(parts)
    }

    /// A file that the build writes, or that lies beside the content.
    fn file(&self, path: &str) -> Target {
        let written = [
            CALENDAR,
            NEWS_FEED,
            feed::JSON,
            llms::PATH,
            manifest::PATH,
            robots::PATH,
            sitemap::PATH,
        ];
        let all = Format::ALL.map(Format::all);
        let content = path.strip_prefix("content/");
        let of_content =
            content.is_some_and(|name| File::ALL.iter().any(|file| file.name() == name));
        if written.contains(&path) || all.iter().any(|file| file == path) || of_content {
            return Target::Page(None);
        }
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
        let made = match (stem.split_once('/'), ending) {
            (Some(("events", id)), "ics") => self.ids(File::Events, "events").map(|ids| (ids, id)),
            (Some(("research", id)), "bib" | "ris") => self
                .ids(File::Research, "publications")
                .map(|ids| (ids, id)),
            (Some(("previews", _)), "png") => return Target::Unknown,
            _ => None,
        };
        if let Some((ids, id)) = made {
            let is_there = ids.iter().any(|known| known == id);
            return if is_there {
                Target::Page(None)
            } else {
                Target::Nothing
            };
        }
        self.on_disk(path)
    }

    /// What lies in the folder around that of the content is published with it.
    fn on_disk(&self, path: &str) -> Target {
        let looks_like_a_file = path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.contains('.'));
        match &self.folder {
            None if looks_like_a_file => Target::Unknown,
            None => Target::Nothing,
            Some(folder) => {
                let file = match path.strip_prefix("content/") {
                    Some(name) => Some(folder.join(name)),
                    None => folder.parent().map(|root| root.join(path)),
                };
                if looks_like_a_file && file.is_some_and(|file| file.is_file()) {
                    Target::Page(None)
                } else {
                    Target::Nothing
                }
            }
        }
    }

    /// Whether a path is that of a page that is not published yet.
    pub(super) fn is_held_back(&self, path: &str) -> bool {
        self.held_back.iter().any(|held| is_same(held, path))
    }

    /// Where a page is now that was at this path.
    pub(in super::super) fn moved(&self, path: &str) -> Option<&str> {
        let mut moved = self.moved.iter();
        let found = moved.find(|(from, _)| is_same(from, path));
        found.map(|(_, to)| to.as_str())
    }

    /// The folder and the id of the path of an entry's page, and the ids that there are.
    pub(super) fn entries_beside<'p>(
        &self,
        path: &'p str,
    ) -> Option<(&'p str, &'p str, &[String])> {
        let (folder, id) = path.trim_matches('/').split_once('/')?;
        let (file, list) = match folder {
            "events" => (File::Events, "events"),
            "news" => (File::News, "news"),
            "research" => (File::Research, "trials"),
            _ => return None,
        };
        Some((folder, id, self.ids(file, list)?))
    }

    /// The paths of the pages that are always there.
    pub(super) fn sections() -> Vec<String> {
        let pages = [Route::Home, Route::Search]
            .into_iter()
            .chain(Route::SECTIONS);
        pages.map(|route| route.path()).collect()
    }
}
