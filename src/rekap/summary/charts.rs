//! The charts of the sheet `Ringkasan`, drawn from its tables. Will not compute anything.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartSolidFill, ChartType,
};

use crate::model::Status;

use crate::palette::{ACCENT, BUDGET, LINE, PLANNED, REALISED, SHARE, of_status};

/// Names under columns stand level up to this number.
const FLAT_NAMES: u32 = 9;
const SHEET: &str = "Ringkasan";

/// Rows of a table on the sheet, zero-based, both included.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// Heading row.
    pub(super) head: u32,
    /// Last row of data, without the totals.
    pub(super) last: u32,
}

/// Size of a chart in pixels.
#[derive(Clone, Copy)]
pub(super) struct Size {
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Rows {
    fn column(self, col: u16) -> (&'static str, u32, u16, u32, u16) {
        (SHEET, self.head + 1, col, self.last, col)
    }

    fn name(self, col: u16) -> (&'static str, u32, u16) {
        (SHEET, self.head, col)
    }
}

/// Status by pemda, stacked; the first status column is given.
pub(super) fn status(rows: Rows, first: u16, statuses: &[Status], size: Size, alt: &str) -> Chart {
    let mut chart = new(ChartType::BarStacked, "Status pengumpulan menurut pemerintah daerah", size, alt);
    for (i, &status) in statuses.iter().enumerate() {
        let col = first + i as u16;
        let mut label = ChartDataLabel::new();
        // Zeroes would only hide the bars beside them.
        label
            .show_value()
            .set_num_format("0;;")
            .set_font(ChartFont::new().set_size(8).set_color(of_status(status).on_area));
        chart
            .add_series()
            .set_name(rows.name(col))
            .set_categories(rows.column(0))
            .set_values(rows.column(col))
            .set_format(&mut filled(of_status(status).area))
            .set_data_label(&label)
            .set_gap(50)
            .set_overlap(100);
    }
    // In a bar chart the engine calls the axis of the names y.
    chart.y_axis().set_reverse().set_major_gridlines(false).set_font(ChartFont::new().set_size(9));
    chart.x_axis().set_hidden(true).set_major_gridlines(false);
    chart
}

/// Plan against realisation by month (*kurva S*); realisation ends with the last month reported.
pub(super) fn curve(planned: Rows, realised_last: Option<u32>, title: &str, size: Size, alt: &str) -> Chart {
    let mut chart = new(ChartType::Line, title, size, alt);
    line(&mut chart, planned, planned, 2, (PLANNED, ChartMarkerType::Diamond));
    if let Some(last) = realised_last {
        line(&mut chart, planned, Rows { last, ..planned }, 3, (REALISED, ChartMarkerType::Circle));
    }
    percent_axis(&mut chart);
    chart
}

fn line(chart: &mut Chart, names: Rows, rows: Rows, col: u16, (color, marker): (u32, ChartMarkerType)) {
    let mut stroke = ChartLine::new();
    stroke.set_color(color).set_width(2.25);
    if color == PLANNED {
        stroke.set_dash_type(ChartLineDashType::Dash);
    }
    let stroke = ChartFormat::new().set_line(&stroke).to_owned();
    chart
        .add_series()
        .set_name(names.name(col))
        .set_categories(names.column(0))
        .set_values(rows.column(col))
        .set_format(&mut stroke.clone())
        .set_marker(ChartMarker::new().set_type(marker).set_size(6).set_format(&mut filled(color)));
}

/// Budget and spending by pemda as columns, absorption as points on the right axis, which ends at 100 unless the highest
/// absorption lies beyond.
pub(super) fn budget(rows: Rows, highest: f64, size: Size, alt: &str) -> Chart {
    let mut chart = new(ChartType::Column, "Anggaran dan serapan menurut pemerintah daerah", size, alt);
    for (col, color) in [(2, BUDGET), (3, ACCENT)] {
        chart
            .add_series()
            .set_name(rows.name(col))
            .set_categories(rows.column(0))
            .set_values(rows.column(col))
            .set_format(&mut filled(color))
            .set_gap(80);
    }
    let mut absorption = Chart::new(ChartType::Line);
    absorption
        .add_series()
        .set_name(rows.name(4))
        .set_categories(rows.column(0))
        .set_values(rows.column(4))
        .set_secondary_axis(true)
        .set_format(ChartFormat::new().set_no_line())
        .set_marker(ChartMarker::new().set_type(ChartMarkerType::Diamond).set_size(9).set_format(&mut filled(SHARE)));
    chart.combine(&absorption);
    let axis = chart.y2_axis();
    axis.set_name("Serapan (%)").set_min(0).set_num_format("0").set_font(ChartFont::new().set_size(9));
    if highest <= 100.0 {
        axis.set_max(100);
    }
    let mut names = ChartFont::new();
    names.set_size(8);
    if rows.last - rows.head <= FLAT_NAMES {
        // Said, not left out: level names wrap instead of taking the height of the chart.
        names.set_rotation(0);
    }
    chart.x_axis().set_font(&names);
    chart.y_axis().set_name("Juta rupiah").set_num_format("#,##0,,").set_font(ChartFont::new().set_size(9));
    chart.y_axis().set_major_gridlines_line(&grid());
    chart
}

/// Number of OPDs in each category.
pub(super) fn categories(rows: Rows, size: Size, alt: &str) -> Chart {
    let mut chart = new(ChartType::Column, "Jumlah OPD menurut kategori capaian", size, alt);
    chart
        .add_series()
        .set_name(rows.name(2))
        .set_categories(rows.column(0))
        .set_values(rows.column(2))
        .set_format(&mut filled(ACCENT))
        .set_gap(60)
        .set_data_label(ChartDataLabel::new().show_value());
    chart.legend().set_hidden();
    chart.x_axis().set_font(ChartFont::new().set_size(9));
    chart.y_axis().set_hidden(true).set_major_gridlines(false).set_min(0);
    chart
}

fn new(kind: ChartType, title: &str, size: Size, alt: &str) -> Chart {
    let mut chart = Chart::new(kind);
    chart.title().set_name(title).set_font(ChartFont::new().set_size(11).set_bold().set_color(ACCENT));
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(ChartFont::new().set_size(9));
    chart.set_width(size.width).set_height(size.height).set_alt_text(alt);
    chart.chart_area().set_format(ChartFormat::new().set_border(ChartLine::new().set_color(LINE)));
    chart
}

fn percent_axis(chart: &mut Chart) {
    chart
        .y_axis()
        .set_min(0)
        .set_max(100)
        .set_major_unit(20)
        .set_num_format("0\"%\"")
        .set_major_gridlines_line(&grid())
        .set_font(ChartFont::new().set_size(9));
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low).set_font(ChartFont::new().set_size(9));
}

fn grid() -> ChartLine {
    ChartLine::new().set_color(0xE3E7EB).set_width(0.75).clone()
}

fn filled(color: u32) -> ChartFormat {
    ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(color)).clone()
}
