//! What others have on a thing: its number in a register, and who tells of it.

use super::{date, node::Node};
use content::Source;

/// The register of researchers (identifiers.org).
pub(super) const ORCID: &str = "https://registry.identifiers.org/registry/orcid";

/// The register of publications (identifiers.org).
pub(super) const DOI: &str = "https://registry.identifiers.org/registry/doi";

/// PubMed's register of publications (identifiers.org).
pub(super) const PUBMED: &str = "https://registry.identifiers.org/registry/pubmed";

/// A number in a register, given by its name or address, and the address of the entry.
pub(super) fn number(register: &str, number: &str, entry: Option<String>) -> Node {
    Node::new("PropertyValue")
        .text("propertyID", register)
        .text("value", number)
        .maybe("url", entry)
}

/// Where a fact comes from, and for when it holds.
pub(super) fn told_by(source: Option<&Source>) -> Option<Node> {
    source.map(|source| {
        Node::new("CreativeWork")
            .set("url", source.url.as_str())
            .maybe("temporalCoverage", source.as_of.map(date::day))
    })
}
