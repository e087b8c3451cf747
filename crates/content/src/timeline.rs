//! Studies over the years: where on a line of years each began, ended and was published.

use std::ops::RangeInclusive;

use crate::{PartialDate, Slug};

/// What is known of the time of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The study.
    pub id: Slug,
    /// The name it goes by.
    pub name: String,
    /// When the first person took part.
    pub started: Option<PartialDate>,
    /// When it ended.
    pub ended: Option<PartialDate>,
    /// The years in which it was published, the earliest first, each once.
    pub published: Vec<i16>,
}

impl Span {
    /// The years that occur in it.
    fn years(&self) -> impl Iterator<Item = i16> {
        let dates = [self.started, self.ended].into_iter().flatten();
        dates
            .map(|date| date.year())
            .chain(self.published.iter().copied())
    }
}

/// Studies on a line of years, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The years from the first to the last that occurs.
    pub years: RangeInclusive<i16>,
    /// The studies of which any year is known.
    pub spans: Vec<Span>,
    /// How many studies are left out because no year is known.
    pub undated: usize,
}

impl Timeline {
    /// Lays out studies; `None` if no year of any is known.
    #[must_use]
    pub fn new(spans: Vec<Span>) -> Option<Self> {
        let all = spans.len();
        let mut dated: Vec<(i16, Span)> = spans
            .into_iter()
            .filter_map(|span| Some((span.years().min()?, span)))
            .collect();
        let last = dated.iter().flat_map(|(_, span)| span.years()).max()?;
        // Of those that begin in the same year, the ones whose beginning is known go by it.
        dated.sort_by_key(|(first, span)| {
            let started = span.started.map(|started| started.first());
            (*first, started.is_none(), started)
        });
        let first = dated.first().map(|(first, _)| *first)?;
        let spans: Vec<Span> = dated.into_iter().map(|(_, span)| span).collect();
        Some(Self {
            years: first..=last,
            undated: all - spans.len(),
            spans,
        })
    }

    /// Where a year begins: 0 at the beginning of the line, 1 at its end.
    #[must_use]
    pub fn year(&self, year: i16) -> f64 {
        self.place(year, 0.0)
    }

    /// Where a study began: at the earliest moment that the date allows.
    #[must_use]
    pub fn start(&self, date: PartialDate) -> f64 {
        let first = date.first();
        self.place(first.year(), through(first.month(), first.day() - 1))
    }

    /// Where a study ended: at the last moment that the date allows.
    #[must_use]
    pub fn end(&self, date: PartialDate) -> f64 {
        match (date.month(), date.day()) {
            (None, _) => self.year(date.year() + 1),
            (Some(month), None) => self.place(date.year(), through(month + 1, 0)),
            (Some(month), Some(day)) => self.place(date.year(), through(month, day.day())),
        }
    }

    /// The middle of a year, where a publication of that year stands.
    #[must_use]
    pub fn middle(&self, year: i16) -> f64 {
        self.place(year, 0.5)
    }

    fn place(&self, year: i16, part: f64) -> f64 {
        let (first, last) = (f64::from(*self.years.start()), f64::from(*self.years.end()));
        (f64::from(year) + part - first) / (last + 1.0 - first)
    }
}

/// How much of a year has passed when a day of a month has, counted from 1 for the month: nobody sees
/// that months differ in length.
fn through(month: i8, days: i8) -> f64 {
    (f64::from(month - 1) + f64::from(days) / 31.0) / 12.0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn span(id: &str, started: Option<&str>, ended: Option<&str>, published: &[i16]) -> Span {
        let date = |text: Option<&str>| text.map(|text| PartialDate::parse(text).unwrap());
        Span {
            id: Slug::parse(id).unwrap(),
            name: id.to_uppercase(),
            started: date(started),
            ended: date(ended),
            published: published.to_vec(),
        }
    }

    fn timeline() -> Timeline {
        Timeline::new(vec![
            span("test-undated", None, None, &[]),
            span("test-late", Some("2034-07"), Some("2036"), &[2038]),
            span("test-published", None, None, &[2030, 2033]),
            span("test-early", Some("2030-04-01"), None, &[]),
        ])
        .unwrap()
    }

    #[test]
    fn studies_with_a_year_stand_in_the_order_of_time() {
        let timeline = timeline();
        let ids: Vec<&str> = timeline.spans.iter().map(|span| span.id.as_str()).collect();
        assert_eq!(ids, ["test-early", "test-published", "test-late"]);
        assert_eq!(timeline.years, 2030..=2038);
        assert_eq!(timeline.undated, 1);
        assert_eq!(Timeline::new(vec![span("test", None, None, &[])]), None);
        assert_eq!(Timeline::new(Vec::new()), None);
    }

    #[test]
    fn a_year_a_month_and_a_day_have_their_places() {
        let timeline = timeline();
        let date = |text| PartialDate::parse(text).unwrap();
        let near = |one: f64, other: f64| assert!((one - other).abs() < 0.001, "{one} {other}");
        near(timeline.year(2030), 0.0);
        near(timeline.year(2039), 1.0);
        near(timeline.start(date("2036")), 6.0 / 9.0);
        near(timeline.end(date("2036")), 7.0 / 9.0);
        near(timeline.start(date("2034-07")), 4.5 / 9.0);
        near(timeline.end(date("2034-12")), 5.0 / 9.0);
        near(timeline.end(date("2034-12-31")), 5.0 / 9.0);
        near(timeline.middle(2038), 8.5 / 9.0);
    }
}
