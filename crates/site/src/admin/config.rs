//! The configuration of the forms, made from the types that read the content.

use content::{Base, File, Site};
use serde_json::{Value, json};

use super::{
    backend::Backend,
    field::{Schema, fields},
};
use crate::check::schema::schema;

/// Where the content lies in the repository.
const CONTENT: &str = "public/content";
/// The folder of pictures in it.
const PHOTOS: &str = "photos";
/// The largest picture that is taken, in bytes, and what becomes of it: portraits come straight from
/// telephones, and no page shows one larger.
const LARGEST: u32 = 20_000_000;
const SIDE: u32 = 1600;

/// The name that a custom format of `public/admin/format.js` has.
const FORMAT: &str = "content";

/// The configuration of the forms of a site.
#[must_use]
pub fn config(site: &Site, base: &Base, backend: &Backend) -> Value {
    let files: Vec<Value> = ORDER.into_iter().map(file).collect();
    json!({
        "load_config_file": false,
        "backend": backend.config(),
        "app_title": format!("{} content", site.short_name),
        "site_url": site.url.as_str(),
        "logo": { "src": base.file("images/favicon.svg") },
        "show_preview_links": false,
        "media_folder": format!("{CONTENT}/{PHOTOS}"),
        "public_folder": format!("/{PHOTOS}"),
        "media_libraries": {
            "default": { "config": {
                "max_file_size": LARGEST,
                "slugify_filename": true,
                "transformations": {
                    "raster_image": { "format": "webp", "quality": 85, "width": SIDE, "height": SIDE },
                },
            } },
            "stock_assets": { "providers": [] },
        },
        "slug": { "encoding": "ascii", "clean_accents": true },
        "output": { "omit_empty_optional_fields": true },
        "singletons": files,
    })
}

/// The files as they are listed: what is edited most comes first.
const ORDER: [File; 5] = [
    File::Events,
    File::News,
    File::Research,
    File::Committee,
    File::Site,
];

/// One file is one form.
fn file(file: File) -> Value {
    let schema = schema(file);
    let root = Schema::root(&schema);
    let name = file.name().trim_end_matches(".json");
    json!({
        "name": name,
        "label": root.title(),
        "icon": icon(file),
        "file": format!("{CONTENT}/{}", file.name()),
        "format": FORMAT,
        "fields": fields(root, name),
    })
}

/// A picture of Material Symbols, which come with the system.
fn icon(file: File) -> &'static str {
    match file {
        File::Events => "event",
        File::News => "newspaper",
        File::Research => "biotech",
        File::Committee => "groups",
        File::Site => "home",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use serde_json::Map;

    use super::*;

    /// The paths of all keys that a schema describes.
    fn keys(schema: &Value, root: &Value, path: &str, found: &mut BTreeSet<String>) {
        if let Some(name) = schema["$ref"].as_str() {
            let target = root.pointer(name.trim_start_matches('#')).unwrap();
            keys(target, root, path, found);
        }
        for choice in schema["anyOf"].as_array().into_iter().flatten() {
            keys(choice, root, path, found);
        }
        keys_of(schema["properties"].as_object(), root, path, found);
        if schema["items"].is_object() {
            keys(&schema["items"], root, path, found);
        }
    }

    fn keys_of(
        properties: Option<&Map<String, Value>>,
        root: &Value,
        path: &str,
        found: &mut BTreeSet<String>,
    ) {
        for (key, property) in properties.into_iter().flatten() {
            let path = format!("{path}/{key}");
            keys(property, root, &path, found);
            found.insert(path);
        }
    }

    /// The paths of all fields of a form.
    fn names(field: &Value, path: &str, found: &mut BTreeSet<String>) {
        for inner in field["fields"].as_array().into_iter().flatten() {
            let path = format!("{path}/{}", inner["name"].as_str().unwrap());
            names(inner, &path, found);
            found.insert(path);
        }
        for kind in field["types"].as_array().into_iter().flatten() {
            names(kind, path, found);
        }
    }

    #[test]
    fn every_key_of_every_file_has_a_field_and_no_other_has() {
        for this in File::ALL {
            let schema = schema(this);
            let form = file(this);
            let (mut wanted, mut there) = (BTreeSet::new(), BTreeSet::new());
            keys(&schema, &schema, "", &mut wanted);
            names(&form, "", &mut there);
            // The text that stands for an author is no key of a record.
            there.retain(|path| !path.ends_with("/authors/text"));
            assert_eq!(there, wanted, "{}", this.name());
            assert!(wanted.len() > 5);
        }
    }

    #[test]
    fn every_field_says_what_it_is_for() {
        fn look(field: &Value, path: &str) {
            for inner in field["fields"].as_array().into_iter().flatten() {
                let path = format!("{path}/{}", inner["name"]);
                if inner["widget"] != "hidden" {
                    assert!(inner["label"].is_string(), "{path}");
                    assert!(
                        inner["hint"].as_str().is_some_and(|hint| !hint.is_empty()),
                        "{path}"
                    );
                }
                look(inner, &path);
            }
        }
        for this in File::ALL {
            look(&file(this), this.name());
        }
    }

    #[test]
    fn the_form_of_the_committee() {
        insta::assert_snapshot!(outline(&file(File::Committee)));
    }

    /// A form in readable words, one line a field.
    fn outline(form: &Value) -> String {
        fn add(field: &Value, depth: usize, out: &mut String) {
            for inner in field["fields"].as_array().into_iter().flatten() {
                let optional = if inner["required"] == false { "?" } else { "" };
                let text = |key: &str| inner[key].as_str().unwrap_or_default().to_owned();
                let indent = "  ".repeat(depth);
                out.push_str(&format!(
                    "{indent}{}{optional} ({}) {}: {}\n",
                    text("name"),
                    text("widget"),
                    text("label"),
                    text("hint")
                ));
                add(inner, depth + 1, out);
            }
        }
        let mut out = String::new();
        add(form, 0, &mut out);
        out
    }
}
