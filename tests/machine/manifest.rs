//! `site.webmanifest`: installable wherever the site stands.

use std::fs;

use content::Base;
use serde_json::Value;
use site::manifest::{self, link};

use crate::editions;

fn manifest(base: &str) -> Value {
    let file = manifest::file(&editions::complete(), &Base::new(base));
    assert_eq!(file.path, "site.webmanifest");
    serde_json::from_slice(&file.bytes).unwrap()
}

#[test]
fn the_manifest_says_this() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("manifest", format!("{:#}", manifest("/")));
    });
}

#[test]
fn every_address_lies_below_the_folder_of_the_site() {
    let manifest = manifest("/below");
    for key in ["id", "start_url", "scope"] {
        assert_eq!(manifest[key], "/below/");
    }
    for (list, key) in [("icons", "src"), ("shortcuts", "url")] {
        let entries = manifest[list].as_array().unwrap();
        assert!(!entries.is_empty());
        for entry in entries {
            assert!(
                entry[key].as_str().unwrap().starts_with("/below/"),
                "{entry}"
            );
        }
    }
    assert_eq!(
        link(&Base::new("/below")),
        r#"<link rel="manifest" href="/below/site.webmanifest">"#
    );
}

#[test]
fn the_icons_are_there_in_the_sizes_that_are_promised() {
    for icon in manifest("/")["icons"].as_array().unwrap() {
        let bytes = fs::read(format!("public{}", icon["src"].as_str().unwrap())).unwrap();
        // A PNG begins with its signature and a header of width and height.
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!(icon["sizes"], format!("{}x{}", side(16), side(20)));
        assert_eq!(icon["type"], "image/png");
    }
}

#[test]
fn the_colours_are_the_pages_own() {
    let manifest = manifest("/");
    let paper = manifest["background_color"].as_str().unwrap();
    let tokens = fs::read_to_string("style/tokens.css").unwrap();
    assert!(
        tokens.contains(&format!("--paper: light-dark({paper},")),
        "{paper}"
    );
}
