//! Apache, with `docs/hosting/apache.conf` and the site's own `.htaccess`.

use std::process::Command;

use super::{
    place::Place,
    server::{Server, Site, edited, is_root},
};

const SHIPPED: &str = include_str!("../../../docs/hosting/apache.conf");

/// Starts it with the modules of Debian's package and those that the configuration asks for.
pub async fn start(place: &'static Place) -> Server {
    let site = Site::new(place);
    let root = site.root();
    let conf = edited(
        SHIPPED,
        &[
            (
                "<VirtualHost *:80>",
                &format!("<VirtualHost {}>", site.address),
            ),
            (
                "DocumentRoot /var/www/ecmonet",
                &format!("DocumentRoot {root}"),
            ),
            (
                "<Directory /var/www/ecmonet>",
                &format!("<Directory {root}>"),
            ),
        ],
    );
    let conf = site.write("site.conf", &conf);
    let folder = site.folder.display();
    let user = if is_root(&site.folder) {
        "User www-data\nGroup www-data"
    } else {
        ""
    };
    let main = format!(
        "DefaultRuntimeDir {folder}
        PidFile {folder}/pid
        ErrorLog {folder}/error.log
        Mutex file:{folder} default
        ServerName localhost
        {user}
        Listen {}
        Include /etc/apache2/mods-enabled/*.load
        Include /etc/apache2/mods-enabled/*.conf
        Include /etc/apache2/mods-available/headers.load
        Include /etc/apache2/mods-available/rewrite.load
        <Directory />
            AllowOverride None
            Require all denied
        </Directory>
        Include {conf}",
        site.address
    );
    let main = site.write("main.conf", &main);
    let mut apache = Command::new("/usr/sbin/apache2");
    apache.args(["-D", "FOREGROUND", "-f", &main]);
    // Debian's files for single modules ask for these.
    for variable in ["APACHE_RUN_DIR", "APACHE_LOCK_DIR", "APACHE_LOG_DIR"] {
        apache.env(variable, &site.folder);
    }
    site.start(apache).await
}
