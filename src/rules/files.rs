//! Rules about files: readable, complete, accounted for. Will not look at the content of a plan.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{Context, rules};
use super::names::column_name;
use super::sentence::refusals::detail;
use super::sink::FindingSink;
use crate::cells::{CellRef, FileId, Location, Refusal};
use crate::config::settings::TEMPLATE_VERSION;
use crate::finding::{About, NoAction};
use crate::model::{Action, AnyEntry, COLUMNS, Column, Field, LooseCell, Reason, Submission};
use crate::year::Role;

rules! { Files:
    F001 "unreadable-file" Error {
        title: "Berkas tidak dapat dibaca",
        explanation: "Berkas rusak, terpotong saat dikirim, atau bukan lembar kerja (misalnya PDF atau gambar yang diberi nama .xlsx). Isinya tidak dapat diperiksa, sehingga perangkat daerahnya berstatus ditolak.",
        cure: "Buka berkas di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu kirim kembali.",
        wrong: "berkas .xlsx yang terpotong", right: "berkas .xlsx yang dapat dibuka di Excel", needs: [], check: File(unreadable),
    }
    F002 "password-protected" Error {
        title: "Berkas dilindungi kata sandi",
        explanation: "Berkas terkunci dengan kata sandi pembuka sehingga isinya tidak dapat dibaca.",
        cure: "Hapus kata sandi (Berkas > Info > Proteksi Buku Kerja > Enkripsi), simpan, lalu kirim kembali.",
        wrong: "berkas yang meminta kata sandi saat dibuka", right: "berkas yang terbuka tanpa kata sandi", needs: [], check: File(password),
    }
    F003 "no-action-plan" Error {
        title: "Tabel rencana aksi tidak ditemukan",
        explanation: "Tidak ada lembar yang memuat rencana aksi, realisasi, catatan bulanan, evaluasi, pernyataan nihil, atau tanggapan.",
        cure: "Isi lembar Rencana Aksi pada templat resmi; judul kolom jangan dihapus.",
        wrong: "lembar yang hanya berisi surat pengantar", right: "lembar dengan tabel rencana aksi yang terisi", needs: [], check: File(no_plan),
    }
    F004 "limit-exceeded" Error {
        title: "Berkas melampaui batas ukuran",
        explanation: "Berkas, isinya setelah dimekarkan, jumlah lembar, jumlah sel, jumlah baris rencana aksi, atau panjang teks dalam satu sel melebihi batas yang aman untuk diproses. Bagian teks di luar batas tidak ikut dibaca.",
        cure: "Hapus lembar, gambar, dan baris yang tidak perlu, persingkat teks yang terlalu panjang, lalu simpan ulang; atau minta Biro Organisasi menaikkan [batas] pada ripp.toml.",
        wrong: "berkas berisi jutaan sel", right: "berkas rencana aksi biasa", needs: [], check: File(too_large),
    }
    F005 "wrong-extension" Note {
        title: "Isi berkas tidak sesuai dengan akhiran namanya",
        explanation: "Nama berkas menyebut satu format, isinya format lain. Berkas tetap dibaca menurut isinya.",
        cure: "Simpan ulang dengan format yang sesuai dengan akhiran nama berkas.",
        wrong: "berkas .xls yang sebenarnya .xlsx", right: "berkas .xlsx yang isinya .xlsx", needs: [], check: File(extension),
    }
    F006 "missing-column" Error {
        title: "Kolom wajib tidak ada",
        explanation: "Tabel rencana aksi harus memuat uraian atau kegiatan, waktu (dua tanggal, satu kolom waktu, atau kisi bulan), penanggung jawab, dan anggaran. Pemeriksaan yang memerlukan kolom itu tidak dilakukan.",
        cure: "Tambahkan kolom tersebut beserta isinya, atau pakai templat resmi.",
        wrong: "tabel tanpa kolom Penanggung Jawab", right: "tabel dengan semua kolom wajib", needs: [], check: File(missing_column),
    }
    F007 "unused-cells" Note {
        title: "Ada isi yang tidak terpakai",
        explanation: "Sel-sel ini berisi sesuatu tetapi tidak termasuk kolom atau bagian mana pun yang dikenal. Isinya tidak ikut dikonsolidasi.",
        cure: "Pindahkan isi yang penting ke kolom yang sesuai, misalnya Keterangan; selebihnya dapat dibiarkan.",
        wrong: "catatan di luar tabel", right: "catatan pada kolom Keterangan", needs: [], check: File(unused),
    }
    F008 "formula-error" Error {
        title: "Rumus galat atau tanpa hasil",
        explanation: "Sel yang diperlukan berisi galat rumus (misalnya #REF!) atau rumus yang disimpan tanpa hasilnya.",
        cure: "Ganti rumus dengan nilainya, atau perbaiki rujukannya, lalu simpan berkas dari Excel.",
        wrong: "Anggaran (Rp)\n#REF!", right: "Anggaran (Rp)\n25000000", needs: [], check: File(formula_error),
    }
    F009 "outdated-template" Warning {
        title: "Templat versi lama atau tahun lain",
        explanation: "Berkas dibuat dari templat resmi versi atau tahun yang berbeda dengan program yang berjalan.",
        cure: "Minta templat terbaru dari Biro Organisasi, salin isian ke dalamnya, lalu kirim kembali.",
        wrong: "templat tahun 2021 untuk program 2022", right: "templat tahun 2022 untuk program 2022", needs: [], check: File(outdated),
    }
    F010 "duplicate-file" Note {
        title: "Berkas yang sama diterima dua kali",
        explanation: "Isi berkas ini sama persis dengan berkas lain. Hanya satu yang dihitung.",
        cure: "Tidak perlu tindakan; salinan dapat dihapus.",
        wrong: "dua berkas dengan isi sama", right: "satu berkas", needs: [], check: All(duplicate),
    }
    F011 "loose-entry" Note {
        title: "Isian terbaca, tetapi tidak terhitung pada templat",
        explanation: "Tanggal atau angka tertulis sebagai teks, atau nama tahap dan kegiatan tidak sama dengan daftar, biasanya karena ditempel. Isinya tetap dibaca, tetapi jumlah, jadwal, dan grafik pada templat tidak menghitungnya.",
        cure: "Ketik ulang sebagai tanggal atau angka, atau pilih nama dari daftar.",
        wrong: "\"7 Maret 2022\" sebagai teks pada templat resmi", right: "07/03/2022 sebagai tanggal", needs: [], check: File(loose),
    }
    F012 "damaged-cells" Error {
        title: "Ada sel yang rusak",
        explanation: "Berkas dapat dibuka, tetapi beberapa selnya rusak sehingga isinya tidak dapat dibaca. Letaknya tidak dapat disebutkan.",
        cure: "Buka berkas di Excel atau LibreOffice, simpan ulang sebagai .xlsx, periksa isinya, lalu kirim kembali.",
        wrong: "lembar dengan sel yang rusak", right: "lembar yang semua selnya terbaca", needs: [], check: File(lost),
    }
    F013 "heading-not-understood" Error {
        title: "Judul kolom tidak jelas",
        explanation: "Beberapa kolom berjudul hampir sama, atau di bawah judul yang dikenal ada kata yang tidak dikenal, sehingga tidak pasti kolom mana yang dimaksud. Tidak satu pun dibaca, dan pemeriksaan yang memerlukannya tidak dilakukan.",
        cure: "Beri judul yang sama dengan templat pada kolom yang benar, misalnya Anggaran (Rp), lalu kirim kembali.",
        wrong: "Pagu Usulan | Pagu Verifikasi", right: "Anggaran (Rp) | Keterangan", needs: [], check: File(unclear_heading),
    }
    F014 "empty-template" Note {
        title: "Templat resmi kembali kosong",
        explanation: "Templat resmi diterima kembali tanpa rencana aksi, realisasi, catatan, evaluasi, atau pernyataan nihil. Berkas ini tidak mengubah apa-apa: yang sudah disampaikan tetap berlaku, dan yang belum tetap ditunggu.",
        cure: "Isi templatnya, simpan, lalu kirim kembali.",
        wrong: "templat resmi seperti saat dibagikan", right: "templat resmi dengan rencana aksi yang terisi", needs: [], check: File(empty_template),
    }
}

fn unreadable(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if let Some(refusal @ (Refusal::Damaged(_) | Refusal::NotSpreadsheet(_) | Refusal::NotAccessible(_))) =
        &submission.refusal
    {
        sink.at_file(&detail(refusal), About::Refused(refusal.clone()));
    }
}

fn password(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if submission.refusal == Some(Refusal::Password) {
        sink.at_file("", About::Refused(Refusal::Password));
    }
}

/// Whether a file that was read carries nothing: then that is all there is to say of it.
pub(super) fn carries_nothing(submission: &Submission) -> bool {
    submission.refusal.is_none() && !submission.carries_anything() && !submission.is_blank()
}

fn no_plan(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if !carries_nothing(submission) {
        return;
    }
    let why = match (submission.is_official(), submission.plans.is_empty()) {
        (true, _) => NoAction::Blank,
        (false, true) => NoAction::NoTable,
        (false, false) => NoAction::NoRow,
    };
    sink.at_file("", About::NoAction(why));
}

fn empty_template(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if submission.is_blank() {
        sink.at_file("", About::EmptyTemplate);
    }
}

fn too_large(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if let Some(refusal @ Refusal::TooLarge(_)) = &submission.refusal {
        sink.at_file(&detail(refusal), About::Refused(refusal.clone()));
    }
    for &(sheet, cell) in &submission.cut {
        sink.at_cell(sheet, cell, "", About::TextCut(context.settings.limits.text));
    }
}

fn extension(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if submission.other_extension && submission.refusal.is_none() {
        sink.at_file(&submission.path.to_string(), About::OtherFormat(submission.format));
    }
}

fn missing_column(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for plan in &submission.plans {
        let cell = CellRef::new(plan.heading_row, plan.columns.values().min().copied().unwrap_or(0));
        let is_unclear = |field: Field| plan.unclear.iter().any(|unclear| is_same_need(unclear.field, field));
        for &field in plan.missing.iter().filter(|field| !is_unclear(**field)) {
            sink.at_cell(plan.sheet, cell, column_name(context.structure, field), About::MissingColumn(field));
        }
    }
}

/// Whether a column would give what another one gives: a time stands in two columns or in one.
fn is_same_need(one: Field, other: Field) -> bool {
    let of_time = |field| matches!(field, Field::Start | Field::End | Field::Period);
    one == other || of_time(one) && of_time(other)
}

fn unclear_heading(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for plan in &submission.plans {
        for unclear in &plan.unclear {
            let Some((first, _)) = unclear.cells.first() else { continue };
            let said = unclear.cells.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" | ");
            let cells = unclear.cells.iter().map(|(at, _)| *at).collect();
            sink.at_cell(plan.sheet, *first, &said, About::UnclearHeading(unclear.field, cells));
        }
    }
}

/// How many cells that no field took are named.
const NAMED: usize = 12;

fn unused(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    if carries_nothing(submission) {
        return;
    }
    for here in submission.unused.chunk_by(|a, b| a.sheet == b.sheet) {
        let first = here.iter().take(NAMED).map(|cell| cell.at).collect();
        sink.at_cell(here[0].sheet, here[0].at, &here[0].raw, About::Unused { cells: here.len(), first });
    }
}

fn formula_error(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    // A merged cell, or one that gives two fields, is one cause: one finding.
    let mut told: BTreeSet<(usize, CellRef)> = BTreeSet::new();
    for action in &submission.actions {
        for column in &COLUMNS {
            let Some((cell, raw)) = broken(action, column) else { continue };
            if told.insert((action.sheet, cell)) {
                sink.at_cell(action.sheet, cell, raw, About::BrokenFormula { total: false });
            }
        }
    }
    for progress in submission.progress.iter().chain(submission.apart.iter().flat_map(|row| &row.months)) {
        for entry in [AnyEntry::Quantity(&progress.physical), AnyEntry::Rupiah(&progress.spent)] {
            let is_broken = entry.unreadable().is_some_and(Reason::is_formula);
            let Some(cell) = entry.at().filter(|_| is_broken) else { continue };
            if told.insert((progress.sheet, cell)) {
                sink.at_cell(progress.sheet, cell, entry.raw(), About::BrokenFormula { total: false });
            }
        }
    }
    for total in submission.totals.iter().filter(|t| t.raw.starts_with('#') || t.raw.starts_with("Err:")) {
        sink.at_cell(total.sheet, total.at, &total.raw, About::BrokenFormula { total: true });
    }
}

/// The cell of an action in a column, and what is shown there, where its formula gives no value.
fn broken<'a>(action: &'a Action, column: &Column) -> Option<(CellRef, &'a str)> {
    let entry = column.entry(action)?;
    let why = entry.unreadable()?;
    let counts = match column.field {
        // Templates number their rows by formulas, which not every program calculates; nobody asks for the result.
        Field::No => why == Reason::FormulaError,
        _ => why.is_formula(),
    };
    Some((entry.at().filter(|_| counts)?, entry.raw()))
}

fn loose(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    // Pasted columns are one mistake: the first of their cells is told, and how many more there are.
    let mut columns: BTreeMap<(usize, u32), Vec<&LooseCell>> = BTreeMap::new();
    for cell in &submission.loose {
        columns.entry((cell.sheet, cell.at.col)).or_default().push(cell);
    }
    for cells in columns.into_values() {
        let first = cells[0];
        let about = About::Loose { name: first.name.clone(), more: cells.len() - 1 };
        sink.at_cell(first.sheet, first.at, &first.raw, about);
    }
}

fn outdated(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let identity = &submission.identity;
    if let Some(version) = identity.template_version.as_deref().filter(|version| *version != TEMPLATE_VERSION) {
        sink.at_file(version, About::OtherVersion);
    }
    if let Some(year) = identity.template_year.filter(|year| *year != context.settings.program.year) {
        sink.at_file(&year.to_string(), About::OtherYear(year));
    }
}

fn lost(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for (sheet, count) in &submission.lost {
        sink.at_sheet(*sheet, "", About::Damaged(*count));
    }
}

fn duplicate(context: &Context<'_>, sink: &mut FindingSink<'_>) {
    let mut seen: BTreeMap<&str, FileId> = BTreeMap::new();
    let came = context
        .submissions
        .iter()
        .zip(&context.years.roles)
        .filter(|(_, role)| !matches!(role, Role::After | Role::Ignored));
    for submission in came.map(|(submission, _)| submission).filter(|submission| !submission.sha256.is_empty()) {
        let first = *seen.entry(&submission.sha256).or_insert(submission.file);
        if first != submission.file {
            let at = Location::file(submission.file);
            sink.push(at, submission.roster_row(), &submission.sha256, About::SameFile(first));
        }
    }
}
