//! Every sentence said about workbooks, made from the facts of a finding when it is shown. Will not find anything.

mod phrases;
pub(super) mod refusals;

use self::phrases::{
    also_in, conflict, empty, entry, figure, figure_of, level, loose, month, months, no_action, quoted,
    unclear_heading, unknown_agency, unreadable, unused,
};
use self::refusals::refused;
use chrono::NaiveDate;

use super::names::Names;
use super::reasons::in_words;
use crate::calendar::{Quarter, long_date};
use crate::config::settings::TEMPLATE_VERSION;
use crate::finding::{About, Because, Finding, NotEvaluated};
use crate::shown::line;
use crate::text::formatting::{decimal, listed, rupiah, thousands};
pub use refusals::refusal_remark;

/// What is wrong, in Bahasa.
pub fn sentence(finding: &Finding, names: &Names<'_>) -> String {
    let text = told(finding, names);
    let text = match &finding.run {
        Some(run) => format!("{text} (sama sampai {}, {} sel)", run.last, run.cells),
        None => text,
    };
    let text = match &finding.accepted {
        Some(reason) => format!("{text} Diterima menurut putusan: {reason}"),
        None => text,
    };
    let text = match &finding.lapsed {
        Some(reply) => format!("{text} Tanggapan terdahulu tidak berlaku lagi karena isinya berubah: \"{reply}\"."),
        None => text,
    };
    // It quotes cells and names, and stands in letters and lists.
    line(&text).into_owned()
}

/// Why a rule was not evaluated, in Bahasa.
pub fn not_evaluated(rule: &NotEvaluated, names: &Names<'_>) -> String {
    match rule.because {
        Because::NoColumn(field) => format!("kolom {} tidak ada", names.structure.heading(field)),
        Because::UnknownPhase => "ada baris yang tahapnya tidak dikenal".to_owned(),
        Because::UnknownActivity => "ada baris yang kegiatannya tidak dikenal".to_owned(),
        Because::UnreadableBudget => "ada anggaran yang tidak terbaca".to_owned(),
    }
}

fn told(finding: &Finding, names: &Names<'_>) -> String {
    let value = finding.value.as_str();
    let raw = || quoted(value);
    let program = &names.settings.program;
    match &finding.about {
        About::Empty(field) => empty(*field),
        About::Unreadable { field, why } => unreadable(*field, &in_words(*why, value, None), &raw()),
        About::BrokenFormula { total: false } => format!("Sel ini berisi {value}, bukan nilai."),
        About::BrokenFormula { total: true } => format!("Sel jumlah berisi {value}, bukan nilai."),

        About::Refused(refusal) => refused(refusal),
        About::NoAction(why) => no_action(*why),
        About::EmptyTemplate => {
            "Templat resmi ini kembali tanpa isian apa pun; tidak ada yang berubah karenanya.".to_owned()
        }
        About::OtherFormat(format) => {
            format!("Nama berkas tidak sesuai dengan isinya; isinya berformat .{}.", format.extension())
        }
        About::MissingColumn(field) => {
            format!("Kolom \"{}\" tidak ada pada tabel rencana aksi.", names.column(*field))
        }
        About::UnclearHeading(field, cells) => unclear_heading(names.column(*field), cells),
        About::Unused { cells, first } => unused(*cells, first),
        About::OtherVersion => format!("Templat versi {}, yang berlaku versi {TEMPLATE_VERSION}.", raw()),
        About::OtherYear(year) => format!("Templat untuk tahun {year}, program berjalan tahun {}.", program.year),
        About::SameFile(file) => format!("Isi berkas ini sama persis dengan {}.", names.file(*file)),
        About::Loose { name, more } => loose(name.as_deref(), *more, &raw()),
        About::Damaged(cells) => format!("{cells} sel pada lembar ini rusak dan tidak terbaca."),

        About::UnknownAgency(nearest) => unknown_agency(&raw(), nearest, names),
        About::NoIdentity => "Berkas tidak menyebut pemda, OPD, maupun inovasi.".to_owned(),
        About::Conflict(anchors) => conflict(anchors, names),
        About::ReplacedBy(file) => format!("Digantikan oleh {}.", names.file(*file)),
        About::Late { received, deadline } => {
            let days = thousands((*received - *deadline).num_days());
            format!("Diterima {}, {days} hari setelah batas {}.", long_date(*received), long_date(*deadline))
        }
        About::NotSubmitted(row) => {
            let row = names.agency(*row);
            format!("{} {} ({}) belum menyampaikan rencana aksi.", row.code, row.agency, row.government)
        }
        About::DamagedNip => "Tiga angka terakhir NIP hilang menjadi 000.".to_owned(),
        About::NoCommitment => "Nomor lembar komitmen belum diisi.".to_owned(),
        About::AlsoIn { other, differing } => also_in(*other, differing, names),

        About::MissingPhase(number) => {
            format!("Tidak ada rencana aksi untuk tahap {number} {}.", names.phase(*number))
        }
        About::MissingActivity(code) => {
            format!("Kegiatan {code} {} tidak ada dalam rencana aksi.", names.activity(code))
        }
        About::UnknownPhase => "Tahap baris ini tidak diketahui.".to_owned(),
        About::WrongPhase(code) => {
            let (name, right) = (names.activity(code), names.phase_of(code));
            format!("Kegiatan {code} {name} termasuk tahap {right}, di sini tertulis {}.", raw())
        }
        About::SameAsRow(row) => {
            format!("Sama dengan baris {}: kegiatan, uraian, keluaran, dan waktunya sama.", row + 1)
        }
        About::OpenMonths { activity, months: open } => {
            format!("{} belum mencakup {}, padahal uji coba sudah selesai.", names.activity(activity), months(open))
        }
        About::OpenQuarters { activity, quarters } => {
            let open: Vec<String> = quarters.iter().copied().map(Quarter::name).collect();
            format!("{} belum mencakup {}.", names.activity(activity), listed(&open))
        }

        About::Reversed { start, end } => {
            format!("Selesai {} mendahului mulai {}.", long_date(*end), long_date(*start))
        }
        About::Outside(field, day) => {
            let (day, first, last) = (long_date(*day), long_date(program.period.start), long_date(program.period.end));
            format!("{} {day} di luar masa program {first} s.d. {last}.", entry(*field))
        }
        About::AmbiguousDay(field, a, b) => {
            format!("{} {} dapat berarti {} atau {}.", entry(*field), raw(), long_date(*a), long_date(*b))
        }
        About::PhaseOrder { first, second } => format!(
            "Tahap {} mulai {}, mendahului tahap {} yang mulai {}.",
            names.phase(second.0),
            long_date(second.1),
            names.phase(first.0),
            long_date(first.1)
        ),

        About::Negative(amount) => format!("Anggaran {} kurang dari nol.", rupiah(*amount)),
        About::AmbiguousAmount(a, b) => {
            format!("Anggaran {} dapat berarti {} atau {}.", raw(), rupiah(*a), rupiah(*b))
        }
        About::UnitsDisagree(one, other) => format!(
            "Satuan uang tabel ini tertulis dua cara: dikalikan {} dan dikalikan {}; anggarannya tidak dihitung.",
            thousands(*one),
            thousands(*other)
        ),
        About::SmallAmounts(largest) => format!(
            "Anggaran terbesar pada tabel ini hanya {}; mungkin tertulis dalam ribuan atau jutaan, jadi tidak dihitung.",
            rupiah(*largest)
        ),
        About::SmallSum { sum, middle } => format!(
            "Jumlah anggaran hanya {}, seperseribu rencana aksi lain pada umumnya ({}); mungkin tertulis dalam ribuan.",
            rupiah(*sum),
            rupiah(*middle)
        ),
        About::Total { stated, computed } => {
            let (difference, which) =
                (rupiah((*stated - *computed).abs()), if stated > computed { "besar" } else { "kecil" });
            let (stated, computed) = (rupiah(*stated), rupiah(*computed));
            format!("Jumlah tertulis {stated}, rincian berjumlah {computed}: lebih {which} {difference}.")
        }
        About::TotalTooLarge(computed) => {
            let rows = computed.map_or("tidak seluruhnya terbaca".into(), |sum| format!("berjumlah {}", rupiah(sum)));
            format!("Jumlah tertulis {} terlalu besar untuk dibaca dengan tepat; rincian {rows}.", raw())
        }
        About::Unlikely { amount, middle } => {
            format!("{} jauh dari nilai tengah kolomnya, {}.", rupiah(*amount), rupiah(*middle))
        }
        About::OtherLevel { stated, expected } => {
            format!("Bagian ke-4 kode {} adalah {stated}, tidak sesuai untuk {}.", raw(), level(*expected))
        }
        About::AllOtherLevel(expected) => format!(
            "Semua kode sub kegiatan bertingkat lain; untuk {} bagian ke-4 seharusnya {expected}.",
            level(*expected)
        ),

        About::Physical(of, Some(percent)) => {
            format!("Realisasi fisik {} {}% di luar 0–100.", month(*of), decimal(*percent, 1))
        }
        About::Physical(of, None) => format!("Realisasi fisik {} {} bukan persen.", month(*of), raw()),
        About::Spent { month: of, readable: true } => {
            format!("Realisasi anggaran {} kurang dari nol.", month(*of))
        }
        About::Spent { month: of, readable: false } => {
            format!("Realisasi anggaran {} {} tidak terbaca.", month(*of), raw())
        }
        About::PhysicalSinks(before, now) => format!(
            "Realisasi fisik turun dari {}% ({}) menjadi {}% ({}).",
            decimal(before.1, 1),
            month(before.0),
            decimal(now.1, 1),
            month(now.0)
        ),
        About::SpentSinks(before, now) => format!(
            "Realisasi anggaran turun dari {} ({}) menjadi {} ({}).",
            rupiah(before.1),
            month(before.0),
            rupiah(now.1),
            month(now.0)
        ),
        About::AboveBudget { month: of, spent, budget } => {
            format!("Realisasi {} {} melebihi anggaran {}.", month(*of), rupiah(*spent), rupiah(*budget))
        }
        About::Early { months: (first, last), start } => {
            let told = if first == last {
                month(*first).to_owned()
            } else {
                format!("{} s.d. {}", month(*first), month(*last))
            };
            format!("Realisasi {told} dilaporkan, padahal rencana mulai {}.", long_date(*start))
        }
        About::Silent(silent) => format!("Realisasi bulan {} belum dilaporkan.", months(silent)),
        About::TextCut(limit) => {
            format!("Teks melebihi {} huruf; selebihnya tidak ikut dibaca.", thousands(*limit as i64))
        }
        About::More(count) => {
            format!("Masih ada {} temuan lain dengan kode ini pada berkas yang sama.", thousands(*count as i64))
        }
        About::NoEvaluation(quarter) => format!("Evaluasi {} {} belum diisi.", quarter.name(), quarter.year),
        About::Emptied { month: of, was, file } => {
            format!(
                "{} dikosongkan; yang dihitung tetap {} dari {}.",
                figure_of(*was, *of),
                figure(*was),
                names.file(*file)
            )
        }
        About::Changed { month: of, was, is, file, days } => {
            let on = |day: Option<NaiveDate>| day.map_or(String::new(), |day| format!(" ({})", long_date(day)));
            format!(
                "{} berubah dari {}{} menurut {} menjadi {}{}.",
                figure_of(*is, *of),
                figure(*was),
                on(days.0),
                names.file(*file),
                figure(*is),
                on(days.1)
            )
        }
        About::UnknownAction { words, rows: 1, has_plan: true } if words.is_empty() => {
            "Baris realisasi ini tidak menyebut rencana aksi yang mana; belum dihitung.".to_owned()
        }
        About::UnknownAction { words, rows, has_plan: true } if *rows == 1 => {
            format!("Realisasi ini untuk \"{words}\", yang tidak ada dalam rencana aksi yang berlaku; belum dihitung.")
        }
        About::UnknownAction { rows, .. } => format!(
            "Ada realisasi pada {} baris, padahal rencana aksinya belum ada; belum dihitung.",
            thousands(*rows as i64)
        ),
        About::DoubtfulPercent { month: of, counts: true } => {
            format!(
                "Realisasi fisik {} {} dihitung seperti tertulis, kurang dari 1 persen; mungkin pecahan.",
                month(*of),
                raw()
            )
        }
        About::DoubtfulPercent { month: of, counts: false } => format!(
            "Realisasi fisik {} {} dapat berarti persen seperti tertulis atau pecahan dari 100 persen; tidak dihitung.",
            month(*of),
            raw()
        ),
        About::Future { month: of, received } => {
            format!("Realisasi {} {} tidak mungkin: berkas diterima {}.", month(*of), raw(), long_date(*received))
        }
        About::Dropped { first, actions, rupiah: sum, file } => {
            let more = actions.saturating_sub(first.len());
            let mut said: Vec<String> = first.iter().map(|words| quoted(words)).collect();
            said.extend((more > 0).then(|| format!("{} lainnya", thousands(more as i64))));
            format!(
                "{} rencana aksi dari {} tidak ada lagi ({}), padahal revisinya tidak dinaikkan: {}.",
                thousands(*actions as i64),
                names.file(*file),
                rupiah(*sum),
                listed(&said)
            )
        }
        About::NotNil(actions) => format!("Dinyatakan nihil, tetapi ada {actions} rencana aksi."),
    }
}
