//! The people of the network, by group.

use std::sync::Arc;

use content::{Committee, File, Group, Measures, Member, Pictures, Route};
use leptos::{either::EitherOf3, prelude::*};

use crate::{
    components::{
        basics::{Prose, Step},
        layout::{Beside, PageHead, PageMeta, Part, Section},
        lists::{Facet, Filters, NothingMatches, Noun},
        people::MemberCard,
    },
    data::{CommitteeData, Frame, PageData},
    filter::{Row, Selection, Table},
    hooks::{use_page_data, use_query},
    query::Key,
};

const NOUN: Noun = ("person", "people");

/// The committee page.
#[component]
pub fn CommitteePage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<CommitteeData> = use_page_data(|| ());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let statement = Memo::new(move |_| data.with(|data| data.statement.clone()));
    let committee = Memo::new(move |_| data.with(|data| data.committee.clone()));
    view! {
        <PageMeta head />
        <PageHead title="Committee">
            <Part
                of=statement
                file=File::Site
                what="The statement"
                view=|text| view! { <Prose text /> }
            />
        </PageHead>
        <Part
            of=committee
            file=File::Committee
            what="The committee"
            framed=true
            view=|committee| view! { <Directory committee /> }
        />
    }
}

/// The filters, and the members that match them.
#[component]
fn Directory(committee: Committee) -> impl IntoView {
    let query = use_query();
    let table = Arc::new(table(&committee.members));
    let counts = {
        let table = Arc::clone(&table);
        Memo::new(move |_| query.with(|query| table.counts(query)))
    };
    let selection = Memo::new(move |_| query.with(|query| table.select(query)));
    let facets = vec![Facet::groups(&committee.groups), Facet::countries()];
    let list = move || {
        let Selection { rows, is_filtered } = selection.get();
        let members = rows.iter().filter_map(|row| committee.members.get(*row));
        let members: Vec<Member> = members.cloned().collect();
        match (members.is_empty(), is_filtered) {
            (false, _) => {
                let sections = sections(&committee.groups, &members);
                let pictures = &committee.pictures;
                let sections = sections.into_iter();
                EitherOf3::A(
                    sections
                        .map(|(group, members)| group_section(group, members, pictures))
                        .collect_view(),
                )
            }
            (true, true) => EitherOf3::B(view! {
                <div class="wrap page-body">
                    <NothingMatches noun=NOUN />
                </div>
            }),
            (true, false) => EitherOf3::C(view! {
                <div class="wrap page-body">
                    <p class="empty">"No members are listed yet."</p>
                </div>
            }),
        }
    };
    view! {
        <div class="wrap">
            <Filters route=Route::Committee noun=NOUN counts facets words=true />
        </div>
        {list}
    }
}

/// What members are filtered by.
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
        texts.extend(member.orcid.as_ref().map(|orcid| orcid.as_str()));
        Row::new(values, &texts)
    };
    Table::new(
        &[Key::Group, Key::Country],
        members.iter().map(row).collect(),
    )
}

/// The groups in their order, each with its members; then the members that belong to none. Groups
/// without members are left out.
fn sections(groups: &[Group], all: &[Member]) -> Vec<(Option<Group>, Vec<Member>)> {
    let members = |id| {
        let members = all.iter().filter(move |member| member.group.as_ref() == id);
        members.cloned().collect::<Vec<_>>()
    };
    groups
        .iter()
        .map(|group| (Some(group.clone()), members(Some(&group.id))))
        .chain([(None, members(None))])
        .filter(|(_, members)| !members.is_empty())
        .collect()
}

/// A group and its members; without a group, those who belong to none.
fn group_section(
    group: Option<Group>,
    members: Vec<Member>,
    pictures: &Pictures,
) -> impl IntoView + use<> {
    let (anchor, name, description) = match group {
        Some(group) => (format!("group-{}", group.id), group.name, group.description),
        None => ("members".to_owned(), "Members".to_owned(), None),
    };
    let measures = |member: &Member| pictures.get(member.photo.as_ref()?).copied();
    let members: Vec<(Option<Measures>, Member)> = members
        .into_iter()
        .map(|member| (measures(&member), member))
        .collect();
    view! {
        <Section id=anchor class="group" heading=name>
            <Beside slot>{description.map(|text| view! { <Prose text /> })}</Beside>
            <ul class="people">
                {members
                    .into_iter()
                    .map(|(measures, member)| {
                        view! {
                            <Step>
                                <MemberCard member measures />
                            </Step>
                        }
                    })
                    .collect_view()}
            </ul>
        </Section>
    }
}
