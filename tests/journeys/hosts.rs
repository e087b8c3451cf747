//! The same finished site on the servers that people run, each set up as `docs/hosting.md` says.
//!
//! The shipped configurations are used as they are; only folders, addresses and ports are filled
//! in, where they ask for it.

mod answer;
mod apache;
mod caddy;
mod files;
mod lighttpd;
mod nginx;
mod place;
mod python;
mod questions;
mod server;
mod walk;

use std::path::Path;

use place::{AT_THE_ROOT, BELOW_A_FOLDER, Place};
use server::Server;
use tokio::net::TcpStream;
use walk::walk;

#[tokio::test]
async fn nginx_serves_the_site() {
    serves(nginx::start, &AT_THE_ROOT).await;
}

#[tokio::test]
async fn nginx_serves_the_site_below_a_folder() {
    serves(nginx::start, &BELOW_A_FOLDER).await;
}

#[tokio::test]
async fn nginx_answers_as_documented() {
    answers(nginx::start).await;
}

#[tokio::test]
async fn apache_serves_the_site() {
    serves(apache::start, &AT_THE_ROOT).await;
}

#[tokio::test]
async fn apache_serves_the_site_below_a_folder() {
    serves(apache::start, &BELOW_A_FOLDER).await;
}

#[tokio::test]
async fn apache_answers_as_documented() {
    answers(apache::start).await;
}

#[tokio::test]
async fn caddy_serves_the_site() {
    serves(caddy::start, &AT_THE_ROOT).await;
}

#[tokio::test]
async fn caddy_serves_the_site_below_a_folder() {
    serves(caddy::start, &BELOW_A_FOLDER).await;
}

#[tokio::test]
async fn caddy_answers_as_documented() {
    answers(caddy::start).await;
}

#[tokio::test]
async fn lighttpd_serves_the_site() {
    serves(lighttpd::start, &AT_THE_ROOT).await;
}

#[tokio::test]
async fn lighttpd_serves_the_site_below_a_folder() {
    serves(lighttpd::start, &BELOW_A_FOLDER).await;
}

#[tokio::test]
async fn lighttpd_answers_as_documented() {
    answers(lighttpd::start).await;
}

#[tokio::test]
async fn python_serves_the_site() {
    walk(&python::start(&AT_THE_ROOT).await).await;
}

#[tokio::test]
async fn python_serves_the_site_below_a_folder() {
    walk(&python::start(&BELOW_A_FOLDER).await).await;
}

#[tokio::test]
async fn a_server_ends_with_its_test() {
    let server = python::start(&AT_THE_ROOT).await;
    let address = server.address;
    drop(server);
    assert!(TcpStream::connect(address).await.is_err());
}

async fn serves(start: impl AsyncFn(&'static Place) -> Server, place: &'static Place) {
    if has_debians_packages() {
        walk(&start(place).await).await;
    }
}

async fn answers(start: impl AsyncFn(&'static Place) -> Server) {
    if !has_debians_packages() {
        return;
    }
    for place in [&AT_THE_ROOT, &BELOW_A_FOLDER] {
        let server = start(place).await;
        questions::says_what_files_are(&server).await;
        questions::says_for_how_long_and_for_whom(&server).await;
        questions::says_what_is_not_there(&server).await;
        questions::sends_compressed_files(&server).await;
        questions::sends_nothing_twice(&server).await;
        questions::leads_to_what_is_meant(&server).await;
    }
}

/// Elsewhere servers have other places and other modules. Where they ought to be, they must be.
fn has_debians_packages() -> bool {
    let is_debian = Path::new("/etc/debian_version").exists();
    if !is_debian {
        eprintln!("left out: this needs a server as Debian and Ubuntu package it");
    }
    is_debian
}
