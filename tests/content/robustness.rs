//! Whatever the bytes are: no panic, and a problem for everything that is left out.

use std::fs;

use content::File;
use proptest::prelude::*;

use crate::{
    changes::{apply, change},
    property::holds,
    repository,
};

fn published(file: File) -> Vec<u8> {
    fs::read(repository("public/content").join(file.name())).unwrap()
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for file in File::ALL {
            holds(file, &bytes);
        }
    }

    #[test]
    fn any_characters_of_json(text in "([\\[\\]{},:\" \n0-9.eE+-]|null|true|\"events\"|\"id\"|\\\\u[0-9a-f]{4}){0,60}") {
        for file in File::ALL {
            holds(file, text.as_bytes());
        }
    }

    #[test]
    fn changed_files(which in 0_usize..5, changes in prop::collection::vec(change(), 1..6)) {
        let file = File::ALL[which];
        let mut bytes = published(file);
        for change in &changes {
            apply(&mut bytes, change);
        }
        holds(file, &bytes);
    }

    #[test]
    fn changed_values(which in 0_usize..5, nth in any::<prop::sample::Index>(), value in "\\PC{0,12}|[0-9TZ:-]{0,18}|https?://\\PC{0,8}") {
        let file = File::ALL[which];
        let text = String::from_utf8(published(file)).unwrap();
        let texts: Vec<_> = text.match_indices("\": \"").map(|(at, _)| at + 4).collect();
        let start = texts[nth.index(texts.len())];
        let end = start + text[start..].find('"').unwrap();
        let value = value.replace(['\\', '"'], "");
        let changed = [&text[..start], &value, &text[end..]].concat();
        holds(file, changed.as_bytes());
    }
}
