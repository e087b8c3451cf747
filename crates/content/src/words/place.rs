//! Places in words.

use crate::Place;

/// A place, from the venue to the country; `None` if nothing is known of it.
#[must_use]
pub fn place_text(place: &Place) -> Option<String> {
    let country = place
        .country
        .as_ref()
        .map(|country| country.name().to_owned());
    let parts: Vec<String> = [place.venue.clone(), place.city.clone(), country]
        .into_iter()
        .flatten()
        .collect();
    match (parts.is_empty(), place.online.is_some()) {
        (true, true) => Some("Online".into()),
        (true, false) => None,
        (false, true) => Some(format!("{} and online", parts.join(", "))),
        (false, false) => Some(parts.join(", ")),
    }
}
