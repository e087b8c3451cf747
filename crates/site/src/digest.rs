//! Hashes: what tells one version of a file from another, and what browsers hold files against.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// The first half of a hash: plenty to tell the files of a site apart.
#[must_use]
pub fn short(digest: Sha256) -> String {
    let digest = digest.finalize();
    digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The first half of the hash of several parts, each told from the next.
#[must_use]
pub fn short_of(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    short(digest)
}

/// A name with a hash of the content in it, as long as Trunk's: `site-ba1bde86b9e5b821`. Hosts know
/// files that are kept for good by that.
#[must_use]
pub fn name(stem: &str, digest: Sha256) -> String {
    [stem, "-", &short(digest)[..16]].concat()
}

/// A hash as pages, policies and browsers write it: `sha256-…`.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
