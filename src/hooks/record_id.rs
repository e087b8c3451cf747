//! The id of the record that the page is about.

use content::Slug;
use leptos::prelude::*;
use leptos_router::{hooks::use_params, params::Params};

/// The parameters in the address of a record's page.
#[derive(Params, PartialEq)]
struct RecordParams {
    id: Option<Slug>,
}

/// The id in the page's address; `None` if no record can have it.
#[must_use]
pub fn use_record_id() -> Memo<Option<Slug>> {
    let params = use_params::<RecordParams>();
    Memo::new(move |_| params.with(|params| params.as_ref().ok()?.id.clone()))
}
