//! Calendar files (RFC 5545).

mod event;
pub mod value;

use ical::{
    component::IcalComponent, ical::Ical, prop::IcalProp, prop::IcalPropKind, tree::cst::IcalCst,
    validator::IcalValidateError, version::IcalVersion,
};
use jiff::Timestamp;

use self::value::text;
use super::When;
use crate::{Event, HttpUrl, Moments, words::one_line};

pub use event::component;

/// On which clocks the times of events are written.
#[derive(Clone, Copy, Debug)]
pub enum Clocks {
    /// On those of the event's zone, whose rules the calendar then has to bring along.
    OfZone,
    /// On that of UTC, at these moments.
    Utc(Moments),
}

/// What a calendar breaks of the rules of the format.
pub type Invalid = Vec<IcalValidateError>;

/// A calendar of the network with this name.
///
/// # Errors
/// When it would break the rules of the format.
pub fn calendar(
    network: &str,
    props: Vec<IcalProp<'static>>,
    components: Vec<IcalComponent<'static>>,
) -> Result<Vec<u8>, Invalid> {
    let product = format!("-//{}//Events//EN", one_line(network));
    let calendar = Ical {
        version: IcalVersion::V2_0,
        props: [
            text(IcalPropKind::ProdId, &product),
            text(IcalPropKind::CalScale, "GREGORIAN"),
        ]
        .into_iter()
        .chain(props)
        .collect(),
        components,
    };
    Ok(IcalCst::from(calendar.validate()?).to_bytes())
}

/// The calendar of one event, without the rules of its zone, which browsers do not tell: its times are
/// moments. `None` if the day on which it begins is not known.
#[must_use]
pub fn of_event(
    event: &Event,
    moments: Moments,
    network: &str,
    site: &HttpUrl,
    now: Timestamp,
) -> Option<Vec<u8>> {
    let when = When::of(event)?;
    let component = component(event, when, Clocks::Utc(moments), site, now);
    calendar(network, Vec::new(), vec![component]).ok()
}
