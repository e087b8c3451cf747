//! Parts of a page that are drawn anew when what they read changes.

use leptos::prelude::*;

/// Draws with `draw`, and again whenever a signal that it read has changed.
///
/// The same as a closure in a view. But a closure is a type of its own, for which all of the
/// drawing code would be compiled once more; behind a box all of them share it.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(draw))
}

fn boxed(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || draw()).into_any()
}

/// Words that change with the signals that `say` reads. The same as a closure in a view, but see
/// [`live`].
pub fn live_text(say: impl Fn() -> String + Send + 'static) -> AnyView {
    live(move || say().into_any())
}
