//! Rules about files: readable, complete, accounted for. Will not look at the content of a plan.

use super::{Report, Scene, quoted, rules};
use crate::cells::Location;
use crate::cells::Refusal;
use crate::model::{Field, State, Submission};

rules! {
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
        explanation: "Tidak ada lembar yang memuat tabel rencana aksi, atau templat dikirim kembali tanpa diisi.",
        cure: "Isi lembar Rencana Aksi pada templat resmi; judul kolom jangan dihapus.",
        wrong: "lembar yang hanya berisi surat pengantar", right: "lembar dengan tabel rencana aksi yang terisi", needs: [], check: File(no_plan),
    }
    F004 "limit-exceeded" Error {
        title: "Berkas melampaui batas ukuran",
        explanation: "Berkas, isinya setelah dimekarkan, jumlah lembar, atau jumlah selnya melebihi batas yang aman untuk diproses.",
        cure: "Hapus lembar, gambar, dan baris kosong yang tidak perlu, lalu simpan ulang; atau naikkan [batas] pada ripp.toml.",
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
}

fn unreadable(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    match &submission.refusal {
        Some(Refusal::Damaged(detail)) => {
            report.at_file(detail, "Berkas rusak atau terpotong sehingga tidak dapat dibaca.".into())
        }
        Some(Refusal::NotSpreadsheet(what)) => {
            report.at_file(what, format!("Berkas bukan lembar kerja yang dapat dibaca: {what}."))
        }
        Some(Refusal::NotAccessible(why)) => report.at_file(why, format!("Berkas tidak dapat dibuka: {why}.")),
        _ => {}
    }
}

fn password(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    if submission.refusal == Some(Refusal::Password) {
        report.at_file("", "Berkas meminta kata sandi untuk dibuka.".into());
    }
}

fn no_plan(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    if submission.refusal.is_some() || !submission.actions.is_empty() || submission.identity.declares_nil() {
        return;
    }
    let message = match (submission.is_official(), submission.plans.is_empty()) {
        (true, _) => "Templat resmi ini belum diisi: tidak ada satu pun rencana aksi.",
        (false, true) => "Tidak ada tabel rencana aksi di dalam berkas ini.",
        (false, false) => "Tabel rencana aksi tidak memuat satu baris pun.",
    };
    report.at_file("", message.into());
}

fn too_large(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    if let Some(Refusal::TooLarge(what)) = &submission.refusal {
        report.at_file(what, format!("Berkas melampaui batas: {what}."));
    }
}

fn extension(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    if submission.other_extension && submission.refusal.is_none() {
        let format = submission.format.extension();
        report
            .at_file(&submission.path, format!("Nama berkas tidak sesuai dengan isinya; isinya berformat .{format}."));
    }
}

fn missing_column(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for plan in &submission.plans {
        for name in &plan.missing {
            let cell = crate::cells::CellRef::new(plan.heading_row, plan.columns.values().min().copied().unwrap_or(0));
            report.at_cell(plan.sheet, cell, name, format!("Kolom \"{name}\" tidak ada pada tabel rencana aksi."));
        }
    }
}

fn unused(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let mut rest = &submission.unused[..];
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|cell| cell.sheet == first.sheet).count();
        let (here, after) = rest.split_at(count);
        rest = after;
        let addresses: Vec<String> = here.iter().take(12).map(|cell| cell.at.to_string()).collect();
        let more = if here.len() > 12 { format!(" dan {} sel lain", here.len() - 12) } else { String::new() };
        let message = format!("{count} sel tidak termasuk kolom mana pun: {}{more}.", addresses.join(", "));
        report.at_cell(first.sheet, first.at, &first.raw, message);
    }
}

fn formula_error(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for action in &submission.actions {
        let entries = [
            (Field::Start, bad(&action.start.state), &action.start.raw, action.start.at),
            (Field::End, bad(&action.end.state), &action.end.raw, action.end.at),
            (Field::Budget, bad(&action.budget.state), &action.budget.raw, action.budget.at),
            (Field::Description, bad(&action.description.state), &action.description.raw, action.description.at),
            (Field::Responsible, bad(&action.responsible.state), &action.responsible.raw, action.responsible.at),
            (Field::Target, bad(&action.target.state), &action.target.raw, action.target.at),
            (Field::Code, bad(&action.code.state), &action.code.raw, action.code.at),
        ];
        let mut last = None;
        for (_, is_bad, raw, at) in entries {
            // Start and end may be one cell: one cause, one finding.
            if let Some(at) = at.filter(|at| is_bad && last != Some(*at)) {
                last = Some(at);
                report.at_cell(action.sheet, at, raw, format!("Sel ini berisi {raw}, bukan nilai."));
            }
        }
    }
    for total in submission.totals.iter().filter(|t| t.raw.starts_with('#') || t.raw.starts_with("Err:")) {
        report.at_cell(total.sheet, total.at, &total.raw, format!("Sel jumlah berisi {}, bukan nilai.", total.raw));
    }
}

/// Whether an entry could not be read because of its formula.
pub fn bad<T>(state: &State<T>) -> bool {
    matches!(state, State::Unreadable(why) if why.is_formula())
}

fn loose(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for cell in &submission.loose {
        let raw = quoted(&cell.raw);
        let message = match &cell.name {
            Some(name) => format!(
                "{raw} dibaca sebagai {name}, tetapi tidak sama dengan daftar; jumlah pada templat tidak menghitungnya."
            ),
            None => format!(
                "{raw} terbaca, tetapi tertulis sebagai teks; jumlah dan jadwal pada templat tidak menghitungnya."
            ),
        };
        report.at_cell(cell.sheet, cell.at, &cell.raw, message);
    }
}

fn outdated(scene: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    let identity = &submission.identity;
    if let Some(version) =
        identity.template_version.as_deref().filter(|v| *v != crate::config::settings::TEMPLATE_VERSION)
    {
        let current = crate::config::settings::TEMPLATE_VERSION;
        report.at_file(version, format!("Templat versi {}, yang berlaku versi {current}.", quoted(version)));
    }
    if let Some(year) = identity.template_year.filter(|year| *year != scene.settings.program.year) {
        let current = scene.settings.program.year;
        report.at_file(&year.to_string(), format!("Templat untuk tahun {year}, program berjalan tahun {current}."));
    }
}

fn lost(_: &Scene<'_>, submission: &Submission, report: &mut Report<'_>) {
    for (sheet, count) in &submission.lost {
        report.at_sheet(*sheet, "", format!("{count} sel pada lembar ini rusak dan tidak terbaca."));
    }
}

fn duplicate(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (i, submission) in scene.submissions.iter().enumerate() {
        let first = scene.submissions[..i].iter().find(|other| {
            let same = !other.sha256.is_empty() && other.sha256 == submission.sha256;
            same && other.file != submission.file
        });
        if let Some(first) = first {
            let message = format!("Isi berkas ini sama persis dengan {}.", first.path);
            report.push(Location::file(submission.file), submission.roster_row(), &submission.sha256, message);
        }
    }
}
