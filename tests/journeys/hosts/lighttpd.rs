//! lighttpd, with `docs/hosting/lighttpd.conf`.

use std::process::Command;

use super::{
    place::Place,
    server::{Quirks, Server, Site, edited},
};

const SHIPPED: &str = include_str!("../../../docs/hosting/lighttpd.conf");

/// Starts it in the foreground.
pub async fn start(place: &'static Place) -> Server {
    let site = Site::new(place);
    let conf = edited(
        SHIPPED,
        &[
            (
                "server.bind = \"0.0.0.0\"",
                &format!("server.bind = \"{}\"", site.address.ip()),
            ),
            (
                "server.port = 80",
                &format!("server.port = {}", site.address.port()),
            ),
            (
                "server.document-root = \"/var/www/ecmonet\"",
                &format!("server.document-root = \"{}\"", site.root()),
            ),
            (
                "server.errorfile-prefix = \"/var/www/ecmonet/\"",
                &format!(
                    "server.errorfile-prefix = \"{}{}\"",
                    site.root(),
                    place.mount
                ),
            ),
        ],
    );
    let conf = site.write("lighttpd.conf", &conf);
    let mut lighttpd = Command::new("/usr/sbin/lighttpd");
    lighttpd.args(["-D", "-f", &conf]);
    site.start(lighttpd).await.with(Quirks {
        compresses_itself: true,
        forbids: true,
        only_counts: true,
        ..Quirks::default()
    })
}
