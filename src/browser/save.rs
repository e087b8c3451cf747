//! Files for the visitor to keep: from the host, or made by the app.

use std::pin::pin;

use content::percent;
use futures_util::future::{Either, select};
use gloo_net::http::{Method, RequestBuilder};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use crate::made::MadeFile;

/// For how many milliseconds the host is waited for: the visitor has clicked and sees nothing yet.
const PATIENCE: u32 = 2_000;

/// Whether the host says in time that it has the file at an address. A page in its place is none.
pub async fn host_has(address: &str) -> bool {
    let asked = RequestBuilder::new(address).method(Method::HEAD).send();
    let asked = pin!(asked);
    let Either::Left((Ok(answer), _)) = select(asked, TimeoutFuture::new(PATIENCE)).await else {
        return false;
    };
    let kind = answer.headers().get("content-type").unwrap_or_default();
    answer.ok() && !kind.starts_with("text/html")
}

/// Lets the browser save the host's file at an address.
pub fn save(address: &str) {
    save_as(address, "");
}

/// Lets the browser save a file that the app has made.
pub fn save_made(file: &MadeFile) {
    let text = percent::encode(&file.text);
    let address = format!("data:{};charset=utf-8,{text}", file.media_type);
    save_as(&address, &file.name);
}

fn save_as(address: &str, name: &str) {
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(address);
        link.set_download(name);
        // Not part of the page: nobody else sees the click.
        link.click();
    }
}
