//! The news feeds.

use content::PartialDate;
use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Value, json};
use site::{artifact::Artifact, edition::Edition, feed};

use crate::{
    fixture::{CHANGED, CHANGED_LAST, CHANGED_LATER, NOW, edition, file},
    python::{read_atom, read_json_feed},
};

const ROOT: &str = "https://www.example.org/network";
const NAME: &str = "Test Network; of \"tests\", <b>& more</b>";

fn files(edition: &Edition) -> Vec<Artifact> {
    feed::files(edition).unwrap()
}

pub fn atom(edition: &Edition) -> Value {
    let atom = read_atom(&[file(&files(edition), "feed.xml")]).remove(0);
    assert_eq!(atom["schema"], json!([]));
    assert_eq!(atom["wrong"], "");
    assert_eq!(atom["version"], "atom10");
    atom
}

pub fn json_feed(edition: &Edition) -> Value {
    let feed = read_json_feed(&[file(&files(edition), "feed.json")]).remove(0);
    assert_eq!(feed["schema"], "");
    feed
}

/// The entry of this id.
fn entry<'a>(list: &'a Value, id: &str) -> &'a Value {
    let address = format!("{ROOT}/news/{id}/");
    list.as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["id"] == address)
        .unwrap_or_else(|| panic!("no {address} in {list}"))
}

fn utc(moment: &str) -> String {
    moment.replace('Z', "+00:00")
}

#[test]
fn the_atom_feed_says_what_it_is_and_where() {
    let atom = atom(&edition());
    assert_eq!(atom["title"], format!("{NAME}: News"));
    assert_eq!(
        atom["subtitle"],
        "A network that exists in tests only; nothing here is true."
    );
    assert_eq!(atom["id"], format!("{ROOT}/feed.xml"));
    assert_eq!(atom["language"], "en");
    assert_eq!(atom["icon"], format!("{ROOT}/images/icon-192.png"));
    assert_eq!(atom["author"], json!([NAME, format!("{ROOT}/")]));
    assert_eq!(atom["updated"], utc(CHANGED_LAST));
    assert_eq!(
        atom["links"],
        json!({
            "self": ["application/atom+xml", format!("{ROOT}/feed.xml")],
            "alternate": ["text/html", format!("{ROOT}/news/")],
        })
    );
}

#[test]
fn the_json_feed_says_what_it_is_and_where() {
    let feed = json_feed(&edition());
    assert_eq!(feed["first_key"], "version");
    assert_eq!(feed["title"], format!("{NAME}: News"));
    assert_eq!(feed["page"], format!("{ROOT}/news/"));
    assert_eq!(feed["feed"], format!("{ROOT}/feed.json"));
    assert_eq!(feed["language"], "en");
    assert_eq!(feed["authors"], json!([[NAME, format!("{ROOT}/")]]));
}

#[test]
fn items_come_in_the_order_of_the_file_with_stable_ids() {
    let edition = edition();
    let ids: Vec<Value> = edition
        .news
        .news
        .iter()
        .map(|item| json!(format!("{ROOT}/news/{}/", item.id)))
        .collect();
    let of = |list: &Value, key: &str| -> Vec<Value> {
        let list = list.as_array().unwrap();
        list.iter().map(|entry| entry[key].clone()).collect()
    };
    let (atom, feed) = (atom(&edition), json_feed(&edition));
    assert_eq!(of(&atom["entries"], "id"), ids);
    assert_eq!(of(&atom["entries"], "link"), ids);
    assert_eq!(of(&feed["items"], "id"), ids);
    assert_eq!(of(&feed["items"], "url"), ids);
}

#[test]
fn both_feeds_say_the_same_of_an_item() {
    let edition = edition();
    let (atom, feed) = (atom(&edition), json_feed(&edition));
    for item in &edition.news.news {
        let entry_of = |list| entry(list, item.id.as_str());
        let (atom, json) = (entry_of(&atom["entries"]), entry_of(&feed["items"]));
        assert_eq!(atom["raw_title"], json["title"]);
        assert_eq!(atom["raw_summary"], json["summary"]);
        assert_eq!(atom["content"], json["content"]);
        assert_eq!(atom["content_types"], json!(["text/html"]));
        assert_eq!(atom["tags"], json!([[item.kind.name(), item.kind.label()]]));
        assert_eq!(json["tags"], json!([item.kind.label()]));
    }
}

#[test]
fn an_item_was_changed_when_its_record_was_not_when_the_site_was_built() {
    let edition = edition();
    let (atom, feed) = (atom(&edition), json_feed(&edition));
    for (id, moment) in [("test-day", CHANGED), ("test-month", CHANGED_LATER)] {
        assert_eq!(entry(&atom["entries"], id)["updated"], utc(moment));
        assert_eq!(entry(&feed["items"], id)["modified"], moment);
    }
    let mut later = edition.clone();
    later.now = "2031-06-01T00:00:00Z".parse().unwrap();
    assert!(files(&edition) == files(&later));
}

#[test]
fn where_no_change_is_known_the_moment_of_publishing_stands_for_it() {
    let mut edition = edition();
    edition.history = Default::default();
    let feed = json_feed(&edition);
    // To the second, so that every reader can read it.
    assert_ne!(NOW, "2031-01-01T00:00:01Z");
    assert_eq!(feed["items"][0]["modified"], "2031-01-01T00:00:01Z");
}

#[test]
fn only_a_known_day_is_a_date_of_publication() {
    let edition = edition();
    let (atom, feed) = (atom(&edition), json_feed(&edition));
    let day = "2030-02-06T10:00:00Z";
    for (id, moment) in [
        ("test-day", Some(day)),
        ("test-minute", Some(day)),
        ("test-month", None),
        ("test-undated", None),
    ] {
        let published = &entry(&atom["entries"], id)["published"];
        assert_eq!(*published, json!(moment.map(utc)), "{id}");
        assert_eq!(
            entry(&feed["items"], id)["published"],
            json!(moment),
            "{id}"
        );
    }
    // What is known of it, readers can read.
    let words = |id| entry(&atom["entries"], id)["markup"]["words"].clone();
    assert_eq!(words("test-month"), "Plain. Date: February 2030");
    assert_eq!(words("test-undated"), "Plain.");
    assert_eq!(
        words("test-memoriam"),
        "Died January 2030 Nobody of this name ever lived."
    );
}

#[test]
fn a_name_in_a_list_of_titles_says_that_somebody_died() {
    let mut edition = edition();
    let title = |edition: &Edition| {
        let feed = json_feed(edition);
        entry(&feed["items"], "test-memoriam")["title"].clone()
    };
    assert_eq!(title(&edition), "In memoriam: Test Person");
    let item = edition
        .news
        .news
        .iter_mut()
        .find(|item| item.person.is_some());
    item.unwrap().title = "In Memoriam Test Person".into();
    assert_eq!(title(&edition), "In Memoriam Test Person");
}

#[test]
fn the_moment_of_a_day_is_on_that_day_from_hawaii_to_new_zealand() {
    let mut edition = edition();
    let place = |day: &str, zone: &str| {
        let moment: Timestamp = day.parse().unwrap();
        moment.to_zoned(TimeZone::get(zone).unwrap()).date()
    };
    for date in ["2030-01-01", "2030-07-01"] {
        edition.news.news[0].date = Some(PartialDate::parse(date).unwrap());
        let published = json_feed(&edition)["items"][0]["published"].clone();
        for zone in [
            "Pacific/Honolulu",
            "Europe/London",
            "Asia/Tokyo",
            "Pacific/Auckland",
        ] {
            let there = place(published.as_str().unwrap(), zone);
            assert_eq!(there.to_string(), date, "{zone}");
        }
    }
}

#[test]
fn the_content_is_all_that_the_page_says() {
    let atom = atom(&edition());
    let entry = entry(&atom["entries"], "test-day");
    assert_eq!(entry["raw_summary"], "A summary with a page & an address.");
    assert_eq!(
        entry["content"].as_str().unwrap(),
        r##"<p dir="auto">A <em>summary</em> with a <a href="https://www.example.org/network/events/?kind=course#top">page</a> &amp; an <a href="https://example.com/a?b=1&amp;c=2">address</a>.</p>
<h2 dir="auto">A heading</h2>
<p dir="auto">A paragraph with <strong>strong</strong> words, <code>code &lt;b&gt;</code> and a<br>break.</p>
<ol start="3"><li dir="auto">three</li><li dir="auto"><p dir="auto">four</p>
<ul><li dir="auto">deeper</li></ul>
</li></ol>
<blockquote><p dir="auto">quoted</p>
</blockquote>
<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;
</code></pre>
<hr>
<p dir="auto">Write to <a href="mailto:office@example.org">the office</a>.</p>
<ul><li dir="auto"><a href="https://example.com/link?x=1&amp;y=2">A &lt;link&gt; &amp; more</a></li></ul>
<p>Date: <time datetime="2030-02-06">6 February 2030</time></p>
<p>Source: <a href="https://www.example.com/source">example.com</a>, as of <time datetime="2030-02">February 2030</time></p>
"##
    );
}

#[test]
fn hostile_words_are_words() {
    let atom = atom(&edition());
    let entry = entry(&atom["entries"], "test-hostile");
    assert_eq!(
        entry["raw_title"],
        "</title><script>alert(1)</script>]]><!-- override &amp; &#60;b&#62;"
    );
    let elements = ["a", "li", "p", "ul"];
    assert_eq!(entry["markup"]["elements"], json!(elements));
    assert_eq!(entry["markup"]["attributes"], json!(["dir", "href"]));
    assert_eq!(
        entry["markup"]["links"],
        json!([
            "https://example.com/?q='onmouseover='alert(1)",
            "https://example.com/?'onclick='x"
        ])
    );
    let words = entry["markup"]["words"].as_str().unwrap();
    assert!(words.contains("<img src=x onerror=alert(1)>"), "{words}");
    assert!(words.contains("]]> <![CDATA[x]]>"), "{words}");
}

#[test]
fn a_feed_without_items_is_a_feed() {
    let mut edition = edition();
    edition.news.news.clear();
    let (atom, feed) = (atom(&edition), json_feed(&edition));
    assert_eq!(atom["entries"], json!([]));
    assert_eq!(atom["updated"], utc(CHANGED_LAST));
    assert_eq!(feed["items"], json!([]));
}
