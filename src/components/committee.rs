//! The people of the network.

use leptos::prelude::*;

use super::date_text;
use crate::{
    content::{MediaPath, Member},
    route::Base,
};

/// A member on the committee page: everything that is published of them.
#[component]
pub fn MemberCard(
    /// The member.
    member: Member,
) -> impl IntoView {
    let orcid = member.orcid.as_ref().map(|orcid| {
        view! { <a href=orcid.url()>"ORCID " {orcid.as_str().to_owned()}</a> }.into_any()
    });
    let site = member.url.as_ref().map(|url| {
        view! { <a href=url.as_str().to_owned()>{url.host().to_owned()}</a> }.into_any()
    });
    let links = (orcid.is_some() || site.is_some())
        .then(|| view! { <p class="person-links">{orcid} {site}</p> }.into_any());
    let source = member.source.as_ref().map(|source| {
        view! {
            <p class="person-source">
                <a href=source.url.as_str().to_owned()>
                    "As published on "
                    <time datetime=source.as_of.to_string()>{date_text(source.as_of)}</time>
                </a>
            </p>
        }
        .into_any()
    });
    view! {
        <li class="person" id=member.id.to_string()>
            <Face initials=member.initials() photo=member.photo.clone() />
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
                            }.into_any()
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

/// A member in few words, leading to the committee page.
#[component]
pub fn MemberBrief(
    /// The member.
    member: Member,
    /// The name of the member's group.
    group: Option<String>,
) -> impl IntoView {
    let role: Vec<String> = member.role.clone().into_iter().chain(group).collect();
    let role = (!role.is_empty()).then(|| role.join(", "));
    let href = expect_context::<Base>().member(&member.id);
    view! {
        <li class="person">
            <Face initials=member.initials() photo=member.photo.clone() />
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

/// One line of a card, where there is something to say.
fn line(class: &'static str, text: Option<String>) -> Option<impl IntoView> {
    text.map(|text| view! { <p class=class>{text}</p> }.into_any())
}

/// A portrait, or the initials. The name stands beside it, so that both say nothing themselves.
#[component]
fn Face(initials: String, photo: Option<MediaPath>) -> impl IntoView {
    let base: Base = expect_context();
    match photo {
        Some(photo) => {
            let src = base.content(photo.as_str());
            view! { <img class="face" src=src alt="" width="56" height="56" loading="lazy" /> }
                .into_any()
        }
        None => view! {
            <span class="face" aria-hidden="true">
                {initials}
            </span>
        }
        .into_any(),
    }
}
