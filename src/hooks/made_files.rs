//! Files that the host does not have, because their records were added after publishing.

use content::Base;
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_use_document::use_document;
use leptos_use_event_listener::use_event_listener;

use crate::{
    browser::{link::of_file, save},
    clock::Clock,
    made,
    store::Store,
};

/// Answers from now on to clicks on files of records: with the host's file where it has one, else with
/// one that is made here.
pub fn use_made_files() {
    let base: Base = expect_context();
    let store: Store = expect_context();
    let clock: Clock = expect_context();
    let _ = use_event_listener(use_document(), ev::click, move |event| {
        let Some(link) = of_file(&event) else { return };
        let pathname = link.pathname();
        let path = pathname.strip_prefix(&base.file(""));
        let made = path.and_then(|path| {
            let library = untrack(|| store.library());
            made::file(path, &library, clock.zones(), clock.now_untracked())
        });
        let Some(made) = made else { return };
        event.prevent_default();
        let address = link.href();
        spawn_local(async move {
            if save::host_has(&address).await {
                save::save(&address);
            } else {
                save::save_made(&made);
            }
        });
    });
}
