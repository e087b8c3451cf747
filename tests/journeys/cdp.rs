//! Commands that fantoccini has no method for: the DevTools protocol, and ChromeDriver's own.

use axum::http::Method;
use fantoccini::{Client, error::CmdError, wd::WebDriverCompatibleCommand};
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = self.body.as_ref().map(Value::to_string);
        (self.method.clone(), body)
    }
}

/// Asks the driver for something below the session's address.
pub async fn get(client: &Client, path: &str) -> Result<Value, CmdError> {
    let command = Command {
        method: Method::GET,
        path: path.to_owned(),
        body: None,
    };
    client.issue_cmd(command).await
}

/// Sends the driver something below the session's address.
pub async fn post(client: &Client, path: &str, body: Value) -> Result<Value, CmdError> {
    let command = Command {
        method: Method::POST,
        path: path.to_owned(),
        body: Some(body),
    };
    client.issue_cmd(command).await
}

/// Runs one command of the DevTools protocol in the current tab.
pub async fn devtools(client: &Client, command: &str, params: Value) -> Result<Value, CmdError> {
    let body = json!({ "cmd": command, "params": params });
    post(client, "goog/cdp/execute", body).await
}

/// What the console got since it was last asked for: the driver hands every line out once.
pub async fn log(client: &Client) -> Result<Value, CmdError> {
    post(client, "se/log", json!({ "type": "browser" })).await
}
