//! What the templates may ask about a text before it is laid out: where its long words may break, how many lines it takes, and
//! how high that makes the row of a table. Will not lay anything out.

use std::sync::LazyLock;

use comemo::Tracked;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use rustybuzz::{BufferFlags, Face, UnicodeBuffer};
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{Array, Context, Func, IntoValue, Scope, Str, Value, func};

/// Letters after which a longer word may break.
const LONG: usize = 20;

/// A place to break without a width.
const BREAK: char = '\u{200b}';
const BREAK_TEXT: &str = "\u{200b}";

/// Bytes from which on a cell may be higher than a page.
const ENDLESS: usize = 900;

/// The segmenter that the engine itself breaks lines with.
static SEGMENTER: LazyLock<LineSegmenterBorrowed> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

/// The font of the reports, regular and bold.
static RULERS: LazyLock<[Ruler; 2]> = LazyLock::new(|| [Ruler::new(super::FONTS[0]), Ruler::new(super::FONTS[1])]);

/// Offers the functions of this file to the templates.
pub(super) fn define(scope: &mut Scope) {
    scope.define_func::<breakable>();
    scope.define_func::<row_height>();
}

/// A text with places to break, see [`with_breaks`].
#[func(name = "patah-kata")]
fn breakable(
    /// Words of one line.
    teks: Str,
) -> Str {
    if teks.as_str().split(' ').all(|word| word.len() <= LONG) { teks } else { with_breaks(&teks).into() }
}

/// Gives a word of more than twenty letters places to break: after full stops and underscores, else every twenty letters. After a
/// slash and a hyphen a word breaks of itself.
fn with_breaks(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 16);
    for word in text.split_inclusive([' ', '/', '-']) {
        let bare = word.trim_end_matches([' ', '/', '-']);
        let pieces = if bare.len() > LONG { bare.split_inclusive(['.', '_']).collect() } else { vec![bare] };
        for (i, piece) in pieces.into_iter().enumerate() {
            if i > 0 {
                result.push(BREAK);
            }
            for (k, c) in piece.chars().enumerate() {
                if k > 0 && k % LONG == 0 {
                    result.push(BREAK);
                }
                result.push(c);
            }
        }
        result.push_str(&word[bare.len()..]);
    }
    result
}

/// The height of a row whose texts have no more than their lines: its cells, with places to break; its height in points, or none
/// when a cell may be higher than a page; and the numbers of the cells that must be measured, since they are no plain texts.
#[func(name = "tinggi-baris")]
fn row_height(
    engine: &mut Engine,
    context: Tracked<Context>,
    /// Cells: texts, dictionaries with a text and a small one below it, or anything else.
    isi: Array,
    /// Widths of the columns without their insets, in points.
    lebar: Array,
    /// In points: size of the texts and of the small texts, height of a line, gap between two lines.
    huruf: Array,
    /// Makes the content of two texts, one below the other.
    susun: Func,
    /// Whether the texts are bold.
    #[named]
    #[default(false)]
    tebal: bool,
) -> SourceResult<Array> {
    let points =
        |i: usize| huruf.as_slice().get(i).and_then(|value| value.clone().cast::<f64>().ok()).unwrap_or_default();
    let (size, small, line, gap) = (points(0), points(1), points(2), points(3));
    let sizes = [(size, line), (small, line * small / size)];
    let (mut height, mut endless) = (line, false);
    let (mut cells, mut unknown) = (Array::new(), Array::new());
    for (i, (cell, width)) in isi.into_iter().zip(lebar).enumerate() {
        let width = width.cast::<f64>().unwrap_or_default();
        let texts = match &cell {
            Value::Str(text) => vec![text.clone()],
            Value::Dict(dict) => match (dict.get("teks"), dict.get("kecil")) {
                (Ok(Value::Str(text)), Ok(Value::Str(small))) => vec![text.clone(), small.clone()],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let bytes: usize = texts.iter().map(|text| text.as_str().len()).sum();
        let breaks: usize = texts.iter().map(|text| text.as_str().matches('\n').count()).sum();
        endless |= bytes > ENDLESS || breaks > 15;
        let ruler = &RULERS[usize::from(tebal)];
        let fit = |(text, (size, _)): (Str, (f64, f64))| ruler.fitting(&with_breaks(&text), width / size).into();
        let texts: Vec<Str> = texts.into_iter().zip(sizes).map(fit).collect();
        let mut lines = texts.iter().zip(sizes).map(|(text, (size, line))| {
            let count = if breaks > 0 { None } else { ruler.lines(text, width / size) };
            count.map(|n| n as f64 * (line + gap))
        });
        let sum = lines.try_fold(0.0, |sum, one| Some(sum + one?));
        match sum.filter(|_| !texts.is_empty()) {
            Some(sum) => height = height.max(sum - gap),
            None => unknown.push(i.into_value()),
        }
        cells.push(match (texts.as_slice(), breaks) {
            ([text], 0) => Value::Str(text.clone()),
            ([text, small], 0) => susun.call(engine, context, [text.clone(), small.clone()])?,
            _ => cell,
        });
    }
    let height = if endless { Value::None } else { height.into_value() };
    Ok([Value::Array(cells), height, Value::Array(unknown)].into_iter().collect())
}

/// A font by the widths of its letters.
struct Ruler {
    face: Face<'static>,
    /// Widths of the letters of ASCII in sizes of the font.
    ascii: [f64; 128],
}

impl Ruler {
    fn new(font: &'static [u8]) -> Self {
        #[expect(clippy::expect_used, reason = "the font is part of the program")]
        let face = Face::from_slice(font, 0).expect("a font");
        let width = |c: char| {
            face.glyph_hor_advance(face.glyph_index(c)?).map(|units| f64::from(units) / f64::from(face.units_per_em()))
        };
        let ascii = std::array::from_fn(|c| width(char::from(c as u8)).unwrap_or(f64::INFINITY));
        Self { face, ascii }
    }

    /// About how wide a word is.
    fn about(&self, word: &str) -> f64 {
        let letter = |c: char| if c == BREAK { 0.0 } else { self.ascii.get(c as usize).copied().unwrap_or(0.7) };
        word.chars().map(letter).sum()
    }

    /// A text whose words may break wherever a column of a width in sizes of the font is too narrow for them.
    fn fitting(&self, text: &str, width: f64) -> String {
        if text.split(' ').all(|word| self.about(word) <= width) {
            return text.to_owned();
        }
        let mut words = Vec::new();
        for word in text.split(' ') {
            let pieces = word.split_inclusive(['.', '_', '/', '-', BREAK]);
            let broken = pieces.map(|piece| {
                let letters = || piece.chars().map(String::from).collect::<Vec<_>>().join(BREAK_TEXT);
                if self.about(piece) <= width { piece.to_owned() } else { letters() }
            });
            let whole = self.about(word) <= width;
            words.push(if whole { word.to_owned() } else { broken.collect::<Vec<_>>().join(BREAK_TEXT) });
        }
        words.join(" ")
    }

    /// The number of lines of a text in a column of a width in sizes of the font; none where a character needs another font.
    fn lines(&self, text: &str, width: f64) -> Option<usize> {
        // Pairs of letters that stand closer or wider than usual change little; a letter beyond ASCII is not known here.
        let sum: f64 =
            text.bytes().map(|byte| self.ascii.get(usize::from(byte)).copied().unwrap_or(f64::INFINITY)).sum();
        if sum * 1.05 <= width {
            return Some(1);
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let glyphs = rustybuzz::shape(&self.face, &[], buffer);
        // Where the pen stands before each byte of the text.
        let mut pen = vec![0; text.len() + 1];
        for (info, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            if info.glyph_id == 0 {
                return None;
            }
            pen[info.cluster as usize + 1] += i64::from(position.x_advance);
        }
        for at in 1..pen.len() {
            pen[at] += pen[at - 1];
        }
        // A hair less than there is: rounding may add a line, but must not lose one.
        let room = (width - 0.0001) * f64::from(self.face.units_per_em());
        let taken = |start: usize, end: usize| {
            let shown = text[start..end].trim_end_matches(|c: char| c.is_whitespace() || c == BREAK);
            (pen[start + shown.len()] - pen[start]) as f64
        };
        let (mut lines, mut start, mut last) = (1, 0, 0);
        for end in SEGMENTER.segment_str(text).skip(1) {
            if last > start && taken(start, end) > room {
                lines += 1;
                start = last;
            }
            last = end;
        }
        Some(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_words_get_places_to_break() {
        let shown = |text: &str| with_breaks(text).replace('\u{200b}', "|");
        for same in ["", "Rapat", "Dinas Komunikasi dan Informatika Provinsi", "a".repeat(20).as_str()] {
            assert_eq!(shown(same), same);
        }
        assert_eq!(shown(&"a".repeat(41)), format!("{}|{}|a", "a".repeat(20), "a".repeat(20)));
        assert_eq!(shown("direplikasi/diadaptasi-seluruhnya"), "direplikasi/diadaptasi-seluruhnya");
        assert_eq!(shown("berkas_bukti_dukung_2022.final.pdf rapi"), "berkas_|bukti_|dukung_|2022.|final.|pdf rapi");
    }

    #[test]
    fn a_code_breaks_where_its_column_is_too_narrow() {
        let fitting = |text, width| RULERS[0].fitting(text, width).replace(BREAK, "|");
        assert_eq!(fitting("19.01-0001 Dinas", 6.0), "19.01-0001 Dinas");
        assert_eq!(fitting("19.01-0001 Dinas", 4.0), "19.|01-|0001 Dinas");
        assert_eq!(fitting("menyampaikan", 3.0), "m|e|n|y|a|m|p|a|i|k|a|n");
    }

    /// The engine lays each text out at several widths and tells where the count differs from the lines that it made.
    const COMPARISON: &str = r#"#let data = json("/data.json")
        #set document(title: "Uji")
        #set text(font: ("Liberation Sans", "DejaVu Sans"), lang: "id", size: 10pt, hyphenate: false, overhang: false)
        #set par(leading: 0.5em, justify: false)
        #let susun(a, b) = [#a#linebreak()#text(size: 7pt, b)]
        #context {
          let satu = measure[A].height
          let huruf = (10.0, 7.0, satu.pt(), (measure[A#linebreak()A].height - 2 * satu).pt())
          for (i, teks) in data.texts.enumerate() {
            let lebar = data.widths.at(calc.rem(i, data.widths.len())) * 1pt
            for tebal in (false, true) {
              let (isi, hasil, ukur) = tinggi-baris((teks,), (lebar.pt(),), huruf, susun, tebal: tebal)
              let nyata = measure(width: lebar, if tebal { strong(isi.first()) } else { isi.first() }).height
              assert(ukur == () and calc.abs(hasil * 1pt - nyata) < 0.01pt, message: repr((teks, lebar, tebal, hasil, nyata)))
              if not tebal {
                let (isi, hasil, ukur) = tinggi-baris(((teks: teks, kecil: teks),), (lebar.pt(),), huruf, susun)
                let nyata = measure(width: lebar, isi.first()).height
                assert(ukur == () and calc.abs(hasil * 1pt - nyata) < 0.01pt, message: repr((teks, lebar, hasil, nyata)))
              }
            }
          }
        }"#;

    #[test]
    fn lines_are_counted_as_the_engine_breaks_them() {
        let corpus = include_str!("../../../tests/corpora/usual-forms/truth.json");
        let truth: serde_json::Value = serde_json::from_str(corpus).unwrap();
        let mut texts: Vec<&str> = Vec::new();
        for file in truth["files"].as_object().unwrap().values() {
            for row in file["actions"].as_array().unwrap() {
                texts.extend(row.as_object().unwrap().values().filter_map(|value| value.as_str()));
            }
        }
        texts.retain(|text| text.len() > 12 && !text.contains('\n'));
        assert!(texts.len() > 500, "{} texts", texts.len());
        texts.extend([
            "bukti_dukung/2022/lampiran-final.v2.pdf",
            "A/B-C 1/2-3 (\u{201c}uji\u{201d}) 12.500.000,00 – 3,5 %; s.d. selesai",
            "x",
        ]);
        let widths = [31.7, 58.2, 90.0, 120.5, 133.3, 201.9, 305.0];
        let engine = super::super::tests::engine(COMPARISON);
        engine.typeset(super::super::tests::document(serde_json::json!({ "texts": texts, "widths": widths }))).unwrap();
    }
}
