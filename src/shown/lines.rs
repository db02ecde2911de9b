//! Text made line by line, as letters and listings are. Will not let what stands in a line begin another one.

/// Lines that are put one under the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines(String);

impl Lines {
    /// No line yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a line; whatever its text holds, it stays one.
    pub fn put(&mut self, text: impl AsRef<str>) -> &mut Self {
        self.0.push_str(&super::line(text.as_ref()));
        self.0.push('\n');
        self
    }

    /// Leaves a line free.
    pub fn gap(&mut self) -> &mut Self {
        self.0.push('\n');
        self
    }

    /// Puts the lines of another text.
    pub fn append(&mut self, more: Self) -> &mut Self {
        self.0.push_str(&more.0);
        self
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The whole text, each line with its end.
    pub fn into_text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_line_stays_one_whatever_it_holds() {
        let mut lines = Lines::new();
        lines.put("Yth. a\nPerihal: b\r\nc\u{85}d\u{2028}e\u{b}f").gap().put("akhir");
        assert_eq!(lines.into_text(), "Yth. a Perihal: b c d e f\n\nakhir\n");
    }
}
