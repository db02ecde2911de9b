//! How the figures come about, in words: on one line for an OPD, in sentences for the province. Will not compute anything.

use crate::config::settings::Weighting;
use crate::consolidate::outcome::Outcome;
use crate::figures::category_rule;
use crate::text::formatting::{listed, plain_number};

/// How actions and OPDs weigh, as a clause.
fn weighting(outcome: &Outcome) -> String {
    match &outcome.settings.report.weighting {
        Weighting::Even => "tiap rencana aksi berbobot sama, dan tiap perangkat daerah berbobot sama".to_owned(),
        Weighting::Budget => "tiap rencana aksi dan tiap perangkat daerah dibobot menurut anggarannya".to_owned(),
        Weighting::Phases(list) => {
            let phase = |number: u8| match outcome.structure.phase(number) {
                Some(phase) => format!("tahap {number} {}", phase.name),
                None => format!("tahap {number}"),
            };
            let parts: Vec<String> = list.iter().map(|(n, w)| format!("{} {}", phase(*n), plain_number(*w))).collect();
            format!(
                "tahap dibobot {}; di dalam satu tahap tiap rencana aksi berbobot sama, dan tiap perangkat daerah berbobot sama",
                listed(&parts)
            )
        }
    }
}

/// The method on one line, for the report of an OPD; the rule of the categories stands at the figures.
pub(super) fn line(outcome: &Outcome) -> String {
    let weight = match &outcome.settings.report.weighting {
        Weighting::Even => "tiap rencana aksi berbobot sama".to_owned(),
        Weighting::Budget => "rencana aksi dibobot menurut anggarannya".to_owned(),
        Weighting::Phases(list) => {
            let parts = list.iter().map(|(n, w)| format!("tahap {n}: {}", plain_number(*w)));
            format!("bobot {}", listed(&parts.collect::<Vec<_>>()))
        }
    };
    format!(
        "Rencana merata per hari; {weight}; deviasi = realisasi − rencana; serapan = realisasi anggaran : anggaran setahun; \
         tingkat capaian = realisasi : rencana fisik, paling tinggi 100%. Yang belum dilaporkan tidak diisi dengan perkiraan."
    )
}

/// How the figures come about, a sentence each.
pub(super) fn sentences(outcome: &Outcome) -> Vec<String> {
    vec![
        "Rencana dihitung merata per hari dari tanggal mulai sampai dengan tanggal selesai; rencana aksi yang tanggalnya \
         belum terbaca belum menambah rencana."
            .into(),
        format!("Rata-rata fisik: {}.", weighting(outcome)),
        "Realisasi bersifat kumulatif; bila bulan terakhir belum dilaporkan, dipakai laporan terakhir dengan menyebut \
         bulannya. Perangkat daerah yang belum pernah melaporkan realisasi tidak dinilai dan tidak ikut dalam rata-rata; pada \
         perangkat daerah yang sudah melapor, rencana aksi yang belum pernah dilaporkan belum menambah realisasi."
            .into(),
        "Deviasi = realisasi − rencana (poin persen); serapan = realisasi anggaran yang dilaporkan : anggaran setahun; tingkat \
         capaian = realisasi fisik : rencana fisik, paling tinggi 100%. Angka dihitung penuh lalu dibulatkan, sehingga dapat \
         berselisih 0,1 dengan hitungan dari angka yang tercetak."
            .into(),
        format!("Kategori menurut tingkat capaian: {}.", category_rule(&outcome.settings.report)),
    ]
}
