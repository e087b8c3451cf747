//! The page that Trunk built, as a template: what every page has around its own head and body.

use std::cell::RefCell;

use lol_html::{
    RewriteStrSettings, element, errors::RewritingError, html_content::ContentType, rewrite_str,
    text,
};

use crate::digest;

/// Where a page's own head goes.
const HEAD: &str = "<!-- page: head -->";
/// Where its styles go.
const STYLES: &str = "<!-- page: styles -->";
/// Where its body goes.
const BODY: &str = "<!-- page: body -->";
/// Where what has to come before anything that loads goes: behind the page's encoding.
const POLICY: &str = "<!-- page: policy -->";

/// Why a file is no template.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// This text has to stand in it, once.
    #[error("found no `{0}`; write it into index.html, once")]
    Lacks(&'static str),
    /// It is not HTML that can be read to its end.
    #[error("it cannot be read as HTML: {0}")]
    Unreadable(#[from] RewritingError),
}

/// A page with places for what is its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    parts: [String; 5],
    base: String,
    scripts: Vec<String>,
}

/// What is a page's own, as HTML.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// Comes before anything that loads or runs.
    pub policy: &'a str,
    /// The rest of the head.
    pub head: &'a str,
    /// What is painted with.
    pub styles: &'a str,
    /// The body.
    pub body: &'a str,
}

/// One of the app's files, as Trunk's page asks for it.
struct Preload {
    href: String,
    integrity: String,
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
        let (page, preloads) = without_preloads(page)?;
        let scripts = scripts(&page)?;
        let (page, base) = prepared(&page, &preloads)?;
        let base = base.ok_or(Unusable::Lacks("<meta name=\"app-base\""))?;
        let lacks = |place| move || Unusable::Lacks(place);
        let (start, rest) = page
            .split_once(POLICY)
            .ok_or_else(lacks("<meta charset="))?;
        let (head, rest) = rest.split_once(HEAD).ok_or_else(lacks(HEAD))?;
        let (styles, rest) = rest.split_once(STYLES).ok_or_else(lacks(STYLES))?;
        let (middle, end) = rest.split_once(BODY).ok_or_else(lacks(BODY))?;
        Ok(Self {
            parts: [start, head, styles, middle, end].map(str::to_owned),
            base,
            scripts,
        })
    }

    /// The folder of the host that the site was built for.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The hashes of the scripts that stand in every page.
    pub fn scripts(&self) -> impl Iterator<Item = &str> {
        self.scripts.iter().map(String::as_str)
    }

    /// A page.
    #[must_use]
    pub fn fill(&self, filling: Filling) -> String {
        let Filling {
            policy,
            head,
            styles,
            body,
        } = filling;
        let [start, before, between, middle, end] = &self.parts;
        [
            start, policy, before, head, between, styles, middle, body, end,
        ]
        .concat()
    }
}

/// The page without the links that ask for the app's files, and what they ask for.
fn without_preloads(page: &str) -> Result<(String, Vec<Preload>), Unusable> {
    let preloads = RefCell::new(Vec::new());
    let links = element!("link[rel=modulepreload], link[rel=preload]", |link| {
        let attribute = |name| link.get_attribute(name).unwrap_or_default();
        preloads.borrow_mut().push(Preload {
            href: attribute("href"),
            integrity: attribute("integrity"),
        });
        link.remove();
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(links);
    let page = rewrite_str(page, settings)?;
    Ok((page, preloads.into_inner()))
}

/// The hashes of the scripts that are written into the page.
fn scripts(page: &str) -> Result<Vec<String>, RewritingError> {
    let text = RefCell::new(String::new());
    let hashes = RefCell::new(Vec::new());
    let script = text!("script:not([src])", |chunk| {
        let mut text = text.borrow_mut();
        text.push_str(chunk.as_str());
        if chunk.last_in_text_node() {
            hashes.borrow_mut().push(digest::integrity(text.as_bytes()));
            text.clear();
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(script);
    rewrite_str(page, settings)?;
    Ok(hashes.into_inner())
}

/// The page with a place for the policy, and with the integrity of each of the app's files beside
/// its name; and the folder of the host that it names.
fn prepared(page: &str, preloads: &[Preload]) -> Result<(String, Option<String>), Unusable> {
    let base = RefCell::new(None);
    let encoding = element!("meta[charset]", |meta| {
        meta.after(POLICY, ContentType::Html);
        Ok(())
    });
    let names = element!("meta[name][content]", |meta| {
        let content = meta.get_attribute("content");
        let file = preloads
            .iter()
            .find(|preload| content.as_ref() == Some(&preload.href));
        if let Some(file) = file {
            meta.set_attribute("data-integrity", &file.integrity)?;
        }
        if meta.get_attribute("name").as_deref() == Some("app-base") {
            base.replace(content);
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(encoding)
        .append_element_content_handler(names);
    let page = rewrite_str(page, settings)?;
    Ok((page, base.into_inner()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const BUILT: &str = r#"<head><meta charset="utf-8" /><!-- page: head -->
        <!-- page: styles --><script>first()</script><script src="/a/s.js"></script>
        <meta name="app-base" content="/a/" /><meta name="app-wasm" content="/a/x.wasm" />
        <link rel="preload" href="/a/x.wasm" integrity="sha384-I" as="fetch"></head>
        <body><!-- page: body --></body>"#;

    const FILLING: Filling = Filling {
        policy: "<P>",
        head: "<H>",
        styles: "<S>",
        body: "<B>",
    };

    #[test]
    fn scripts_in_the_page_are_known_by_their_hash() {
        let template = Template::read(BUILT).unwrap();
        // printf 'first()' | openssl dgst -sha256 -binary | base64
        let hash = "sha256-fDYmfWjvur9AxjhDbjHe6RvExc05MbXhhrbgz2vvy/A=";
        assert_eq!(template.scripts().collect::<Vec<_>>(), [hash]);
    }

    #[test]
    fn the_policy_comes_before_anything_that_loads() {
        let page = Template::read(BUILT).unwrap().fill(FILLING);
        let places = ["charset", "<P>", "<H>", "<S>", "first()", "<B>", "</body>"];
        let places: Vec<usize> = places.iter().map(|text| page.find(text).unwrap()).collect();
        assert!(places.is_sorted(), "{page}");
    }

    #[test]
    fn the_app_is_not_fetched_before_the_page_is_painted() {
        let template = Template::read(BUILT).unwrap();
        let page = template.fill(FILLING);
        assert_eq!(template.base(), "/a/");
        assert!(!page.contains("preload"), "{page}");
        assert!(
            page.contains(r#"content="/a/x.wasm" data-integrity="sha384-I""#),
            "{page}"
        );
    }

    #[test]
    fn a_page_without_a_place_is_refused() {
        for (page, place) in [
            (BUILT.replace(BODY, ""), BODY),
            (BUILT.replace(HEAD, ""), HEAD),
            (BUILT.replace(STYLES, ""), STYLES),
            (BUILT.replace("app-base", "other"), "app-base"),
            ("<head></head>".to_owned(), "app-base"),
            (BUILT.replace("charset", "other"), "<meta charset="),
        ] {
            let error = Template::read(&page).unwrap_err().to_string();
            assert!(error.contains(place), "{error}");
            assert!(error.contains("write it into index.html"), "{error}");
        }
    }
}
