//! Which page of a long list the visitor is at.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The number in the address of a page of a list, counted from 1; `None` where the list has no such page.
#[must_use]
pub fn use_page_number() -> Memo<Option<u16>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| page_number(params.get_str("number"))))
}

/// The number of a page in its address. Each page has one address only: leading zeros and signs are
/// refused, and the first page has no number.
fn page_number(text: Option<&str>) -> Option<u16> {
    let Some(text) = text else { return Some(1) };
    let number = text.parse().ok()?;
    (number > 1 && !text.starts_with(['0', '+'])).then_some(number)
}
