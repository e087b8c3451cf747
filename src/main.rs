//! Browser entry: mounts the app, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    ecmonet::browser::start();
}

/// The app runs in browsers only; the native program of this crate is `site`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
