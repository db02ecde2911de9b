//! What the templates may ask about a text before it is laid out: where its long words may break, how many lines it takes, and
//! how high that makes the row of a table. Will not lay anything out.

use comemo::Tracked;
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{Array, Context, Func, IntoValue, Scope, Str, Value, func};

use super::lines::{LONG, METRICS, with_breaks};

/// Bytes from which on a cell may be higher than a page.
const ENDLESS: usize = 900;

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
        let metrics = &METRICS[usize::from(tebal)];
        let fit = |(text, (size, _)): (Str, (f64, f64))| metrics.fitting(&with_breaks(&text), width / size).into();
        let texts: Vec<Str> = texts.into_iter().zip(sizes).map(fit).collect();
        let mut lines = texts.iter().zip(sizes).map(|(text, (size, line))| {
            let count = if breaks > 0 { None } else { metrics.lines(text, width / size) };
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

#[cfg(test)]
mod tests {
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
