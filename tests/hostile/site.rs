//! A small site of test content, published with the real publish step.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use content::{File, value::line::Description};
use serde_json::Value;
use site::{Error, Purpose, folder, history::History, publish};

use crate::{corpus::Kind, words::Words};

/// The content files, with a place for words of each kind: `{line}`.
const CONTENT: [(File, &str); 5] = [
    (File::Site, include_str!("content/site.json")),
    (File::Events, include_str!("content/events.json")),
    (File::News, include_str!("content/news.json")),
    (File::Research, include_str!("content/research.json")),
    (File::Committee, include_str!("content/committee.json")),
];

/// The page that Trunk builds, as far as it matters.
const BUILT: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <!-- page: head -->
    <!-- page: styles -->
    <meta name="app-base" content="/below/" />
    <script src="/below/first.js"></script>
  </head>
  <body>
    <!-- page: body -->
  </body>
</html>
"#;

/// The moment of publishing.
pub const NOW: &str = "2031-05-01T00:00:00Z";

/// A field of the content: its file and its JSON Pointer.
pub type Place = (File, String);

/// The content files with these words.
pub fn content(words: &Words) -> Vec<(File, String)> {
    let fill = |(file, text): (File, &str)| {
        let mut value: Value = serde_json::from_str(text).unwrap();
        each_text(&mut value, "", &mut |_, text| {
            if let Some(kind) = kind_of(text) {
                let own = match text.as_str() {
                    "{site}" => words.site(),
                    _ => words.of(kind),
                };
                let is_long = text == "{short line}" && own.chars().count() > Description::LONGEST;
                *text = if is_long {
                    Words::harmless().of(kind).to_owned()
                } else {
                    own.to_owned()
                };
            }
        });
        (file, serde_json::to_string_pretty(&value).unwrap())
    };
    CONTENT.into_iter().map(fill).collect()
}

/// Every field of this kind.
pub fn places(kind: Kind) -> Vec<Place> {
    let mut places = Vec::new();
    for (file, text) in CONTENT {
        let mut value: Value = serde_json::from_str(text).unwrap();
        each_text(&mut value, "", &mut |pointer, text| {
            if kind_of(text) == Some(kind) {
                places.push((file, pointer.to_owned()));
            }
        });
    }
    places
}

/// What kind of words a place is for.
fn kind_of(place: &str) -> Option<Kind> {
    Some(match place {
        "{line}" | "{short line}" => Kind::Line,
        "{prose}" => Kind::Prose,
        "{address}" | "{site}" => Kind::Address,
        "{doi}" => Kind::Doi,
        "{id}" => Kind::Id,
        "{photo}" => Kind::Photo,
        _ => return None,
    })
}

fn each_text(value: &mut Value, pointer: &str, act: &mut impl FnMut(&str, &mut String)) {
    match value {
        Value::String(text) => act(pointer, text),
        Value::Array(entries) => {
            for (index, entry) in entries.iter_mut().enumerate() {
                each_text(entry, &format!("{pointer}/{index}"), act);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                each_text(field, &format!("{pointer}/{name}"), act);
            }
        }
        _ => {}
    }
}

/// A folder with a built site that is yet to be published; gone when it is dropped.
pub struct Built(PathBuf);

impl Built {
    pub fn new(words: &Words) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "hostile-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let built = Self(root);
        fs::create_dir_all(built.content().join("photos")).unwrap();
        image::RgbImage::new(112, 112)
            .save(built.content().join("photos/harmless.png"))
            .unwrap();
        fs::write(built.0.join("index.html"), BUILT).unwrap();
        for (file, text) in content(words) {
            fs::write(built.content().join(file.name()), text).unwrap();
        }
        built
    }

    pub fn content(&self) -> PathBuf {
        self.0.join("content")
    }

    /// Publishes it, and returns what is then there besides the content.
    pub fn publish(&self) -> Result<BTreeMap<String, String>, Error> {
        publish(
            &self.0,
            Purpose::Trial,
            NOW.parse().unwrap(),
            History::default(),
            Path::new("style/tokens.css"),
            &self.0.join("../hostile-cache"),
        )?;
        let files = folder::files(&self.0).unwrap().into_iter();
        let made = files.filter(|file| !file.starts_with("content"));
        let read = made.map(|file| {
            let bytes = fs::read(self.0.join(&file)).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (file.to_str().unwrap().to_owned(), text)
        });
        Ok(read.collect())
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
