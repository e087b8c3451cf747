//! Suggests the id of a new entry from what is known of it.

use content::Slug;
use unicode_normalization::UnicodeNormalization;

use super::Kind;
use super::answers::Answers;

/// Longer ids are hard to read in an address.
const LONGEST: usize = 50;

/// An id that no other entry has: `network-meeting-london-2027` of "Network Meeting, London". `None`
/// where no letter of the title can be part of an address.
pub(super) fn suggestion(kind: Kind, answers: &Answers, taken: &[String]) -> Option<String> {
    let name = match kind {
        Kind::Event | Kind::News => answers.text("title"),
        Kind::Person | Kind::Trial => answers.text("name"),
        // Publications on a trial are called by its name.
        Kind::Publication => answers.text("trial").or_else(|| answers.text("title")),
    };
    let words = words(name?);
    if words.is_empty() {
        return None;
    }
    let year = year(kind, answers).filter(|year| !words.contains(year));
    let with_year = year.map(|year| format!("{words}-{year}"));
    let is_dated = matches!(kind, Kind::Event | Kind::Publication);
    let first = if is_dated { with_year.clone() } else { None };
    let numbered = with_year.as_ref().unwrap_or(&words);
    let numbered = (2..).map(|number| format!("{numbered}-{number}"));
    let mut candidates = [first.unwrap_or_else(|| words.clone())]
        .into_iter()
        .chain(with_year.clone())
        .chain(numbered);
    // There are more numbers than entries.
    candidates.find(|id| Slug::parse(id).is_ok() && !taken.contains(id))
}

fn year(kind: Kind, answers: &Answers) -> Option<String> {
    match kind {
        Kind::Publication => Some(answers.get("year")?.to_string()),
        Kind::Event => answers.text("start")?.get(..4).map(str::to_owned),
        Kind::News => answers.text("date")?.get(..4).map(str::to_owned),
        Kind::Person | Kind::Trial => None,
    }
}

/// The words of a text that can be part of an address: without accents, the first few.
fn words(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        // "the network's" is not "the network s".
        .filter(|c| !matches!(c, '\'' | '’'))
        .collect();
    let mut slug = String::new();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        let longer = slug.len() + 1 + word.len() > LONGEST;
        if longer && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    slug.truncate(LONGEST);
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn suggested(kind: Kind, answers: &[(&'static str, &str)], taken: &[&str], id: &str) {
        let mut all = Answers::default();
        for (path, text) in answers {
            let number = text.parse::<i16>().ok().filter(|_| *path == "year");
            all.set(path, number.map_or_else(|| (*text).into(), Into::into));
        }
        let taken: Vec<String> = taken.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(suggestion(kind, &all, &taken).as_deref(), Some(id));
    }

    #[test]
    fn an_id_is_made_of_the_title() {
        let title = ("title", "Réunion d’été: the network's meeting, Zürich");
        suggested(
            Kind::News,
            &[title],
            &[],
            "reunion-dete-the-networks-meeting-zurich",
        );
        suggested(
            Kind::Event,
            &[("title", "Sample Meeting"), ("start", "2030-02")],
            &[],
            "sample-meeting-2030",
        );
        suggested(
            Kind::Event,
            &[("title", "Sample 2030"), ("start", "2030-02")],
            &[],
            "sample-2030",
        );
        suggested(
            Kind::Publication,
            &[
                ("title", "A long title"),
                ("trial", "sample"),
                ("year", "2030"),
            ],
            &[],
            "sample-2030",
        );
    }

    #[test]
    fn a_taken_one_gets_a_year_or_a_number() {
        let dated = [("title", "Sample"), ("date", "2030-02-01")];
        suggested(Kind::News, &dated, &["sample"], "sample-2030");
        suggested(
            Kind::News,
            &dated,
            &["sample", "sample-2030"],
            "sample-2030-2",
        );
        suggested(
            Kind::Person,
            &[("name", "Ada Sample")],
            &["ada-sample"],
            "ada-sample-2",
        );
        // Pages have a part of that name.
        suggested(Kind::Trial, &[("name", "Timeline")], &[], "timeline-2");
    }

    #[test]
    fn letters_of_other_scripts_make_no_address() {
        let mut answers = Answers::default();
        answers.set("title", "会议".into());
        assert_eq!(suggestion(Kind::News, &answers, &[]), None);
    }
}
