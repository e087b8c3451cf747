//! Caddy, with `docs/hosting/Caddyfile`.

use std::process::Command;

use super::{
    place::Place,
    server::{Server, Site, edited},
};

const SHIPPED: &str = include_str!("../../../docs/hosting/Caddyfile");

/// Starts it without its port for administration.
pub async fn start(place: &'static Place) -> Server {
    let site = Site::new(place);
    let shipped = edited(
        SHIPPED,
        &[
            ("ecmonet.example {", &format!("http://{} {{", site.address)),
            (
                "root * /var/www/ecmonet",
                &format!("root * {}", site.root()),
            ),
            (
                "rewrite * /404.html",
                &format!("rewrite * {}404.html", place.mount),
            ),
        ],
    );
    let file = site.write("Caddyfile", &format!("{{\n\tadmin off\n}}\n{shipped}"));
    let mut caddy = Command::new("/usr/bin/caddy");
    caddy.args(["run", "--adapter", "caddyfile", "--config", &file]);
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        caddy.env(variable, &site.folder);
    }
    site.start(caddy).await
}
