//! How text fits a cell: the lines it takes in a column. Will not measure a font.

/// Lines that a text takes in a column of a width in digits of the standard font.
pub(crate) fn wrapped_lines(text: &str, width: f64) -> usize {
    let room = (width - 0.5).max(3.0);
    if text.len() as f64 * CAPITAL <= room && !text.contains('\n') {
        return 1;
    }
    text.split('\n').map(|line| wrapped(line, room)).sum()
}

/// Mean widths in digits, from the metrics of Calibri.
const CAPITAL: f64 = 1.2;
const SMALL: f64 = 0.95;

fn wrapped(line: &str, room: f64) -> usize {
    let mut lines = 1;
    let mut used = 0.0;
    for word in line.split(' ') {
        let length: f64 = word.chars().map(|c| if c.is_uppercase() { CAPITAL } else { SMALL }).sum();
        let blank = if used > 0.0 { 0.5 } else { 0.0 };
        if used + blank + length <= room {
            used += blank + length;
            continue;
        }
        lines += usize::from(used > 0.0);
        let full = (length / room).ceil().max(1.0) - 1.0;
        lines += full as usize;
        used = length - full * room;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_do_not_fit_beside_each_other_take_lines_of_their_own() {
        assert_eq!(wrapped_lines("Dinas Pariwisata", 27.0), 1);
        assert_eq!(wrapped_lines("Penyediaan Data dan Penyebaran Informasi Pariwisata Kabupaten/Kota", 24.0), 4);
        assert_eq!(wrapped_lines("satu\ndua", 27.0), 2);
        assert_eq!(wrapped_lines(&"x".repeat(100), 10.5), 10);
    }
}
