//! Says whether two folded texts are the same but for slips of typing. Will not look for one text within another.

/// Letters of a word up to which a slip makes another word of it ("dana", "data"): such words must be the same.
const SHORT_WORD: usize = 4;
/// Letters of a word up to which it may have one slip; a longer one may have two.
const LONG_WORD: usize = 10;

/// How many typing slips two folded words may differ by and still be the same word.
fn slips(len: usize) -> usize {
    match len {
        len if len <= SHORT_WORD => 0,
        len if len <= LONG_WORD => 1,
        _ => 2,
    }
}

/// Bytes by which two texts that differ by slips alone can differ in length: two slips of two bytes, and two blanks.
const LENGTHS_APART: usize = 6;
/// The same for two words, which have no blanks.
const WORD_LENGTHS_APART: usize = 4;

/// Whether two folded texts are the same but for one or two slips. Word by word where they have as many words, so that
/// no word passes for another ("tahun pelaksanaan" is not "tahap pelaksanaan"); else with the blanks left out.
pub fn alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.len().abs_diff(b.len()) > LENGTHS_APART {
        return false;
    }
    if a.matches(' ').count() == b.matches(' ').count() && a.contains(' ') {
        return a.split(' ').zip(b.split(' ')).all(|(x, y)| same_but_for_slips(x, y));
    }
    if a.contains(' ') || b.contains(' ') {
        return same_but_for_slips(&a.replace(' ', ""), &b.replace(' ', ""));
    }
    same_but_for_slips(a, b)
}

/// Whether two words are the same but for slips.
pub(super) fn same_but_for_slips(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.len().abs_diff(b.len()) > WORD_LENGTHS_APART {
        return false;
    }
    // No word has more letters than bytes: short words end here.
    let (fewest, most) = (a.len().min(b.len()), a.len().max(b.len()));
    if fewest < SHORT_WORD || fewest == SHORT_WORD && most == SHORT_WORD {
        return false;
    }
    let is_ascii = a.is_ascii() && b.is_ascii();
    let length = |word: &str| if is_ascii { word.len() } else { word.chars().count() };
    let (long, short) = (length(a).max(length(b)), length(a).min(length(b)));
    // A word of five letters that lost one is still that word ("jawb").
    let allowed = if (short, long) == (4, 5) { 1 } else { slips(short) };
    if allowed == 0 || long - short > allowed {
        return false;
    }
    // One slip leaves all letters before and behind it as they are; letters that changed places are two.
    if is_ascii && allowed == 1 && same_letters_at_both_ends(a.as_bytes(), b.as_bytes()) + 2 < short {
        return false;
    }
    // A slip changes two letters at most: most pairs of words end here.
    let far = is_ascii && (letters(a) ^ letters(b)).count_ones() as usize > 2 * allowed;
    !far && strsim::osa_distance(a, b) <= allowed
}

/// How many letters two words share at their beginning, and at their end.
fn same_letters_at_both_ends(a: &[u8], b: &[u8]) -> usize {
    let first = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let last = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    first + last
}

/// The letters and digits of a folded text as bits: cheap to compute once, and enough to tell most texts apart.
pub(super) fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << (26 + byte - b'0'),
        b' ' => set,
        _ => set | 1 << (40 + byte % 16),
    })
}

/// How many letters of a pattern may be missing in a text that has the pattern but for slips. Never less than [`alike`]
/// allows.
pub(super) fn letters_slips_may_lose(pattern: &str) -> u32 {
    let per_word = |word: &str| match word.len() {
        // A word of four letters may be a word of five that lost one.
        len if len < SHORT_WORD => 0,
        len if len <= LONG_WORD => 1,
        _ => 2,
    };
    // Without its blanks a text of eight letters and more is as one long word.
    let joined = if pattern.len() > 7 { 2 } else { 0 };
    pattern.split(' ').map(per_word).sum::<u32>().max(joined)
}

/// Letters from which a text may have two of them wrong and be told from all others by the rest.
const TELLING_LENGTH: usize = 8;

/// Whether a long text, with its blanks left out, is a pattern with two letters wrong: "aggarran", "pennangungjawab".
pub(super) fn is_two_letters_off(text: &str, pattern: &str) -> bool {
    let (long, short) = (text.chars().count(), pattern.chars().count());
    long.min(short) >= TELLING_LENGTH && long.abs_diff(short) <= 2 && strsim::osa_distance(text, pattern) <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_may_have_slips_and_a_short_one_none() {
        for (a, b) in [("anggaran", "angaran"), ("penanggung jawab", "pennaggung jawb"), ("sumberdana", "sumber dana")]
        {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("dana", "data"), ("tahun pelaksanaan", "tahap pelaksanaan"), ("mulai", "nilai")] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }
}
