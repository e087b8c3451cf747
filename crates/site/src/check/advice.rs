//! Better words for values that are written in a way that people often choose. A type's own words say how
//! a value is written; what stands here would only make the site's download larger.

use content::value::line::SiteAddress;
use content::value::text::invisible;
use content::{Country, HttpUrl, MediaPath, PartialDate, Refusal, Slug, TextFormat};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The refusal of a text by the rule of this name, or better words for it.
pub(super) fn better(name: &str, text: &str, refusal: Refusal) -> Refusal {
    let better = match name {
        Country::FORMAT => countries(text),
        HttpUrl::FORMAT | SiteAddress::FORMAT => address(text, &refusal),
        MediaPath::FORMAT => picture(text),
        PartialDate::FORMAT => date(text, &refusal),
        Slug::FORMAT => slug(text),
        _ => None,
    };
    better.unwrap_or(refusal)
}

/// What a rule advises to write, where that is one text.
fn meant<T: TextFormat>(text: &str) -> Option<String> {
    match T::read(text) {
        Ok(_) => Some(text.to_owned()),
        Err(refusal) => {
            let (meant, _) = refusal.fix.strip_prefix("Write \"")?.split_once('"')?;
            Some(meant.to_owned())
        }
    }
}

/// `CA, GB`
fn countries(text: &str) -> Option<Refusal> {
    let parts = text
        .split([',', ';', '/', '&'])
        .flat_map(|part| part.split(" and "));
    let codes: Option<Vec<String>> = parts.map(|part| meant::<Country>(part.trim())).collect();
    let codes = codes.filter(|codes| codes.len() > 1)?;
    let quoted: Vec<String> = codes.iter().map(|code| format!("\"{code}\"")).collect();
    Some(Refusal::new(
        "There are several countries in this text",
        format!(
            "Write each in quotation marks of its own: {}; where there is no list, only one",
            quoted.join(", ")
        ),
    ))
}

/// A web address in the form of a link, with too many slashes or too few, with what nobody sees.
fn address(text: &str, refusal: &Refusal) -> Option<Refusal> {
    let is_right = |address: &str| HttpUrl::read(address).is_ok();
    // What else is wrong with it, its own rule says.
    if is_right(text) {
        return None;
    }
    if text.contains('@') && !text.contains([':', '/', ' ']) {
        return Some(Refusal::new(
            format!("\"{text}\" is an e-mail address and no web address"),
            format!(
                "Write the address of a page, or put it into a text as a link: [words](mailto:{text})"
            ),
        ));
    }
    if let Some((_, rest)) = text.split_once("](")
        && let Some((inner, _)) = rest.split_once(')')
        && is_right(inner)
    {
        return Some(Refusal::new(
            "This is a link as it stands in a text, and here the address stands alone",
            format!("Write \"{inner}\""),
        ));
    }
    let plain: String = text.trim().chars().filter(|c| !invisible(*c)).collect();
    if plain != text.trim() && !text.trim().contains(char::is_whitespace) && is_right(&plain) {
        return Some(Refusal::new(
            "There is an invisible character in this address that addresses cannot have",
            format!("Write \"{plain}\""),
        ));
    }
    // `https:/example.org`, `https//example.org`, `https://https://example.org`
    let begin = text
        .trim()
        .trim_start_matches(['h', 't', 'p', 's', ':', '/']);
    let cut = text.trim().strip_suffix(begin)?;
    let has_scheme = cut.contains("tp") && cut.ends_with('/');
    let whole = format!("https://{begin}");
    (has_scheme && is_right(&whole)).then(|| Refusal {
        what: refusal.what.clone(),
        fix: format!("Write \"{whole}\""),
    })
}

/// `photos/Sample.JPG`
fn picture(text: &str) -> Option<Refusal> {
    let (stem, ending) = text.rsplit_once('.')?;
    let small = format!("{stem}.{}", ending.to_ascii_lowercase());
    MediaPath::read(&small).ok()?;
    Some(Refusal::new(
        format!("The name of a picture ends in small letters here, and this one in .{ending}"),
        format!("Rename the picture, and write \"{small}\""),
    ))
}

/// `Bén Sample`
fn slug(text: &str) -> Option<Refusal> {
    if text.is_ascii() {
        return None;
    }
    let mut plain = String::new();
    for c in text.chars().filter(|c| *c == ' ' || !invisible(*c)) {
        match c {
            'ä' | 'Ä' | 'æ' | 'Æ' => plain.push_str("ae"),
            'ö' | 'Ö' | 'œ' | 'Œ' => plain.push_str("oe"),
            'ü' | 'Ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'ø' | 'Ø' => plain.push('o'),
            'ł' | 'Ł' => plain.push('l'),
            c => plain.extend(c.nfd().filter(|c| !is_combining_mark(*c))),
        }
    }
    let meant = meant::<Slug>(&plain)?;
    let Err(refusal) = Slug::read(text) else {
        return None;
    };
    let fix = format!("Write \"{meant}\"");
    if text.contains(|c: char| c != ' ' && invisible(c)) {
        return Some(Refusal::new(
            "There is an invisible character in this id, which cannot be part of an address",
            fix,
        ));
    }
    Some(Refusal { fix, ..refusal })
}

fn date(text: &str, refusal: &Refusal) -> Option<Refusal> {
    // The type has understood the text already.
    if refusal.fix.starts_with("Write \"") || refusal.fix.starts_with("Write the local") {
        return None;
    }
    let fix = |fix: String| Refusal {
        what: refusal.what.clone(),
        fix,
    };
    if let Some((first, last)) = range(text) {
        return Some(Refusal::new(
            format!("\"{text}\" is more than one date"),
            format!(
                "Write the first one here, \"{first}\"; the last day of an event stands in \"end\": \"{last}\""
            ),
        ));
    }
    let meant = exchanged(text).or_else(|| half_day(text));
    if let Some(meant) = meant.or_else(|| full_hour(text)) {
        return Some(fix(format!("Write \"{meant}\" if that is meant")));
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Some(fix(
            "Write as much as is known, the year at least: 2024, 2024-02 or 2024-02-06".to_owned(),
        ));
    }
    let numbers: Vec<&str> = text.split(['.', '/', '-', ' ']).collect();
    let are_numbers = numbers
        .iter()
        .all(|number| number.parse::<u32>().is_ok() && number.len() != 4);
    (are_numbers && numbers.len() == 3).then(|| {
        fix(
            "Write the year with its four digits, then month and day, such as 2024-02-06"
                .to_owned(),
        )
    })
}

/// Month and day the other way round: `2030-25-05`.
fn exchanged(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let (year, day, month) = (parts.next()?, parts.next()?, parts.next()?);
    let turned = format!("{year}-{month}-{day}");
    PartialDate::read(&turned).ok().map(|_| turned)
}

/// A time of the twelve-hour clock: `2030-02-06 5:30 pm`.
fn half_day(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase().replace('.', "");
    let (rest, is_evening) = match (lower.strip_suffix("pm"), lower.strip_suffix("am")) {
        (Some(rest), _) => (rest, true),
        (_, Some(rest)) => (rest, false),
        _ => return None,
    };
    let (date, time) = rest.trim_end().rsplit_once([' ', 't'])?;
    let (hour, minute) = time.split_once(':').unwrap_or((time, "00"));
    let hour = match (hour.parse::<u8>().ok()?, is_evening) {
        (12, false) => 0,
        (12, true) => 12,
        (hour @ 1..=11, true) => hour + 12,
        (hour @ 1..=11, false) => hour,
        _ => return None,
    };
    meant::<PartialDate>(&format!(
        "{} {hour:02}:{minute}",
        date.trim_end_matches(',')
    ))
}

/// A time without its minutes: `2030-02-06T9`.
fn full_hour(text: &str) -> Option<String> {
    let (date, hour) = text.split_once(['T', ' '])?;
    let is_hour = (1..=2).contains(&hour.len()) && hour.bytes().all(|b| b.is_ascii_digit());
    let whole = format!("{date}T{hour:0>2}:00");
    (is_hour && PartialDate::read(&whole).is_ok()).then_some(whole)
}

/// The first and the last date of a text such as `1–3 May 2030` or `28 April to 3 May 2030`.
fn range(text: &str) -> Option<(String, String)> {
    let has_words = text.contains(|c: char| c.is_alphabetic());
    let separators = ["–", "—", " to ", " until ", " - "];
    let hyphen = ["-"].into_iter().filter(|_| has_words);
    let mut parts = separators.into_iter().chain(hyphen);
    parts.find_map(|separator| {
        let (first, last) = text.split_once(separator)?;
        let (first, last) = (first.trim(), last.trim());
        let end = meant::<PartialDate>(last)?;
        // What both have in common is written once.
        let rest = last.trim_start_matches(|c: char| c.is_ascii_digit());
        let year = end.get(..4)?;
        let whole = [
            first.to_owned(),
            format!("{first}{rest}"),
            format!("{first} {year}"),
        ];
        let start = whole.iter().find_map(|text| meant::<PartialDate>(text))?;
        (start <= end).then_some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn told<T: TextFormat>(text: &str, words: &str) {
        let Err(refusal) = T::read(text) else {
            unreachable!("{text} is right");
        };
        let refusal = better(T::FORMAT, text, refusal);
        assert!(refusal.fix.contains(words), "{text}: {refusal}");
    }

    #[test]
    fn dates_that_are_two_are_parted() {
        for text in [
            "1–3 May 2030",
            "1 - 3 May 2030",
            "1-3 May 2030",
            "1 May to 3 May 2030",
        ] {
            told::<PartialDate>(
                text,
                "\"2030-05-01\"; the last day of an event stands in \"end\": \"2030-05-03\"",
            );
        }
        told::<PartialDate>("30 April–3 May 2030", "\"2030-04-30\"");
        told::<PartialDate>("May–June 2030", "\"2030-05\"");
        told::<PartialDate>("06-02-2030", "\"2030-02-06\" for 6 February");
    }

    #[test]
    fn other_ways_to_write_dates_are_understood() {
        told::<PartialDate>("2030-25-05", "\"2030-05-25\"");
        told::<PartialDate>("2030-13", "from 01 to 12");
        told::<PartialDate>("2030-02-06 5:30 pm", "\"2030-02-06T17:30\"");
        told::<PartialDate>("6 February 2030, 12 a.m.", "\"2030-02-06T00:00\"");
        told::<PartialDate>("2030-02-06T9", "\"2030-02-06T09:00\"");
        told::<PartialDate>("15/01/30", "four digits");
        told::<PartialDate>("20330-05-01", "four digits");
        told::<PartialDate>("TBC", "the year at least");
    }

    #[test]
    fn ids_keep_their_letters() {
        told::<Slug>("bén-sämple", "\"ben-saemple\"");
        told::<Slug>("Łukasz Groß", "\"lukasz-gross\"");
        told::<Slug>("ben\u{200B}-sample", "\"ben-sample\"");
        told::<Slug>("例え", "such as");
    }

    #[test]
    fn addresses_are_mended() {
        for text in [
            "https:/example.org/a",
            "https//example.org/a",
            "https://https://example.org/a",
            "http:https://example.org/a",
            "[Example](https://example.org/a)",
            "https://example.org/\u{200B}a",
        ] {
            told::<HttpUrl>(text, "\"https://example.org/a\"");
        }
        told::<HttpUrl>("office@example.org", "(mailto:office@example.org)");
        told::<SiteAddress>("https://example.org/?a", "Write \"https://example.org/\"");
        told::<HttpUrl>("https://example.org/a b", "Copy the address");
        told::<HttpUrl>("javascript:alert(1)", "beginning with https://");
        told::<HttpUrl>("https://", "Copy the address");
    }

    #[test]
    fn countries_and_pictures() {
        told::<Country>("CA, GB", "\"CA\", \"GB\"");
        told::<Country>("Canada and UK", "\"CA\", \"GB\"");
        told::<Country>("XX", "two capital letters");
        told::<MediaPath>("photos/Ada-Sample.JPG", "\"photos/Ada-Sample.jpg\"");
        told::<MediaPath>("photos/sample.HEIC", "one of");
    }
}
