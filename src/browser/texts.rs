//! Texts that somebody else has replaced while the app runs.
//!
//! Translators put elements in the place of text nodes. The app would go on writing into nodes that are
//! not in the page any more, and nobody would see it. So a text node that was replaced is watched: when
//! the app changes it, it is put back, and the translator finds a new text to translate.

use js_sys::{Array, WeakMap};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList,
};

/// Whether a translator has been at the page. Chrome and others that follow it write `<font>`, which
/// the site never does.
#[must_use]
pub fn are_translated() -> bool {
    matches!(document().query_selector("#app font"), Ok(Some(_)))
}

/// Keeps what the app writes in the page, from now on.
pub fn keep_shown(page: &HtmlElement) {
    let stand_ins = WeakMap::new();
    let handle = Closure::<dyn Fn(Array, MutationObserver)>::new(
        move |records: Array, observer: MutationObserver| {
            let records: Vec<MutationRecord> =
                records.iter().filter_map(|it| it.dyn_into().ok()).collect();
            for record in &records {
                if record.type_() == "characterData" {
                    if let Some(text) = record.target() {
                        put_back(&text, &stand_ins);
                    }
                } else {
                    note_replaced(record, &records, &stand_ins, &observer);
                }
            }
        },
    );
    let whole = MutationObserverInit::new();
    whole.set_child_list(true);
    whole.set_subtree(true);
    if let Ok(observer) = MutationObserver::new(handle.as_ref().unchecked_ref()) {
        // Fails only if nothing is asked for.
        let _ = observer.observe_with_options(page, &whole);
    }
    // It is needed as long as the page is open.
    handle.forget();
}

/// Notes what stands in the place of each text that was removed, and watches that text.
fn note_replaced(
    record: &MutationRecord,
    records: &[MutationRecord],
    stand_ins: &WeakMap,
    observer: &MutationObserver,
) {
    for text in nodes(&record.removed_nodes()) {
        if text.node_type() != Node::TEXT_NODE || text.is_connected() {
            continue;
        }
        // Replaced in one step, or added beside it first.
        let mut instead = nodes(&record.added_nodes());
        if instead.is_empty() {
            let beside = [record.previous_sibling(), record.next_sibling()];
            let is_new = |node: &Node| {
                records
                    .iter()
                    .any(|other| nodes(&other.added_nodes()).contains(node))
            };
            instead = beside.into_iter().flatten().filter(is_new).collect();
        }
        if instead.is_empty() {
            continue;
        }
        stand_ins.set(&text, &instead.iter().collect::<Array>());
        let of_text = MutationObserverInit::new();
        of_text.set_character_data(true);
        let _ = observer.observe_with_options(&text, &of_text);
    }
}

/// Puts a text that the app has changed back into its place, if it is in the page no more.
fn put_back(text: &Node, stand_ins: &WeakMap) {
    if text.is_connected() {
        return;
    }
    let Ok(instead) = stand_ins.get(text).dyn_into::<Array>() else {
        return;
    };
    stand_ins.delete(text);
    for node in instead
        .iter()
        .filter_map(|node| node.dyn_into::<Node>().ok())
    {
        let Some(parent) = node.parent_node() else {
            continue;
        };
        let done = if text.is_connected() {
            parent.remove_child(&node)
        } else {
            parent.replace_child(text, &node)
        };
        if let Err(error) = done {
            leptos::logging::error!("A text could not be put back: {error:?}");
        }
    }
}

fn nodes(list: &NodeList) -> Vec<Node> {
    (0..list.length())
        .filter_map(|index| list.get(index))
        .collect()
}
