//! The recipes of `docs/content.md` work as they stand: each command and each piece of a file is taken
//! from the page and applied, one section after the other, and the checker has nothing to say.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod desk;
mod page;

use site::check::check;

use crate::{
    desk::Desk,
    page::{Block, sections},
};

#[test]
fn every_recipe_works_as_it_stands() {
    let desk = Desk::new();
    let mut done = 0;
    for (name, blocks) in sections() {
        for block in blocks {
            desk.apply(&block);
            done += 1;
        }
        let report = check(&desk.content());
        assert!(report.is_clean(), "after \"{name}\":\n{report}");
        // From here on it is public: what goes has to leave its new address.
        desk.commit();
    }
    assert!(
        done > 10,
        "{done} blocks: is the page read as it should be?"
    );
    assert!(
        desk.read("events.json")
            .contains("\"status\": \"postponed\"")
    );
    assert!(
        desk.read("committee.json")
            .contains("\"name\": \"Jane Sample\"")
    );
    assert!(
        desk.read("research.json")
            .contains("\"doi\": \"10.1000/sample.2031\"")
    );
}

#[test]
fn a_page_that_moves_without_leaving_word_is_noticed() {
    let desk = Desk::new();
    for (name, blocks) in sections() {
        for block in blocks {
            let is_word = matches!(&block, Block::Entry { file, .. } if file == "site.json");
            if !is_word {
                desk.apply(&block);
            }
        }
        if name == "Move a page" {
            let report = check(&desk.content()).to_string();
            let told = "{ \"from\": \"/events/sample-meeting-2031/\", \"to\": \"/events/\" }";
            assert!(report.contains(told), "{report}");
            return;
        }
        desk.commit();
    }
    panic!("there is no such recipe any more");
}
