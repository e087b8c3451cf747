//! Handing a page on, and putting text on the clipboard.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of it, where the visitor does not see that by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The text is on the clipboard.
    Copied,
    /// The browser did not allow it.
    Refused,
}

/// Offers this page to the device's own way of sharing; where there is none, copies its address.
///
/// `None` where the device asked the visitor itself.
pub async fn page(title: &str) -> Option<Outcome> {
    let address = window().location().href().ok()?;
    let navigator: JsValue = window().navigator().into();
    let share = Reflect::get(&navigator, &"share".into());
    let Some(share) = share
        .ok()
        .and_then(|share| share.dyn_into::<Function>().ok())
    else {
        return Some(copy(&address).await);
    };
    let what = Object::new();
    for (key, value) in [("title", title), ("url", &address)] {
        // Fails for no object of our own.
        let _ = Reflect::set(&what, &key.into(), &value.into());
    }
    let asked = share.call1(&navigator, &what).map(Promise::from);
    match asked {
        // Who thinks better of it refuses nothing.
        Ok(asked) => {
            let _ = JsFuture::from(asked).await;
            None
        }
        Err(_) => Some(copy(&address).await),
    }
}

/// Puts a text on the clipboard.
pub async fn copy(text: &str) -> Outcome {
    let navigator: JsValue = window().navigator().into();
    // Only pages that came by HTTPS have a clipboard.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    let write = Reflect::get(&clipboard, &"writeText".into());
    let Some(write) = write
        .ok()
        .and_then(|write| write.dyn_into::<Function>().ok())
    else {
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
