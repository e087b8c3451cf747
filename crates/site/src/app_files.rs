//! Names the app's files after what is in them.
//!
//! Trunk makes the hash in their names before it makes the app smaller, so another way of doing
//! that would change the files and not the names. But browsers keep files with a hash for good: they
//! would go on with the old ones, and refuse them because of their integrity.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use super::{
    digest,
    folder::{self, Refused},
};

/// How the app's two files end after the hash.
const ENDINGS: [&str; 2] = [".js", "_bg.wasm"];

/// Renames the app's files in `root`, and returns `page`, which names them, with their new names.
///
/// # Errors
/// When a file cannot be read or renamed.
pub fn rename(root: &Path, page: &str) -> Result<String, Refused> {
    let names = folder::files(root)?;
    let stem = names
        .iter()
        .find_map(|name| name.to_str()?.strip_suffix(ENDINGS[1]));
    let Some((app, stem)) = stem.and_then(|stem| Some((stem.rsplit_once('-')?.0, stem))) else {
        return Ok(page.to_owned());
    };
    let mut hash = Sha256::new();
    for ending in ENDINGS {
        let file = root.join([stem, ending].concat());
        hash.update(fs::read(&file).map_err(Refused::at(&file))?);
    }
    let renamed = digest::name(app, hash);
    for ending in ENDINGS {
        let file = root.join([stem, ending].concat());
        fs::rename(&file, root.join([&renamed, ending].concat())).map_err(Refused::at(&file))?;
    }
    Ok(page.replace(stem, &renamed))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::caching;

    const PAGE: &str = r#"<meta content="/a/app-0123456789abcdef.js"/>
        <link href="/a/app-0123456789abcdef_bg.wasm"/> app-0123"#;

    /// The names in a site with this app, and its page.
    fn renamed(app: &[u8]) -> (Vec<String>, String) {
        let root = folder::with(&[
            ("app-0123456789abcdef.js", b"script"),
            ("app-0123456789abcdef_bg.wasm", app),
            ("start-0123456789abcde.js", b"start"),
        ]);
        let page = rename(root.path(), PAGE).unwrap();
        (folder::names(root.path()), page)
    }

    #[test]
    fn another_app_has_other_names() {
        let (names, page) = renamed(b"one");
        assert_eq!(names[2], "start-0123456789abcde.js");
        for name in &names[..2] {
            assert_eq!(caching::of(name), caching::FOR_GOOD, "{name}");
            assert!(page.contains(&["\"/a/", name, "\""].concat()), "{page}");
        }
        assert_ne!(renamed(b"two").0, names);
        assert_eq!(renamed(b"one"), (names, page));
    }

    #[test]
    fn a_site_without_an_app_is_left_alone() {
        let root = folder::with(&[]);
        assert_eq!(rename(root.path(), PAGE).unwrap(), PAGE);
    }
}
