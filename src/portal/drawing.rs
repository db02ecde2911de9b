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
    pub svg: String,
    pub caption: String,
    /// Month, plan, realisation.
    pub rows: Vec<(String, String, String)>,
}

const LEFT: f64 = 44.0;
const TOP: f64 = 14.0;
const WIDTH: f64 = 680.0;
const HEIGHT: f64 = 260.0;

/// The curve of the province.
pub(super) fn curve(curve: &Curve) -> Drawn {
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg viewBox=\"0 0 740 332\" role=\"img\" aria-labelledby=\"kurva-judul kurva-isi\"><title id=\"kurva-judul\">Kurva S</title>\
         <desc id=\"kurva-isi\">{}</desc>",
        curve.alt
    );
    for share in [0, 20, 40, 60, 80, 100] {
        let y = y(f64::from(share));
        let _ = write!(
            svg,
            "<path class=\"kisi\" d=\"M{LEFT} {y:.1}H{}\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{share}</text>",
            LEFT + WIDTH,
            LEFT - 6.0,
            y + 4.0
        );
    }
    for (month, name) in curve.months.iter().enumerate() {
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{name}</text>",
            x(month),
            TOP + HEIGHT + 18.0
        );
    }
    let end = x(curve.quarter_end as usize - 1);
    let _ = write!(svg, "<path class=\"batas\" d=\"M{end:.1} {TOP}V{}\"/>", TOP + HEIGHT);
    let planned: Vec<Option<f64>> = curve.planned.iter().copied().map(Some).collect();
    for (class, values) in [("rencana", &planned), ("realisasi", &curve.physical)] {
        let points: Vec<String> = values
            .iter()
            .enumerate()
            .filter_map(|(month, value)| Some(format!("{:.1} {:.1}", x(month), y((*value)?))))
            .collect();
        if points.len() > 1 {
            let _ = write!(svg, "<path class=\"{class}\" d=\"M{}\"/>", points.join("L"));
        }
    }
    for (month, value) in curve.planned.iter().enumerate() {
        let (x, y) = (x(month), y(*value));
        let _ = write!(svg, "<path class=\"titik-rencana\" d=\"M{:.1} {y:.1}l5-5 5 5-5 5z\"/>", x - 5.0);
    }
    for (month, value) in curve.physical.iter().enumerate() {
        let Some(value) = value else { continue };
        let class = if curve.reported[month] { "titik-realisasi" } else { "kosong" };
        let _ = write!(svg, "<circle class=\"{class}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"4.5\"/>", x(month), y(*value));
    }
    let base = TOP + HEIGHT + 44.0;
    let _ = write!(
        svg,
        "<path class=\"rencana\" d=\"M{LEFT} {0}h36\"/><text x=\"{1}\" y=\"{2}\">Rencana</text><path class=\"realisasi\" d=\"M{3} {0}h36\"/>\
         <text x=\"{4}\" y=\"{2}\">Realisasi</text><text x=\"{5}\" y=\"{2}\">garis titik: akhir triwulan; bulatan kosong: bulan tanpa laporan</text></svg>",
        base,
        LEFT + 42.0,
        base + 4.0,
        LEFT + 120.0,
        LEFT + 162.0,
        LEFT + 240.0
    );
    Drawn { svg, caption: curve.caption.clone(), rows: rows(curve) }
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

fn x(month: usize) -> f64 {
    LEFT + WIDTH * (month as f64 + 0.5) / 12.0
}

fn y(share: f64) -> f64 {
    TOP + HEIGHT * (1.0 - share.clamp(0.0, 100.0) / 100.0)
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
