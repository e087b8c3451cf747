//! How long browsers may keep a file without asking again.

/// For files whose names change with their content: kept for a year, never asked for again.
pub const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// For fonts, whose names stay but whose content hardly ever changes: a day.
pub const FOR_A_DAY: &str = "public, max-age=86400";

/// For everything else: kept, but asked for each time. Where nothing has changed, the host
/// answers that and sends nothing.
pub const ASK_EACH_TIME: &str = "no-cache";

/// How long the file of this name is kept.
#[must_use]
pub fn of(name: &str) -> &'static str {
    if is_hashed(name) {
        FOR_GOOD
    } else if name.ends_with(".woff2") {
        FOR_A_DAY
    } else {
        ASK_EACH_TIME
    }
}

/// Whether the build has put a hash of the content into the name, as Trunk does:
/// `site-ba1bde86b9e5b821.css`, `ecmonet-f7669d0bcca8f7f7_bg.wasm`.
fn is_hashed(name: &str) -> bool {
    let Some((stem, "js" | "css" | "svg" | "wasm")) = name.rsplit_once('.') else {
        return false;
    };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    // Sixteen digits, less the zeros at the beginning, which Trunk does not write. Shorter ones
    // could be a date or a word; the file is then asked for each time, which does no harm.
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (14..=16).contains(&hash.len())
            && hash
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        for name in [
            "ecmonet-f7669d0bcca8f7f7_bg.wasm",
            "start-9142915f81d845e.js",
            "favicon-3c6ce856566b57ef.svg",
        ] {
            assert_eq!(of(name), FOR_GOOD, "{name}");
        }
        for name in [
            "worker.js",
            "index.html",
            "f7669d0bcca8f7f7.js",
            "meeting-202402060900.svg",
            "ecmonet-f7669d0bcca8f7f7.json",
            "in-memoriam-f7669d0bccaZf7f7.js",
        ] {
            assert_eq!(of(name), ASK_EACH_TIME, "{name}");
        }
        assert_eq!(of("newsreader-latin.woff2"), FOR_A_DAY);
    }

    #[test]
    fn every_configuration_has_exactly_these_times() {
        for (file, text) in [
            (
                "nginx.conf",
                include_str!("../../../docs/hosting/nginx.conf"),
            ),
            ("htaccess", include_str!("../../../docs/hosting/htaccess")),
            ("Caddyfile", include_str!("../../../docs/hosting/Caddyfile")),
        ] {
            for time in [FOR_GOOD, FOR_A_DAY, ASK_EACH_TIME] {
                let time = format!("\"{time}\"");
                assert!(text.contains(&time), "docs/hosting/{file} lacks {time}");
            }
        }
    }
}
