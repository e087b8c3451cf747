//! The colours of the pictures, and their files: PNG with one byte a pixel.
//!
//! A picture holds nothing but a few inks on paper, in any strength that the edge of a letter
//! may have. Those colours are known beforehand: none have to be searched for, and a file has a
//! third of the size that all colours would need.

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

use super::{Error, HEIGHT, WIDTH};

/// A colour: red, green, blue.
pub(super) type Rgb = [u8; 3];

/// What everything stands on.
pub(super) const PAPER: Rgb = [0xfb, 0xfa, 0xf7];
/// Titles.
pub(super) const INK: Rgb = [0x14, 0x18, 0x1d];
/// What stands back.
pub(super) const QUIET: Rgb = [0x56, 0x5d, 0x66];
/// Blood before the membrane.
const VENOUS: Rgb = [0x2b, 0x3a, 0x8c];
/// Within it.
const MIX: Rgb = [0x7a, 0x2a, 0x6b];
/// Behind it; the accent.
pub(super) const ARTERIAL: Rgb = [0xb8, 0x11, 0x2f];

/// In how many strengths there is ink, quiet ink, and each colour from venous to arterial.
const INK_STRENGTHS: usize = 24;
const QUIET_STRENGTHS: usize = 15;
const PASSAGE_STRENGTHS: usize = 18;
/// How many colours there are from venous to arterial.
const PASSAGE: usize = 12;

/// From here on a file gets no smaller than by a twentieth, and takes many times as long.
const EFFORT: u8 = 4;

/// How many pixels are compared at once.
const PART: usize = 60;

/// Colours are told apart by the upper bits of each channel; so many are left out.
const COARSE: u32 = 2;
/// And so many are looked at.
const FINE: u32 = u8::BITS - COARSE;

/// The colours that a picture's file may have.
#[derive(Clone)]
pub(super) struct Palette {
    colors: Vec<Rgb>,
    /// The nearest colour for each colour that was asked for so far.
    nearest: Vec<Option<u8>>,
}

impl Palette {
    /// All colours of the pictures.
    pub(super) fn new() -> Self {
        let mut colors = vec![PAPER];
        let mut add = |ink: Rgb, strengths: usize| {
            // The eye tells weak tints apart better than strong ones: there are more of them.
            let strength = |step: usize| {
                let share = step as f32 / strengths as f32;
                mix(PAPER, ink, share * (0.4 + 0.6 * share))
            };
            colors.extend((1..=strengths).map(strength));
        };
        add(INK, INK_STRENGTHS);
        add(QUIET, QUIET_STRENGTHS);
        for step in 0..PASSAGE {
            let place = step as f32 / (PASSAGE - 1) as f32 * 2.0;
            let color = if place < 1.0 {
                mix(VENOUS, MIX, place)
            } else {
                mix(MIX, ARTERIAL, place - 1.0)
            };
            add(color, PASSAGE_STRENGTHS);
        }
        Self {
            colors,
            nearest: vec![None; 1 << (3 * FINE)],
        }
    }

    /// The numbers of a picture's colours.
    pub(super) fn places(&mut self, picture: &Pixmap) -> Vec<u8> {
        let mut places = vec![0; picture.pixels().len()];
        self.number(picture.pixels(), &mut places);
        places
    }

    /// The same for a picture that is like another one, of which the numbers are known, in most
    /// of its parts.
    pub(super) fn places_upon(
        &mut self,
        other: &Pixmap,
        known: &[u8],
        picture: &Pixmap,
    ) -> Vec<u8> {
        let mut places = known.to_vec();
        let parts = picture
            .data()
            .chunks(4 * PART)
            .zip(other.data().chunks(4 * PART));
        let parts = parts
            .zip(picture.pixels().chunks(PART))
            .zip(places.chunks_mut(PART));
        for (((now, before), pixels), places) in parts {
            if now != before {
                self.number(pixels, places);
            }
        }
        places
    }

    /// Writes down the number of the nearest colour for each pixel.
    fn number(&mut self, pixels: &[PremultipliedColorU8], places: &mut [u8]) {
        // Most pixels are like the one before.
        let mut last = u32::from_be_bytes([u8::MAX; 4]);
        let mut place = 0;
        for (pixel, number) in pixels.iter().zip(places) {
            let color = u32::from_be_bytes([0, pixel.red(), pixel.green(), pixel.blue()]);
            if color != last {
                last = color;
                place = self.place([pixel.red(), pixel.green(), pixel.blue()]);
            }
            *number = place;
        }
    }

    /// The file of a picture with these numbers of colours.
    ///
    /// # Errors
    /// When they are not as many as a picture has pixels.
    pub(super) fn encode(&self, places: &[u8]) -> Result<Vec<u8>, Error> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(self.colors.concat());
        encoder.set_deflate_compression(png::DeflateCompression::Level(EFFORT));
        // Filters are for shades that change little by little, not for numbers of colours.
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().map_err(Error::Png)?;
        writer.write_image_data(places).map_err(Error::Png)?;
        writer.finish().map_err(Error::Png)?;
        Ok(file)
    }

    /// The number of the colour that is nearest to this one.
    fn place(&mut self, color: Rgb) -> u8 {
        let [red, green, blue] = color;
        let cell = (usize::from(red >> COARSE) << (2 * FINE))
            | (usize::from(green >> COARSE) << FINE)
            | usize::from(blue >> COARSE);
        if let Some(Some(place)) = self.nearest.get(cell) {
            return *place;
        }
        // The middle of the cell decides, not the first colour that was asked for.
        let middle = color.map(|channel| (channel >> COARSE << COARSE) + (1 << (COARSE - 1)));
        let distance = |(_, color): &(u8, &Rgb)| apart(middle, **color);
        let nearest = (0..=u8::MAX).zip(&self.colors).min_by_key(distance);
        let place = nearest.map_or(0, |(place, _)| place);
        if let Some(known) = self.nearest.get_mut(cell) {
            *known = Some(place);
        }
        place
    }
}

/// A colour between two, `share` of the second.
fn mix(from: Rgb, to: Rgb, share: f32) -> Rgb {
    let channel = |from: u8, to: u8| {
        let (from, to) = (f32::from(from), f32::from(to));
        (from + (to - from) * share).round() as u8
    };
    [
        channel(from[0], to[0]),
        channel(from[1], to[1]),
        channel(from[2], to[2]),
    ]
}

/// How far apart two colours are.
fn apart(one: Rgb, other: Rgb) -> u32 {
    one.iter()
        .zip(other)
        .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
        .sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::preview::painter::{ARTWORK, draw_artwork};

    #[test]
    fn the_palette_has_the_colours_of_the_artwork() {
        let mut palette = Palette::new();
        for svg in ARTWORK {
            let artwork = draw_artwork(svg).unwrap();
            let places = palette.places(&artwork);
            for (pixel, place) in artwork.pixels().iter().zip(places) {
                let color = [pixel.red(), pixel.green(), pixel.blue()];
                let drawn = palette.colors[usize::from(place)];
                let far = color
                    .iter()
                    .zip(drawn)
                    .map(|(one, other)| one.abs_diff(other));
                // Where the membrane crosses a fibre there are shades between both.
                assert!(far.max() <= Some(32), "{color:?} is drawn as {drawn:?}");
            }
        }
    }

    #[test]
    fn a_file_may_have_256_colours_and_the_inks_are_among_them() {
        let mut palette = Palette::new();
        assert_eq!(palette.colors.len(), 256);
        for color in [PAPER, INK, QUIET, VENOUS, ARTERIAL] {
            let place = palette.place(color);
            assert_eq!(palette.colors.get(usize::from(place)), Some(&color));
        }
    }
}
