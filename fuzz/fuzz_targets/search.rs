//! Any texts and any query: what is found lies in the texts, at the borders of letters. Parts are divided by
//! zero bytes; the first one is the query.
#![no_main]

use ecmonet_search::Builder;
use libfuzzer_sys::fuzz_target;

/// As on the page that is searched from.
const LIMIT: usize = 20;
const EXCERPT: usize = 160;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut parts = text.split('\0');
    let query = parts.next().unwrap_or_default();
    let texts: Vec<&str> = parts.collect();
    let mut builder = Builder::default();
    for (number, pair) in texts.chunks(2).enumerate() {
        let title = pair.first().copied().unwrap_or_default();
        let body = pair.get(1).copied().unwrap_or_default();
        builder.add((number % 3) as u8, title, body);
    }
    let documents = texts.len().div_ceil(2);
    let found = builder.finish().search(query, LIMIT);
    for group in &found.groups {
        assert!(group.hits.len() <= LIMIT && group.hits.len() <= group.count);
        for hit in &group.hits {
            assert!((hit.document as usize) < documents);
        }
    }
    for text in &texts {
        let mut end = 0;
        for mark in found.query.marks(text) {
            assert!(
                mark.start >= end && mark.start < mark.end,
                "{mark:?} in {text:?}"
            );
            assert!(text.get(mark.clone()).is_some(), "{mark:?} in {text:?}");
            end = mark.end;
        }
        let excerpt = found.query.excerpt(text, EXCERPT);
        assert!(
            text.get(excerpt.clone()).is_some(),
            "{excerpt:?} in {text:?}"
        );
    }
});
