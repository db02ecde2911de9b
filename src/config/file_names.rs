//! The names of the files that are made for a roster, given out once for all its rows. Will not write a file.

use crate::calendar::Quarter;

use super::roster::{Roster, RosterRow};
use crate::text::file_name::Folder;

/// The template for nobody in particular.
pub const BLANK_TEMPLATE: &str = "00 Templat Rencana Aksi.xlsx";
/// The folder of what goes to the OPDs.
pub const OUTGOING: &str = "kirim";
/// The folder of the quarterly reports.
pub const REPORTS: &str = "laporan";
/// The folder of the portal.
pub const PORTAL: &str = "portal";
/// The letter that goes with a workbook.
pub const LETTER: &str = "surat.txt";
/// The list of who is silent or late.
pub const FOLLOW_UP: &str = "00 Daftar Tindak Lanjut.pdf";
/// The report of the province.
pub const PROVINCE_REPORT: &str = "00 Provinsi.pdf";

/// The report of a quarter where it lies beside a workbook.
pub fn report_copy(quarter: Quarter) -> String {
    format!("Laporan {quarter}.pdf")
}

/// The names for every row of a roster, by its index; without folders, and in no folder two alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNames(Vec<Names>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Names {
    template: String,
    folder: String,
    report: String,
}

impl FileNames {
    /// Gives out the names. They depend on the roster alone, so that every run and every command has the same.
    pub fn of(roster: &Roster) -> Self {
        let mut templates = Folder::with(&[BLANK_TEMPLATE]);
        let mut folders = Folder::with(&[BLANK_TEMPLATE]);
        let mut reports = Folder::with(&[FOLLOW_UP, PROVINCE_REPORT]);
        let give = |row: &RosterRow| {
            let (code, agency, acronym) = (&row.code, &row.agency, &row.acronym);
            let named = format!("{code} {agency}");
            Names {
                template: templates.give(&format!("{named} - {acronym}"), ".xlsx"),
                folder: folders.give(&named, ""),
                report: reports.give(&named, ".pdf"),
            }
        };
        Self(roster.rows.iter().map(give).collect())
    }

    /// The workbook of a row: blank, or to go on with.
    pub fn template(&self, row: usize) -> &str {
        &self.0[row].template
    }

    /// The folder of what goes to a row.
    pub fn folder(&self, row: usize) -> &str {
        &self.0[row].folder
    }

    /// The report of a row.
    pub fn report(&self, row: usize) -> &str {
        &self.0[row].report
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn names(roster: &str) -> FileNames {
        let roster = format!("kode;pemda;opd;inovasi;singkatan;asal_inovasi\n{roster}");
        FileNames::of(&Roster::parse(roster.as_bytes(), Path::new("daftar-opd.csv")).unwrap())
    }

    #[test]
    fn no_two_rows_share_a_file_however_alike_they_are_written() {
        let long =
            "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana ".repeat(3);
        let codes = ["A:1", "A?1", "a1", "A1", "CON", "con.", "pengingat-A1", "00", "😀😀", "1 ", "1."];
        let rows: String = codes.iter().zip(0..).map(|(code, n)| format!("{code};P;{long};I {n};S;A\n")).collect();
        let names = names(&format!("{rows}00;P;Provinsi;I;S;A\n").replace("00;P;Dinas", "000;P;Dinas"));
        let fold = |name: &String| name.to_lowercase();
        let all = |of: fn(&Names) -> Vec<&String>| -> Vec<String> { names.0.iter().flat_map(of).map(fold).collect() };
        for folder in [all(|n| vec![&n.template]), all(|n| vec![&n.report]), all(|n| vec![&n.folder])] {
            assert_eq!(folder.iter().collect::<BTreeSet<_>>().len(), folder.len(), "{folder:#?}");
        }
        assert_eq!(names.report(codes.len()), "00 Provinsi (2).pdf");
    }

    #[test]
    fn an_ordinary_row_has_the_names_that_it_always_had() {
        let names = names("19.01-01;Kab;Dinas Lingkungan Hidup;Bank;BANK SAMPAH DIGITAL;Asal\n");
        assert_eq!(names.template(0), "19.01-01 Dinas Lingkungan Hidup - BANK SAMPAH DIGITAL.xlsx");
        assert_eq!(names.folder(0), "19.01-01 Dinas Lingkungan Hidup");
        assert_eq!(names.report(0), "19.01-01 Dinas Lingkungan Hidup.pdf");
    }
}
