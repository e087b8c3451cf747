//! A compiler at work, as a watch sees it: folders that are filled, get their final names while
//! more is written into them, and make way for others.

use std::{fs, path::Path, thread};

/// Two at a time, as compilers run side by side.
const COMPILERS: usize = 2;
const CRATES: usize = 250;
const FILES: usize = 6;

/// Creates and renames `COMPILERS × CRATES × FILES` files, and a folder for every `FILES` of them.
pub fn rage(target: &Path) {
    thread::scope(|scope| {
        for compiler in 0..COMPILERS {
            scope.spawn(move || compile(&target.join(format!("debug-{compiler}"))));
        }
    });
}

fn compile(folder: &Path) {
    let done = folder.join("done");
    for name in 0..CRATES {
        let working = folder.join(format!("{name}-working"));
        fs::create_dir_all(&working).unwrap();
        for file in 0..FILES {
            write(&working, file);
        }
        if name > 0 {
            fs::remove_dir_all(&done).unwrap();
        }
        fs::rename(&working, &done).unwrap();
        for file in 0..FILES {
            write(&done, file);
        }
    }
}

fn write(folder: &Path, file: usize) {
    let new = folder.join(format!("{file}.new"));
    fs::write(&new, "half").unwrap();
    fs::write(&new, "whole").unwrap();
    fs::rename(&new, folder.join(format!("{file}.o"))).unwrap();
}
