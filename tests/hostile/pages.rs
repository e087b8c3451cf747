//! Pages: the same elements with the same attributes, whatever the words are, and the words to
//! the letter.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    editions::{HARMLESS, compare_each, pairs},
    tree::{self, Node},
    words::Form,
};

/// The harmless pages, read once.
static PAGES: LazyLock<BTreeMap<&str, Vec<Node>>> = LazyLock::new(|| {
    let pages = HARMLESS.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, text)| (path.as_str(), tree::html(text).unwrap()))
        .collect()
});

#[test]
fn hostile_texts_change_nothing_but_the_words() {
    compare_each(|comparison, files| {
        for (path, _, found) in pairs(comparison, files, ".html") {
            match tree::html(found) {
                Ok(found) => comparison.nodes(path, &PAGES[path], &found, Form::Exact),
                Err(error) => comparison.differs(path, error),
            }
        }
    });
}
