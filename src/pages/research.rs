//! Trials, registries and publications.

use leptos::prelude::*;

use super::part::Part;
use crate::{
    components::{PageHead, References, TrialCard},
    content::{File, Publication, Trial},
    store::use_store,
};

/// The research page.
#[component]
pub fn Research() -> impl IntoView {
    let store = use_store();
    view! {
        <PageHead title="Research">
            <p>"Trials and registries of the network, and what it has published."</p>
        </PageHead>
        <Part
            of=store.research
            file=File::Research
            what="The trials and publications"
            framed=true
            view=|research| {
                let mut publications = research.publications.clone();
                publications.sort_by_key(|publication| std::cmp::Reverse(publication.year));
                view! {
                    {trials(research.trials.clone())}
                    {references(publications)}
                }
                    .into_any()
            }
        />
    }
}

fn trials(trials: Vec<Trial>) -> impl IntoView {
    let list = if trials.is_empty() {
        view! { <p class="empty">"No trials are listed yet."</p> }.into_any()
    } else {
        let cards = trials
            .into_iter()
            .map(|trial| view! { <TrialCard trial /> }.into_any());
        view! { <div class="cards">{cards.collect_view()}</div> }.into_any()
    };
    view! {
        <section class="band" aria-labelledby="trials">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="trials">"Trials"</h2>
                    <p>"Trials and registries. A status is true on its date."</p>
                </div>
                {list}
            </div>
        </section>
    }
}

fn references(publications: Vec<Publication>) -> impl IntoView {
    let list = if publications.is_empty() {
        view! { <p class="empty">"No publications are listed yet."</p> }.into_any()
    } else {
        view! { <References publications /> }.into_any()
    };
    view! {
        <section class="band" aria-labelledby="publications">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="publications">"Publications"</h2>
                    <p>"Titles lead to the article at its publisher."</p>
                </div>
                {list}
            </div>
        </section>
    }
}
