//! The network's own content: right in every field, and its words as the network wrote them.

use std::{cmp::Reverse, fs};

use content::{
    Author, Committee, Content, Event, EventKind, Events, File, Markdown, News, NewsKind, Parsed,
    PartialDate, Relation, Research, Site,
};

use crate::repository;

fn read<T: Content>() -> T {
    let bytes = fs::read(repository("public/content").join(T::FILE.name())).unwrap();
    let Parsed {
        value,
        problems,
        left_out,
    } = T::parse(&bytes);
    assert_eq!(problems, []);
    assert_eq!(left_out, 0);
    value.unwrap()
}

#[test]
fn the_networks_words_are_there() {
    let (site, events, news, research) = (
        read::<Site>(),
        read::<Events>(),
        read::<News>(),
        read::<Research>(),
    );
    let mut texts = vec![site.mission.plain(), site.committee_statement.plain()];
    for Event { title, summary, .. } in &events.events {
        texts.extend([title.clone(), summary.plain()]);
    }
    for item in &news.news {
        texts.push(item.summary.plain());
        texts.extend(item.body.as_ref().map(Markdown::plain));
    }
    texts.extend(research.trials.iter().map(|trial| trial.summary.plain()));
    let seed = fs::read_to_string(repository("tests/content/seed.txt")).unwrap();
    assert_eq!(seed.lines().count(), 11);
    for line in seed.lines() {
        assert!(
            texts.iter().any(|text| text.contains(line)),
            "missing: {line}"
        );
    }
}

#[test]
fn the_trials_are_told_in_the_news_and_in_research() {
    let (news, research) = (read::<News>(), read::<Research>());
    let body = news.news[0].body.as_ref().unwrap().plain();
    for name in ["RECOMMEND", "PRACTICAL"] {
        let trial = research
            .trials
            .iter()
            .find(|trial| trial.name == name)
            .unwrap();
        assert!(body.contains(&trial.summary.plain()), "{name}");
        assert!(trial.registry.as_ref().unwrap().url().is_some());
    }
    assert_eq!(research.trials[0].questions.len(), 3);
}

#[test]
fn the_networks_own_news_leads_and_dated_news_follows_the_newest_first() {
    let news = read::<News>().news;
    let kinds: Vec<NewsKind> = news.iter().take(2).map(|item| item.kind).collect();
    assert_eq!(kinds, [NewsKind::Funding, NewsKind::Award]);
    let dates: Vec<PartialDate> = news
        .iter()
        .filter_map(|item| item.date.or_else(|| item.person.as_ref()?.died))
        .collect();
    assert_eq!(dates.len(), news.len() - 2);
    assert!(
        dates.is_sorted_by_key(|date| Reverse(date.first())),
        "{dates:?}"
    );
}

#[test]
fn nothing_is_more_precise_than_known() {
    let starts: Vec<String> = read::<Events>()
        .events
        .iter()
        .map(|event| event.start.to_string())
        .collect();
    let known = [
        "2023-11",
        "2024-02",
        "2025-02",
        "2026-03-17",
        "2026-03-22",
        "2026-05-15",
        "2027-03-14",
    ];
    assert_eq!(starts, known);
}

#[test]
fn events_of_others_say_whose_they_are_and_where_that_is_from() {
    for event in &read::<Events>().events[3..] {
        assert_eq!(event.kind, EventKind::Congress, "{}", event.id);
        assert!(event.organizer.is_some(), "{}", event.id);
        assert!(event.source.is_some(), "{}", event.id);
    }
}

#[test]
fn every_study_has_a_source_and_only_three_are_endorsed() {
    let trials = read::<Research>().trials;
    assert_eq!(trials.len(), 16);
    let endorsed: Vec<&str> = trials
        .iter()
        .filter(|trial| trial.endorsed.is_some())
        .map(|trial| trial.id.as_str())
        .collect();
    assert_eq!(endorsed, ["excel", "eolia", "help-ecmo-pilot"]);
    for trial in &trials {
        assert!(trial.source.is_some(), "{}", trial.id);
        let dated = trial
            .status_source()
            .is_some_and(|source| source.as_of.is_some());
        assert!(trial.status.is_none() || dated, "{} has no date", trial.id);
    }
}

#[test]
fn publications_have_a_source_and_say_whether_they_are_the_networks() {
    let publications = read::<Research>().publications;
    let of = |relation| {
        let of_it = publications
            .iter()
            .filter(move |one| one.relation == relation);
        of_it.count()
    };
    assert_eq!((of(Relation::Network), of(Relation::Listed)), (8, 6));
    assert!(publications.iter().all(|one| one.source.is_some()));
    assert!(publications.is_sorted_by_key(|one| Reverse(one.year)));
    // A person is not taken for a group, nor a group for a person.
    for publication in &publications {
        for author in &publication.authors {
            let name = author.to_string();
            let looks_like_a_group = name.contains("Network")
                || name.contains("Group")
                || name.contains("nvestigators")
                || name.contains("CORE")
                || name == name.to_uppercase()
                || ["ECMONet", "EXCEL Registry"].contains(&&*name);
            let is_group = matches!(author, Author::Group(_));
            assert_eq!(is_group, looks_like_a_group, "{name}");
        }
    }
}

#[test]
fn the_aims_and_the_invitation_are_told_with_their_source() {
    let site = read::<Site>();
    assert_eq!(site.aims.len(), 6);
    assert!(site.aims.iter().all(|aim| aim.source.is_some()));
    assert!(site.invitation.unwrap().source.is_some());
}

#[test]
fn members_are_in_a_group_that_exists() {
    let committee = read::<Committee>();
    assert!(
        committee
            .members
            .iter()
            .all(|member| member.group.is_some() && member.source.is_some())
    );
}

#[test]
fn every_file_names_its_schema() {
    for file in File::ALL {
        let text = fs::read_to_string(repository("public/content").join(file.name())).unwrap();
        let name = file.name().trim_end_matches(".json");
        let schema = format!("schema/{name}.schema.json");
        assert!(
            text.starts_with(&format!("{{\n  \"$schema\": \"{schema}\"")),
            "{name}"
        );
        assert!(repository("public/content").join(schema).exists());
    }
}
