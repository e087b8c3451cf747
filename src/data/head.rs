//! Title and description of a page: what browser tabs, search engines, link previews and screen
//! readers show of it.

use content::{Markdown, Route, words::one_line};

use super::Frame;

/// How many characters of a description search engines show.
const DESCRIPTION_LENGTH: usize = 160;

/// The metadata of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The page; `None` if there is nothing at the address.
    pub route: Option<Route>,
    /// The page's own name, as announced when it opens.
    pub name: String,
    /// The title: the page's name and the site's.
    pub title: String,
    /// A sentence or two about the page.
    pub description: String,
}

impl Head {
    /// The head of the page at `route`.
    #[must_use]
    pub fn new(route: Route, name: &str, description: impl Into<String>, frame: &Frame) -> Self {
        let short = &frame.short_name;
        Self {
            title: match route {
                Route::Home => format!("{name} ({short})"),
                _ => format!("{name} · {short}"),
            },
            route: Some(route),
            name: name.to_owned(),
            description: one_line(&description.into()),
        }
    }

    /// The head of the page of a record.
    #[must_use]
    pub fn of_record(route: Route, title: &str, summary: &Markdown, frame: &Frame) -> Self {
        Self::new(route, title, shorten(&summary.plain()), frame)
    }

    /// The head of a page that is about no record.
    #[must_use]
    pub fn of_section(route: Route, frame: &Frame) -> Self {
        let name = route.name();
        let description = section_description(&route, &frame.name);
        Self::new(route, name, description, frame)
    }

    /// The head of the page for addresses where there is nothing.
    #[must_use]
    pub fn missing(frame: &Frame) -> Self {
        let name = "Page not found";
        Self {
            route: None,
            name: name.to_owned(),
            title: format!("{name} · {}", frame.short_name),
            description: "There is no page at this address.".to_owned(),
        }
    }
}

/// What a section of the site of the network with this name holds.
#[must_use]
pub fn section_description(route: &Route, network: &str) -> String {
    match route {
        Route::Home => "Research on extracorporeal life support in adults.".to_owned(),
        Route::Events => {
            format!("Meetings of the {network} and of the field, upcoming and past.")
        }
        Route::EventsPage(_) => format!("Events of the {network}."),
        Route::Event(_) => format!("An event on the site of the {network}."),
        Route::News => {
            format!("News of the {network}: funding, awards, trials and publications.")
        }
        Route::NewsPage(_) | Route::Article(_) => format!("News of the {network}."),
        Route::Search => {
            format!("Find events, news, trials, publications and people of the {network}.")
        }
        Route::Research => {
            format!("Trials, registries and publications of the {network}, and studies it lists.")
        }
        Route::Trial(_) => format!("A study on the site of the {network}."),
        Route::Committee => format!("The people who lead the {network}."),
    }
}

/// The beginning of a text, cut between words to the length that search engines show.
fn shorten(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION_LENGTH {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut length = 1; // the ellipsis
    for word in text.split_whitespace() {
        length += word.chars().count() + usize::from(!cut.is_empty());
        if length > DESCRIPTION_LENGTH {
            break;
        }
        if !cut.is_empty() {
            cut.push(' ');
        }
        cut.push_str(word);
    }
    cut.push('…');
    cut
}
