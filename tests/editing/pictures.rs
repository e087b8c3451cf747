//! Pictures: several sizes, upright, nothing of the camera in them; and what is told of those that
//! cannot be published.

use std::{fs, io::Cursor};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::json;
use site::Purpose;

use crate::folder::{Folder, text};

/// A picture whose left half is red and whose right half is blue.
fn picture(width: u32, height: u32) -> DynamicImage {
    let color = |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    };
    RgbImage::from_fn(width, height, color).into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG as a telephone takes it: turned by a quarter, with a place in it.
fn from_camera(width: u32, height: u32) -> Vec<u8> {
    // TIFF, big-endian: the orientation (6: turn to the right), and a block of GPS fields.
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0SAMPLE-PLACE");
    let mut jpeg = encoded(&picture(width, height), ImageFormat::Jpeg);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let segment = [&[0xff, 0xe1], length.as_slice(), &exif].concat();
    jpeg.splice(2..2, segment);
    jpeg
}

/// A member with a portrait and news with a picture.
fn folder() -> Folder {
    let folder = Folder::new();
    fs::write(
        folder.path("content/photos/sample.jpg"),
        from_camera(900, 600),
    )
    .unwrap();
    let story = encoded(&picture(1200, 700), ImageFormat::Png);
    fs::write(folder.path("content/photos/story.png"), story).unwrap();
    fs::write(folder.path("content/photos/unused.jpg"), "secret").unwrap();
    folder.add(
        "committee.json",
        "members",
        json!({ "id": "sample", "name": "Sample Person", "photo": "photos/sample.jpg" }),
    );
    folder.add(
        "news.json",
        "news",
        json!({
            "id": "pictured", "title": "Pictured", "kind": "award", "summary": "Test.",
            "picture": { "file": "photos/story.png", "alt": "Red and blue", "credit": "Sample" },
        }),
    );
    folder
}

#[test]
fn pictures_are_published_in_sizes_and_nothing_else_is() {
    let folder = folder();
    assert_eq!(folder.problems(), [""; 0]);
    let files = folder.publish(Purpose::Trial);
    let names: Vec<&str> = files
        .iter()
        .filter_map(|(path, _)| path.strip_prefix("content/photos/"))
        .collect();
    assert_eq!(
        names,
        [
            "sample.jpg",
            "sample.jpg.112.webp",
            "sample.jpg.224.webp",
            "story.png",
            "story.png.480.webp",
            "story.png.960.webp",
        ]
    );
    for (path, bytes) in files.iter().filter(|(path, _)| path.contains("photos/")) {
        let has = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
        assert!(
            !has(b"Exif") && !has(b"SAMPLE-PLACE"),
            "{path} tells of the camera"
        );
    }
}

#[test]
fn pictures_stand_upright() {
    let folder = folder();
    folder.publish(Purpose::Trial);
    for (name, size) in [
        ("sample.jpg", (600, 900)),
        ("sample.jpg.112.webp", (112, 168)),
    ] {
        let picture = image::open(folder.path("content/photos").join(name));
        let picture = picture.unwrap().to_rgb8();
        assert_eq!(picture.dimensions(), size, "{name}");
        // Turned to the right, what was left is above.
        let (above, below) = (picture.get_pixel(50, 5), picture.get_pixel(50, size.1 - 5));
        assert!(
            above[0] > 150 && below[2] > 150,
            "{name}: {above:?} {below:?}"
        );
    }
}

#[test]
fn pages_choose_among_the_sizes_and_keep_room() {
    let files = folder().publish(Purpose::Trial);
    let committee = text(&files, "committee/index.html");
    let portrait = "<img src=\"/content/photos/sample.jpg\" \
        srcset=\"/content/photos/sample.jpg.112.webp 112w, /content/photos/sample.jpg.224.webp 224w\" \
        sizes=\"56px\" alt=\"\" width=\"56\" height=\"56\" loading=\"lazy\" decoding=\"async\" class=\"face\">";
    assert!(committee.contains(portrait), "{committee}");
    let article = text(&files, "news/pictured/index.html");
    assert!(
        article.contains("alt=\"Red and blue\" width=\"1200\" height=\"700\" decoding=\"async\"")
    );
    assert!(article.contains("<figcaption>Picture: "), "{article}");
    let address = "https://internationalecmonet.org/content/photos/";
    assert!(
        article.contains(&format!("\"image\":\"{address}story.png\"")),
        "{article}"
    );
    assert!(
        committee.contains(&format!("\"image\":\"{address}sample.jpg\"")),
        "{committee}"
    );
    let content = text(&files, "content/committee.json");
    assert!(content.contains("\"photos/sample.jpg\": {"), "{content}");
}

#[test]
fn a_portrait_shows_on_the_start_page_too() {
    let files = folder().publish(Purpose::Trial);
    assert!(text(&files, "index.html").contains("sample.jpg.112.webp 112w"));
}

#[test]
fn what_cannot_be_published_is_told() {
    let folder = Folder::new();
    let jpeg = encoded(&picture(800, 800), ImageFormat::Jpeg);
    let files: [(&str, Vec<u8>); 8] = [
        ("empty.jpg", Vec::new()),
        ("words.jpg", b"This is a letter.".to_vec()),
        ("cut-off.jpg", jpeg[..jpeg.len() / 3].to_vec()),
        (
            "telephone.jpg",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(),
        ),
        ("letter.png", b"%PDF-1.7 ...".to_vec()),
        ("small.png", encoded(&picture(60, 90), ImageFormat::Png)),
        ("large.jpg", vec![0; 21_000_000]),
        (
            "panorama.png",
            encoded(&picture(10_001, 120), ImageFormat::Png),
        ),
    ];
    for (name, bytes) in &files {
        fs::write(folder.path("content/photos").join(name), bytes).unwrap();
        let id = name.replace('.', "-");
        folder.add(
            "committee.json",
            "members",
            json!({ "id": id, "name": "Sample", "photo": format!("photos/{name}") }),
        );
    }
    folder.add(
        "news.json",
        "news",
        json!({
            "id": "a", "title": "A", "kind": "award", "summary": "A.",
            "picture": { "file": "photos/Missing.jpg" },
        }),
    );
    insta::assert_snapshot!(folder.problems().join("\n"));
}

#[test]
fn avif_is_refused_by_its_name() {
    let refusal = content::MediaPath::parse("photos/a.avif").unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "\"a.avif\" does not end like a picture. \
         Use a picture whose name ends in one of: .jpg, .jpeg, .png, .webp."
    );
}
