//! What is done in the browser when something changes or happens there.
//!
//! The same as Leptos's own functions. But each closure given to those is a type of its own, for
//! which all of their code would be compiled once more; behind a box all of them share it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// Acts once what is being drawn is on the page, and again whenever a signal that `act` read has
/// changed.
pub fn react(act: impl FnMut() + 'static) {
    Effect::new(Box::new(act) as Box<dyn FnMut()>);
}

/// Listens to an event of the window until what is being drawn goes.
///
/// `E` is the type that events of this name have.
pub fn listen<E: JsCast>(name: &'static str, hear: impl Fn(E) + 'static) {
    listen_to(name, Box::new(move |event| hear(event.unchecked_into())));
}

fn listen_to(name: &'static str, hear: Box<dyn Fn(Event)>) {
    let mut hear = Some(hear);
    react(move || {
        if let Some(hear) = hear.take() {
            let listening = window_event_listener_untyped(name, hear);
            on_cleanup(move || listening.remove());
        }
    });
}
