//! The people of the network, by group.

use leptos::prelude::*;

use super::part::Part;
use crate::{
    components::{MemberCard, PageHead, Prose},
    content::{self, File, Group, Member},
    store::use_store,
};

/// The committee page.
#[component]
pub fn Committee() -> impl IntoView {
    let store = use_store();
    view! {
        <PageHead title="Committee">
            <Part
                of=store.site
                file=File::Site
                what="The statement"
                view=|site| view! { <Prose text=site.committee_statement.clone() /> }.into_any()
            />
        </PageHead>
        <Part
            of=store.committee
            file=File::Committee
            what="The committee"
            framed=true
            view=|committee| groups(&committee)
        />
    }
}

/// The groups in their order, then the members that belong to none.
fn groups(committee: &content::Committee) -> AnyView {
    if committee.members.is_empty() {
        return view! {
            <div class="wrap page-body">
                <p class="empty">"No members are listed yet."</p>
            </div>
        }
        .into_any();
    }
    let members = |id| {
        committee
            .members
            .iter()
            .filter(move |member| member.group.as_ref() == id)
    };
    let named = committee
        .groups
        .iter()
        .map(|group| (Some(group), members(Some(&group.id))));
    named
        .chain([(None, members(None))])
        .map(|(group, members)| (group, members.cloned().collect::<Vec<_>>()))
        .filter(|(_, members)| !members.is_empty())
        .map(|(group, members)| view! { <GroupSection group=group.cloned() members /> }.into_any())
        .collect_view()
        .into_any()
}

/// A group and its members; without a group, those who belong to none.
#[component]
fn GroupSection(group: Option<Group>, members: Vec<Member>) -> impl IntoView {
    let (anchor, name, description) = match group {
        Some(group) => (format!("group-{}", group.id), group.name, group.description),
        None => ("members".to_owned(), "Members".to_owned(), None),
    };
    let id = anchor.clone();
    view! {
        <section class="group" aria-labelledby=id>
            <div class="wrap split">
                <div class="aside">
                    <h2 id=anchor>{name}</h2>
                    {description.map(|text| view! { <Prose text /> }.into_any())}
                </div>
                <ul class="people">
                    {members.into_iter().map(|member| view! { <MemberCard member /> }.into_any()).collect_view()}
                </ul>
            </div>
        </section>
    }
}
