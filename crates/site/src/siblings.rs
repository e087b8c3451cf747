//! Compressed siblings: `index.html.br` and `index.html.gz` beside `index.html`.
//!
//! A host that knows them sends the smaller file to browsers that can read it. Compressing once,
//! as hard as possible, beats compressing for every visitor a little.
//!
//! The content files have none. They may be edited on the host, and a sibling that was made from
//! an older text would be sent in place of the new one.

use std::{fs, io::Write, path::Path};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;

use super::{
    cache::{self, Cache},
    folder::{self, Refused},
};

/// The kinds of files that compress; fonts and most pictures already are.
const KINDS: [&str; 13] = [
    "html",
    "js",
    "css",
    "json",
    "svg",
    "wasm",
    "xml",
    "txt",
    "ics",
    "bib",
    "ris",
    "webmanifest",
    "md",
];

/// A way to compress: what it adds to a file's name, and how it is done at a quality of brotli's.
type Way = (&'static str, fn(&[u8], i32) -> std::io::Result<Vec<u8>>);

const WAYS: [Way; 2] = [("br", brotli), ("gz", gzip)];

/// A file that fits into one packet with its headers arrives no sooner when it is smaller.
const WORTH_IT: u64 = 1024;

/// What people edit or exchange on the host, below the site's root: the content, and the service
/// worker, which a host ends with another file in its place.
const EDITED: [&str; 2] = ["content", super::worker::WORKER];

/// Writes the siblings of all files below `root`, and returns how many there are. Siblings from
/// before go, so this comes last, when all other files are as they will be. Those that `cache` has
/// are not made again.
///
/// # Errors
/// When the disk refuses a file.
pub fn files(root: &Path, cache: &Cache) -> Result<usize, Refused> {
    let mut files = Vec::new();
    for file in folder::files(root)? {
        let place = root.join(&file);
        if is_sibling(&place) {
            fs::remove_file(&place).map_err(Refused::at(&place))?;
            continue;
        }
        let size = fs::metadata(&place).map_err(Refused::at(&place))?.len();
        if size >= WORTH_IT
            && is_compressible(&file)
            && !EDITED.iter().any(|edited| file.starts_with(edited))
        {
            files.push((size, place, quality(&file)));
        }
    }
    // The largest first: begun last, it would be waited for alone.
    files.sort_by(|(one, ..), (other, ..)| other.cmp(one));

    let written = files
        .par_iter()
        .with_max_len(1)
        .map(|(_, place, quality)| siblings_of(place, *quality, cache));
    written.try_reduce(|| 0, |one, other| Ok(one + other))
}

fn is_sibling(place: &Path) -> bool {
    let kind = place.extension().and_then(|kind| kind.to_str());
    kind.is_some_and(|kind| WAYS.iter().any(|(ending, _)| *ending == kind))
        && place.with_extension("").is_file()
}

fn is_compressible(file: &Path) -> bool {
    file.extension()
        .and_then(|kind| kind.to_str())
        .is_some_and(|kind| KINDS.contains(&kind))
}

/// Writes the siblings of one file, and returns how many were worth it.
fn siblings_of(place: &Path, quality: i32, cache: &Cache) -> Result<usize, Refused> {
    let content = fs::read(place).map_err(Refused::at(place))?;
    let mut written = 0;
    for (ending, compress) in WAYS {
        let name = cache::name(ending, (quality, &content));
        let compressed = match cache.get(&name)? {
            Some(compressed) => compressed,
            None => {
                let compressed = compress(&content, quality).map_err(Refused::at(place))?;
                cache.put(&name, &compressed)?;
                compressed
            }
        };
        if compressed.len() < content.len() {
            let sibling = place.with_added_extension(ending);
            fs::write(&sibling, compressed).map_err(Refused::at(&sibling))?;
            written += 1;
        }
    }
    Ok(written)
}

/// As hard as possible what every visit loads, and the few pages at which visits begin. Of pages of entries
/// there may be thousands; there the last step takes as long as all before it, for two bytes in a hundred.
///
/// `file` is the path from the site's root.
fn quality(file: &Path) -> i32 {
    let is_page = file.extension().is_some_and(|kind| kind == "html");
    let is_of_an_entry = file.components().count() > 2;
    if is_page && is_of_an_entry { 10 } else { 11 }
}

fn brotli(content: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let how = BrotliEncoderParams {
        quality,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &how)?;
    Ok(compressed)
}

/// Without a time and a name in its head, so that the same content gives the same bytes.
fn gzip(content: &[u8], _quality: i32) -> std::io::Result<Vec<u8>> {
    let mut compressed = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    compressed.write_all(content)?;
    compressed.finish()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    /// As a first build has it.
    fn files(root: &Path) -> Result<usize, Refused> {
        let cache = tempfile::tempdir().unwrap();
        super::files(root, &Cache::new(cache.path()))
    }

    /// Text that compresses.
    fn long() -> Vec<u8> {
        b"extracorporeal membrane oxygenation ".repeat(100)
    }

    #[test]
    fn they_hold_the_same_in_less() {
        let long = long();
        let site = folder::with(&[("index.html", &long), ("events/index.html", &long)]);
        assert_eq!(files(site.path()).unwrap(), 4);

        let read = |name: &str| fs::read(site.path().join("events").join(name)).unwrap();
        let (small, smaller) = (read("index.html.gz"), read("index.html.br"));
        assert!(smaller.len() < small.len() && small.len() < long.len());
        let mut content = Vec::new();
        GzDecoder::new(&*small).read_to_end(&mut content).unwrap();
        assert_eq!(content, long);
        content.clear();
        brotli::BrotliDecompress(&mut &*smaller, &mut content).unwrap();
        assert_eq!(content, long);
    }

    #[test]
    fn visits_begin_at_pages_that_are_as_small_as_can_be() {
        for (file, is_small) in [
            ("index.html", true),
            ("events/index.html", true),
            ("events/page/2/index.html", false),
            ("news/test/index.html", false),
            ("app.wasm", true),
        ] {
            assert_eq!(quality(Path::new(file)) == 11, is_small, "{file}");
        }
    }

    #[test]
    fn only_files_that_gain_from_it_have_them() {
        // Nothing in it occurs twice.
        let noise: Vec<u8> = (0..2000_u64)
            .flat_map(|n| {
                n.wrapping_mul(0x9e37_79b9_7f4a_7c15)
                    .rotate_left(29)
                    .to_le_bytes()
            })
            .collect();
        let long = long();
        let before: &[(&str, &[u8])] = &[
            ("content/events.json", &long),
            ("noise.txt", &noise),
            ("fonts/sans.woff2", &long),
            ("images/icon.png", &long),
            ("robots.txt", b"User-agent: *"),
        ];
        let site = folder::with(before);
        assert_eq!(
            files(site.path()).unwrap(),
            0,
            "{:?}",
            folder::names(site.path())
        );
    }

    #[test]
    fn they_are_the_same_each_time_and_have_none_themselves() {
        let site = folder::with(&[("app.wasm", &long())]);
        files(site.path()).unwrap();
        let bytes = |site: &Path| {
            let names = folder::names(site).into_iter();
            let all = names.map(|name| fs::read(site.join(name)).unwrap());
            all.collect::<Vec<_>>()
        };
        let first = bytes(site.path());
        assert_eq!(files(site.path()).unwrap(), 2);
        assert_eq!(
            folder::names(site.path()),
            ["app.wasm", "app.wasm.br", "app.wasm.gz"]
        );
        assert_eq!(bytes(site.path()), first);
        // A time or a name in the head of the .gz file would differ from build to build.
        assert_eq!(first[2][3..8], [0; 5]);
    }

    #[test]
    fn a_sibling_of_an_older_file_is_never_left_behind() {
        let site = folder::with(&[("feed.xml", &long())]);
        files(site.path()).unwrap();
        fs::write(site.path().join("feed.xml"), "<feed/>").unwrap();
        files(site.path()).unwrap();
        assert_eq!(folder::names(site.path()), ["feed.xml"]);
    }

    #[test]
    fn what_was_compressed_before_is_the_same_from_the_cache() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        let bytes = |content: &[u8]| {
            let site = folder::with(&[("index.html", content)]);
            assert_eq!(super::files(site.path(), &cache).unwrap(), 2);
            fs::read(site.path().join("index.html.br")).unwrap()
        };
        let first = bytes(&long());
        assert_eq!(folder::names(folder.path()).len(), 2);
        assert_eq!(bytes(&long()), first);
        assert_eq!(folder::names(folder.path()).len(), 2);
        assert_ne!(bytes(&[&*long(), b"more"].concat()), first);
        assert_eq!(folder::names(folder.path()).len(), 4);
    }
}
