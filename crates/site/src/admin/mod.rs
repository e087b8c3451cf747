//! The forms at `/admin/`: what the content management system there is told of the site.
//!
//! The system is Sveltia CMS, from npm, bundled with `public/admin/`. What it shows follows from the
//! types that read the content: [`config`] makes its configuration from their JSON Schemas each time
//! the site is published, so that nothing has to be kept up with them. `docs/admin.md` says how the
//! forms are used and connected to a repository.

mod backend;
mod config;
mod field;
mod page;
mod words;

pub use backend::{Backend, Unusable};
pub use config::config;
pub use page::{Error, FOLDER, files, is_bundled};
