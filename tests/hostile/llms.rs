//! `llms.txt`: a reader of Markdown finds the same headings, lists and links.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::{
    editions::{compare_each, pairs},
    words::{Form, Words, fold},
};

#[test]
fn a_reader_of_markdown_finds_the_same_structure() {
    compare_each(|comparison, files| {
        for (path, harmless, found) in pairs(comparison, files, "llms.txt") {
            let (harmless, found) = (pieces(harmless), pieces(found));
            let kinds = |pieces: &[(String, String)]| -> Vec<String> {
                pieces.iter().map(|(kind, _)| kind.clone()).collect()
            };
            if kinds(&harmless) != kinds(&found) {
                comparison.differs(path, format!("other pieces: {found:?}"));
                continue;
            }
            for ((kind, harmless), (_, found)) in harmless.iter().zip(&found) {
                let place = format!("{path} {kind}");
                if kind == "address" {
                    comparison.address(&place, harmless, found);
                } else {
                    let harmless = joined(harmless, comparison.words);
                    comparison.text(&place, &harmless, found, Form::OneLine);
                }
            }
        }
    });
}

/// What a reader of Markdown makes of it: a name for each piece, and its text.
fn pieces(text: &str) -> Vec<(String, String)> {
    let options = Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut pieces: Vec<(String, String)> = Vec::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) => match pieces.last_mut() {
                Some((kind, words)) if kind == "words" => words.push_str(&text),
                _ => pieces.push(("words".into(), text.into_string())),
            },
            Event::Start(Tag::Link { dest_url, .. }) => {
                pieces.push(("address".into(), dest_url.into_string()));
            }
            other => pieces.push((format!("{other:?}"), String::new())),
        }
    }
    pieces
}

/// A sentence that ends by itself is given no full stop.
fn joined(harmless: &str, words: &Words) -> String {
    let mut joined = harmless.to_owned();
    let own = Words::harmless();
    for kind in [crate::corpus::Kind::Line, crate::corpus::Kind::Prose] {
        let word = own.of(kind);
        if fold(&words.put(word, Form::OneLine)).ends_with(['.', '!', '?', '…']) {
            joined = joined.replace(&format!("{word}. "), &format!("{word} "));
        }
    }
    joined
}
