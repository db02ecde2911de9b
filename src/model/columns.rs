//! What a column of a plan is, once: reader, normaliser, template, correction, comparison, lists and the provincial workbook
//! loop over [`COLUMNS`]. The words by which offices call a column stand in `struktur.toml`. Will not read or write a cell.

use chrono::NaiveDate;

use super::{Action, AnyEntry, Entry};
use crate::money::Rupiah;

/// Names a column of a plan; its place in [`COLUMNS`] is its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Field {
    No,
    Phase,
    Activity,
    Description,
    Output,
    Target,
    Unit,
    Start,
    End,
    /// Both days in one column; an [`Action`] keeps them as start and end.
    Period,
    Responsible,
    Code,
    Subactivity,
    Fund,
    Budget,
    Note,
}

impl Field {
    /// What the column is.
    pub fn column(self) -> &'static Column {
        &COLUMNS[self as usize]
    }
}

/// The entry of an action behind a column: to be looked at, and to be put there.
#[derive(Debug)]
pub struct Access<T: 'static> {
    /// Looks at the entry.
    pub get: fn(&Action) -> &Entry<T>,
    /// Gives the place of the entry.
    pub place: fn(&mut Action) -> &mut Entry<T>,
}

// Derived, these two would ask the same of the value.
impl<T> Clone for Access<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Access<T> {}

/// What the cells of a column hold. How they are read, checked, refilled, compared and shown follows from it.
#[derive(Debug, Clone, Copy)]
pub enum ColumnKind {
    /// The number that the office gives its rows, as typed; the template counts by itself.
    Number(Access<String>),
    /// A phase, 1 to 3.
    Phase(Access<u8>),
    /// The code of an activity, such as `1.1`.
    Activity(Access<String>),
    /// The words of the action; in a table without such a column, those of the activity.
    Description(Access<String>),
    /// Any text.
    Text(Access<String>),
    /// The code of a sub kegiatan; it may be split over several columns.
    Code(Access<String>),
    /// A quantity, perhaps with its unit behind it.
    Quantity(Access<f64>),
    /// Whole rupiah.
    Money(Access<Rupiah>),
    /// A day; a period in its cell gives the end that is meant.
    Day(Access<NaiveDate>),
    /// A period: no entry of its own.
    Period,
}

/// Place of a column in the official template; the columns stand there in the order of [`COLUMNS`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TemplateColumn {
    /// Width in characters.
    pub width: f64,
    /// Whether its cells are centred.
    pub centred: bool,
    /// How it is filled in, on the sheet *Petunjuk*, in Bahasa.
    pub guide: &'static str,
    /// An example for the sheet *Petunjuk*; `{tahun}` stands for the programme year, `{tingkat}` for the level of the government
    /// in a code. Empty for phase and activity, whose names the structure gives.
    pub example: &'static str,
}

/// A column of a plan.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in the program.
    pub field: Field,
    /// Its key (`bidang`) in `struktur.toml`.
    pub key: &'static str,
    /// Its key in `ripp/1`; empty for a period, which stands there as start and end.
    pub json: &'static str,
    /// Its heading in the template, where the structure gives none, and in `rekap.xlsx`.
    pub heading: &'static str,
    /// What its cells hold, and where an action keeps it.
    pub kind: ColumnKind,
    /// Its place in the official template; none where the template does not have it.
    pub template: Option<TemplateColumn>,
    /// Its width in `rekap.xlsx` in characters; none where it does not stand there.
    pub rekap: Option<f64>,
}

impl Column {
    /// The entry of an action in this column; none for a period.
    pub fn entry<'a>(&self, action: &'a Action) -> Option<AnyEntry<'a>> {
        Some(match self.kind {
            ColumnKind::Number(a)
            | ColumnKind::Activity(a)
            | ColumnKind::Description(a)
            | ColumnKind::Text(a)
            | ColumnKind::Code(a) => AnyEntry::Text((a.get)(action)),
            ColumnKind::Phase(a) => AnyEntry::Phase((a.get)(action)),
            ColumnKind::Quantity(a) => AnyEntry::Quantity((a.get)(action)),
            ColumnKind::Money(a) => AnyEntry::Rupiah((a.get)(action)),
            ColumnKind::Day(a) => AnyEntry::Day((a.get)(action)),
            ColumnKind::Period => return None,
        })
    }
}

const fn of_template(width: f64, centred: bool, guide: &'static str, example: &'static str) -> Option<TemplateColumn> {
    Some(TemplateColumn { width, centred, guide, example })
}

/// Every column, in the order of the template.
pub static COLUMNS: [Column; 16] = [
    Column {
        field: Field::No,
        key: "no",
        json: "no",
        heading: "No",
        kind: ColumnKind::Number(Access { get: |a| &a.no, place: |a| &mut a.no }),
        template: of_template(4.5, true, "Terisi sendiri.", "1"),
        rekap: Some(5.5),
    },
    Column {
        field: Field::Phase,
        key: "tahap",
        json: "phase",
        heading: "Tahap",
        kind: ColumnKind::Phase(Access { get: |a| &a.phase, place: |a| &mut a.phase }),
        template: of_template(13.0, false, "Pilih dari daftar.", ""),
        rekap: Some(13.5),
    },
    Column {
        field: Field::Activity,
        key: "kegiatan",
        json: "activity",
        heading: "Kegiatan",
        kind: ColumnKind::Activity(Access { get: |a| &a.activity, place: |a| &mut a.activity }),
        template: of_template(23.0, false, "Pilih dari daftar sesuai tahap.", ""),
        rekap: Some(24.0),
    },
    Column {
        field: Field::Description,
        key: "uraian",
        json: "description",
        heading: "Rencana Aksi",
        kind: ColumnKind::Description(Access { get: |a| &a.description, place: |a| &mut a.description }),
        template: of_template(
            31.0,
            false,
            "Apa yang dikerjakan, satu aksi satu baris.",
            "Menyusun dan menetapkan SK Tim Replikasi",
        ),
        rekap: Some(36.0),
    },
    Column {
        field: Field::Output,
        key: "keluaran",
        json: "output",
        heading: "Keluaran",
        kind: ColumnKind::Text(Access { get: |a| &a.output, place: |a| &mut a.output }),
        template: of_template(
            20.0,
            false,
            "Hasil nyata yang dapat ditunjukkan.",
            "SK Kepala Dinas tentang Tim Replikasi",
        ),
        rekap: Some(20.0),
    },
    Column {
        field: Field::Target,
        key: "target",
        json: "target",
        heading: "Target",
        kind: ColumnKind::Quantity(Access { get: |a| &a.target, place: |a| &mut a.target }),
        template: of_template(7.5, true, "Angka saja.", "1"),
        rekap: Some(8.5),
    },
    Column {
        field: Field::Unit,
        key: "satuan",
        json: "unit",
        heading: "Satuan",
        kind: ColumnKind::Text(Access { get: |a| &a.unit, place: |a| &mut a.unit }),
        template: of_template(9.5, true, "Satuan dari target.", "dokumen"),
        rekap: Some(10.5),
    },
    Column {
        field: Field::Start,
        key: "mulai",
        json: "start",
        heading: "Mulai",
        kind: ColumnKind::Day(Access { get: |a| &a.start, place: |a| &mut a.start }),
        template: of_template(11.0, true, "Hari/bulan/tahun, dalam masa program.", "03/01/{tahun}"),
        rekap: Some(11.5),
    },
    Column {
        field: Field::End,
        key: "selesai",
        json: "end",
        heading: "Selesai",
        kind: ColumnKind::Day(Access { get: |a| &a.end, place: |a| &mut a.end }),
        template: of_template(11.0, true, "Hari/bulan/tahun, tidak mendahului tanggal mulai.", "31/01/{tahun}"),
        rekap: Some(11.5),
    },
    Column {
        field: Field::Period,
        key: "waktu",
        json: "",
        heading: "",
        kind: ColumnKind::Period,
        template: None,
        rekap: None,
    },
    Column {
        field: Field::Responsible,
        key: "penanggung_jawab",
        json: "responsible",
        heading: "Penanggung Jawab",
        kind: ColumnKind::Text(Access { get: |a| &a.responsible, place: |a| &mut a.responsible }),
        template: of_template(18.0, false, "Jabatan atau bidang yang bertanggung jawab.", "Sekretaris Dinas"),
        rekap: Some(19.0),
    },
    Column {
        field: Field::Code,
        key: "kode",
        json: "code",
        heading: "Kode Sub Kegiatan",
        kind: ColumnKind::Code(Access { get: |a| &a.code, place: |a| &mut a.code }),
        template: of_template(
            16.0,
            false,
            "Sesuai DPA, bentuk U.BB.PP.L.KK.SS; L = 1 untuk provinsi, 2 untuk kabupaten/kota. Boleh kosong.",
            "X.XX.01.{tingkat}.06.09",
        ),
        rekap: Some(17.0),
    },
    Column {
        field: Field::Subactivity,
        key: "sub_kegiatan",
        json: "subactivity",
        heading: "Sub Kegiatan",
        kind: ColumnKind::Text(Access { get: |a| &a.subactivity, place: |a| &mut a.subactivity }),
        template: of_template(
            21.0,
            false,
            "Nama sub kegiatan sesuai DPA. Boleh kosong.",
            "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
        ),
        rekap: Some(24.0),
    },
    Column {
        field: Field::Fund,
        key: "sumber_dana",
        json: "fund",
        heading: "Sumber Dana",
        kind: ColumnKind::Text(Access { get: |a| &a.fund, place: |a| &mut a.fund }),
        template: of_template(11.0, true, "Pilih dari daftar; wajib bila anggaran lebih dari 0.", "APBD"),
        rekap: Some(11.5),
    },
    Column {
        field: Field::Budget,
        key: "anggaran",
        json: "budget",
        heading: "Anggaran (Rp)",
        kind: ColumnKind::Money(Access { get: |a| &a.budget, place: |a| &mut a.budget }),
        template: of_template(15.0, false, "Rupiah penuh, angka saja; 0 bila tanpa biaya.", "2500000"),
        rekap: Some(16.5),
    },
    Column {
        field: Field::Note,
        key: "keterangan",
        json: "note",
        heading: "Keterangan",
        kind: ColumnKind::Text(Access { get: |a| &a.note, place: |a| &mut a.note }),
        template: of_template(15.0, false, "Hal lain yang perlu diketahui. Boleh kosong.", "Rapat di kantor dinas"),
        rekap: Some(18.0),
    },
];

#[cfg(test)]
mod tests {
    use super::COLUMNS;

    #[test]
    fn each_column_stands_at_the_number_of_its_field_and_is_named_once() {
        for (place, column) in COLUMNS.iter().enumerate() {
            assert_eq!(column.field as usize, place, "{:?}", column.field);
            let twins = COLUMNS
                .iter()
                .filter(|other| other.key == column.key || !column.json.is_empty() && other.json == column.json);
            assert_eq!(twins.count(), 1, "{}", column.key);
        }
    }
}
