//! The name of a received file or of one of its sheets. Will not give its exact letters without being asked for them.

use std::fmt;

/// A name as it was received. Written into a sentence it passes the door by itself; only what asks for [`Name::exact`] gets
/// the letters that a machine needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Name(String);

impl Name {
    /// The letters as they were received: for links, hashes, matching and `ripp/1`, never for people.
    pub fn exact(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::name(&self.0))
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, text: &str) -> bool {
        self.0 == text
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}
