//! Where the forms save to. For the published forms `public/admin/backend.json` says it, and nothing else.

use std::{fs, io, path::Path};

use serde_json::{Map, Value, json};

/// The file that says it, where the build has put it: below the root of the site.
const BUILT: &str = "admin/backend.json";
/// Where people find it.
const FILE: &str = "public/admin/backend.json";

/// Where the forms save to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backend {
    /// The folder that `make admin` serves.
    Server,
    /// A folder on the machine of whoever uses the forms, which they open in the browser.
    Folder,
    /// A repository on GitHub or GitLab, with the keys that Sveltia CMS knows for it.
    Repository(Map<String, Value>),
}

/// Why the file does not say where.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It cannot be read.
    #[error("{FILE}: {0}")]
    Unreadable(#[from] io::Error),
    /// It is no JSON object.
    #[error("{FILE}: {0}; docs/admin.md has examples")]
    NoObject(#[from] serde_json::Error),
    /// It names a host that the forms have not been tried with.
    #[error(
        "{FILE}: \"name\" is {0}; write \"local\", \"github\" or \"gitlab\", as docs/admin.md says"
    )]
    UnknownName(Value),
    /// It does not name the repository.
    #[error("{FILE}: \"repo\" is {0}; write the owner and the name, such as \"owner/name\"")]
    NoRepository(Value),
    /// It names a server without HTTPS.
    #[error("{FILE}: \"{0}\" has to begin with https://")]
    Insecure(&'static str),
}

/// Keys with the address of a server other than the usual one.
const SERVERS: [&str; 3] = ["api_root", "graphql_api_root", "base_url"];

impl Backend {
    /// Reads the file in the folder of a built site. Where there is none, people open a folder.
    ///
    /// # Errors
    /// When it does not say where the forms save to.
    pub fn read(root: &Path) -> Result<Self, Unusable> {
        match fs::read_to_string(root.join(BUILT)) {
            Ok(text) => Self::parse(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::Folder),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads the text of the file.
    ///
    /// # Errors
    /// When it does not say where the forms save to.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        let keys: Map<String, Value> = serde_json::from_str(text)?;
        let value = |key: &str| keys.get(key).cloned().unwrap_or_default();
        match value("name").as_str() {
            Some("local") => return Ok(Self::Folder),
            Some("github" | "gitlab") => {}
            _ => return Err(Unusable::UnknownName(value("name"))),
        }
        let is_named = |repo: &str| repo.split('/').filter(|part| !part.is_empty()).count() > 1;
        if !value("repo").as_str().is_some_and(is_named) {
            return Err(Unusable::NoRepository(value("repo")));
        }
        for key in SERVERS {
            if keys.contains_key(key) && origin(&value(key)).is_none() {
                return Err(Unusable::Insecure(key));
            }
        }
        Ok(Self::Repository(keys))
    }

    /// As the configuration has it. Who signs in with a token needs no server for it.
    #[must_use]
    pub fn config(&self) -> Value {
        match self {
            // The one backend of Sveltia CMS that keeps files in a folder that the page hands to it.
            Self::Server | Self::Folder => json!({ "name": "test-repo" }),
            Self::Repository(keys) => {
                let mut keys = keys.clone();
                keys.entry("auth_methods").or_insert(json!(["token"]));
                Value::Object(keys)
            }
        }
    }

    /// The word by which the page tells its script.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Folder => "folder",
            Self::Repository(_) => "repository",
        }
    }

    /// The servers that the forms ask for something, as the policy names them.
    #[must_use]
    pub fn servers(&self) -> Vec<String> {
        let Self::Repository(keys) = self else {
            return Vec::new();
        };
        let named: Vec<String> = SERVERS
            .iter()
            .filter_map(|key| origin(keys.get(*key)?))
            .collect();
        let usual: &[&str] = match keys.get("name").and_then(Value::as_str) {
            Some("gitlab") => &["https://gitlab.com"],
            _ => &["https://api.github.com"],
        };
        if named.is_empty() {
            usual.iter().map(|server| (*server).to_owned()).collect()
        } else {
            named
        }
    }

    /// The servers with the pictures of who signs in.
    #[must_use]
    pub fn faces(&self) -> &'static [&'static str] {
        let Self::Repository(keys) = self else {
            return &[];
        };
        match keys.get("name").and_then(Value::as_str) {
            Some("gitlab") => &["https://gitlab.com", "https://secure.gravatar.com"],
            _ => &["https://avatars.githubusercontent.com"],
        }
    }
}

/// `https://git.example.org` of `https://git.example.org/api/v4`.
fn origin(address: &Value) -> Option<String> {
    let rest = address.as_str()?.strip_prefix("https://")?;
    let host = rest.split('/').next().filter(|host| !host.is_empty())?;
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:".contains(&byte);
    host.bytes().all(is_host).then(|| format!("https://{host}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_repository_is_named_once() {
        let backend = Backend::parse(r#"{ "name": "github", "repo": "owner/name" }"#).unwrap();
        assert_eq!(backend.servers(), ["https://api.github.com"]);
        assert_eq!(backend.faces(), ["https://avatars.githubusercontent.com"]);
        assert_eq!(
            backend.config(),
            json!({ "name": "github", "repo": "owner/name", "auth_methods": ["token"] })
        );
    }

    #[test]
    fn an_own_gitlab_is_the_only_server() {
        let text = r#"{ "name": "gitlab", "repo": "a/b/c", "api_root": "https://git.example.org/api/v4" }"#;
        let backend = Backend::parse(text).unwrap();
        assert_eq!(backend.servers(), ["https://git.example.org"]);
    }

    #[test]
    fn what_does_not_say_where_is_refused() {
        for (text, said) in [
            ("[]", "docs/admin.md"),
            ("{}", "\"name\" is null"),
            (r#"{ "name": "bitbucket" }"#, "bitbucket"),
            (r#"{ "name": "github", "repo": "name" }"#, "owner/name"),
            (
                r#"{ "name": "gitlab", "repo": "a/b", "api_root": "http://x" }"#,
                "api_root",
            ),
            (
                r#"{ "name": "gitlab", "repo": "a/b", "api_root": "https://x; script-src *" }"#,
                "api_root",
            ),
        ] {
            let error = Backend::parse(text).unwrap_err().to_string();
            assert!(error.contains(said), "{text}: {error}");
        }
    }

    #[test]
    fn without_a_repository_nobody_is_asked() {
        let local = Backend::parse(r#"{ "name": "local" }"#).unwrap();
        assert_eq!(local, Backend::Folder);
        assert_eq!(local.servers(), [""; 0]);
    }
}
