//! What people write around a name: titles, degrees, and the numerals of generations.

use super::Suffix;

/// Degrees and memberships behind a name, without full stops.
const DEGREES: &[&str] = &[
    "BA", "BCh", "BM", "BMBS", "BN", "BS", "BSc", "BSN", "CCP", "CCRN", "CNS", "DNP", "DO",
    "DPhil", "DSc", "DrPH", "DVM", "EdD", "FACC", "FACS", "FCCM", "FCICM", "FELSO", "FESC",
    "FFICM", "FRACP", "FRCA", "FRCP", "FRCPC", "FRCS", "JD", "MA", "MBA", "MBBCh", "MBBS", "MBChB",
    "MD", "MEd", "MHS", "MHSc", "MPH", "MPhil", "MRCP", "MS", "MSc", "MSN", "NP", "PA", "PT",
    "PharmD", "PhD", "RGN", "RN", "RRT", "ScD",
];

/// Titles before a name, without full stops.
const TITLES: &[&str] = &[
    "Dr",
    "Prof",
    "Professor",
    "Mr",
    "Mrs",
    "Ms",
    "Sir",
    "Dame",
    "PD",
    "Priv-Doz",
];

/// Whether a word without full stops is a title.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// Whether a word is a degree, with or without full stops.
pub(super) fn is_degree(word: &str) -> bool {
    DEGREES.contains(&word.replace('.', "").as_str())
}

/// What a word behind a name says of the generation.
pub(super) fn suffix(word: &str) -> Option<Suffix> {
    match word {
        "Jr" | "jr" | "JR" | "Junior" => Some(Suffix::Jr),
        "Sr" | "sr" | "SR" | "Senior" => Some(Suffix::Sr),
        "II" | "2nd" => Some(Suffix::Second),
        "III" | "3rd" => Some(Suffix::Third),
        "IV" | "4th" => Some(Suffix::Fourth),
        _ => None,
    }
}
