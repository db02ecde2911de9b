//! The block beside the monitoring: plan against realisation by month, by formula, with a chart. Will not check any entry.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, Format, Worksheet,
    XlsxError,
};

use super::checks::TOTAL;
use super::counts::{MonthFigures, by_month};
use super::draft::Draft;
use super::layout::{PHYSICAL, PLAN_CHECK, SPENT, SUMMARY, budget_total, letters, month_letters};
use super::sheets::{MONITORING, PLAN};
use super::style;
use crate::calendar::MONTHS;
use crate::cells::column_letters;
use crate::model::Field;
use crate::money::Rupiah;
use crate::spreadsheet::{Text, calculated};

const HEADINGS: [&str; 7] =
    ["Bulan", "Melapor", "Rencana (%)", "Realisasi (%)", "Deviasi", "Anggaran (Rp)", "Serapan (%)"];

fn column(offset: u16) -> String {
    column_letters(u32::from(SUMMARY + offset))
}

/// The twelve counts of reporting actions: `$AD$7:$AD$18`.
pub(super) fn reporting(draft: &Draft<'_>) -> String {
    let first = draft.layout.first_row() + 1;
    format!("${0}${first}:${0}${1}", column(1), first + 11)
}

/// For each row of the plan 1 where it is an action, else 0: a total that someone typed is none.
pub(super) fn is_action(draft: &Draft<'_>) -> String {
    let (first, last) = (draft.layout.first_row() + 1, draft.layout.last_row() + 1);
    let column = |letters: &str| format!("'{PLAN}'!${letters}${first}:${letters}${last}");
    let (action, check) = (letters(Field::Description), column_letters(u32::from(PLAN_CHECK)));
    format!("({}<>\"\")*({}<>\"{TOTAL}\")", column(&action), column(&check))
}

/// The last month with a report, 0 for none.
pub(super) fn last_month_formula(draft: &Draft<'_>) -> String {
    let counts = reporting(draft);
    format!("SUMPRODUCT(MAX(({counts}>0)*(ROW({counts})-{})))", draft.layout.first_row())
}

/// Writes the block.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let heading = draft.layout.plan_heading;
    style::widths(sheet, SUMMARY, &[12.0, 9.0, 11.0, 11.0, 10.0, 17.0, 11.0])?;
    let title = "Rencana dan Realisasi Kumulatif per Bulan (rata-rata rencana aksi)";
    sheet.put_wide_text((heading - 1, SUMMARY), (heading - 1, SUMMARY + 6), title, &style::heading())?;
    for (column, name) in (SUMMARY..).zip(HEADINGS) {
        sheet.put_text(heading, column, name, &style::heading())?;
    }
    let (figures, _, budget) = by_month(draft);
    for (month, figures) in (0u16..).zip(&figures) {
        write_month(draft, sheet, month, figures, budget)?;
    }
    let hint = "Belum melapor dihitung memakai laporan terakhir; rencana dihitung lurus per hari.";
    let format = style::subtitle().set_font_size(8);
    sheet.put_text(draft.layout.first_row() + 12, SUMMARY, hint, &format)?;
    add_chart(draft, sheet)
}

fn write_month(
    draft: &Draft<'_>,
    sheet: &mut Worksheet,
    month: u16,
    figures: &MonthFigures,
    budget: Option<Rupiah>,
) -> Result<(), XlsxError> {
    let row = draft.layout.first_row() + u32::from(month);
    let at = row + 1;
    let formulas = Formulas::new(draft, month);
    let until = last_month_formula(draft);
    let later = format!("{until}<{}", month + 1);
    let (plan, real, spent) = (column(2), column(3), column(5));
    let total = budget_total(draft.structure);
    let percent = style::quiet().set_num_format(style::PERCENT);
    let money = style::quiet().set_num_format(style::MONEY);
    sheet.put_text(row, SUMMARY, MONTHS[usize::from(month)], &style::quiet())?;
    let shown = |value: Option<f64>| value.map_or_else(String::new, |n| n.to_string());
    let simple = |text: String, result: String| calculated(text, result);
    sheet.write_formula_with_format(
        row,
        SUMMARY + 1,
        simple(formulas.reporting(), figures.reporting.to_string()),
        &style::quiet(),
    )?;
    let array = |sheet: &mut Worksheet, offset: u16, text: String, result: String, format: &Format| {
        let (column, formula) = (SUMMARY + offset, calculated(text, result));
        sheet.write_array_formula_with_format(row, column, row, column, formula, format).map(|_| ())
    };
    array(sheet, 2, formulas.planned(), shown(figures.planned), &percent)?;
    array(sheet, 3, formulas.physical(&later), shown(figures.physical), &percent)?;
    let deviation = figures.physical.zip(figures.planned).map(|(real, plan)| real - plan);
    let text = format!("=IF({real}{at}=\"\",\"\",{real}{at}-{plan}{at})");
    sheet.write_formula_with_format(row, SUMMARY + 4, simple(text, shown(deviation)), &percent)?;
    let sum = figures.spent.map_or_else(String::new, |spent| spent.to_string());
    array(sheet, 5, formulas.spent(&later), sum, &money)?;
    let share = figures
        .spent
        .zip(budget.filter(|budget| budget.is_positive()))
        .map(|(spent, budget)| spent.ratio(budget) * 100.0);
    let text = format!("=IF({spent}{at}=\"\",\"\",IF({total}>0,{spent}{at}/{total}*100,\"\"))");
    sheet.write_formula_with_format(row, SUMMARY + 6, simple(text, shown(share)), &percent)?;
    Ok(())
}

/// The formulas of one month (0 to 11).
struct Formulas<'a> {
    draft: &'a Draft<'a>,
    month: u16,
    first: u32,
    last: u32,
}

impl<'a> Formulas<'a> {
    fn new(draft: &'a Draft<'_>, month: u16) -> Self {
        Self { draft, month, first: draft.layout.first_row() + 1, last: draft.layout.last_row() + 1 }
    }

    fn plan(&self, field: Field) -> String {
        format!("'{PLAN}'!${0}${1}:${0}${2}", letters(field), self.first, self.last)
    }

    fn months(&self, block: u16, month: u16) -> String {
        format!("${0}${1}:${0}${2}", month_letters(block, month), self.first, self.last)
    }

    fn actions(&self) -> String {
        format!("SUMPRODUCT({})", is_action(self.draft))
    }

    fn reporting(&self) -> String {
        let (physical, spent) = (self.months(PHYSICAL, self.month), self.months(SPENT, self.month));
        format!("=SUMPRODUCT(--(ISNUMBER({physical})+ISNUMBER({spent})>0))")
    }

    fn planned(&self) -> String {
        let (action, start, end) = (is_action(self.draft), self.plan(Field::Start), self.plan(Field::End));
        let day = format!("DATE({},{},0)", self.draft.settings.program.year, self.month + 2);
        let share = format!("IF({end}<={day},100,IF({start}>{day},0,({day}-{start}+1)/({end}-{start}+1)*100))");
        let actions = self.actions();
        format!(
            "=IF({actions}=0,\"\",SUM(IF({action}*ISNUMBER({start})*ISNUMBER({end}),\
             IF({end}<{start},0,{share}),0))/{actions})"
        )
    }

    /// The sum of the last reported values up to the month.
    fn known(&self, block: u16) -> String {
        let mut value = String::from("0");
        for month in 0..=self.month {
            let cells = self.months(block, month);
            value = format!("IF(ISNUMBER({cells}),{cells},{value})");
        }
        format!("SUM(IF({},{value},0))", is_action(self.draft))
    }

    fn physical(&self, later: &str) -> String {
        let actions = self.actions();
        format!("=IF(OR({later},{actions}=0),\"\",{}/{actions})", self.known(PHYSICAL))
    }

    fn spent(&self, later: &str) -> String {
        format!("=IF({later},\"\",{})", self.known(SPENT))
    }
}

fn add_chart(draft: &Draft<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let first = draft.layout.first_row();
    let range = |offset: u16| (MONITORING, first, SUMMARY + offset, first + 11, SUMMARY + offset);
    // Columns for what was reported: months still to come hold empty text, which a line would draw as zero.
    let mut chart = Chart::new(ChartType::Column);
    chart
        .add_series()
        .set_name("Realisasi (%)")
        .set_categories(range(0))
        .set_values(range(3))
        .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(style::ACCENT_MIDDLE)));
    let mut line = Chart::new(ChartType::Line);
    line.add_series()
        .set_name("Rencana (%)")
        .set_categories(range(0))
        .set_values(range(2))
        .set_format(ChartFormat::new().set_line(ChartLine::new().set_color(style::ACCENT).set_width(2.25)));
    chart.combine(&line);
    chart.title().set_name("Rencana dan realisasi fisik kumulatif").set_overlay(false);
    let mut font = ChartFont::new();
    font.set_name("Arial").set_size(11).set_bold();
    chart.title().set_font(&font);
    let mut lines = ChartLine::new();
    lines.set_color(style::LINE).set_width(0.5);
    chart
        .y_axis()
        .set_min(0)
        .set_max(100)
        .set_major_unit(20)
        .set_major_gridlines(true)
        .set_major_gridlines_line(&lines);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(600).set_height(300);
    chart.set_alt_text("Grafik rencana dan realisasi fisik kumulatif per bulan dalam persen");
    sheet.insert_chart(first + 14, SUMMARY, &chart)?;
    Ok(())
}
