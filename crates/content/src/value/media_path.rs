//! The path of a photo in the content folder.

use crate::Refusal;

/// The path of a picture below `content/`, always inside `photos/`:
/// `photos/jane-doe.jpg`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaPath(String);

impl MediaPath {
    /// The kinds of pictures that browsers show and the build can scale.
    pub const EXTENSIONS: [&'static str; 4] = ["jpg", "jpeg", "png", "webp"];

    /// Reads a path.
    pub fn parse(text: &str) -> Result<MediaPath, Refusal> {
        let name = text.strip_prefix("photos/").ok_or_else(|| {
            let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
            Refusal::new(
                format!("\"{text}\" is not in the folder photos"),
                format!("Put the picture into content/photos/ and write \"photos/{name}\""),
            )
        })?;
        let name_fits = name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        if !name_fits {
            return Err(Refusal::new(
                format!("\"{name}\" is not a name every web server can serve"),
                "Name the picture with letters, digits and hyphens alone, such as \"photos/jane-doe.jpg\"",
            ));
        }
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        if !MediaPath::EXTENSIONS.contains(&extension) {
            let endings = MediaPath::EXTENSIONS.join(", .");
            return Err(Refusal::new(
                format!("\"{name}\" does not end like a picture"),
                format!("Use a picture whose name ends in one of: .{endings}"),
            ));
        }
        Ok(MediaPath(text.to_owned()))
    }

    /// The path, relative to the content folder.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for MediaPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
