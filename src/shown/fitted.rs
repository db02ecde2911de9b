//! Fits lines to a width. Will not know whether there is a terminal.

/// The narrowest width that is fitted to: below it every word would stand alone.
const LEAST: usize = 30;

/// Text of which each line is wrapped at a width, what follows being set in under its beginning. A word that is longer, such as a
/// path, stays whole.
pub fn fitted(text: &str, width: usize) -> String {
    let wrapped = |line: &str| {
        let rest = line.trim_start_matches(' ');
        let (first, next) = (&line[..line.len() - rest.len()], format!("  {}", &line[..line.len() - rest.len()]));
        let options = textwrap::Options::new(width.max(LEAST)).initial_indent(first).subsequent_indent(&next);
        textwrap::wrap(rest, options.break_words(false)).join("\n")
    };
    text.split('\n').map(wrapped).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn a_line_wraps_under_its_own_beginning_and_a_path_stays_whole() {
        let text = "Perlu memperbaiki:\n  19.01-01 Dinas Lingkungan Hidup, Kabupaten Bangka: 3 kesalahan\n";
        let narrow = "Perlu memperbaiki:\n  19.01-01 Dinas Lingkungan Hidup,\n    Kabupaten Bangka: 3 kesalahan\n";
        assert_eq!(fitted(text, 36), narrow);
        assert_eq!(fitted(text, 80), text);
        let path = "  /sangat/panjang/sekali/tanpa/satu/spasi/pun/di/dalamnya.xlsx";
        assert_eq!(fitted(path, 30), path);
    }
}
