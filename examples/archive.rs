//! Writes a large site's content: `cargo run --example archive -- FOLDER RECORDS`. What is added to the
//! real content is plainly test data.
#![allow(clippy::unwrap_used)]

#[path = "../tests/archive/content.rs"]
mod content;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(folder), Some(records)) = (arguments.next(), arguments.next()) else {
        return Err("say the folder to write to, and how many records".into());
    };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (file, content) in content::sized(records.parse()?) {
        fs::write(folder.join(file), content.to_string())?;
    }
    Ok(())
}
