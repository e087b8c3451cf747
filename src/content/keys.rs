//! Which keys an object takes: named once, for the reader, the messages and the JSON Schemas.

/// The keys of one kind of object.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// The keys every such object has.
    pub required: &'static [&'static str],
    /// The keys it may have.
    pub optional: &'static [&'static str],
}

impl Keys {
    /// All keys, the required ones first.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }

    /// Whether the object takes this key.
    pub fn knows(&self, key: &str) -> bool {
        self.all().any(|known| known == key)
    }
}
