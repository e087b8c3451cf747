//! Linked data: it keeps to schema.org, hangs together, and says no more than the content.

use std::collections::{BTreeMap, BTreeSet};

use content::Route;
use serde_json::{Value, json};
use site::edition::Edition;

use crate::{
    editions::{self, article, event, trial},
    html::{head, linked_data},
    vocabulary::{Named, Vocabulary},
};

/// The things that a page speaks of.
fn things(edition: &Edition, route: &Route) -> Vec<Value> {
    let data = linked_data(edition, route);
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

/// The one thing of this type on a page.
#[track_caller]
fn thing(edition: &Edition, route: &Route, kind: &str) -> Value {
    let things = things(edition, route);
    let mut found = things.into_iter().filter(|thing| thing["@type"] == kind);
    let thing = found.next().unwrap_or_else(|| panic!("no {kind}"));
    assert!(found.next().is_none(), "more than one {kind}");
    thing
}

/// Calls with every object below a value.
fn visit(value: &Value, call: &mut impl FnMut(&Value)) {
    match value {
        Value::Object(fields) => {
            call(value);
            fields.values().for_each(|value| visit(value, call));
        }
        Value::Array(values) => values.iter().for_each(|value| visit(value, call)),
        _ => {}
    }
}

/// The types of everything that has a name anywhere on the site.
fn named(edition: &Edition) -> Named {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for route in edition.routes() {
        for thing in things(edition, &route) {
            visit(&thing, &mut |thing| {
                if let (Some(name), Some(kind)) = (thing["@id"].as_str(), thing["@type"].as_str()) {
                    named.entry(name.into()).or_default().insert(kind.into());
                }
            });
        }
    }
    let named = named.into_iter();
    named
        .map(|(name, kinds)| (name, kinds.into_iter().collect()))
        .collect()
}

#[test]
fn every_statement_keeps_to_schema_org() {
    let vocabulary = Vocabulary::read();
    for (which, edition) in editions::all() {
        let named = named(&edition);
        for route in edition.routes() {
            for thing in things(&edition, &route) {
                let problems = vocabulary.problems(&thing, &named);
                assert!(
                    problems.is_empty(),
                    "{which} {}: {problems:#?}",
                    route.path()
                );
            }
        }
    }
}

#[test]
fn what_schema_org_does_not_know_is_noticed() {
    let vocabulary = Vocabulary::read();
    let named = Named::new();
    for wrong in [
        json!({"@type": "Meeting"}),
        json!({"@type": "Event", "headline": "x"}),
        json!({"@type": "Event", "startDate": "Feb 2024"}),
        json!({"@type": "Event", "startDate": "2024-02-06T09:00"}),
        json!({"@type": "Event", "location": []}),
        json!({"@type": "Event", "eventStatus": "https://schema.org/EventOver"}),
        json!({"@type": "Event", "organizer": {"@type": "Place"}}),
        json!({"@type": "Event", "organizer": {"@id": "https://example.org/nobody"}}),
        json!({"@type": "Event", "location": {"@type": "VirtualLocation", "address": "x"}}),
        json!({"@type": "WebSite", "query-input": "x"}),
        json!({"@type": "Person", "identifier": 7}),
    ] {
        assert_eq!(vocabulary.problems(&wrong, &named).len(), 1, "{wrong}");
    }
}

#[test]
fn every_thing_that_is_pointed_to_exists_and_is_of_one_type() {
    for (which, edition) in editions::all() {
        let named = named(&edition);
        for (name, kinds) in &named {
            assert_eq!(kinds.len(), 1, "{which}: {name} is {kinds:?}");
        }
        for route in edition.routes() {
            for thing in things(&edition, &route) {
                visit(&thing, &mut |thing| {
                    if let Some(name) = thing["@id"].as_str() {
                        assert!(named.contains_key(name), "{which}: nothing is {name}");
                    }
                });
            }
        }
    }
}

#[test]
fn pages_are_about_this() {
    let edition = editions::complete();
    let mut text = String::new();
    for route in [
        Route::Home,
        event("course"),
        article("memoriam"),
        Route::Research,
        trial("full"),
        Route::Committee,
    ] {
        let data = linked_data(&edition, &route);
        text.push_str(&format!("{}\n{data:#}\n\n", route.path()));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("linked-data", text);
    });
}

#[test]
fn dates_of_events_are_as_exact_as_they_are_known() {
    let edition = editions::complete();
    let dates = |id| {
        let thing = things(&edition, &event(id)).pop().unwrap();
        (thing["startDate"].clone(), thing["endDate"].clone())
    };
    assert_eq!(dates("year"), (json!("2031"), json!(null)));
    assert_eq!(dates("month"), (json!("2031-02"), json!("2031-03")));
    assert_eq!(dates("webinar"), (json!("2031-08-09"), json!(null)));
    // London is an hour ahead in July.
    assert_eq!(
        dates("course"),
        (
            json!("2031-07-06T09:00:00+01:00"),
            json!("2031-07-06T17:30:00+01:00")
        )
    );
}

#[test]
fn events_say_where_they_are_whether_they_take_place_and_who_holds_them() {
    let edition = editions::complete();
    let bare = thing(&edition, &event("year"), "Event");
    assert_eq!(bare["eventStatus"], "https://schema.org/EventScheduled");
    for unknown in ["location", "eventAttendanceMode", "organizer", "sameAs"] {
        assert_eq!(bare[unknown], json!(null), "{unknown}");
    }

    let meeting = thing(&edition, &event("month"), "Event");
    assert_eq!(meeting["eventStatus"], "https://schema.org/EventPostponed");
    assert_eq!(
        meeting["location"],
        json!([{
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": "Testville",
                "addressCountry": "CA",
            },
        }])
    );
    let network = thing(&edition, &event("month"), "Organization");
    let partner = json!({ "@type": "Organization", "name": "Society of Tests" });
    assert_eq!(
        meeting["organizer"],
        json!([{ "@id": network["@id"] }, partner])
    );
    assert_eq!(meeting["sameAs"], "https://example.org/meeting");

    let course = thing(&edition, &event("course"), "EducationEvent");
    assert_eq!(course["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(
        course["eventAttendanceMode"],
        "https://schema.org/MixedEventAttendanceMode"
    );
    assert_eq!(course["location"][0]["name"], "Hall of Tests");
    assert_eq!(
        course["location"][1],
        json!({ "@type": "VirtualLocation", "url": "https://example.org/online" })
    );

    let webinar = thing(&edition, &event("webinar"), "Event");
    assert_eq!(
        webinar["eventAttendanceMode"],
        "https://schema.org/OnlineEventAttendanceMode"
    );
}

#[test]
fn news_has_the_dates_that_are_known() {
    let edition = editions::complete();
    let dates = |id| {
        let item = thing(&edition, &article(id), "NewsArticle");
        (item["datePublished"].clone(), item["dateModified"].clone())
    };
    assert_eq!(
        dates("dated"),
        (json!("2031-04-01"), json!("2031-04-02T09:30:00Z"))
    );
    assert_eq!(dates("month"), (json!("2031-03"), json!(null)));
    // In which zone it was 10:15 is not known.
    assert_eq!(dates("minute"), (json!("2031-02-03"), json!(null)));
    assert_eq!(dates("undated"), (json!(null), json!(null)));
}

#[test]
fn in_memoriam_is_about_the_person() {
    let edition = editions::complete();
    let item = thing(&edition, &article("memoriam"), "NewsArticle");
    assert_eq!(
        item["about"],
        json!({ "@type": "Person", "name": "A test person", "deathDate": "2031-01" })
    );
    let other = thing(&edition, &article("dated"), "NewsArticle");
    assert_eq!(other["about"], json!(null));
}

#[test]
fn members_have_their_role_in_their_group_and_their_number() {
    let edition = editions::complete();
    let things = things(&edition, &Route::Committee);
    let find = |name: &str| {
        things
            .iter()
            .find(|thing| thing["name"] == name)
            .unwrap_or_else(|| panic!("no {name}"))
    };
    let (first, second, third) = (
        find("First Testperson"),
        find("Second Testperson"),
        find("Third Testperson"),
    );
    assert_eq!(
        first["identifier"],
        json!({
            "@type": "PropertyValue",
            "propertyID": "https://registry.identifiers.org/registry/orcid",
            "value": "0000-0002-1825-0097",
            "url": "https://orcid.org/0000-0002-1825-0097",
        })
    );
    assert_eq!(
        first["affiliation"]["address"]["addressLocality"],
        "Testville"
    );
    assert_eq!(
        first["image"],
        "https://example.org/below/ä/content/photos/first.jpg"
    );
    assert_eq!(
        find("Test Board")["member"],
        json!([
            { "@type": "OrganizationRole", "roleName": "Chair", "member": { "@id": first["@id"] } },
            { "@id": second["@id"] },
        ])
    );
    assert_eq!(third["workLocation"]["address"]["addressCountry"], "NZ");
    let network = thing(&edition, &Route::Events, "Organization");
    assert_eq!(network["member"], json!(null));
    let on_page = |thing: &&Value| thing["@id"] == network["@id"];
    let network = things.iter().find(on_page).unwrap();
    assert_eq!(
        network["member"][0]["member"],
        json!({ "@id": third["@id"] })
    );
    assert_eq!(network["member"].as_array().map(Vec::len), Some(1));
}

#[test]
fn research_is_known_by_its_numbers() {
    let edition = editions::complete();
    let things = things(&edition, &Route::Research);
    let paper = things
        .iter()
        .find(|thing| thing["@type"] == "ScholarlyArticle")
        .unwrap();
    assert_eq!(paper["identifier"][0]["value"], "10.1000/S0140(30)1<2>-x");
    assert_eq!(paper["identifier"][1]["value"], "12345678");
    assert_eq!(paper["url"], "https://doi.org/10.1000/S0140(30)1%3C2%3E-x");
    assert_eq!(
        paper["sameAs"],
        json!([
            "https://doi.org/10.1000/S0140(30)1%3C2%3E-x",
            "https://pubmed.ncbi.nlm.nih.gov/12345678/"
        ])
    );
    assert_eq!(paper["datePublished"], "2030");
    let study = |id: &str, name: &str| {
        let things = self::things(&edition, &trial(id)).into_iter();
        let mut named = things.filter(|thing| thing["alternateName"] == name);
        named.next().unwrap()
    };
    let bare = study("bare", "BARE");
    let study = study("full", "FULL");
    assert_eq!(study["url"], edition.page(&trial("full")));
    assert_eq!(study["status"], "https://schema.org/ActiveNotRecruiting");
    assert_eq!(study["identifier"]["value"], "NCT00000102");
    assert_eq!(
        study["sameAs"],
        json!([
            "https://clinicaltrials.gov/study/NCT00000102",
            "https://example.org/full"
        ])
    );
    for unknown in ["status", "identifier", "sameAs", "subjectOf"] {
        assert_eq!(bare[unknown], json!(null), "{unknown}");
    }
}

#[test]
fn every_page_below_home_has_the_way_to_it() {
    let edition = editions::complete();
    let way = |route: &Route| -> Vec<(Value, Value, Value)> {
        let crumbs = thing(&edition, route, "BreadcrumbList");
        let items = crumbs["itemListElement"].as_array().unwrap();
        items
            .iter()
            .map(|item| {
                (
                    item["position"].clone(),
                    item["name"].clone(),
                    item["item"]["@id"].clone(),
                )
            })
            .collect()
    };
    let site = "https://example.org/below/ä";
    assert_eq!(
        way(&article("dated")),
        [
            (json!(1), json!("Home"), json!(format!("{site}/"))),
            (json!(2), json!("News"), json!(format!("{site}/news/"))),
            (
                json!(3),
                json!("A test award"),
                json!(format!("{site}/news/dated/"))
            ),
        ]
    );
    assert_eq!(way(&Route::Research).len(), 2);
    assert!(
        !things(&edition, &Route::Home)
            .iter()
            .any(|thing| thing["@type"] == "BreadcrumbList")
    );
}

#[test]
fn a_page_that_does_not_exist_is_about_nothing() {
    let elements = head(&editions::complete(), None);
    assert!(
        elements.iter().all(|element| element.name != "script"),
        "{elements:#?}"
    );
}
