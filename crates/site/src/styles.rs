//! The styles: one sheet for the whole site, and what each page needs of it.
//!
//! The rules that a page's own elements can match stand in the page, so that it is painted from its
//! HTML alone. What it needs follows from its classes, and nothing has to be listed; the whole sheet in
//! each page would be 9 kB of the 14 that fit into the first flight of a connection. That sheet is a file
//! that the app asks for before it takes the page over; it says the same about those elements again, in
//! the same order, so that nothing changes when it arrives.
//!
//! Not in the file is what stands in every page as a whole: the faces of fonts, which would be replaced
//! while they are in use, and layers that ask for no class. Those are about every element (`*`), and a
//! browser that was given them again would look at each element of the page again, in one go.

use std::{
    collections::{BTreeSet, HashMap},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use content::Base;
use lightningcss::{
    error,
    printer::PrinterOptions,
    rules::{
        CssRule, CssRuleList,
        font_face::{FontFaceProperty, FontFaceRule, Source},
    },
    selector::Component,
    stylesheet::{MinifyOptions, ParserOptions, StyleSheet},
    targets::{Browsers, Targets},
};
use sha2::{Digest, Sha256};

use crate::{artifact::Artifact, digest};

/// The oldest browsers that the styles are written for, as `scripts/hook.sh` has them: what it has made
/// of the styles stays as it is.
const BROWSERS: Browsers = Browsers {
    chrome: Some(123 << 16),
    edge: Some(123 << 16),
    firefox: Some(120 << 16),
    ios_saf: Some(17 << 16 | 5 << 8),
    safari: Some(17 << 16 | 5 << 8),
    android: None,
    ie: None,
    opera: None,
    samsung: None,
};

/// What scripts put into a page before the whole sheet is there: the notes of `start.js` and
/// `offline.js`.
const OF_SCRIPTS: [&str; 3] = ["app-note", "app-note-again", "offline"];

/// Why there are no styles.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// They are no CSS.
    #[error("the styles: {0}")]
    Css(String),
}

impl Error {
    /// With the place, counted from one.
    fn of<E: fmt::Display>(error: error::Error<E>) -> Self {
        let place = error.loc.map(|place| {
            let line = place.line + 1;
            format!("line {line}, column {}: ", place.column)
        });
        Self::Css(place.unwrap_or_default() + &error.kind.to_string())
    }
}

/// The styles of a site, read from a text that lives for `'a`.
#[derive(Debug)]
pub struct Styles<'a> {
    /// All of them, as they stand in pages.
    rules: CssRuleList<'a>,
    /// All that do not stand in every page.
    file: Artifact,
    /// The hash that browsers hold the file against.
    integrity: String,
    classes: BTreeSet<String>,
    /// Many pages need the same.
    parts: Mutex<HashMap<BTreeSet<String>, Arc<Part>>>,
}

/// What a page needs to be painted.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// The rules. They contain nothing that could end a `<style>` element.
    pub css: String,
    /// The hash by which the policy knows them.
    pub hash: String,
}

impl<'a> Styles<'a> {
    /// Reads a sheet that imports nothing, for a site at `base`. Addresses of fonts in it are relative
    /// to the root of the site.
    ///
    /// # Errors
    /// When it is not CSS; the message says where.
    pub fn read(text: &'a str, base: &Base) -> Result<Self, Error> {
        let mut sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(Error::of)?;
        let mut classes = BTreeSet::new();
        note_classes(&sheet.rules, &mut classes);
        for rule in &mut sheet.rules.0 {
            if let CssRule::FontFace(face) = rule {
                place_font(face, base);
            }
        }
        shorten(&mut sheet, BTreeSet::new())?;
        let rules = sheet.rules.clone();
        // A layer is left whole or out, because what is later in it wins.
        let mut without = StyleSheet::new(Vec::new(), rules.clone(), ParserOptions::default());
        shorten(&mut without, classes.clone())?;
        sheet.rules.0.retain(|rule| match rule {
            CssRule::FontFace(_) => false,
            CssRule::LayerBlock(_) => !without.rules.0.contains(rule),
            _ => true,
        });
        let file = print(&sheet)?;
        let name = digest::name("site", Sha256::new_with_prefix(&file));
        Ok(Self {
            rules,
            integrity: digest::integrity(file.as_bytes()),
            file: Artifact::new(format!("{name}.css"), file),
            classes,
            parts: Mutex::default(),
        })
    }

    /// The file with all styles that are not in every page.
    #[must_use]
    pub const fn file(&self) -> &Artifact {
        &self.file
    }

    /// All styles, the faces of fonts among them.
    ///
    /// # Errors
    /// When they cannot be written as CSS.
    pub fn whole(&self) -> Result<String, Error> {
        let rules = self.rules.clone();
        print(&StyleSheet::new(
            Vec::new(),
            rules,
            ParserOptions::default(),
        ))
    }

    /// The hash that browsers hold the file against.
    #[must_use]
    pub fn integrity(&self) -> &str {
        &self.integrity
    }

    /// The styles that the elements of a page can match, by their classes.
    ///
    /// # Errors
    /// When they cannot be written as CSS.
    pub fn of(&self, classes: &BTreeSet<String>) -> Result<Arc<Part>, Error> {
        let mut used: BTreeSet<String> = self.classes.intersection(classes).cloned().collect();
        let of_scripts = OF_SCRIPTS.map(str::to_owned).into_iter();
        used.extend(of_scripts.filter(|class| self.classes.contains(class)));
        if let Some(part) = self.parts().get(&used) {
            return Ok(Arc::clone(part));
        }
        // Nobody waits for this: two pages that need the same at once find the same.
        let mut sheet = StyleSheet::new(Vec::new(), self.rules.clone(), ParserOptions::default());
        let unused = self.classes.difference(&used).cloned().collect();
        shorten(&mut sheet, unused)?;
        let css = print(&sheet)?;
        let hash = digest::integrity(css.as_bytes());
        let part = self
            .parts()
            .entry(used)
            .or_insert(Arc::new(Part { css, hash }))
            .clone();
        Ok(part)
    }

    fn parts(&self) -> MutexGuard<'_, HashMap<BTreeSet<String>, Arc<Part>>> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Leaves out rules for these classes, and what has no effect.
fn shorten(sheet: &mut StyleSheet, without: BTreeSet<String>) -> Result<(), Error> {
    let options = MinifyOptions {
        targets: Targets::from(BROWSERS),
        unused_symbols: without.into_iter().collect(),
    };
    sheet.minify(options).map_err(Error::of)
}

/// A sheet as short text.
fn print(sheet: &StyleSheet) -> Result<String, Error> {
    let options = PrinterOptions {
        minify: true,
        targets: Targets::from(BROWSERS),
        ..PrinterOptions::default()
    };
    let text = sheet.to_css(options).map_err(Error::of)?.code;
    // In a text within the styles it could be written so; nothing of that kind is needed.
    if text.contains("</") {
        return Err(Error::Css(
            "they contain `</`, which could end them within a page".to_owned(),
        ));
    }
    Ok(text)
}

/// The classes that these rules ask for. One that is not noted counts as used everywhere.
fn note_classes(rules: &CssRuleList, classes: &mut BTreeSet<String>) {
    for rule in &rules.0 {
        match rule {
            CssRule::Style(rule) => {
                for selector in &rule.selectors.0 {
                    for component in selector.iter_raw_match_order() {
                        if let Component::Class(class) = component {
                            classes.insert(class.0.to_string());
                        }
                    }
                }
            }
            CssRule::LayerBlock(rule) => note_classes(&rule.rules, classes),
            CssRule::Media(rule) => note_classes(&rule.rules, classes),
            CssRule::Supports(rule) => note_classes(&rule.rules, classes),
            CssRule::Container(rule) => note_classes(&rule.rules, classes),
            _ => {}
        }
    }
}

/// Makes the address of a font absolute: pages lie in folders of all depths.
fn place_font(face: &mut FontFaceRule, base: &Base) {
    for property in &mut face.properties {
        let FontFaceProperty::Source(sources) = property else {
            continue;
        };
        for source in sources {
            if let Source::Url(source) = source {
                source.url.url = base.file(&source.url.url).into();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::caching;

    const SHEET: &str = "@layer low, high;
        @font-face { font-family: A; src: url(fonts/a.woff2) }
        @font-face { font-family: B; src: local(B) }
        @layer low { p { color: red } }
        @layer high {
            .card { color: green }
            .card .icon { color: blue }
            .list > :is(.row, .head) { color: olive }
            .card:not(.wide) { margin: 1px }
            @media print { .card { color: black } .list { display: none } }
            .offline { color: gray }
        }";

    fn styles(sheet: &str) -> Result<Styles<'_>, Error> {
        Styles::read(sheet, &Base::new("/below/"))
    }

    fn classes(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn of(names: &[&str]) -> String {
        let styles = styles(SHEET).unwrap();
        styles.of(&classes(names)).unwrap().css.clone()
    }

    #[test]
    fn a_page_has_the_rules_that_its_elements_can_match() {
        let css = of(&["card", "x"]);
        for rule in ["p{", ".card{", ".card:not(.wide)", "@media print{.card{"] {
            assert!(css.contains(rule), "{rule} in {css}");
        }
        for rule in [".icon", ".list", ".row"] {
            assert!(!css.contains(rule), "{rule} in {css}");
        }
        let css = of(&["list", "head", "other"]);
        assert!(css.contains(".list>:is(.row,.head)"), "{css}");
        assert!(!css.contains(".card"), "{css}");
    }

    #[test]
    fn a_part_has_the_order_of_all_layers() {
        let sheet = "@layer low { .card { color: red } } @layer high { p { color: green } }";
        let part = styles(sheet).unwrap().of(&BTreeSet::new()).unwrap();
        assert_eq!(part.css, "@layer low;@layer high{p{color:green}}");
    }

    #[test]
    fn notes_of_scripts_can_appear_on_any_page() {
        assert!(of(&[]).contains(".offline{"));
    }

    #[test]
    fn faces_stand_in_pages_with_absolute_addresses_and_not_in_the_file() {
        let styles = styles(SHEET).unwrap();
        let page = styles.of(&BTreeSet::new()).unwrap();
        assert!(
            page.css.contains("url(/below/fonts/a.woff2)"),
            "{}",
            page.css
        );
        let file = String::from_utf8(styles.file().bytes.clone()).unwrap();
        assert!(!file.contains("font-face"), "{file}");
        for class in [".card", ".icon", ".list", ".offline"] {
            assert!(file.contains(class), "{class} in {file}");
        }
    }

    #[test]
    fn layers_without_classes_stand_in_pages_and_not_in_the_file() {
        let styles = styles(SHEET).unwrap();
        let page = styles.of(&BTreeSet::new()).unwrap();
        assert!(page.css.contains("p{color:red}"), "{}", page.css);
        let file = String::from_utf8(styles.file().bytes.clone()).unwrap();
        assert!(!file.contains("p{"), "{file}");
        assert!(file.starts_with("@layer high{.card"), "{file}");
    }

    #[test]
    fn other_styles_have_another_name_which_is_kept_for_good() {
        let name = |parts| styles(parts).unwrap().file().path.clone();
        assert_eq!(name(SHEET), name(SHEET));
        assert_ne!(name(SHEET), name(".card { color: pink }"));
        assert_eq!(caching::of(&name(SHEET)), caching::FOR_GOOD);
    }

    #[test]
    fn the_same_classes_have_the_same_part() {
        let styles = styles(SHEET).unwrap();
        let [one, other] =
            [["card", "y"], ["z", "card"]].map(|names| styles.of(&classes(&names)).unwrap());
        assert!(Arc::ptr_eq(&one, &other));
        assert_eq!(one.hash, digest::integrity(one.css.as_bytes()));
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        let error = styles(".card {}\n  } .list {}").unwrap_err().to_string();
        assert!(error.contains("line 2, column 3: "), "{error}");
        let error = styles(".card::before { content: '</style>' }").unwrap_err();
        assert!(error.to_string().contains("`</`"), "{error}");
    }
}
