//! The preview follows changes of the content, and nothing else.

use std::{
    fs,
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use site::live::{Preview, STATE};

use crate::folder::Folder;

/// Follows the content of a folder until the tests end; what is said comes through the channel.
fn follow(folder: &Folder) -> Receiver<String> {
    let (tell, told) = channel();
    let (content, site) = (folder.path("content"), folder.path(""));
    fs::write(site.join(STATE), "{}").unwrap();
    thread::spawn(move || {
        let preview = Preview {
            content: &content,
            site: &site,
            styles: Path::new("style/tokens.css"),
        };
        preview
            .follow(|said| {
                // Fails once the test has ended.
                let _ = tell.send(said.to_owned());
            })
            .unwrap();
    });
    told
}

#[test]
fn each_change_is_told_once() {
    let folder = Folder::new();
    let told = follow(&folder);
    let next = || told.recv_timeout(Duration::from_secs(20));
    assert_eq!(next().unwrap(), "The content is right, and shown.");
    folder.change("news.json", |news| {
        news["news"][0]["kind"] = "fundign".into()
    });
    assert!(next().unwrap().contains("Did you mean \"funding\"?"));
    folder.change("news.json", |news| {
        news["news"][0]["kind"] = "funding".into()
    });
    assert_eq!(next().unwrap(), "The content is right, and shown.");
    // Reading the files is no change of them.
    let more = told.recv_timeout(Duration::from_secs(2));
    assert_eq!(more, Err(RecvTimeoutError::Timeout));
}
