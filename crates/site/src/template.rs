//! The page that Trunk built, as a template: what every page has around its own head and body.

use std::fmt;

/// Where a page's own head goes.
const HEAD: &str = "<!-- page: head -->";
/// Where its body goes.
const BODY: &str = "<!-- page: body -->";

/// Why a file is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// This text has to stand in it, once.
    Lacks(&'static str),
}

impl fmt::Display for Unusable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Lacks(text) = self;
        write!(out, "found no `{text}`; write it into index.html, once")
    }
}

impl std::error::Error for Unusable {}

/// A page with places for a policy, a head and a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    parts: [String; 4],
    base: String,
}

impl Template {
    /// Reads the page that Trunk built.
    ///
    /// Trunk asks browsers to fetch the app at once, before anything is painted. That is taken
    /// out, and the integrity of the app's files is put beside their names, for `start.js`.
    ///
    /// # Errors
    /// When the page lacks a place that is to be filled.
    pub fn read(page: &str) -> Result<Self, Unusable> {
        let (page, preloads) = without_preloads(page);
        let page = preloads.iter().fold(page, |page, link| note(&page, link));
        let (start, rest) = after(&page, "<meta charset=")?;
        let (head, rest) = rest.split_once(HEAD).ok_or(Unusable::Lacks(HEAD))?;
        let (middle, end) = rest.split_once(BODY).ok_or(Unusable::Lacks(BODY))?;
        let (named, _) = after(&page, "<meta name=\"app-base\"")?;
        let base = named
            .rfind('<')
            .and_then(|tag| attribute(&named[tag..], "content"));
        Ok(Self {
            base: base.unwrap_or_default().to_owned(),
            parts: [start, head, middle, end].map(str::to_owned),
        })
    }

    /// The folder of the host that the site was built for.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// A page. `policy` comes before anything that loads.
    #[must_use]
    pub fn fill(&self, policy: &str, head: &str, body: &str) -> String {
        let [start, before, middle, end] = &self.parts;
        [start, policy, before, head, middle, body, end].concat()
    }
}

/// The page up to the end of the tag that begins with `tag`, and the rest.
fn after<'a>(page: &'a str, tag: &'static str) -> Result<(&'a str, &'a str), Unusable> {
    let from = page.find(tag).ok_or(Unusable::Lacks(tag))?;
    let end = page[from..].find('>').ok_or(Unusable::Lacks(tag))?;
    Ok(page.split_at(from + end + 1))
}

/// The page without the links that ask for the app's files, and those links.
fn without_preloads(page: &str) -> (String, Vec<String>) {
    let (mut rest, mut kept, mut links) = (page, String::new(), Vec::new());
    while let Some(start) = rest.find("<link rel=\"") {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |end| start + end + 1);
        let link = &rest[start..end];
        let preload = ["modulepreload", "preload"]
            .iter()
            .any(|rel| attribute(link, "rel") == Some(rel));
        kept.push_str(&rest[..if preload { start } else { end }]);
        if preload {
            links.push(link.to_owned());
        }
        rest = &rest[end..];
    }
    kept.push_str(rest);
    (kept, links)
}

/// Puts the integrity that a link has beside the name of its file.
fn note(page: &str, link: &str) -> String {
    let (Some(href), Some(integrity)) = (attribute(link, "href"), attribute(link, "integrity"))
    else {
        return page.to_owned();
    };
    let name = ["content=\"", href, "\""].concat();
    page.replacen(
        &name,
        &[&name, " data-integrity=\"", integrity, "\""].concat(),
        1,
    )
}

/// The value of an attribute of a tag that Trunk or we wrote.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let from = tag.find(&[" ", name, "=\""].concat())? + name.len() + 3;
    tag[from..].split('"').next()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const BUILT: &str = r#"<head><meta charset="utf-8" /><!-- page: head -->
        <link rel="stylesheet" href="/a/s.css"/>
        <meta name="app-base" content="/a/" /><meta name="app-wasm" content="/a/x.wasm" />
        <link rel="preload" href="/a/x.wasm" integrity="sha384-I" as="fetch"></head>
        <body><!-- page: body --></body>"#;

    #[test]
    fn the_policy_comes_before_anything_that_loads() {
        let page = Template::read(BUILT).unwrap().fill("<P>", "<H>", "<B>");
        let places: Vec<usize> = ["charset", "<P>", "<H>", "stylesheet", "<B>", "</body>"]
            .iter()
            .map(|text| page.find(text).unwrap())
            .collect();
        assert!(places.is_sorted(), "{page}");
    }

    #[test]
    fn the_app_is_not_fetched_before_the_page_is_painted() {
        let template = Template::read(BUILT).unwrap();
        let page = template.fill("", "", "");
        assert_eq!(template.base(), "/a/");
        assert!(!page.contains("preload"), "{page}");
        assert!(
            page.contains(r#"content="/a/x.wasm" data-integrity="sha384-I""#),
            "{page}"
        );
    }

    #[test]
    fn a_page_without_a_place_is_refused() {
        assert_eq!(
            Template::read(&BUILT.replace(BODY, "")),
            Err(Unusable::Lacks(BODY))
        );
        assert_eq!(
            Template::read("<head></head>"),
            Err(Unusable::Lacks("<meta charset="))
        );
    }
}
