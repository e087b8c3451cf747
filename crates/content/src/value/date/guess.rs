//! Suggestions for dates that are written in another way.

use jiff::civil::Date;

use super::{PartialDate, YEARS, read};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// How to write this date, if that can be derived.
pub(super) fn fix(text: &str) -> Option<String> {
    let text = text.trim();
    let (date, time) = split_time(text);
    let pieces = pieces(date);
    if let Some((year, month, day)) = impossible_day(&pieces) {
        let last = Date::new(year, month, 1).ok()?.days_in_month();
        let name = capital(MONTHS[usize::try_from(month - 1).ok()?]);
        return Some(format!(
            "{name} {year} has {last} days, not {day}: write the right day, or \"{year:04}-{month:02}\" if it is not known"
        ));
    }
    let dates = readings(&pieces);
    let time = match time.map(|time| (time, clock(time))) {
        // "Z" and "+01:00" say how far the clock is from UTC; which zone that was, they do not.
        Some((_, Some((clock, true)))) => {
            let [date] = dates.as_slice() else {
                return None;
            };
            return Some(format!(
                "Write the local time, such as \"{date}{clock}\", without Z or an offset, and name the zone in \"time_zone\""
            ));
        }
        Some((_, Some((clock, false)))) => clock,
        Some((_, None)) => return None,
        None => String::new(),
    };
    let written: Vec<String> = dates
        .iter()
        .map(|date| format!("{date}{time}"))
        .filter(|written| read(written).is_ok())
        .collect();
    match written.as_slice() {
        [one] => Some(format!("Write \"{one}\"")),
        [one, other] => Some(format!(
            "Write \"{one}\" for {} or \"{other}\" for {}",
            spoken(&dates[0]),
            spoken(&dates[1])
        )),
        _ => None,
    }
}

/// The date and the time of a text, parted at a `T` or at the white space before a colon.
fn split_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else {
        return (text, None);
    };
    let cut = text[..colon].rfind(|c: char| !c.is_ascii_digit());
    match cut {
        Some(cut) if matches!(text.as_bytes()[cut], b'T' | b't' | b' ') => {
            (&text[..cut], Some(&text[cut + 1..]))
        }
        _ => (text, None),
    }
}

/// `9:00`, `09:00:00`, `09:00Z` as `T09:00`, and whether an offset followed.
fn clock(time: &str) -> Option<(String, bool)> {
    let end = time.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'));
    let (clock, rest) = time.split_at(end.unwrap_or(time.len()));
    let mut parts = clock.split(':');
    let hour: u8 = parts.next()?.parse().ok()?;
    let minute: u8 = parts.next()?.parse().ok()?;
    let offset = match rest.trim() {
        "" => false,
        "Z" | "z" | "UTC" | "GMT" => true,
        rest if rest.starts_with(['+', '-']) => true,
        _ => return None,
    };
    Some((format!("T{hour:02}:{minute:02}"), offset))
}

/// A run of digits or of letters.
enum Piece {
    Number(i16, usize),
    Month(i8),
}

/// The text in pieces; nothing if there is a word that is no month.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = &word[..word.len() - letters.len()];
        if let (8, "", true) = (number.len(), letters, text.len() == 8) {
            for part in [&number[..4], &number[4..6], &number[6..]] {
                pieces.push(Piece::Number(part.parse().unwrap_or(0), part.len()));
            }
            continue;
        }
        let lower = letters.to_ascii_lowercase();
        let month = MONTHS.iter().zip(1..).find(|(name, _)| {
            lower.len() >= 3 && name.starts_with(&lower)
                || lower == "sept" && name.starts_with("sept")
        });
        match (number.parse(), month) {
            (Ok(value), None) if matches!(lower.as_str(), "" | "st" | "nd" | "rd" | "th") => {
                pieces.push(Piece::Number(value, number.len()));
            }
            (Err(_), Some((_, month))) if number.is_empty() => pieces.push(Piece::Month(month)),
            _ => return Vec::new(),
        }
    }
    pieces
}

/// The dates the pieces can mean.
fn readings(pieces: &[Piece]) -> Vec<PartialDate> {
    use Piece::{Month, Number};
    let day = |year: i16, month: i16, day: i16| {
        let month = i8::try_from(month).ok()?;
        Date::new(year, month, i8::try_from(day).ok()?)
            .ok()
            .map(PartialDate::Day)
    };
    let month = |year: i16, month: i16| {
        let month = i8::try_from(month).ok()?;
        (1..=12)
            .contains(&month)
            .then_some(PartialDate::Month { year, month })
    };
    let found = match *pieces {
        [Number(y, 4)] => vec![Some(PartialDate::Year(y))],
        [Number(y, 4), Number(m, _)] | [Number(m, _), Number(y, 4)] => vec![month(y, m)],
        [Month(m), Number(y, 4)] | [Number(y, 4), Month(m)] => vec![month(y, m.into())],
        [Number(y, 4), Number(m, _), Number(d, _)] => vec![day(y, m, d)],
        [Number(d, _), Month(m), Number(y, 4)]
        | [Month(m), Number(d, _), Number(y, 4)]
        | [Number(y, 4), Month(m), Number(d, _)] => vec![day(y, m.into(), d)],
        // Most of the world writes the day first, the United States the month.
        [Number(a, _), Number(b, _), Number(y, 4)] if a == b => vec![day(y, a, b)],
        [Number(a, _), Number(b, _), Number(y, 4)] => vec![day(y, b, a), day(y, a, b)],
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// Year, month and day in this order, with a day its month does not have.
fn impossible_day(pieces: &[Piece]) -> Option<(i16, i8, i16)> {
    let [
        Piece::Number(year, 4),
        Piece::Number(month, _),
        Piece::Number(day, _),
    ] = *pieces
    else {
        return None;
    };
    let month = i8::try_from(month).ok()?;
    let first = Date::new(year, month, 1).ok()?;
    let exists = (1..=i16::from(first.days_in_month())).contains(&day);
    (!exists && YEARS.contains(&year)).then_some((year, month, day))
}

/// `6 February`
fn spoken(date: &PartialDate) -> String {
    let first = date.first();
    let month = usize::try_from(first.month() - 1).unwrap_or(0);
    format!("{} {}", first.day(), capital(MONTHS[month]))
}

fn capital(word: &str) -> String {
    format!("{}{}", word[..1].to_ascii_uppercase(), &word[1..])
}
