//! Rules about money, funds and codes. Will not look at dates.

use super::check::{Context, rules};
use super::sink::FindingSink;
use crate::cells::CellRef;
use crate::config::roster::level;
use crate::finding::{About, Because};
use crate::model::{Action, Field, MoneyDoubt, Reason, State, Submission};
use crate::money::Rupiah;
use crate::text::parsing::{CodeText, read_code};

rules! { Money:
    A001 "unreadable-amount" Error {
        title: "Anggaran tidak terbaca",
        explanation: "Isinya bukan angka, atau kata-kata yang tidak menyebut angka (\"sesuai DPA\"). Jumlah anggaran menjadi tidak pasti.",
        cure: "Tulis angka rupiahnya, misalnya 25000000; tulis 0 bila tanpa anggaran.",
        wrong: "Anggaran (Rp)\nsesuai DPA", right: "Anggaran (Rp)\nRp 25.000.000", needs: [Budget], check: Action(unreadable),
    }
    A002 "negative-amount" Error {
        title: "Anggaran negatif",
        explanation: "Anggaran tidak boleh kurang dari nol.",
        cure: "Hapus tanda minus atau kurungnya.",
        wrong: "Anggaran (Rp)\n-25000000", right: "Anggaran (Rp)\n25000000", needs: [Budget], check: Action(negative),
    }
    A003 "total-mismatch" Error {
        title: "Jumlah tidak sama dengan rinciannya",
        explanation: "Jumlah yang tertulis berbeda dengan hasil penjumlahan baris-baris yang dicakupnya.",
        cure: "Periksa baris yang tertinggal atau terhitung dua kali, lalu perbaiki jumlahnya (pakai rumus SUM).",
        wrong: "Jumlah 10.000.000 untuk rincian 4.000.000 dan 5.000.000", right: "Jumlah 9.000.000", needs: [Budget], check: File(total),
    }
    A004 "missing-fund" Warning {
        title: "Sumber dana belum diisi",
        explanation: "Ada anggaran tetapi sumber dananya kosong, padahal kolomnya ada.",
        cure: "Isi sumber dana, misalnya APBD.",
        wrong: "Sumber Dana | Anggaran (Rp)\n- | 25000000", right: "Sumber Dana | Anggaran (Rp)\nAPBD | 25000000", needs: [Fund, Budget], check: Action(fund),
    }
    A005 "malformed-code" Error {
        title: "Kode sub kegiatan tidak benar",
        explanation: "Kode sub kegiatan berbentuk U.BB.PP.L.KK.SS, misalnya 3.26.03.2.01.03; L adalah 1 untuk provinsi dan 2 untuk kabupaten/kota. Kode organisasi dan kode rekening belanja bukan kode sub kegiatan.",
        cure: "Salin kode sub kegiatan dari DPA; format selnya Teks.",
        wrong: "Kode Sub Kegiatan\n3.26.03.2.01", right: "Kode Sub Kegiatan\n3.26.03.2.01.03", needs: [Code], check: File(codes),
    }
    A006 "unlikely-amount" Warning {
        title: "Anggaran jauh dari yang lain",
        explanation: "Nilainya sangat jauh dari nilai lain di kolomnya, seperti bila ribuan dan rupiah tercampur.",
        cure: "Periksa apakah nolnya kurang atau lebih.",
        wrong: "25 di antara jutaan", right: "25.000.000", needs: [Budget], check: File(unlikely),
    }
    A007 "ambiguous-amount" Warning {
        title: "Anggaran dapat dibaca dua cara",
        explanation: "Titik atau koma dapat berarti ribuan atau desimal dan sel lain di kolomnya tidak memutuskan, atau judul kolom dan keterangan di dekat tabel menyebut satuan uang yang berbeda. Nilainya tidak dihitung sampai dipastikan.",
        cure: "Tulis tanpa pemisah, misalnya 12350000.",
        wrong: "Anggaran (Rp)\n12,350", right: "Anggaran (Rp)\n12350", needs: [Budget], check: File(ambiguous),
    }
    A008 "level-of-other-government" Warning {
        title: "Semua kode sub kegiatan milik tingkat pemerintahan lain",
        explanation: "Bagian ke-4 kode sub kegiatan adalah 1 untuk provinsi dan 2 untuk kabupaten/kota. Seluruh kode di berkas ini memakai tingkat yang lain, jadi kemungkinan disalin dari pemda lain atau memang dipakai demikian.",
        cure: "Cocokkan kode sub kegiatan dengan DPA perangkat daerah sendiri.",
        wrong: "semua kode OPD provinsi berbentuk 1.02.02.2.02.03", right: "semua kode OPD provinsi berbentuk 1.02.02.1.02.03", needs: [Code], check: File(other_level),
    }
    A009 "doubtful-scale" Error {
        title: "Satuan anggaran diragukan",
        explanation: "Semua anggaran pada tabel ini di bawah seratus ribu rupiah, atau jumlahnya hanya seperseribu dari rencana aksi perangkat daerah lain. Biasanya angkanya ditulis dalam ribuan atau jutaan tanpa keterangan. Anggarannya tidak dihitung sampai dipastikan.",
        cure: "Tulis rupiah penuh, atau sebutkan satuannya pada judul kolom, misalnya Anggaran (Rp 000).",
        wrong: "25000 untuk kegiatan dua puluh lima juta rupiah", right: "25000 di bawah judul Anggaran (Rp 000)", needs: [Budget], check: File(doubtful_scale),
    }
}

fn unreadable(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    sink.if_missing(action, &action.budget, Field::Budget);
}

fn negative(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    if let Some(&amount) = action.budget.value().filter(|amount| amount.is_negative()) {
        sink.at_entry(action, &action.budget, About::Negative(amount));
    }
}

fn total(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for total in &submission.totals {
        match (total.stated, total.computed) {
            (Some(stated), Some(computed)) if stated != computed => {
                sink.at_cell(total.sheet, total.at, &total.raw, About::Total { stated, computed });
            }
            (None, computed) if total.unreadable == Some(Reason::TooLarge) => {
                sink.at_cell(total.sheet, total.at, &total.raw, About::TotalTooLarge(computed));
            }
            (Some(_), None) => sink.not_evaluated(Because::UnreadableBudget),
            _ => {}
        }
    }
}

fn fund(_: &Context<'_>, action: &Action, sink: &mut FindingSink<'_>) {
    if action.budget.value().is_some_and(|amount| amount.is_positive()) {
        sink.if_missing(action, &action.fund, Field::Fund);
    }
}

/// Level of the codes that fits the government of a file; none when its roster row is unknown.
fn expected_level(context: &Context<'_>, submission: &Submission) -> Option<u8> {
    Some(level(&context.roster.rows[submission.roster_row()?].government))
}

fn level_of(action: &Action) -> Option<u8> {
    match read_code(action.code.value()?) {
        CodeText::Code(_, level) => Some(level),
        CodeText::Malformed(_) => None,
    }
}

/// Whether every code of a file has the other level: one habit of the office, not a slip in each row.
fn all_of_other_level(submission: &Submission, expected: u8) -> bool {
    let mut levels = submission.actions.iter().filter_map(level_of).peekable();
    levels.peek().is_some() && levels.all(|level| level != expected)
}

fn codes(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let expected = expected_level(context, submission).filter(|level| !all_of_other_level(submission, *level));
    for action in &submission.actions {
        sink.if_unreadable(action, &action.code, Field::Code);
        if let (Some(expected), Some(stated)) = (expected, level_of(action))
            && stated != expected
        {
            sink.at_entry(action, &action.code, About::OtherLevel { stated, expected });
        }
    }
}

fn other_level(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let expected = expected_level(context, submission).filter(|level| all_of_other_level(submission, *level));
    let Some(expected) = expected else { return };
    if let Some(action) = submission.actions.iter().find(|action| level_of(action).is_some()) {
        sink.at_entry(action, &action.code, About::AllOtherLevel(expected));
    }
}

/// An amount so many times away from the middle of its column is unlikely: thousands of rupiah among rupiah, with room for
/// amounts that differ by themselves.
pub const UNLIKELY_FACTOR: u16 = 500;
/// Fewer amounts have no middle to be measured by.
pub const UNLIKELY_AMONG: usize = 4;

/// Amounts far away from the middle of their column, either way.
fn unlikely(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let mut amounts: Vec<Rupiah> =
        submission.actions.iter().filter_map(|a| a.budget.value().copied()).filter(|n| n.is_positive()).collect();
    if amounts.len() < UNLIKELY_AMONG {
        return;
    }
    amounts.sort_unstable();
    let middle = amounts[amounts.len() / 2];
    for action in &submission.actions {
        let Some(amount) = action.budget.value().copied().filter(|n| n.is_positive()) else { continue };
        if amount < middle.divided(UNLIKELY_FACTOR) || amount.divided(UNLIKELY_FACTOR) > middle {
            sink.at_entry(action, &action.budget, About::Unlikely { amount, middle });
        }
    }
}

fn ambiguous(_: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    for action in &submission.actions {
        if let State::Ambiguous(a, b) = action.budget.state {
            sink.at_entry(action, &action.budget, About::AmbiguousAmount(a, b));
        }
    }
    for plan in &submission.plans {
        if let Some(MoneyDoubt::Units { sheet, at, one, other }) = plan.doubt {
            sink.at_cell(sheet, at, "", About::UnitsDisagree(one, other));
        }
    }
}

fn doubtful_scale(context: &Context<'_>, submission: &Submission, sink: &mut FindingSink<'_>) {
    let small = submission.roster_row().and_then(|row| context.years.of_rows[row].small);
    if let Some(small) = small.filter(|small| context.submissions[small.submission].file == submission.file) {
        sink.at_cell(small.at.0, small.at.1, "", About::SmallSum { sum: small.sum, middle: small.middle });
    }
    for plan in &submission.plans {
        if let (Some(MoneyDoubt::Small(largest)), Some(&col)) = (plan.doubt, plan.columns.get(&Field::Budget)) {
            sink.at_cell(plan.sheet, CellRef::new(plan.heading_row, col), "", About::SmallAmounts(largest));
        }
    }
}
