//! What the templates may ask about a text before it is laid out: where its long words may break, and how many lines it takes.
//! Will not lay anything out.

use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use rustybuzz::UnicodeBuffer;
use typst::World;
use typst::engine::Engine;
use typst::foundations::{Scope, Str, func};
use typst::layout::Abs;
use typst::text::{FontVariant, FontVariations, FontWeight};

/// Letters after which a longer word may break.
const LONG: usize = 20;

/// The segmenter that the engine itself breaks lines with.
static SEGMENTER: LazyLock<LineSegmenterBorrowed> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

/// Offers the functions of this file to the templates.
pub(super) fn define(scope: &mut Scope) {
    scope.define_func::<breakable>();
    scope.define_func::<line_count>();
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
                result.push('\u{200b}');
            }
            for (k, c) in piece.chars().enumerate() {
                if k > 0 && k % LONG == 0 {
                    result.push('\u{200b}');
                }
                result.push(c);
            }
        }
        result.push_str(&word[bare.len()..]);
    }
    result
}

/// The number of lines that a text takes in a column, in the font of the reports; none where a character needs another font.
#[func(name = "jumlah-baris")]
fn line_count(
    engine: &mut Engine,
    /// Words of one line, with places to break.
    teks: Str,
    /// Width of the column in sizes of the font.
    lebar: f64,
    /// Whether the text is bold.
    #[named]
    #[default(false)]
    tebal: bool,
) -> Option<i64> {
    let weight = if tebal { FontWeight::BOLD } else { FontWeight::REGULAR };
    let variant = FontVariant { weight, ..FontVariant::default() };
    let font = engine.world.font(engine.world.book().select("liberation sans", variant)?)?;
    let font = font.instantiate(variant, Abs::pt(10.0), &FontVariations::default());
    let teks = teks.as_str();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(teks);
    buffer.guess_segment_properties();
    buffer.set_flags(rustybuzz::BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    let glyphs = rustybuzz::shape(font.rusty(), &[], buffer);
    // Where the pen stands before each byte of the text.
    let mut pen = vec![0; teks.len() + 1];
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
    let room = (lebar - 0.0001) * font.units_per_em();
    let width = |start: usize, end: usize| {
        let shown = teks[start..end].trim_end_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
        (pen[start + shown.len()] - pen[start]) as f64
    };
    let (mut lines, mut start, mut last) = (1, 0, 0);
    for end in SEGMENTER.segment_str(teks).skip(1) {
        if last > start && width(start, end) > room {
            lines += 1;
            start = last;
        }
        last = end;
    }
    Some(lines)
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

    /// The engine lays each text out at several widths and tells where the count differs from the lines that it made.
    const COMPARISON: &str = r#"#let data = json("/data.json")
        #set document(title: "Uji")
        #set text(font: ("Liberation Sans", "DejaVu Sans"), lang: "id", size: 10pt, hyphenate: false, overhang: false)
        #set par(leading: 0.5em, justify: false)
        #context {
          let satu = measure[A].height
          let jarak = measure[A#linebreak()A].height - 2 * satu
          for (i, teks) in data.texts.enumerate() {
            let teks = patah-kata(teks)
            let lebar = data.widths.at(calc.rem(i, data.widths.len())) * 1pt
            for tebal in (false, true) {
              let tinggi = measure(width: lebar, if tebal { strong(teks) } else { teks }).height
              let (hasil, nyata) = (jumlah-baris(teks, lebar / 10pt, tebal: tebal), (tinggi + jarak) / (satu + jarak))
              assert(calc.abs(hasil - nyata) < 0.01, message: repr((teks, lebar, tebal, hasil, nyata)))
            }
          }
        }"#;

    #[test]
    fn lines_are_counted_as_the_engine_breaks_them() {
        let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/truth.json");
        let truth: serde_json::Value = serde_json::from_slice(&std::fs::read(corpus).unwrap()).unwrap();
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
