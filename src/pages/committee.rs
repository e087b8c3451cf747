//! The people of the network, by group.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    components::{
        Facet, Filters, MemberCard, NothingMatches, Noun, PageHead, Prose, live, selection,
    },
    content::{self, File, Group, Member},
    filter::{Row, Selection, Table},
    query::Key,
    route::Route,
    store::use_store,
};

const NOUN: Noun = ("person", "people");

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
            view=|committee| view! { <Directory committee /> }.into_any()
        />
    }
}

/// The filters, and the members that they leave.
#[component]
fn Directory(committee: Arc<content::Committee>) -> impl IntoView {
    let table = Arc::new(table(&committee.members));
    let selection = selection(&table);
    let groups = committee.groups.iter();
    let groups = groups.map(|group| (group.id.to_string(), group.name.clone()));
    let facets = vec![
        Facet::menu(Key::Group, "Group", "All groups", groups.collect()),
        Facet::countries(&table),
    ];
    let list = live(move || {
        let Selection { rows, is_filtered } = selection.get();
        let members = rows.iter().filter_map(|row| committee.members.get(*row));
        let members: Vec<Member> = members.cloned().collect();
        if members.is_empty() && is_filtered {
            return view! {
                <div class="wrap page-body">
                    <NothingMatches noun=NOUN />
                </div>
            }
            .into_any();
        }
        sections(&committee.groups, &members)
    });
    view! {
        <div class="wrap">
            <Filters route=Route::Committee noun=NOUN table selection facets words=true />
        </div>
        {list}
    }
}

/// What can be asked of the members.
fn table(members: &[Member]) -> Table {
    let row = |member: &Member| {
        let country = member.country;
        let values = vec![
            (Key::Group, member.group.as_ref().map(ToString::to_string)),
            (
                Key::Country,
                country.map(|country| country.code().to_owned()),
            ),
        ];
        let texts = [&member.role, &member.affiliation, &member.city];
        let mut texts: Vec<&str> = texts
            .into_iter()
            .filter_map(|text| text.as_deref())
            .collect();
        texts.push(&member.name);
        Row::new(values, &texts)
    };
    Table::new(
        &[Key::Group, Key::Country],
        members.iter().map(row).collect(),
    )
}

/// The groups in their order, then the members that belong to none.
fn sections(groups: &[Group], all: &[Member]) -> AnyView {
    if all.is_empty() {
        return view! {
            <div class="wrap page-body">
                <p class="empty">"No members are listed yet."</p>
            </div>
        }
        .into_any();
    }
    let members = |id| all.iter().filter(move |member| member.group.as_ref() == id);
    let named = groups
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
