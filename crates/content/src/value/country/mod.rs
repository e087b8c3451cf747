//! Countries by their ISO 3166-1 alpha-2 codes.

mod table;

use crate::{Refusal, nearest};

/// A country or territory of ISO 3166-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country {
    code: &'static str,
    // The code of three letters, which is only known to tell who writes it about the other.
    long: &'static str,
    name: &'static str,
}

impl Country {
    /// Every country, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Country> {
        table::COUNTRIES.lines().filter_map(|line| {
            let (code, rest) = line.split_once(' ')?;
            let (long, name) = rest.split_once(' ')?;
            Some(Country { code, long, name })
        })
    }

    /// Reads a code.
    pub fn parse(text: &str) -> Result<Country, Refusal> {
        Country::all()
            .find(|country| country.code == text)
            .ok_or_else(|| unknown(text))
    }

    /// The alpha-2 code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The short English name.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

fn unknown(text: &str) -> Refusal {
    let fix = match meant_by(text) {
        Some(Country { code, name, .. }) => format!("Write \"{code}\" for {name}"),
        None => "Write the two capital letters of ISO 3166-1, such as \"CA\" for Canada".to_owned(),
    };
    Refusal::new(format!("\"{text}\" is not a country code"), fix)
}

/// The country that was meant by a name, or by one of the codes that are mistaken for ISO's.
fn meant_by(text: &str) -> Option<Country> {
    const OTHER_NAMES: &[(&str, &str)] = &[
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("England", "GB"),
        ("Scotland", "GB"),
        ("Wales", "GB"),
        ("Northern Ireland", "GB"),
        ("USA", "US"),
        ("U.S.", "US"),
        ("U.S.A.", "US"),
        ("United States of America", "US"),
        ("America", "US"),
        ("UAE", "AE"),
        ("EL", "GR"),
        ("KSA", "SA"),
        ("Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("Turkey", "TR"),
        ("Czech Republic", "CZ"),
        ("The Netherlands", "NL"),
        ("Holland", "NL"),
        ("Russian Federation", "RU"),
        ("Viet Nam", "VN"),
        ("U.K.", "GB"),
        ("Britain", "GB"),
        ("The United Kingdom", "GB"),
        ("The United States", "US"),
        ("U.A.E.", "AE"),
        ("PRC", "CN"),
        ("Republic of Ireland", "IE"),
        ("Deutschland", "DE"),
        ("España", "ES"),
        ("Italia", "IT"),
        ("Österreich", "AT"),
        ("Schweiz", "CH"),
        ("Suisse", "CH"),
        ("Brasil", "BR"),
        // Codes of sports.
        ("GER", "DE"),
        ("SUI", "CH"),
        ("NED", "NL"),
        ("DEN", "DK"),
        ("POR", "PT"),
        ("GRE", "GR"),
        ("CRO", "HR"),
        ("RSA", "ZA"),
    ];
    let text = text.trim();
    let other = OTHER_NAMES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(text));
    let code = other.map_or(text, |(_, code)| code);
    let exact = Country::all().find(|country| {
        [country.code, country.long, country.name]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(code))
    });
    exact.or_else(|| {
        // Two or three letters are near to any code: guess among the names only.
        let long_enough = text.chars().count() > 3;
        let name = nearest(text, Country::all().map(|country| country.name))?;
        Country::all().find(|country| long_enough && country.name == name)
    })
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}
