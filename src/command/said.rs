//! What is said at the end of a run that writes: what stands where, and what the bureau does next. Will not print.

use std::path::Path;

use super::product::Product;
use crate::calendar::long_date;
use crate::config::file_names::{OUTGOING, PORTAL, REPORTS};
use crate::consolidate::outcome::Outcome;
use crate::model::Status;
use crate::output::{Manifest, Stage};
use crate::portal::FIRST;
use crate::shown;
use crate::text::formatting::listed;

/// What was written and where, a line for each kind.
pub(super) fn lines(stage: &Stage<'_>, outcome: &Outcome, target: &Path, products: &[Product]) -> String {
    let mut lines = Vec::new();
    let mut line = |name: &str, what: &str| lines.push(format!("  {}  {what}", shown::path(&target.join(name))));
    let quarter = outcome.output_quarter();
    for product in products {
        match product {
            Product::Consolidation => {
                line("rekap.xlsx", "buku kerja provinsi");
                line("temuan.json", "temuan untuk diolah lebih lanjut; tabelnya di folder tabel");
            }
            Product::Outgoing | Product::Templates => line(OUTGOING, &sent(stage)),
            Product::Reports => {
                let place = format!("{REPORTS}/{quarter}");
                let made = stage.written().keys().filter(|file| file.is_below(&place)).count();
                let running = if quarter.period().end >= outcome.today { " (triwulan belum berakhir)" } else { "" };
                line(&place, &format!("{made} laporan {} {}{running}", quarter.name(), quarter.year));
            }
            Product::Portal => line(&format!("{PORTAL}/{FIRST}"), "halaman untuk perangkat daerah"),
        }
    }
    if products.contains(&Product::Portal) {
        lines.extend(warning(outcome));
    }
    lines.join("\n")
}

/// That names of people are shown.
fn warning(outcome: &Outcome) -> Option<String> {
    let named: Vec<String> = outcome.settings.portal.named().iter().map(|shown| shown.word().to_owned()).collect();
    (!named.is_empty()).then(|| {
        format!(
            "Perhatian: sesuai dengan setelan [portal] tampil, portal memuat {} yang dapat berisi nama orang. Jangan ditempatkan di lokasi yang dapat diakses umum.",
            listed(&named)
        )
    })
}

/// What lies in the folder of what goes to the OPDs.
fn sent(stage: &Stage<'_>) -> String {
    let written = stage.written();
    let inside =
        || written.keys().filter_map(|path| path.path().strip_prefix(OUTGOING)).filter(|name| name[1..].contains('/'));
    let of = |ending: &str| inside().filter(|name| name.ends_with(ending)).count();
    let mut parts = vec![format!("{} buku kerja", of(".xlsx"))];
    parts.extend(
        [(".txt", "surat"), (".pdf", "laporan")]
            .iter()
            .filter(|(ending, _)| of(ending) > 0)
            .map(|(ending, what)| format!("{} {what}", of(ending))),
    );
    format!("satu folder untuk tiap perangkat daerah: {}", parts.join(", "))
}

/// That nothing has changed since the outputs were made.
pub(super) fn unchanged(last: &Manifest, target: &Path) -> String {
    let day = last.facts.get("day").and_then(|day| day.as_str()?.parse().ok()).map(long_date);
    let since = day.map(|day| format!(" sejak {day}")).unwrap_or_default();
    format!("Tidak ada yang berubah{since}; isi {} dibiarkan seperti semula.\n", shown::path(target))
}

/// What is done with blank templates, and who has none.
pub(super) fn about_templates(outcome: &Outcome) -> String {
    let going_on = outcome.agencies.iter().filter(|state| state.counts()).count();
    let others = match going_on {
        0 => String::new(),
        count => format!(
            "Sebanyak {count} perangkat daerah yang rencana aksinya sudah diterima memakai buku kerja lanjutan (buat dengan perintah ripp kirim).\n"
        ),
    };
    format!("{others}Kirimkan setiap folder kepada perangkat daerah yang bersangkutan.\n")
}

/// What the bureau does next, in one line.
pub(super) fn next_step(outcome: &Outcome) -> String {
    let has = |status: Status| outcome.agencies.iter().any(|state| state.status == status);
    if has(Status::ToMend) || has(Status::Refused) {
        "Langkah berikutnya: kirimkan isi folder \"kirim\" kepada perangkat daerah masing-masing, simpan balasannya di folder \"masuk\", lalu jalankan lagi.\n".into()
    } else if has(Status::Missing) {
        "Langkah berikutnya: hubungi perangkat daerah yang belum menyampaikan rencana aksi.\n".into()
    } else {
        "Tidak ada yang perlu diperbaiki.\n".into()
    }
}
