//! The provincial workbook `rekap.xlsx` and the CSV tables, as bytes made from an outcome.
//! Will not decide anything about submissions, and will not write a file.

mod budget;
mod cell_style;
mod cell_writer;
mod column;
mod compliance;
mod conditions;
mod datum;
mod delimited;
mod differing;
mod evaluation;
mod facts;
mod files;
mod findings;
mod fit;
mod formula;
mod link;
mod matrix;
mod monitoring;
mod page;
mod plan;
mod reconciliation;
mod reporting;
mod resubmissions;
mod rulings;
mod schedule;
mod slack;
mod summary;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::consolidate::outcome::Outcome;
use crate::error::Error;
use crate::spreadsheet::{Text, document, of_company, with_property, with_year};
use cell_style::Styles;
use facts::Facts;
use page::Print;

/// One sheet of the provincial workbook.
struct SheetSpec {
    /// Name on the tab.
    name: &'static str,
    /// Title over the sheet.
    title: &'static str,
    /// Whether the rows are written straight through instead of being kept in memory: for sheets with a row per action.
    streamed: bool,
    /// Paper.
    print: Print,
    /// Writes everything under the title lines.
    write: fn(&mut Worksheet, &Facts, &Styles) -> Result<(), XlsxError>,
    /// CSV tables with the same content: file name and maker.
    csv: &'static [CsvSpec],
}

/// File name and maker of a CSV table.
type CsvSpec = (&'static str, fn(&Facts) -> Vec<u8>);

/// The sheets in order.
const SHEETS: &[SheetSpec] = &[
    SheetSpec {
        name: "Ringkasan",
        title: "Ringkasan",
        streamed: false,
        print: Print::Office,
        write: summary::write,
        csv: &[],
    },
    SheetSpec {
        name: "Kepatuhan",
        title: "Kepatuhan Pengumpulan Rencana Aksi",
        streamed: false,
        print: Print::Office,
        write: compliance::write,
        csv: &[
            ("kepatuhan.csv", compliance::csv),
            ("kirim-ulang.csv", resubmissions::csv),
            ("perubahan.csv", resubmissions::csv_changes),
        ],
    },
    SheetSpec {
        name: "Rencana Aksi",
        title: "Rencana Aksi Replikasi",
        streamed: true,
        print: Print::Large(1),
        write: plan::write,
        csv: &[("rencana-aksi.csv", plan::csv)],
    },
    SheetSpec {
        name: "Matriks Tahapan",
        title: "Matriks Tahapan: Jumlah Rencana Aksi menurut Kegiatan",
        streamed: false,
        print: Print::Office,
        write: matrix::write,
        csv: &[("matriks-tahapan.csv", matrix::csv)],
    },
    SheetSpec {
        name: "Jadwal",
        title: "Jadwal Rencana Aksi",
        streamed: true,
        print: Print::Office,
        write: schedule::write,
        csv: &[],
    },
    SheetSpec {
        name: "Anggaran",
        title: "Anggaran menurut Pemerintah Daerah, Tahap, dan Sumber Dana",
        streamed: false,
        print: Print::Office,
        write: budget::write,
        csv: &[],
    },
    SheetSpec {
        name: "Monitoring",
        title: "Monitoring Bulanan Rencana Aksi",
        streamed: true,
        print: Print::Large(2),
        write: monitoring::write,
        csv: &[("monitoring.csv", monitoring::csv)],
    },
    SheetSpec {
        name: "Pelaporan",
        title: "Pelaporan Realisasi Bulanan",
        streamed: false,
        print: Print::Large(1),
        write: reporting::write,
        csv: &[("pelaporan.csv", reporting::csv)],
    },
    SheetSpec {
        name: "Evaluasi",
        title: "Evaluasi Triwulanan",
        streamed: false,
        print: Print::Office,
        write: evaluation::write,
        csv: &[
            ("penilaian.csv", evaluation::csv_figures),
            ("evaluasi.csv", evaluation::csv_words),
            ("catatan.csv", evaluation::csv_notes),
        ],
    },
    SheetSpec {
        name: "Temuan",
        title: "Temuan Pemeriksaan",
        streamed: true,
        print: Print::Office,
        write: findings::write,
        csv: &[("temuan.csv", findings::csv), ("tidak-diperiksa.csv", findings::csv_not_evaluated)],
    },
    SheetSpec {
        name: "Rekonsiliasi",
        title: "Rekonsiliasi: Baris dan Rupiah yang Dibaca dan Dikonsolidasi",
        streamed: false,
        print: Print::Office,
        write: reconciliation::write,
        csv: &[("rekonsiliasi.csv", reconciliation::csv)],
    },
    SheetSpec {
        name: "Berkas",
        title: "Berkas yang Diterima",
        streamed: false,
        print: Print::Office,
        write: files::write,
        csv: &[("berkas.csv", files::csv)],
    },
    SheetSpec {
        name: "Putusan",
        title: "Putusan Biro Organisasi",
        streamed: false,
        print: Print::Office,
        write: rulings::write,
        csv: &[("putusan.csv", rulings::csv)],
    },
];

/// The provincial workbook `rekap.xlsx` for the quarter of the outputs. The same outcome gives the same bytes.
///
/// Every summary figure is a formula over the tables of the workbook, saved with its value. Links lead from
/// `keluaran/rekap.xlsx` to `masuk/` beside it.
///
/// # Errors
/// [`Error::Make`] when the outcome does not fit Excel, for instance more than 1,048,576 rows.
pub fn rekap(outcome: &Outcome) -> Result<Vec<u8>, Error> {
    build(outcome)
        .map_err(|cause| Error::Make { what: "buku kerja provinsi rekap.xlsx".into(), detail: cause.to_string() })
}

/// The CSV tables by file name: UTF-8 with BOM, `;`, CRLF, decimal comma, ISO dates; text that a spreadsheet would take
/// for a formula has an apostrophe in front.
pub fn tables(outcome: &Outcome) -> Vec<(String, Vec<u8>)> {
    let facts = Facts::new(outcome);
    let specs = SHEETS.iter().flat_map(|sheet| sheet.csv);
    specs.map(|(name, make)| ((*name).to_owned(), make(&facts))).collect()
}

fn build(outcome: &Outcome) -> Result<Vec<u8>, XlsxError> {
    let facts = Facts::new(outcome);
    let styles = Styles::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(&facts)?);
    book.set_zip_compression_level(3);
    for spec in SHEETS {
        let sheet = if spec.streamed { book.add_worksheet_with_constant_memory()? } else { book.add_worksheet() };
        sheet.put_name(spec.name)?;
        page::set_up(sheet, &facts, spec.print)?;
        page::title(sheet, &facts, &styles, spec.title)?;
        (spec.write)(sheet, &facts, &styles)?;
    }
    book.save_to_buffer()
}

/// Who and what the workbook is; the date of the day of the run keeps the bytes the same.
fn properties(facts: &Facts) -> Result<DocProperties, XlsxError> {
    let program = &facts.outcome.settings.program;
    let day = ExcelDateTime::parse_from_str(&facts.outcome.printed.format("%Y-%m-%d").to_string())?;
    let subject = format!("{} {}", facts.quarter.name(), facts.quarter.year);
    let properties = document(&format!("Rekapitulasi {}", program.name), &subject, &program.unit);
    let properties = of_company(properties, &facts.province()).set_creation_datetime(&day);
    let properties = with_year(with_property(properties, "ripp_dokumen", "rekap"), "ripp_tahun", program.year);
    Ok(with_property(properties, "ripp_triwulan", &facts.quarter.to_string()))
}
