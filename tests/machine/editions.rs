//! Editions to make files of: the published content, one in which every field is used, and one
//! with hostile texts in every field that takes a text.

use std::path::Path;

use content::{Author, Content, File, Markdown, Route, Slug};
use site::{edition::Edition, history::History};

/// What the network publishes.
pub fn published() -> Edition {
    let now = "2026-01-15T12:00:00Z".parse().unwrap();
    Edition::read(Path::new("public/content"), now, History::default()).unwrap()
}

/// Made-up content with every field and every choice, of which something was changed at known
/// times.
pub fn complete() -> Edition {
    let mut history = History::default();
    for (file, id, moment) in [
        (File::Events, "course", "2031-03-01T08:00:00Z"),
        (File::News, "dated", "2031-04-02T09:30:00Z"),
    ] {
        history.set_record(file, slug(id), moment.parse().unwrap());
        history.set_file(file, moment.parse().unwrap());
    }
    Edition {
        site: parse(include_str!("complete/site.json")),
        events: parse(include_str!("complete/events.json")),
        news: parse(include_str!("complete/news.json")),
        research: parse(include_str!("complete/research.json")),
        committee: parse(include_str!("complete/committee.json")),
        now: "2031-05-01T00:00:00Z".parse().unwrap(),
        history,
    }
}

/// Every sign that could end what it stands in, in any of the formats.
pub const HOSTILE: &str = "</script><script>alert(1)</script> ]]> --> <!-- \" ' & &amp; &#60; \
    \\ ` * _ ~ # [a](https://evil.example/) ![b](x) <b> \u{202e}dlrow\u{202c} \u{2028}x\u{2029}y";

/// The complete edition with a hostile text in place of every text, and a few that content
/// files cannot even hold.
pub fn hostile() -> Edition {
    let mut edition = complete();
    let line = |text: &mut String| {
        *text = format!("{HOSTILE} {text}\r\nSet-Cookie: a=b\r\n\u{0}\u{1b}]0;");
    };
    let prose = |text: &mut Markdown| {
        *text = Markdown::parse("# \\</script>\\]\\]\\>\n\n1. ``</script> --> ]]>`` \u{202e}\\*\\_\\[\\# & \\&amp;\r\n> x").unwrap()
    };
    let site = &mut edition.site;
    for text in [&mut site.name, &mut site.short_name, &mut site.description] {
        line(text);
    }
    for text in [&mut site.mission, &mut site.committee_statement] {
        prose(text);
    }
    for aim in &mut site.aims {
        line(&mut aim.title);
        prose(&mut aim.text);
    }
    for event in &mut edition.events.events {
        line(&mut event.title);
        prose(&mut event.summary);
        let place = &mut event.place;
        [&mut place.venue, &mut place.city, &mut event.organizer]
            .into_iter()
            .flatten()
            .for_each(line);
    }
    for item in &mut edition.news.news {
        line(&mut item.title);
        prose(&mut item.summary);
        item.person
            .iter_mut()
            .for_each(|person| line(&mut person.name));
    }
    for trial in &mut edition.research.trials {
        line(&mut trial.name);
        line(&mut trial.title);
        prose(&mut trial.summary);
        [&mut trial.design, &mut trial.sponsor]
            .into_iter()
            .flatten()
            .for_each(line);
        if let Some(registry) = &mut trial.registry {
            line(&mut registry.name);
            line(&mut registry.number);
        }
    }
    for publication in &mut edition.research.publications {
        line(&mut publication.title);
        line(&mut publication.journal);
        let texts = [
            &mut publication.journal_short,
            &mut publication.volume,
            &mut publication.issue,
            &mut publication.pages,
        ];
        texts.into_iter().flatten().for_each(line);
        for author in &mut publication.authors {
            let mut name = author.to_string();
            line(&mut name);
            *author = Author::Group(name);
        }
        publication.summary.iter_mut().for_each(prose);
    }
    for group in &mut edition.committee.groups {
        line(&mut group.name);
        group.description.iter_mut().for_each(prose);
    }
    for member in &mut edition.committee.members {
        line(&mut member.name);
        let texts = [
            &mut member.credentials,
            &mut member.role,
            &mut member.affiliation,
        ];
        texts.into_iter().flatten().for_each(line);
    }
    edition
}

/// Each of them, by its name.
pub fn all() -> [(&'static str, Edition); 3] {
    [
        ("published", published()),
        ("complete", complete()),
        ("hostile", hostile()),
    ]
}

/// The page of an event of the complete edition.
pub fn event(id: &str) -> Route {
    Route::Event(slug(id))
}

/// The page of a trial of the complete edition.
pub fn trial(id: &str) -> Route {
    Route::Trial(slug(id))
}

/// The page of a news item of the complete edition.
pub fn article(id: &str) -> Route {
    Route::Article(slug(id))
}

pub fn slug(id: &str) -> Slug {
    Slug::parse(id).unwrap()
}

fn parse<T: Content>(text: &str) -> T {
    let parsed = T::parse(text.as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    parsed.value.unwrap()
}
