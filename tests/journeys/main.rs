//! Journeys: what a visitor does on the finished site, walked in a real browser.
//!
//! `dist/` is served by a static host of our own ([`server`]) that can also fail on
//! purpose, and visited with Chromium through ChromeDriver ([`browser`], [`page`]). [`hosts`]
//! visits it on servers as people run them.
//! [`journey`] holds one walk together: it takes its turn, keeps the evidence when
//! something goes wrong, and leaves no browser behind.
//!
//! | variable             | says                                  | otherwise               |
//! |----------------------|---------------------------------------|-------------------------|
//! | `ECMONET_DIST`       | the folder to visit                   | `dist` in this package  |
//! | `ECMONET_DIST_BELOW` | the same, built for a folder          | needed by what is below |
//! | `ECMONET_BASE_BELOW` | that folder, such as `/repo/below/`   | needed by what is below |
//! | `ECMONET_FORMS`      | the forms for the content             | `target/forms`          |
//! | `ECMONET_AXE`        | where `axe.min.js` is                 | needed by `page.axe()`  |
//! | `CHROMIUM`           | the browser                           | `/usr/bin/chromium`     |
//! | `CHROMEDRIVER`       | its driver, of the same version       | `/usr/bin/chromedriver` |
//! | `ECMONET_ENGINE`, `ECMONET_DRIVER`, `ECMONET_BROWSER` | another engine, where its driver listens, its browser | needed by [`engines`] |
//! | `JOURNEYS_AT_ONCE`   | how many journeys are walked together | 2                       |

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// A building block may wait for the journey that needs it.
#![allow(dead_code)]

mod accessibility;
mod answer;
mod axe;
mod browser;
mod cdp;
mod console;
mod driver;
mod journey;
mod keyboard;
mod page;
mod published;
mod server;
mod started;
mod wait;

#[path = "../archive/content.rs"]
mod archive_content;

mod harness_works;

mod access;
mod archive;
mod arriving;
mod below;
mod calendar;
mod comfort;
mod directory;
mod editing;
mod engines;
mod event_tools;
mod faults;
mod filters;
mod finding;
mod first_frame;
mod forms;
mod host_pages;
mod hostile;
mod hosts;
mod lacking;
mod layout;
mod long_visit;
mod made_files;
mod navigation;
mod offline;
mod reading;
mod reliability;
mod takeover;
mod theme;
mod touched;
mod translated;
mod when;
