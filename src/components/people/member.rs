//! The people of the network.

use content::{
    Base, Measures, MediaPath, Member, Role,
    words::{date_text, held_back_text},
};
use leptos::{either::Either, prelude::*};

use crate::{components::basics::Photo, data::home::MemberSummary};

/// A member on the committee page, with everything that is published about them.
#[component]
pub fn MemberCard(
    /// The member.
    member: Member,
    /// The measures of the portrait, where they are known.
    measures: Option<Measures>,
) -> impl IntoView {
    let orcid = member.orcid.as_ref().map(|orcid| {
        view! { <a href=orcid.url() rel="external">"ORCID " {orcid.as_str().to_owned()}</a> }
    });
    let site = member.url.as_ref().map(|url| {
        view! { <a href=url.as_str().to_owned() rel="external">{url.host().to_owned()}</a> }
    });
    let links = (orcid.is_some() || site.is_some())
        .then(|| view! { <p class="person-links">{orcid} {site}</p> });
    let source = member.source.as_ref().map(|source| {
        let published = match source.as_of {
            Some(date) => Either::Left(view! {
                "As published on "
                <time datetime=date.to_string()>{date_text(date)}</time>
            }),
            None => Either::Right("Source"),
        };
        view! {
            <p class="person-source">
                <a href=source.url.as_str().to_owned() rel="external">
                    {published}
                </a>
            </p>
        }
    });
    view! {
        <li class="person" id=member.id.to_string() data-held=held_back_text(&member)>
            <Face initials=member.initials() photo=member.photo.clone() measures />
            <div class="person-text">
                <h3 class="person-name">
                    <bdi>{member.name.clone()}</bdi>
                    {member
                        .credentials
                        .clone()
                        .map(|credentials| {
                            view! {
                                " "
                                <span class="person-credentials">{credentials}</span>
                            }
                        })}
                </h3>
                {line("person-line person-role", member.role.clone())}
                {line("person-line", member.affiliation.clone())}
                {line("person-line", place(&member))}
                {links}
                {source}
            </div>
        </li>
    }
}

/// A member in brief, linked to the committee page.
#[component]
pub fn MemberBrief(
    /// The member.
    member: MemberSummary,
) -> impl IntoView {
    let MemberSummary {
        member,
        group,
        measures,
    } = member;
    let role: Vec<String> = member.role.clone().into_iter().chain(group).collect();
    let role = (!role.is_empty()).then(|| role.join(", "));
    let href = expect_context::<Base>().member(&member.id);
    view! {
        <li class="person" data-held=held_back_text(&member)>
            <Face initials=member.initials() photo=member.photo.clone() measures />
            <div class="person-text">
                <h3 class="person-name">
                    <a href=href>
                        <bdi>{member.name.clone()}</bdi>
                    </a>
                </h3>
                {line("person-line person-role", role)}
                {line("person-line", member.country.as_ref().map(|country| country.name().to_owned()))}
            </div>
        </li>
    }
}

/// The member's city and country.
fn place(member: &Member) -> Option<String> {
    let country = member.country.as_ref().map(|country| country.name());
    match (member.city.as_deref(), country) {
        (Some(city), Some(country)) => Some(format!("{city}, {country}")),
        (city, country) => city.or(country).map(str::to_owned),
    }
}

/// A line of a card, if there is a text for it.
fn line(class: &'static str, text: Option<String>) -> Option<impl IntoView> {
    text.map(|text| view! { <p class=class>{text}</p> })
}

/// A portrait, or the initials. Hidden from screen readers, because the name stands beside it.
#[component]
fn Face(initials: String, photo: Option<MediaPath>, measures: Option<Measures>) -> impl IntoView {
    match photo {
        Some(path) => Either::Left(view! {
            <Photo path role=Role::Portrait measures alt=String::new() />
        }),
        None => Either::Right(view! {
            <span class="face" aria-hidden="true">
                {initials}
            </span>
        }),
    }
}
