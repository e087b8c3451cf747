//! Browser entry: mounts the app, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    ecmonet::start::start();
}

/// The app runs in browsers only; the native program is `site`, in crates/site.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
