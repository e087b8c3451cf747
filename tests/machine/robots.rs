//! `robots.txt`.

use site::robots;

use crate::editions;

#[test]
fn everything_but_the_forms_may_be_read_and_the_sitemap_is_found() {
    let file = robots::file(&editions::complete());
    assert_eq!(file.path, "robots.txt");
    // The address is ASCII, wherever the site is.
    assert_eq!(
        String::from_utf8(file.bytes).unwrap(),
        "User-agent: *\nAllow: /\nDisallow: /below/%C3%A4/admin/\n\nSitemap: https://example.org/below/%C3%A4/sitemap.xml\n"
    );
}
