//! Pictures as they are published: upright, in several sizes, and without what cameras write into
//! them, such as where they were taken.
//!
//! | file | is |
//! |---|---|
//! | `photos/x.jpg.112.webp` | the picture in a width of its role, for browsers |
//! | `photos/x.jpg` | the picture in its own format, for everybody else |

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use content::{Measures, MediaPath, Pictures, Role};
use image::{
    DynamicImage, ImageError, ImageFormat, codecs::jpeg::JpegEncoder, imageops::FilterType,
};
use rayon::prelude::*;

use crate::{
    artifact::Artifact,
    cache::Cache,
    digest,
    edition::Edition,
    folder::{self, Refused},
    picture::{measures, read},
};

/// The quality of published pictures, of 100: no difference can be seen beside the original.
const QUALITY: u8 = 82;

/// Why pictures could not be published.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk refuses a file.
    #[error(transparent)]
    Disk(#[from] Refused),
    /// A file is not a picture that can be read. The checker says more.
    #[error("{}: {}", .0.display(), .1)]
    Unreadable(PathBuf, ImageError),
    /// A picture could not be written in its format.
    #[error("{0}: {1}")]
    Unwritable(MediaPath, String),
}

/// The pictures that an edition shows, and what each is for.
#[must_use]
pub fn named(edition: &Edition) -> BTreeMap<MediaPath, BTreeSet<Role>> {
    let members = edition.committee.members.iter();
    let portraits = members.filter_map(|member| Some((member.photo.clone()?, Role::Portrait)));
    let news = edition.news.news.iter();
    let stories = news.filter_map(|item| Some((item.picture.as_ref()?.file.clone(), Role::Story)));
    let mut named: BTreeMap<MediaPath, BTreeSet<Role>> = BTreeMap::new();
    for (path, role) in portraits.chain(stories) {
        named.entry(path).or_default().insert(role);
    }
    named
}

/// Publishes the pictures that an edition shows in the content folder of a built site, in place of
/// all that lie there. Returns how many files there are now, and the measures of each picture. Those
/// that `cache` has are not made again.
///
/// # Errors
/// When a picture cannot be read or written.
pub fn publish(
    folder: &Path,
    edition: &Edition,
    cache: &Cache,
) -> Result<(usize, Pictures), Error> {
    let named = named(edition);
    let originals: Vec<(MediaPath, Vec<u8>)> = named
        .keys()
        .map(|path| {
            let place = folder.join(path.as_str());
            let bytes = fs::read(&place).map_err(Refused::at(&place))?;
            Ok((path.clone(), bytes))
        })
        .collect::<Result<_, Refused>>()?;
    remove_all(&folder.join("photos"))?;
    let published = originals.par_iter().map(|(path, bytes)| {
        let picture =
            read(bytes).map_err(|error| Error::Unreadable(folder.join(path.as_str()), error))?;
        let measures = measures(&picture);
        let mut files = vec![kept(cache, bytes, path.as_str(), || {
            own_format(path, &picture)
        })?];
        for width in named[path].iter().flat_map(|role| role.widths(measures)) {
            let name = path.scaled(width);
            files.push(kept(cache, bytes, &name, || webp(path, &picture, width))?);
        }
        for file in &files {
            file.write(folder)
                .map_err(Refused::at(&folder.join(&file.path)))?;
        }
        Ok::<_, Error>((files.len(), (path.clone(), measures)))
    });
    let published: Vec<(usize, (MediaPath, Measures))> = published.collect::<Result<_, _>>()?;
    let count = published.iter().map(|(count, _)| count).sum();
    Ok((count, published.into_iter().map(|(_, one)| one).collect()))
}

/// What does not belong to the content that is published goes: pictures of drafts, and whatever else
/// was put beside them.
fn remove_all(folder: &Path) -> Result<(), Refused> {
    if !folder.exists() {
        return Ok(());
    }
    for file in folder::files(folder)? {
        let place = folder.join(file);
        fs::remove_file(&place).map_err(Refused::at(&place))?;
    }
    Ok(())
}

/// The file with this name, from the cache if it has it.
fn kept(
    cache: &Cache,
    original: &[u8],
    name: &str,
    make: impl FnOnce() -> Result<Vec<u8>, Error>,
) -> Result<Artifact, Error> {
    let key = digest::short_of(&[original, name.as_bytes(), &[QUALITY]]);
    let bytes = match cache.get(&key)? {
        Some(bytes) => bytes,
        None => {
            let bytes = make()?;
            cache.put(&key, &bytes)?;
            bytes
        }
    };
    Ok(Artifact::new(name, bytes))
}

/// The picture in the format that its name promises, no larger than [`Role::LARGEST`].
fn own_format(path: &MediaPath, picture: &DynamicImage) -> Result<Vec<u8>, Error> {
    let largest = Role::LARGEST;
    let picture = if picture.width().max(picture.height()) > largest {
        &picture.resize(largest, largest, FilterType::Lanczos3)
    } else {
        picture
    };
    let unwritable = |error: ImageError| Error::Unwritable(path.clone(), error.to_string());
    let mut bytes = std::io::Cursor::new(Vec::new());
    match ImageFormat::from_path(path.as_str()).map_err(unwritable)? {
        ImageFormat::WebP => return webp(path, picture, picture.width()),
        ImageFormat::Jpeg => JpegEncoder::new_with_quality(&mut bytes, QUALITY)
            .encode_image(&picture.to_rgb8())
            .map_err(unwritable)?,
        format => picture.write_to(&mut bytes, format).map_err(unwritable)?,
    }
    Ok(bytes.into_inner())
}

/// The picture in a width, as WebP.
fn webp(path: &MediaPath, picture: &DynamicImage, width: u32) -> Result<Vec<u8>, Error> {
    let scaled = picture.resize(width, u32::MAX, FilterType::Lanczos3);
    let pixels = scaled.to_rgba8();
    let encoder = webp::Encoder::from_rgba(&pixels, pixels.width(), pixels.height());
    let encoded = encoder.encode_simple(false, f32::from(QUALITY));
    let encoded = encoded.map_err(|error| Error::Unwritable(path.clone(), format!("{error:?}")))?;
    Ok(encoded.to_vec())
}
