//! The network's own content: right in every field, and its words as the network wrote them.

use std::fs;

use content::{
    Committee, Content, Event, Events, File, Markdown, News, NewsKind, Parsed, Research, Site,
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
fn news_comes_in_the_order_of_the_file() {
    let kinds: Vec<NewsKind> = read::<News>().news.iter().map(|item| item.kind).collect();
    assert_eq!(
        kinds,
        [NewsKind::Funding, NewsKind::Award, NewsKind::Memoriam]
    );
}

#[test]
fn nothing_is_more_precise_than_known() {
    let starts: Vec<String> = read::<Events>()
        .events
        .iter()
        .map(|event| event.start.to_string())
        .collect();
    assert_eq!(starts, ["2023-11", "2024-02", "2025-02"]);
    let dated = read::<News>()
        .news
        .iter()
        .filter(|item| item.date.is_some())
        .count();
    assert_eq!(dated, 0);
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
