//! Sharing a page, and copying text to the clipboard.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The outcome of copying, which the visitor does not see otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The text is on the clipboard.
    Copied,
    /// The browser did not allow it.
    Refused,
}

/// Shares this page through the device's share dialog; if there is none, copies its address.
///
/// `None` if the share dialog was shown.
pub async fn page(title: &str) -> Option<Outcome> {
    let address = window().location().href().ok()?;
    let navigator: JsValue = window().navigator().into();
    let Some(share) = method(&navigator, "share") else {
        return Some(copy(&address).await);
    };
    let data = Object::new();
    for (key, value) in [("title", title), ("url", &address)] {
        // Fails only for objects that cannot be extended.
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    let shared = share.call1(&navigator, &data).map(Promise::from);
    match shared {
        // Closing the dialog rejects the promise, which is no failure.
        Ok(shared) => {
            let _ = JsFuture::from(shared).await;
            None
        }
        Err(_) => Some(copy(&address).await),
    }
}

/// A method of an object, if it has one of this name.
fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Copies a text to the clipboard.
pub async fn copy(text: &str) -> Outcome {
    let navigator: JsValue = window().navigator().into();
    // Only pages served over HTTPS have a clipboard.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    let Some(write) = method(&clipboard, "writeText") else {
        return Outcome::Refused;
    };
    let Ok(writing) = write.call1(&clipboard, &text.into()) else {
        return Outcome::Refused;
    };
    match JsFuture::from(Promise::from(writing)).await {
        Ok(_) => Outcome::Copied,
        Err(_) => Outcome::Refused,
    }
}
