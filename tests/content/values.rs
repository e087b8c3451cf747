//! The values: what they take, what they refuse, what they give.

use content::{
    Committee, Content, Country, Doi, Events, File, HttpUrl, MediaPath, Orcid, PartialDate,
    Registry, Slug, ZoneName,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use site::check::check_file;

fn partial(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

#[test]
fn slugs() {
    for right in ["a", "7", "annual-meeting-2030", &"a".repeat(80)] {
        assert_eq!(Slug::parse(right).unwrap().as_str(), right);
    }
    for wrong in [
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "A",
        "é",
        "a b",
        "a/b",
        "a.b",
        "a_b",
        &"a".repeat(81),
        "main",
        "publications",
    ] {
        assert!(Slug::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn web_addresses() {
    for (written, address, host) in [
        ("https://example.org", "https://example.org", "example.org"),
        (
            "HTTPS://WWW.Example.ORG/A?b#C",
            "https://www.example.org/A?b#C",
            "example.org",
        ),
        (
            "http://example.org:8080/",
            "http://example.org:8080/",
            "example.org",
        ),
        (
            "https://bücher.example/ü",
            "https://bücher.example/ü",
            "bücher.example",
        ),
        (
            "https://example.org?q=a@b",
            "https://example.org?q=a@b",
            "example.org",
        ),
        (
            "https://Ünı.EXAMPLE.org/Path",
            "https://Ünı.example.org/Path",
            "Ünı.example.org",
        ),
        (" https://192.0.2.1/ ", "https://192.0.2.1/", "192.0.2.1"),
    ] {
        let url = HttpUrl::parse(written).unwrap();
        assert_eq!((url.as_str(), url.host()), (address, host));
    }
    for wrong in [
        "",
        "example.org",
        "//example.org",
        "/events/",
        "https:example.org",
        "https://",
        "https:///path",
        "https://?query",
        "https://user@example.org",
        "https://user:word@example.org",
        "https://example.org:port",
        "https://example.org:0",
        "https://example.org:99999",
        "https://.example.org",
        "https://example..org",
        "https://-example.org",
        "https://exa mple.org",
        // Escapes may stand for letters that the name would not have without them.
        "https://A%aa.example.org",
        "https://.A%\u{2de0}\u{114e0}",
        "https://XN--A%aa",
        "https://example.org/a b",
        "https://example.org/\u{0}",
        "https://example.org/\u{202E}x\u{2028}",
        "https://example.org/\"onload=",
        "https://example.org/<script>",
        "https://example.org\\@example.com",
        "javascript:alert(1)//https://example.org",
        "ftp://example.org",
        "mailto:a@example.org",
    ] {
        assert!(HttpUrl::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn dates_begin_and_end() {
    for (text, first, end) in [
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-02-28", date(2024, 2, 28), date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1)),
        ("2023-02-28", date(2023, 2, 28), date(2023, 3, 1)),
        ("2024-12-31", date(2024, 12, 31), date(2025, 1, 1)),
        ("2199", date(2199, 1, 1), date(2200, 1, 1)),
        ("2199-12-31", date(2199, 12, 31), date(2200, 1, 1)),
    ] {
        assert_eq!(partial(text).first(), first.at(0, 0, 0, 0), "{text}");
        assert_eq!(partial(text).end(), end.at(0, 0, 0, 0), "{text}");
    }
    let minute = partial("2024-02-06T09:30");
    assert_eq!(minute.first(), date(2024, 2, 6).at(9, 30, 0, 0));
    assert_eq!(minute.end(), minute.first());
    assert_eq!((minute.year(), minute.month()), (2024, Some(2)));
    assert_eq!(partial("2024").month(), None);
    assert_eq!(partial("2024-02").day(), None);
}

#[test]
fn only_dates_that_exist() {
    for wrong in [
        "",
        "24",
        "1899",
        "2200",
        "02024",
        "+2024",
        "-2024",
        "2024-",
        "2024-0",
        "2024-00",
        "2024-2",
        "2024-13",
        "2024-02-00",
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-04-31",
        "2024-02-06-01",
        "2024-02T09:00",
        "2024T09:00",
        "2024-02-06T",
        "2024-02-06T9:00",
        "2024-02-06T24:00",
        "2024-02-06T09:60",
        "2024-02-06T09:00:00",
        "2024-02-06t09:00",
        "2024-02-06 09:00",
        " 2024",
        "2024 ",
        "２０２４",
        "2024–02",
    ] {
        assert!(PartialDate::parse(wrong).is_err(), "{wrong}");
    }
    assert!(PartialDate::parse("2000-02-29").is_ok());
}

#[test]
fn dates_have_an_order() {
    let sorted = [
        "2023-12-31T23:59",
        "2024",
        "2024-01",
        "2024-01-01",
        "2024-01-01T00:00",
        "2024-01-02",
        "2024-02",
    ];
    let mut dates: Vec<PartialDate> = sorted.iter().rev().map(|text| partial(text)).collect();
    dates.sort();
    let shown: Vec<String> = dates.iter().map(PartialDate::to_string).collect();
    assert_eq!(shown, sorted);
}

#[test]
fn date_mistakes_that_can_be_derived() {
    for (written, meant) in [
        ("2024-2-6", "Write \"2024-02-06\""),
        ("2024/02/06", "Write \"2024-02-06\""),
        (
            "6.2.2024",
            "Write \"2024-02-06\" for 6 February or \"2024-06-02\" for 2 June",
        ),
        (
            "06/02/2024",
            "Write \"2024-02-06\" for 6 February or \"2024-06-02\" for 2 June",
        ),
        ("02/02/2024", "Write \"2024-02-02\""),
        ("02/16/2024", "Write \"2024-02-16\""),
        ("Feb 2024", "Write \"2024-02\""),
        ("Sept. 2024", "Write \"2024-09\""),
        ("2/2024", "Write \"2024-02\""),
        ("February 6th, 2024", "Write \"2024-02-06\""),
        (
            "Tue, 6 Feb 2024",
            "Write as much as is known: 2024, 2024-02, 2024-02-06 or 2024-02-06T09:00",
        ),
        ("2024-02-06 9:00", "Write \"2024-02-06T09:00\""),
        ("6 Feb 2024 09:00", "Write \"2024-02-06T09:00\""),
    ] {
        assert_eq!(
            PartialDate::parse(written).unwrap_err().fix,
            meant,
            "{written}"
        );
    }
}

proptest! {
    #[test]
    fn every_date_reads_back(year in 1900_i16..=2199, month in 1_i8..=12, day in 1_i8..=31, hour in 0_i8..24, minute in 0_i8..60) {
        prop_assume!(Date::new(year, month, day).is_ok());
        let day = Date::new(year, month, day).unwrap();
        for date in [
            PartialDate::Year(year),
            PartialDate::Month { year, month },
            PartialDate::Day(day),
            PartialDate::Minute(day.at(hour, minute, 0, 0)),
        ] {
            let text = date.to_string();
            prop_assert_eq!(PartialDate::parse(&text).unwrap(), date);
            prop_assert!(date.end() >= date.first());
        }
    }

    #[test]
    fn no_text_is_too_odd_for_a_value(text in "\\PC*") {
        let _ = (Slug::parse(&text), HttpUrl::parse(&text), PartialDate::parse(&text));
        let _ = (ZoneName::parse(&text), Country::parse(&text), Orcid::parse(&text));
        let _ = (Doi::parse(&text), MediaPath::parse(&text));
    }

    #[test]
    fn no_date_is_too_odd(text in "[0-9TZ:/. +-]{0,20}|[0-9]{1,2} ?[A-Za-zé]{2,9},? [0-9]{1,6}") {
        let _ = PartialDate::parse(&text);
    }

    #[test]
    fn an_address_is_safe_in_markup(text in "https?://[a-z.:@/\\\\?#<>\"' \\[\\]-]{0,30}") {
        if let Ok(url) = HttpUrl::parse(&text) {
            prop_assert!(!url.as_str().contains(['"', '<', '>', ' ', '\\']));
            prop_assert!(!url.host().is_empty());
        }
    }
}

#[test]
fn time_zones() {
    for right in [
        "Europe/London",
        "America/Argentina/Buenos_Aires",
        "UTC",
        "Etc/GMT+5",
    ] {
        assert_eq!(ZoneName::parse(right).unwrap().as_str(), right);
    }
    for wrong in ["", "Europe/London ", "+01:00", "../UTC", "Europe//London"] {
        assert!(ZoneName::parse(wrong).is_err(), "{wrong}");
    }
    // Whether there is such a zone only the checker knows.
    for wrong in ["London", "europe/london", "CESTX"] {
        assert!(ZoneName::parse(wrong).is_ok(), "{wrong}");
        let file = format!(
            r#"{{ "events": [{{ "id": "a", "title": "A", "start": "2024", "time_zone": "{wrong}",
                "kind": "course", "status": "scheduled", "place": {{}}, "summary": "A." }}] }}"#
        );
        let problems = check_file(File::Events, file.as_bytes());
        let [problem] = problems.as_slice() else {
            panic!("{wrong}: {problems:?}");
        };
        assert_eq!(problem.pointer, "/events/0/time_zone");
        assert!(problem.what.ends_with("is not a time zone"), "{problem}");
    }
}

#[test]
fn countries() {
    for (code, name) in [
        ("CA", "Canada"),
        ("GB", "United Kingdom"),
        ("US", "United States"),
        ("KR", "South Korea"),
        ("TR", "Türkiye"),
        ("AE", "United Arab Emirates"),
        ("CI", "Côte d’Ivoire"),
    ] {
        assert_eq!(Country::parse(code).unwrap().name(), name);
    }
    let codes: Vec<&str> = Country::all().map(|country| country.code()).collect();
    assert_eq!(codes.len(), 249);
    assert!(codes.is_sorted_by(|a, b| a < b));
    assert!(codes.iter().all(|code| code.len() == 2));
    assert!(Country::all().all(|country| country.name().trim() == country.name()));
    for (written, meant) in [
        ("UK", "Write \"GB\" for United Kingdom"),
        ("usa", "Write \"US\" for United States"),
        ("ca", "Write \"CA\" for Canada"),
        ("Germny", "Write \"DE\" for Germany"),
        ("turkey", "Write \"TR\" for Türkiye"),
        ("GBR", "Write \"GB\" for United Kingdom"),
        ("deu", "Write \"DE\" for Germany"),
        ("KOR", "Write \"KR\" for South Korea"),
        ("SUI", "Write \"CH\" for Switzerland"),
    ] {
        assert_eq!(Country::parse(written).unwrap_err().fix, meant);
    }
}

#[test]
fn orcid_check_digits() {
    let orcid = Orcid::parse("0000-0002-1825-0097").unwrap();
    assert_eq!(orcid.url(), "https://orcid.org/0000-0002-1825-0097");
    assert!(Orcid::parse("0000-0002-1694-233X").is_ok());
    for wrong in [
        "",
        "0000-0002-1825-0096",
        "0000-0002-1694-233x",
        "0000-0002-1694-2339",
        "0000000218250097",
        "X000-0002-1825-0097",
        "0000-0002-1825-009",
        "https://orcid.org/0000-0002-1825-0097",
        "0000-0002-1825-0097 ",
    ] {
        assert!(Orcid::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn doi_addresses() {
    for (doi, url) in [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000.10/a(b)c", "https://doi.org/10.1000.10/a(b)c"),
        (
            "10.1002/(SICI)1<1::AID>2.0;2-#",
            "https://doi.org/10.1002/(SICI)1%3C1::AID%3E2.0;2-%23",
        ),
        ("10.1000/é?\"%", "https://doi.org/10.1000/%C3%A9%3F%22%25"),
    ] {
        assert_eq!(Doi::parse(doi).unwrap().url(), url);
    }
    for wrong in [
        "",
        "10.1000",
        "10.1000/",
        "10.100/1",
        "10./1",
        "10.1000./1",
        "11.1000/1",
        "10.1000/a b",
        "doi:10.1000/182",
        "10.1000/182.",
        "10.1000/182,",
        "10.1000/a%3Cb",
        "10.1000/a&lt;b",
    ] {
        assert!(Doi::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn photos() {
    assert_eq!(
        MediaPath::parse("photos/a-b.jpg").unwrap().as_str(),
        "photos/a-b.jpg"
    );
    for wrong in [
        "",
        "a.jpg",
        "/photos/a.jpg",
        "photos/",
        "photos/.jpg",
        "photos/a",
        "photos/a.svg",
        "photos/../a.jpg",
        "photos/b/a.jpg",
        "photos\\a.jpg",
        "photos/a b.jpg",
        "https://example.org/photos/a.jpg",
    ] {
        assert!(MediaPath::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn registers_with_known_addresses() {
    let registry = |name: &str, number: &str| Registry {
        name: name.into(),
        number: number.into(),
    };
    assert_eq!(
        registry("ClinicalTrials.gov", "NCT00000102").url().unwrap(),
        "https://clinicaltrials.gov/study/NCT00000102"
    );
    assert_eq!(registry("Example", "NCT00000102").url(), None);
    assert_eq!(registry("ClinicalTrials.gov", "NCT1").url(), None);
}

#[test]
fn events_last_as_long_as_their_dates_allow() {
    for (dates, over) in [
        (r#""start": "2024""#, date(2025, 1, 1).at(0, 0, 0, 0)),
        (r#""start": "2024-02""#, date(2024, 3, 1).at(0, 0, 0, 0)),
        (r#""start": "2024-02-06""#, date(2024, 2, 7).at(0, 0, 0, 0)),
        (
            r#""start": "2024-02-06", "end": "2024-02-08""#,
            date(2024, 2, 9).at(0, 0, 0, 0),
        ),
        (
            r#""start": "2024-02-06", "end": "2024-02""#,
            date(2024, 3, 1).at(0, 0, 0, 0),
        ),
        (
            r#""time_zone": "UTC", "start": "2024-02-06T09:00""#,
            date(2024, 2, 7).at(0, 0, 0, 0),
        ),
        (
            r#""time_zone": "UTC", "start": "2024-02-06T09:00", "end": "2024-02-06T10:30""#,
            date(2024, 2, 6).at(10, 30, 0, 0),
        ),
    ] {
        let file = format!(
            r#"{{ "events": [{{ "id": "a", "title": "A", {dates}, "kind": "course", "status": "scheduled",
                "place": {{}}, "summary": "A." }}] }}"#
        );
        let parsed = Events::parse(file.as_bytes());
        assert_eq!(parsed.problems, [], "{dates}");
        assert_eq!(
            parsed.value.unwrap().events[0].last_moment(),
            over,
            "{dates}"
        );
    }
}

#[test]
fn initials() {
    for (name, initials) in [
        ("Ada Example", "AE"),
        ("Ada", "A"),
        ("Ada van der Example", "AE"),
        ("  Ada   B.  Example ", "AE"),
        ("E\u{301}ve Ö\u{308}st", "E\u{301}Ö\u{308}"),
        ("«Ada» (Example)", "AE"),
        ("王小明", "王"),
        ("किरण देसाई", "किदे"),
        ("— Ada", "A"),
    ] {
        let file = format!(r#"{{ "groups": [], "members": [{{ "id": "a", "name": "{name}" }}] }}"#);
        let committee = Committee::parse(file.as_bytes()).value.unwrap();
        assert_eq!(committee.members[0].initials(), initials, "{name}");
    }
}
