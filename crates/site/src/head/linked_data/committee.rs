//! The network with its groups and people.

use serde_json::Value;

use super::{
    elsewhere::{ORCID, number, told_by},
    event::address,
    name::Names,
    network,
    node::{Node, reference},
};
use crate::edition::Edition;
use content::{Group, Member, Route, Slug};

/// All of the committee page.
pub(super) fn nodes(edition: &Edition, names: Names<'_>) -> Vec<Node> {
    let committee = &edition.committee;
    let mut nodes =
        vec![network::organization(edition, names).all("member", members(edition, names, None))];
    nodes.extend(
        committee
            .groups
            .iter()
            .map(|one| group(edition, names, one)),
    );
    nodes.extend(
        committee
            .members
            .iter()
            .map(|member| person(edition, names, member)),
    );
    nodes
}

fn group(edition: &Edition, names: Names<'_>, group: &Group) -> Node {
    let description = group.description.as_ref().map(|text| text.plain());
    Node::named("Organization", names.group(&group.id))
        .text("name", &group.name)
        .maybe_text("description", description.as_deref())
        .set("parentOrganization", reference(names.organization()))
        .all("member", members(edition, names, Some(&group.id)))
}

/// The members of a group, or those who belong to none, with their roles.
fn members(edition: &Edition, names: Names<'_>, group: Option<&Slug>) -> Vec<Value> {
    let members = edition.committee.members.iter();
    members
        .filter(|member| member.group.as_ref() == group)
        .map(|member| {
            let person = reference(names.person(&member.id));
            match &member.role {
                Some(role) => Node::new("OrganizationRole")
                    .text("roleName", role)
                    .set("member", person)
                    .into_value(),
                None => person,
            }
        })
        .collect()
}

fn person(edition: &Edition, names: Names<'_>, member: &Member) -> Node {
    let country = member.country.as_ref().map(|country| country.code());
    let mut address = address(member.city.as_deref(), country);
    let affiliation = member.affiliation.as_ref().map(|name| {
        Node::new("Organization")
            .text("name", name)
            .maybe("address", address.take())
    });
    // Without the name of the hospital or university, its city is still where somebody works.
    let work = address.map(|address| Node::new("Place").set("address", address));
    let orcid = member.orcid.as_ref();
    let elsewhere = [
        orcid.map(|orcid| orcid.url()),
        member.url.as_ref().map(|url| url.as_str().to_owned()),
    ];
    let photo = member.photo.as_ref();
    let photo = photo.map(|path| edition.file(&format!("content/{}", path.as_str())));
    Node::named("Person", names.person(&member.id))
        .text("name", &member.name)
        .maybe_text("honorificSuffix", member.credentials.as_deref())
        .set(
            "url",
            format!("{}#{}", edition.page(&Route::Committee), member.id),
        )
        .maybe("affiliation", affiliation)
        .maybe("workLocation", work)
        .maybe(
            "identifier",
            orcid.map(|orcid| number(ORCID, orcid.as_str(), Some(orcid.url()))),
        )
        .all(
            "sameAs",
            elsewhere.into_iter().flatten().map(Value::from).collect(),
        )
        .maybe("image", photo)
        .maybe("subjectOf", told_by(member.source.as_ref()))
}
