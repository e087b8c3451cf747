//! Typefaces: text becomes glyphs, each with its place and its outline.
//!
//! A typeface is a list of font files. A letter is taken from the first file that has it; text
//! with a letter that none of them has cannot be drawn, and [`Typeface::drawable`] says so. The
//! same shaping measures and draws, so that what was measured is what is seen.

use harfrust::{
    Buffer, Direction, Font, GlyphId, Script, ShapeOptions, ShapePlan, ShaperFont,
    font::glyph::outline::{DrawMemory, DrawOptions, PathSink},
    shape,
};
use resvg::tiny_skia::{Path, PathBuilder};
use unicode_segmentation::UnicodeSegmentation;

use super::letters;

/// The fonts that one kind of text is drawn with.
pub(super) struct Typeface {
    faces: Vec<Face>,
}

/// One font file at one weight.
pub(super) struct Face {
    font: Font,
    /// How Latin text is shaped. Finding that out takes longer than the shaping itself.
    latin: ShapePlan,
    /// How large a unit of the font is, in parts of the type size.
    unit: f32,
}

/// A piece of text, ready to be drawn. Lengths are parts of the type size.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    glyphs: Vec<Glyph>,
    /// How many letters there are to put space after.
    letters: u16,
    width: f32,
}

#[derive(Clone, Copy, Debug)]
struct Glyph {
    face: usize,
    id: GlyphId,
    /// How many letters come before its own.
    letter: u16,
    x: f32,
    y: f32,
}

impl Run {
    /// Its width in parts of the type size, with so much space after each letter.
    pub(super) fn width(&self, tracking: f32) -> f32 {
        self.width + tracking * f32::from(self.letters)
    }
}

impl Face {
    /// A font, drawn so many times as large as its own measure would have it.
    pub(super) fn new(font: Font, scale: f32) -> Self {
        let unit = scale / f32::from(font.units_per_em().max(1));
        let latin = ShapePlan::new(
            &font,
            Direction::LeftToRight,
            Some(Script::LATIN),
            None,
            &[],
        );
        Self { font, latin, unit }
    }

    /// Appends the text to the run; `None` if the font lacks a part of it.
    fn shape(&self, face: usize, text: &str, run: &mut Run) -> Option<()> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let mut options = ShapeOptions::new();
        // Digits and signs have no script of their own.
        if buffer.script().is_none_or(|script| script == Script::LATIN) {
            buffer.set_script(Some(Script::LATIN));
            buffer.set_direction(Direction::LeftToRight);
            options = options.plan(Some(&self.latin));
        }
        // Fails only where the plan is made for another script or direction.
        shape(&ShaperFont::new(&self.font), &mut buffer, options).ok()?;
        let mut last = None;
        for (info, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            if info.glyph_id == 0 {
                return None;
            }
            if last != Some(info.cluster) {
                last = Some(info.cluster);
                run.letters = run.letters.saturating_add(1);
            }
            run.glyphs.push(Glyph {
                face,
                id: GlyphId::new(info.glyph_id),
                letter: run.letters.saturating_sub(1),
                x: run.width + place.x_offset as f32 * self.unit,
                y: place.y_offset as f32 * self.unit,
            });
            run.width += place.x_advance as f32 * self.unit;
        }
        Some(())
    }
}

impl Typeface {
    /// A typeface of these fonts, the first preferred.
    pub(super) fn new(faces: Vec<Face>) -> Self {
        Self { faces }
    }

    /// The text as this typeface can draw it: white space made plain, ornaments that it lacks
    /// left out. `None` if it lacks a letter, or if nothing is left.
    pub(super) fn drawable(&self, text: &str) -> Option<String> {
        let text = letters::plain(text);
        let mut drawn = String::with_capacity(text.len());
        let mut left_out = false;
        for cluster in text.graphemes(true) {
            let cluster = letters::few_marks(cluster);
            if cluster == " " || self.face_of(cluster).is_some() {
                // What stood between a word and its stop was an ornament.
                if left_out && drawn.ends_with(' ') && letters::stop(cluster) {
                    drawn.pop();
                }
                drawn.push_str(cluster);
                left_out = false;
            } else if letters::ornament(cluster) {
                left_out = true;
            } else {
                return None;
            }
        }
        let drawn = letters::plain(&drawn);
        (!drawn.is_empty()).then_some(drawn)
    }

    /// Glyphs for a piece of text. What no font has is left out: ask [`Self::drawable`] first.
    pub(super) fn run(&self, text: &str) -> Run {
        let mut run = Run::default();
        let mut same = String::new();
        let mut current = None;
        for cluster in text.graphemes(true) {
            let face = self.face_of(cluster);
            if face != current {
                self.append(current, &same, &mut run);
                same.clear();
                current = face;
            }
            same.push_str(cluster);
        }
        self.append(current, &same, &mut run);
        run
    }

    /// Appends text that one face has.
    fn append(&self, face: Option<usize>, text: &str, run: &mut Run) {
        let Some((index, face)) = face.and_then(|index| Some((index, self.faces.get(index)?)))
        else {
            return;
        };
        let before = run.clone();
        if face.shape(index, text, run).is_none() {
            *run = before;
        }
    }

    /// The first font that has everything of this letter.
    fn face_of(&self, cluster: &str) -> Option<usize> {
        let mut chars = cluster.chars();
        let single = chars.next().filter(|_| chars.next().is_none());
        self.faces.iter().enumerate().position(|(index, face)| {
            // The usual case, without shaping.
            let mapped = single.and_then(|c| face.font.charmap().map_unicode(c));
            mapped.is_some() || face.shape(index, cluster, &mut Run::default()).is_some()
        })
    }

    /// A run's outlines: `x` is its left end and `y` its baseline, in pixels. `None` if it takes
    /// no ink.
    pub(super) fn outline(
        &self,
        run: &Run,
        (x, y): (f32, f32),
        size: f32,
        tracking: f32,
    ) -> Option<Path> {
        let mut path = PathBuilder::new();
        for glyph in &run.glyphs {
            let face = self.faces.get(glyph.face)?;
            let Some(outline) = face.font.outline_glyphs().get(glyph.id) else {
                continue;
            };
            let mut pen = Pen {
                x: x + (glyph.x + tracking * f32::from(glyph.letter)) * size,
                y: y - glyph.y * size,
                unit: face.unit * size,
                path: &mut path,
            };
            // Fonts are built in, and their outlines are whole: a broken one would leave a gap.
            let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut pen);
        }
        path.finish()
    }
}

/// Draws an outline, given in units of its font and upwards, into a path of the picture.
struct Pen<'p> {
    x: f32,
    y: f32,
    unit: f32,
    path: &'p mut PathBuilder,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.unit, self.y - y * self.unit)
    }
}

impl PathSink for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx, cy), self.at(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
