//! A picture of the content, as it is read.

use content::Measures;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader};

/// Reads a picture and turns it upright, as the camera noted.
///
/// # Errors
/// When the bytes are no picture of a kind that is read, or a broken one.
pub fn read(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format();
    let mut decoder = reader.map_err(ImageError::IoError)?.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// The size of a picture.
#[must_use]
pub fn measures(picture: &DynamicImage) -> Measures {
    Measures {
        width: picture.width(),
        height: picture.height(),
    }
}
