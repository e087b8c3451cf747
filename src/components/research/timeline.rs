//! Studies over the years: a table, whose last column is drawn.

use content::{
    Route,
    timeline::{Span, Timeline},
    words::date_text,
};
use leptos::prelude::*;

use crate::components::basics::{Link, Step};

/// Studies over the years. Who does not see the drawing reads the dates.
#[component]
pub fn StudyTimeline(
    /// The studies.
    timeline: Timeline,
) -> impl IntoView {
    let Timeline { spans, undated, .. } = timeline.clone();
    let rest = match undated {
        0 => None,
        1 => Some("For 1 more study no year is stated.".to_owned()),
        several => Some(format!("For {several} more studies no year is stated.")),
    };
    let rows = spans.into_iter().map(|span| {
        let plot = view! { <Line span=span.clone() timeline=timeline.clone() /> };
        view! {
            <Step>
                <Row span>{plot}</Row>
            </Step>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div>
            <table class="timeline">
                <caption class="visually-hidden">
                    "Studies, from the first patient to publication"
                </caption>
                <thead>
                    <tr>
                        <th scope="col">
                            <span class="visually-hidden">"Study"</span>
                        </th>
                        <th scope="col">
                            <span class="visually-hidden">"First patient"</span>
                        </th>
                        <th scope="col">
                            <span class="visually-hidden">"End"</span>
                        </th>
                        <th scope="col">
                            <span class="visually-hidden">"Published"</span>
                        </th>
                        // Translators leave texts of drawings out, or lose them.
                        <td class="timeline-plot" aria-hidden="true" translate="no">
                            <Years timeline />
                        </td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <ul class="timeline-key" aria-hidden="true">
                <li class="timeline-key-run">"First patient to end"</li>
                <li class="timeline-key-one">"Only one of them is stated"</li>
                <li class="timeline-key-paper">"Published"</li>
            </ul>
            {rest.map(|rest| view! { <p class="timeline-rest">{rest}</p> })}
        </div>
    }
}

/// A study: its name, its dates for those who read, and its line.
#[component]
fn Row(span: Span, children: Children) -> impl IntoView {
    let date = |date: Option<_>| date.map_or_else(|| "not stated".to_owned(), date_text);
    let published: Vec<String> = span.published.iter().map(ToString::to_string).collect();
    let published = if published.is_empty() {
        "none listed".to_owned()
    } else {
        published.join(", ")
    };
    view! {
        <tr>
            <th scope="row">
                <Link to=Route::Trial(span.id)>{span.name}</Link>
            </th>
            <td>
                <span class="visually-hidden">{date(span.started)}</span>
            </td>
            <td>
                <span class="visually-hidden">{date(span.ended)}</span>
            </td>
            <td>
                <span class="visually-hidden">{published}</span>
            </td>
            <td class="timeline-plot" aria-hidden="true">
                {children()}
            </td>
        </tr>
    }
}

/// The years above the lines, and what the lines are drawn with.
#[component]
fn Years(timeline: Timeline) -> impl IntoView {
    let years = timeline.years.clone();
    let one = format!("{:.5}", timeline.year(years.start() + 1));
    let labels = years.enumerate().map(|(place, year)| {
        // On a narrow screen there is room for every third.
        let class = if place % 3 == 0 {
            "timeline-year"
        } else {
            "timeline-year timeline-year-more"
        };
        view! {
            <text class=class x=percent(timeline.year(year)) dx="4" y="17">
                {year}
            </text>
        }
    });
    view! {
        <svg class="timeline-years" focusable="false">
            <defs>
                <linearGradient id="timeline-run">
                    <stop class="stop-venous" offset="0" />
                    <stop class="stop-mix" offset=".6" />
                    <stop class="stop-arterial" offset="1" />
                </linearGradient>
                <pattern id="timeline-grid" width=one height="1">
                    <path class="timeline-grid" d="M.5 0v80" />
                </pattern>
            </defs>
            {labels.collect_view()}
        </svg>
    }
}

/// The line of a study: from the first patient to the end, and on to what was published.
#[component]
fn Line(span: Span, timeline: Timeline) -> impl IntoView {
    let start = span.started.map(|date| timeline.start(date));
    let end = span.ended.map(|date| timeline.end(date));
    let papers: Vec<f64> = span
        .published
        .iter()
        .map(|year| timeline.middle(*year))
        .collect();
    let run = start.zip(end).map(|(start, end)| {
        view! {
            <rect
                x=percent(start)
                y="14"
                width=percent(end - start)
                height="4"
                rx="2"
                fill="url(#timeline-run)"
            />
        }
    });
    let known = start.or(end);
    // A line that is open at one side, from the end that is known.
    let lone = known
        .filter(|_| run.is_none())
        .map(|at| view! { <circle class="timeline-one" cx=percent(at) cy="16" r="4" /> });
    let first = end.or(start).or(papers.first().copied());
    let wait = first.zip(papers.last().copied()).map(|(from, to)| {
        view! {
            <line class="timeline-wait" x1=percent(from) x2=percent(to) y1="16" y2="16" />
        }
    });
    let papers = papers.into_iter().map(|at| {
        view! { <circle class="timeline-paper" cx=percent(at) cy="16" r="6" /> }
    });
    view! {
        <svg class="timeline-line" focusable="false">
            <rect width="100%" height="100%" fill="url(#timeline-grid)" />
            {wait}
            {run}
            {lone}
            {papers.collect_view()}
        </svg>
    }
}

/// A part of the whole line, as SVG has it.
fn percent(part: f64) -> String {
    format!("{:.2}%", part * 100.0)
}
