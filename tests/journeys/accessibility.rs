//! The page as assistive technology is told of it: roles, names and states.

use std::{collections::HashMap, fmt::Write};

use serde_json::{Value, json};

use crate::{cdp, page::Page};

/// States that are worth a word in an outline.
const STATES: &[&str] = &[
    "level", "checked", "pressed", "expanded", "selected", "disabled", "invalid", "required",
    "live", "modal",
];

impl Page<'_> {
    /// The whole tree, a line for every element: its role, its name, and its states.
    pub async fn outline(&self) -> String {
        let tree = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await;
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: HashMap<&str, &Value> = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let mut outline = String::new();
        if let Some(root) = nodes.iter().find(|node| node.get("parentId").is_none()) {
            draw(root, &by_id, 0, "", &mut outline);
        }
        outline
    }

    /// The element of this role and name, as the driver calls it. Several links of one
    /// name are as good as one when all lead to the same place; else there has to be one.
    pub(crate) async fn element(&self, role: &str, name: &str) -> Result<String, String> {
        let ask = async |command: &str, params: Value| {
            let answer = cdp::devtools(self.client(), command, params).await;
            answer.map_err(|error| error.to_string())
        };
        let document = ask("DOM.getDocument", json!({ "depth": 0 })).await?;
        let query = json!({
            "nodeId": document["root"]["nodeId"], "accessibleName": name, "role": role,
        });
        let found = ask("Accessibility.queryAXTree", query).await?;
        let found = found["nodes"].as_array().cloned().unwrap_or_default();
        let found: Vec<_> = found
            .iter()
            .filter(|node| node["ignored"] == json!(false))
            .collect();
        let first = found.first().ok_or("there is none")?;
        let leads_to: Vec<_> = found.iter().map(|node| property(node, "url")).collect();
        if found.len() > 1
            && (leads_to[0].is_none() || !leads_to.iter().all(|to| *to == leads_to[0]))
        {
            return Err(format!("there are {}: {leads_to:?}", found.len()));
        }

        // The driver knows elements by names of its own: it is shown this one.
        let node = json!({ "backendNodeId": first["backendDOMNodeId"] });
        let node = ask("DOM.resolveNode", node).await?;
        let keep = json!({
            "objectId": node["object"]["objectId"],
            "functionDeclaration": "function () { window.journeyElement = this }",
        });
        ask("Runtime.callFunctionOn", keep).await?;
        let element = self.run("return window.journeyElement", Vec::new()).await;
        let element = element.map_err(|error| error.to_string())?;
        let name = element.as_object().and_then(|names| names.values().next());
        let name = name.and_then(Value::as_str).ok_or("it has left the page")?;
        Ok(name.to_owned())
    }
}

fn draw(
    node: &Value,
    by_id: &HashMap<&str, &Value>,
    depth: usize,
    around: &str,
    outline: &mut String,
) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let is_box = node["ignored"] == json!(true) || matches!(role, "generic" | "none");
    // A text that only repeats the name of what it stands in says nothing new.
    let is_echo = role == "StaticText" && (name == around || name.trim().is_empty());
    if role == "InlineTextBox" || is_echo {
        return;
    }
    let (depth, around) = if is_box && name.is_empty() {
        (depth, around)
    } else {
        let role = match role {
            "RootWebArea" => "page",
            "StaticText" => "text",
            role => role,
        };
        write!(outline, "{:1$}{role}", "", depth * 2).expect("a string takes it");
        if !name.is_empty() {
            write!(outline, " {name:?}").expect("a string takes it");
        }
        for state in states(node) {
            write!(outline, " {state}").expect("a string takes it");
        }
        outline.push('\n');
        (depth + 1, name)
    };
    let children = node["childIds"].as_array().map(Vec::as_slice);
    for child in children.unwrap_or_default() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            draw(child, by_id, depth, around, outline);
        }
    }
}

fn property<'node>(node: &'node Value, name: &str) -> Option<&'node Value> {
    let properties = node["properties"].as_array()?;
    let property = properties
        .iter()
        .find(|property| property["name"] == name)?;
    property["value"].get("value")
}

fn states(node: &Value) -> impl Iterator<Item = String> {
    let properties = node["properties"].as_array().map(Vec::as_slice);
    properties
        .unwrap_or_default()
        .iter()
        .filter_map(|property| {
            let name = property["name"].as_str()?;
            let value = match &property["value"]["value"] {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let says_something = !matches!(value.as_str(), "" | "null");
            let is_off = value == "false" && !matches!(name, "expanded" | "pressed" | "checked");
            (STATES.contains(&name) && says_something && !is_off).then(|| format!("{name}={value}"))
        })
}
