//! Hands: following links, pressing buttons and keys, and where the focus is.

use std::{future::Future, panic::Location};

use fantoccini::{
    Locator,
    actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction},
    key::Key,
};
use serde_json::{Value, json};

use crate::{cdp, page::Page};

impl Page<'_> {
    /// Follows the link of this name, as soon as there is one.
    #[track_caller]
    pub fn follow(&self, name: &str) -> impl Future<Output = ()> {
        self.click("link", name)
    }

    /// Presses the button of this name, as soon as there is one.
    #[track_caller]
    pub fn push(&self, name: &str) -> impl Future<Output = ()> {
        self.click("button", name)
    }

    /// Clicks on what has this role and name, as soon as it is there and nothing covers it.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) -> impl Future<Output = ()> {
        let (role, name) = (role.to_owned(), name.to_owned());
        self.wait_for(
            format!("the {role} {name:?} to click on"),
            async move || {
                self.answers().await?;
                let element = self.element(&role, &name).await?;
                let path = format!("element/{element}/click");
                let clicked = cdp::post(self.client(), &path, json!({})).await;
                clicked.map(drop).map_err(|error| error.to_string())
            },
        )
    }

    /// Puts the focus on the field of this role and name, empties it, and types a text.
    #[track_caller]
    pub fn fill(&self, role: &str, name: &str, text: &str) -> impl Future<Output = ()> {
        let (role, name, text) = (role.to_owned(), name.to_owned(), text.to_owned());
        self.wait_for(format!("the {role} {name:?} to fill"), async move || {
            let element = self.element(&role, &name).await?;
            let ask = async |command: &str, body| {
                let path = format!("element/{element}/{command}");
                let asked = cdp::post(self.client(), &path, body).await;
                asked.map(drop).map_err(|error| error.to_string())
            };
            ask("clear", json!({})).await?;
            ask("value", json!({ "text": text })).await
        })
    }

    /// Chooses an option of the menu of this name, as soon as there is one.
    #[track_caller]
    pub fn choose(&self, name: &str, option: &str) -> impl Future<Output = ()> {
        let (name, option) = (name.to_owned(), option.to_owned());
        self.wait_for(
            format!("the menu {name:?} to choose from"),
            async move || {
                self.answers().await?;
                self.element("combobox", &name).await?;
                // Its options are found beside it; they may have more to say, such as a number.
                let find =
                    "const is_meant = (option) => option.label.split(' (')[0] === arguments[0];
                return [...window.journeyElement.options].find(is_meant)";
                let found = self.run(find, vec![json!(option)]).await;
                let found = found.map_err(|error| error.to_string())?;
                let names = found.as_object().and_then(|names| names.values().next());
                let element = names
                    .and_then(Value::as_str)
                    .ok_or("it has no such option")?;
                let path = format!("element/{element}/click");
                let asked = cdp::post(self.client(), &path, json!({})).await;
                asked.map(drop).map_err(|error| error.to_string())
            },
        )
    }

    /// What stands in the field, or is chosen in the menu, of this role and name.
    pub async fn value(&self, role: &str, name: &str) -> String {
        let element = self.element(role, name).await;
        let element = element.unwrap_or_else(|error| panic!("{role} {name:?}: {error}"));
        let value = cdp::get(self.client(), &format!("element/{element}/property/value")).await;
        let value = value.expect("a field has a value");
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with Tab until the focus is on what has this role and name: `link "Events"`.
    #[track_caller]
    pub fn tab_to(&self, what: &str) -> impl Future<Output = ()> {
        let (journey, what) = (Location::caller(), what.to_owned());
        async move {
            let mut passed = Vec::new();
            while passed.len() < 60 {
                self.press("Tab").await;
                let focused = self.focused().await;
                if focused == what {
                    return;
                }
                passed.push(focused);
            }
            panic!("{journey}: Tab does not come to {what}, but to {passed:?}");
        }
    }

    /// Presses a key, with others held down: `Tab`, `Shift+Tab`, `Enter`, `ArrowDown`, `a`.
    #[track_caller]
    pub fn press(&self, keys: &str) -> impl Future<Output = ()> {
        let journey = Location::caller();
        let keys: Vec<char> = keys.split('+').map(key).collect();
        async move {
            let down = keys.iter().map(|&value| KeyAction::Down { value });
            let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
            let pressing = down
                .chain(up)
                .fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
            let pressed = self.client().perform_actions(pressing).await;
            pressed.unwrap_or_else(|error| panic!("{journey}: {keys:?}: {error}"));
        }
    }

    /// Moves the mouse onto the first element that matches the selector.
    pub async fn point_at(&self, selector: &str) {
        let element = self.client().find(Locator::Css(selector)).await;
        let pointing = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
            element: element.expect("the page has the element"),
            duration: None,
            x: 0.0,
            y: 0.0,
        });
        let pointed = self.client().perform_actions(pointing).await;
        pointed.expect("a mouse can be moved");
    }

    /// Types a text where the focus is.
    pub async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            let pressing = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value: letter })
                .then(KeyAction::Up { value: letter });
            let pressed = self.client().perform_actions(pressing).await;
            pressed.expect("a letter can be typed");
        }
    }

    /// Role and name of what has the focus: `link "Events"`; `body` when nothing has it.
    pub async fn focused(&self) -> String {
        let is_nothing = "!document.activeElement || document.activeElement === document.body";
        if self.eval(is_nothing).await == json!(true) {
            return "body".to_owned();
        }
        let active = self.client().active_element().await;
        let active = active.expect("something has the focus").element_id();
        let ask = async |what: &str| {
            let answer = cdp::get(self.client(), &format!("element/{active}/{what}")).await;
            let answer = answer.expect("an element has a role and a name");
            answer.as_str().unwrap_or_default().to_owned()
        };
        format!(
            "{} {:?}",
            ask("computedrole").await,
            ask("computedlabel").await
        )
    }
}

fn key(name: &str) -> char {
    let key = match name {
        "Alt" => Key::Alt,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "Backspace" => Key::Backspace,
        "Control" => Key::Control,
        "Delete" => Key::Delete,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "Meta" => Key::Meta,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Shift" => Key::Shift,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        letter => {
            let mut letters = letter.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called {letter:?}"),
            };
        }
    };
    key.into()
}
