//! Addresses as they are written, against the router's table that reads them: at `/` and below a
//! path, both ways.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use content::{Base, Route, Slug};
use ecmonet::{
    app::Pages,
    clock::Clock,
    routes::{is_page, is_record, page_at},
};
use jiff::Timestamp;
use leptos::prelude::*;
use leptos_router::{PathSegment, RouteList, components::Router, location::RequestUrl};
use proptest::prelude::*;
use site::zones::FixedTime;

/// One address of each kind.
fn samples() -> [Route; 11] {
    let id = || Slug::parse("test-record").unwrap();
    [
        Route::Home,
        Route::Events,
        Route::EventsPage(2),
        Route::Event(id()),
        Route::News,
        Route::NewsPage(2),
        Route::Article(id()),
        Route::Research,
        Route::Trial(id()),
        Route::Committee,
        Route::Search,
    ]
}

/// The patterns of the router's table, as it has them for a site in this folder.
fn table(base: &Base) -> Vec<Vec<PathSegment>> {
    let owner = Owner::new_root(None);
    let list = owner.with(|| {
        provide_context(RequestUrl::new("/"));
        provide_context(Clock::new(FixedTime::utc(Timestamp::UNIX_EPOCH)));
        let base = base.without_slash().to_owned();
        RouteList::generate(move || view! { <Router base><Pages /></Router> })
    });
    let listings = list.expect("the router has routes").into_inner();
    listings
        .iter()
        .map(|listing| listing.path().to_vec())
        .collect()
}

/// Whether a pattern is that of an address.
fn fits(pattern: &[PathSegment], address: &str) -> bool {
    let words = |text: &str| {
        let words = text.split('/').filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let pattern: Vec<Option<String>> = pattern
        .iter()
        .flat_map(|segment| match segment {
            PathSegment::Static(text) => words(text).into_iter().map(Some).collect(),
            _ => vec![None],
        })
        .collect();
    let address = words(address);
    pattern.len() == address.len()
        && pattern
            .iter()
            .zip(&address)
            .all(|(pattern, word)| pattern.as_ref().is_none_or(|pattern| pattern == word))
}

#[test]
fn every_pattern_of_the_table_is_an_address_that_is_written_and_the_other_way_round() {
    for folder in ["/", "/repo/below/"] {
        let base = Base::new(folder);
        let table = table(&base);
        assert_eq!(table.len(), samples().len(), "{table:?}");
        for pattern in &table {
            let written = samples()
                .iter()
                .any(|route| fits(pattern, &base.href(route)));
            assert!(written, "nobody writes {pattern:?}");
        }
        for route in samples() {
            let address = base.href(&route);
            let read = table.iter().any(|pattern| fits(pattern, &address));
            assert!(read, "nobody reads {address}");
        }
    }
}

fn slug() -> impl Strategy<Value = Slug> {
    "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}"
        .prop_filter_map("names that pages use themselves", |text| {
            Slug::parse(&text).ok()
        })
}

fn route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::Home),
        Just(Route::Events),
        (2..=u16::MAX).prop_map(Route::EventsPage),
        slug().prop_map(Route::Event),
        Just(Route::News),
        (2..=u16::MAX).prop_map(Route::NewsPage),
        slug().prop_map(Route::Article),
        Just(Route::Research),
        slug().prop_map(Route::Trial),
        Just(Route::Committee),
        Just(Route::Search),
    ]
}

fn base() -> impl Strategy<Value = Base> {
    "(/[a-z0-9~._-]{1,8}){0,3}/?".prop_map(|folder| Base::new(&folder))
}

proptest! {
    #[test]
    fn every_address_that_is_written_is_read(route in route(), base in base()) {
        let address = base.href(&route);
        let is_about_one = matches!(
            route,
            Route::Event(_) | Route::Article(_) | Route::Trial(_)
        );
        prop_assert!(is_page(&base, &address), "{}", address);
        prop_assert_eq!(page_at(&base, &address), Some(route.clone()));
        prop_assert_eq!(is_record(&base, &address), is_about_one);
        // The closing slash may be missing.
        let bare = address.trim_end_matches('/');
        if !bare.is_empty() {
            prop_assert!(is_page(&base, bare), "{}", bare);
        }
    }

    #[test]
    fn no_other_site_of_the_host_is_taken_for_this_one(route in route()) {
        let base = Base::new("/repo");
        prop_assert!(!is_page(&base, &Base::new("/repo2").href(&route)));
        prop_assert!(!is_page(&base, &Base::new("/other").href(&route)));
    }

    #[test]
    fn any_text_is_an_address_or_none(path in any::<String>(), base in base()) {
        let _ = is_page(&base, &path);
        let _ = page_at(&base, &path);
        let _ = is_page(&base, &base.file(&path));
    }
}

#[test]
fn what_has_no_page_is_the_hosts() {
    let base = Base::new("/");
    for path in [
        "/files/minutes.pdf",
        "/feed.xml",
        "/events/x/event.ics",
        "/news/page/2/3/",
        "/admin/",
    ] {
        assert!(!is_page(&base, path), "{path}");
    }
}
