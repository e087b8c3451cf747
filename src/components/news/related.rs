//! News and trials related to a record.

use leptos::prelude::*;

use super::StoryList;
use crate::{
    components::{layout::Section, research::TrialBrief},
    data::{Story, TrialSummary},
};

/// News related to a record; nothing if there are none.
#[component]
pub fn RelatedNews(
    /// The news.
    stories: Vec<Story>,
) -> impl IntoView {
    (!stories.is_empty()).then(|| {
        view! {
            <Section id="related-news" class="related" heading="Related news">
                <StoryList stories />
            </Section>
        }
    })
}

/// Trials related to a record; nothing if there are none.
#[component]
pub fn RelatedTrials(
    /// The trials.
    trials: Vec<TrialSummary>,
) -> impl IntoView {
    (!trials.is_empty()).then(|| {
        view! {
            <Section id="related-trials" class="related" heading="Trials">
                <div class="cards">
                    {trials.into_iter().map(|trial| view! { <TrialBrief trial /> }).collect_view()}
                </div>
            </Section>
        }
    })
}
