//! The outlines of glyphs, in pixels of the picture.

use parley::{Glyph, GlyphRun};
use resvg::tiny_skia::{Path, PathBuilder, Transform};
use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{NormalizedCoord, Size},
    outline::{DrawSettings, OutlinePen},
};

/// The outlines of a run; its line begins at `x` and stands on `baseline`. `None` if it takes no
/// ink, as spaces do.
pub(super) fn outline(run: &GlyphRun<'_, ()>, x: f32, baseline: f32) -> Option<Path> {
    let shaped = run.run();
    let font = shaped.font();
    let font = FontRef::from_index(font.data.data(), font.index).ok()?;
    let glyphs = font.outline_glyphs();
    let place = shaped.normalized_coords().iter();
    let place: Vec<_> = place
        .map(|coord| NormalizedCoord::from_bits(coord.to_bits()))
        .collect();
    let size = Size::new(shaped.font_size());
    let mut path = PathBuilder::new();
    for Glyph {
        id,
        x: left,
        y: below,
        ..
    } in run.positioned_glyphs()
    {
        let Some(glyph) = glyphs.get(GlyphId::new(id)) else {
            continue;
        };
        let mut pen = Pen(PathBuilder::new());
        // Fonts are built in, and their outlines are whole: a broken one would leave a gap.
        let _ = glyph.draw(DrawSettings::unhinted(size, place.as_slice()), &mut pen);
        // Fonts count upwards. The lines of the layout are as far apart as each font wants, so
        // that only the height above its baseline counts.
        let y = baseline + below - run.baseline();
        let upright = Transform::from_row(1.0, 0.0, 0.0, -1.0, x + left, y);
        if let Some(glyph) = pen.0.finish().and_then(|path| path.transform(upright)) {
            path.push_path(&glyph);
        }
    }
    path.finish()
}

/// Draws an outline into a path.
struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
