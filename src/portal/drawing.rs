//! Drawings as SVG that stands in a page: the *kurva S* and bars of states, from the same points as those of the reports. Will not
//! compute a figure, and takes no text of an OPD.

use std::fmt::Write;

use crate::calendar::MONTHS;
use crate::model::Status;
use crate::report::Curve;
use crate::text::formatting::percent;

use super::tone::of_status;

/// A curve with its numbers.
pub(super) struct Drawn {
    /// For screens of a desk and for paper.
    pub wide: String,
    /// For the screen of a phone, on which the letters of the other would be too small.
    pub narrow: String,
    pub caption: String,
    /// Month, plan, realisation.
    pub rows: Vec<(String, String, String)>,
}

/// Where a curve is drawn, in units of its letters.
struct Frame {
    name: &'static str,
    width: f64,
    height: f64,
    /// Letters of a month.
    letters: usize,
}

const WIDE: Frame = Frame { name: "lebar", width: 680.0, height: 260.0, letters: 3 };
const NARROW: Frame = Frame { name: "sempit", width: 300.0, height: 190.0, letters: 1 };
const LEFT: f64 = 40.0;
const TOP: f64 = 14.0;

/// The curve of the province.
pub(super) fn curve(curve: &Curve) -> Drawn {
    let draw = |frame: &Frame| drawn(curve, frame);
    Drawn { wide: draw(&WIDE), narrow: draw(&NARROW), caption: curve.caption.clone(), rows: rows(curve) }
}

fn drawn(curve: &Curve, frame: &Frame) -> String {
    let (name, bottom, right) = (frame.name, TOP + frame.height, LEFT + frame.width);
    let mut svg = format!(
        "<svg class=\"{name}\" viewBox=\"0 0 {:.0} {:.0}\" role=\"img\" aria-labelledby=\"{name}-judul {name}-isi\">\
         <title id=\"{name}-judul\">Kurva S</title><desc id=\"{name}-isi\">{}</desc>",
        right + 14.0,
        bottom + 78.0,
        curve.alt
    );
    for share in [0, 20, 40, 60, 80, 100] {
        let y = frame.y(f64::from(share));
        let _ = write!(
            svg,
            "<path class=\"kisi\" d=\"M{LEFT} {y:.1}H{right}\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{share}</text>",
            LEFT - 6.0,
            y + 4.0
        );
    }
    for (month, name) in curve.months.iter().enumerate() {
        let name: String = name.chars().take(frame.letters).collect();
        let (x, y) = (frame.x(month), bottom + 18.0);
        let _ = write!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\">{name}</text>");
    }
    let end = frame.x(curve.quarter_end as usize - 1);
    let _ = write!(svg, "<path class=\"batas\" d=\"M{end:.1} {TOP}V{bottom}\"/>");
    let planned: Vec<Option<f64>> = curve.planned.iter().copied().map(Some).collect();
    for (class, values) in [("rencana", &planned), ("realisasi", &curve.physical)] {
        let point =
            |(month, value): (usize, &Option<f64>)| Some(format!("{:.1} {:.1}", frame.x(month), frame.y((*value)?)));
        let points: Vec<String> = values.iter().enumerate().filter_map(point).collect();
        if points.len() > 1 {
            let _ = write!(svg, "<path class=\"{class}\" d=\"M{}\"/>", points.join("L"));
        }
    }
    for (month, value) in curve.planned.iter().enumerate() {
        let (x, y) = (frame.x(month) - 5.0, frame.y(*value));
        let _ = write!(svg, "<path class=\"titik-rencana\" d=\"M{x:.1} {y:.1}l5-5 5 5-5 5z\"/>");
    }
    for (month, value) in curve.physical.iter().enumerate() {
        let Some(value) = value else { continue };
        let class = if curve.reported[month] { "titik-realisasi" } else { "kosong" };
        let (x, y) = (frame.x(month), frame.y(*value));
        let _ = write!(svg, "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.5\"/>");
    }
    svg.push_str(&legend(bottom + 42.0));
    svg.push_str("</svg>");
    svg
}

/// What the lines and signs mean, in two lines.
fn legend(y: f64) -> String {
    format!(
        "<path class=\"rencana\" d=\"M{LEFT} {0}h36\"/><text x=\"{1}\" y=\"{2}\">Rencana</text><path class=\"realisasi\" d=\"M{3} {0}h36\"/>\
         <text x=\"{4}\" y=\"{2}\">Realisasi</text><text x=\"{LEFT}\" y=\"{5}\">Garis titik-titik tegak: akhir triwulan. Lingkaran kosong: tidak dilaporkan.</text>",
        y,
        LEFT + 42.0,
        y + 4.0,
        LEFT + 120.0,
        LEFT + 162.0,
        y + 26.0
    )
}

impl Frame {
    fn x(&self, month: usize) -> f64 {
        LEFT + self.width * (month as f64 + 0.5) / 12.0
    }

    fn y(&self, share: f64) -> f64 {
        TOP + self.height * (1.0 - share.clamp(0.0, 100.0) / 100.0)
    }
}

fn rows(curve: &Curve) -> Vec<(String, String, String)> {
    let realised = |month: usize| match (curve.physical.get(month).copied().flatten(), curve.reported.get(month)) {
        (Some(value), Some(true)) => percent(value, 1),
        (Some(value), _) => format!("tidak dilaporkan (terakhir {})", percent(value, 1)),
        (None, _) => "–".to_owned(),
    };
    let row = |(month, name): (usize, &&str)| ((*name).to_owned(), percent(curve.planned[month], 1), realised(month));
    MONTHS.iter().enumerate().map(row).collect()
}

/// Numbers of states as a stacked bar; the table around it says them in words.
pub(super) fn bar(counts: &[usize; 5], longest: usize) -> String {
    let mut svg = String::from("<svg viewBox=\"0 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    let mut at = 0.0;
    for (status, count) in Status::OF_AGENCIES.into_iter().zip(counts).filter(|(_, count)| **count > 0) {
        let width = 200.0 * *count as f64 / longest.max(1) as f64;
        let _ = write!(
            svg,
            "<rect class=\"{}\" x=\"{at:.1}\" y=\"1\" width=\"{:.1}\" height=\"14\"/>",
            of_status(status),
            (width - 1.0).max(0.5)
        );
        at += width;
    }
    svg.push_str("</svg>");
    svg
}
