//! The questions, on a terminal.

use std::process::Command;

use rexpect::session::spawn_command;

use crate::content::Content;

#[test]
fn questions_are_asked_until_the_answers_are_right() {
    let content = Content::published();
    let before = content.read("committee.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command
        .args(["new", "person", "--content"])
        .arg(content.path());
    command.env("TERM", "xterm").env("NO_COLOR", "1");
    let mut terminal = spawn_command(command, Some(30_000)).unwrap();
    let mut answer = |question: &str, text: &str| {
        terminal.exp_string(question).unwrap();
        terminal.send(&format!("{text}\r")).unwrap();
        terminal.flush().unwrap();
    };
    answer("Name", "Ada Sample");
    answer("Degrees", "");
    // Typing narrows the list.
    answer("Group", "exec");
    answer("Role in the network", "Member");
    answer("Hospital or university", "");
    answer("Its country", "Canada");
    answer(
        "Write \"CA\" for Canada",
        "\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}CA",
    );
    answer("ORCID iD", "");
    answer("The person's own page", "");
    answer("Where does this come from?", "");
    // The id is suggested.
    answer("ada-sample", "");
    terminal.exp_string("is in").unwrap();
    terminal.exp_eof().unwrap();
    let added = content.added("committee.json", &before);
    assert!(added.contains("\"id\": \"ada-sample\""), "{added}");
    assert!(added.contains("\"country\": \"CA\""), "{added}");
    assert!(added.contains("\"group\": \"executive\""), "{added}");
}
