//! nginx, with `docs/hosting/nginx.conf`.

use std::process::Command;

use super::{
    place::Place,
    server::{Server, Site, edited, is_root},
};

const SHIPPED: &str = include_str!("../../../docs/hosting/nginx.conf");

/// Starts it as Debian does, but in the foreground and with all of its files in one folder.
pub async fn start(place: &'static Place) -> Server {
    let site = Site::new(place);
    let conf = edited(
        SHIPPED,
        &[
            ("listen 80;", &format!("listen {};", site.address)),
            ("root /var/www/ecmonet;", &format!("root {};", site.root())),
            (
                "error_page 403 404 =404 /404.html;",
                &format!("error_page 403 404 =404 {}404.html;", place.mount),
            ),
        ],
    );
    let conf = site.write("site.conf", &conf);
    let folder = site.folder.display();
    let user = if is_root(&site.folder) {
        "user root;"
    } else {
        ""
    };
    let main = format!(
        "include /etc/nginx/modules-enabled/*.conf;
        {user}
        daemon off;
        pid {folder}/pid;
        error_log stderr;
        events {{}}
        http {{
            include /etc/nginx/mime.types;
            default_type application/octet-stream;
            access_log off;
            client_body_temp_path {folder}/body;
            proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi;
            scgi_temp_path {folder}/scgi;
            include {conf};
        }}"
    );
    let main = site.write("main.conf", &main);
    let mut nginx = Command::new("/usr/sbin/nginx");
    nginx.args(["-e", "stderr", "-c", &main]);
    site.start(nginx).await
}
