//! What the words over a band of months mean: a plan or its realisation, in percent or in rupiah. Will not look for months.

use crate::text::matching::fold;
use crate::text::parsing::scale_of;

/// What a band of months holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// The plan's schedule.
    Schedule,
    /// Realised physical progress.
    Physical,
    /// Realised spending.
    Spending,
    /// Realisation in a measure that nothing takes, such as spending in percent.
    Other,
}

const REALISED: [&str; 8] =
    ["realisasi", "terealisasi", "capaian", "progres", "progress", "serapan", "penyerapan", "realisasinya"];
const PLANNED: [&str; 6] = ["rencana", "jadwal", "waktu", "timeline", "pelaksanaan", "target"];
const MONEY: [&str; 9] = ["anggaran", "keuangan", "keu", "rp", "rupiah", "dana", "serapan", "penyerapan", "biaya"];
const RUPIAH: [&str; 2] = ["rp", "rupiah"];
/// Words that say by themselves, over months, that something was realised: nobody plans in them by month.
const KINDS: [&str; 2] = ["fisik", "keuangan"];
/// Words that stand beside the others and change nothing.
const FILLERS: [&str; 22] = [
    "kumulatif",
    "s",
    "d",
    "sd",
    "sampai",
    "dengan",
    "dan",
    "per",
    "bulan",
    "bln",
    "bulanan",
    "akhir",
    "tahun",
    "persen",
    "persentase",
    "dalam",
    "kegiatan",
    "000",
    "ribu",
    "ribuan",
    "juta",
    "jutaan",
];
/// Bytes of the longest text over a plan's schedule: a sentence with "pelaksanaan" in it names no band.
const LONGEST_PLANNED: usize = 50;
/// Bytes of the longest text that is nothing but the name of a band.
const LONGEST_LABEL: usize = 60;

/// Short words under a month for what is planned in it, and for what came of it.
const PLANNED_SHORT: [&str; 11] =
    ["p", "t", "ren", "rcn", "renc", "rencana", "target", "tgt", "trg", "jadwal", "sasaran"];
const REALISED_SHORT: [&str; 9] = ["r", "real", "rls", "rl", "realis", "realisasi", "capaian", "aktual", "progres"];

/// Whether the first word of a text is short for something planned, or for something realised; none where it is neither.
pub(super) fn short_kind(text: &str) -> Option<bool> {
    let folded = fold(text);
    let mut words = folded.split(' ');
    let first = words.next()?;
    let is_measure =
        |word: &str| word.is_empty() || has(word, &MONEY) || matches!(word, "fisik" | "persen" | "kum" | "kumulatif");
    if !words.all(is_measure) {
        return None;
    }
    if PLANNED_SHORT.contains(&first) {
        return Some(false);
    }
    REALISED_SHORT.contains(&first).then_some(true)
}

fn has(folded: &str, words: &[&str]) -> bool {
    folded.split(' ').any(|word| words.contains(&word))
}

/// What the texts over a column say of it.
pub(super) struct Said {
    /// Whether it is realisation, or a plan; none where nothing is said.
    realised: Option<bool>,
    /// Whether it is money, or physical progress; none where nothing is said.
    money: Option<bool>,
    /// Whether the kind is one that over months is realisation.
    is_kind: bool,
    /// Whether it is in percent.
    percent: bool,
    /// Rupiah in one of its units.
    pub scale: i64,
}

impl Said {
    /// The lowest text decides.
    pub fn of(texts: &[String]) -> Self {
        let mut said = Self { realised: None, money: None, is_kind: false, percent: false, scale: 1 };
        for text in texts {
            let folded = fold(text);
            let place = |words: &[&str]| folded.split(' ').position(|word| words.contains(&word));
            // "Target capaian", "rencana penarikan": what was planned to be reached.
            let is_aim =
                place(&["target", "rencana"]).is_some_and(|aim| place(&REALISED).is_some_and(|done| aim < done));
            if is_aim || has(&folded, &["direncanakan", "ditargetkan"]) {
                said.realised = Some(false);
            } else if has(&folded, &REALISED) {
                said.realised = Some(true);
            } else if has(&folded, &PLANNED) && folded.len() < LONGEST_PLANNED {
                said.realised = Some(false);
            }
            let (money, physical) = (has(&folded, &MONEY), has(&folded, &["fisik"]));
            if money || physical {
                // Both at once say nothing of either.
                said.money = Some(money);
                said.percent = money && physical;
                said.is_kind |= has(&folded, &KINDS);
            }
            let in_percent = text.contains('%') || has(&folded, &["persen", "persentase"]);
            if has(&folded, &RUPIAH) {
                said.percent = false;
            } else if in_percent {
                said.percent = true;
            }
            said.scale = said.scale.max(scale_of(text));
        }
        said
    }

    /// The same where a short word under the month says whether it is realisation.
    pub fn with_kind(self, realised: Option<bool>) -> Self {
        Self { realised: realised.or(self.realised), ..self }
    }

    /// Whether it says that something was realised.
    pub fn is_realised(&self) -> bool {
        self.realised == Some(true)
    }

    /// Whether it says in which measure: in percent, or of the work.
    pub fn is_measured(&self) -> bool {
        self.percent || self.money == Some(false)
    }

    /// The band that is named, where the one to the left is `before`; none where it goes on.
    pub fn band(&self, before: Band) -> Option<Band> {
        let is_realised = match (self.realised, self.money) {
            (Some(realised), _) => realised,
            (None, Some(_)) => before != Band::Schedule || self.is_kind,
            (None, None) => return None,
        };
        Some(match (is_realised, self.money, self.percent) {
            (false, ..) if self.realised.is_none() => return None,
            (false, ..) => Band::Schedule,
            (true, Some(true), true) => Band::Other,
            (true, Some(true), false) => Band::Spending,
            (true, ..) => Band::Physical,
        })
    }
}

/// Whether a text says by itself that something was realised.
pub(super) fn says_realised(text: &str) -> bool {
    let folded = fold(text);
    !has(&folded, &PLANNED) && (has(&folded, &REALISED) || has(&folded, &KINDS))
}

/// Whether a word belongs to the name of a band.
pub(super) fn is_band_word(word: &str) -> bool {
    [&REALISED[..], &MONEY[..], &KINDS[..], &FILLERS[..]].iter().any(|words| words.contains(&word))
}

/// What the months of a report hold by its title: "B. Realisasi fisik kumulatif (%) s.d. Mei".
pub(super) fn band_of_title(title: &str) -> Option<Band> {
    let said = Said::of(&[title.to_owned()]);
    said.band(Band::Schedule).filter(|band| said.is_realised() && *band != Band::Other)
}

/// Whether a text is nothing but the name of a band of realisation: "Realisasi Fisik (%)", "Keuangan (Rp)".
pub fn is_band_label(text: &str) -> bool {
    let folded = fold(text);
    folded.len() <= LONGEST_LABEL && says_realised(text) && folded.split(' ').all(is_band_word)
}

/// Whether a text says only what a column holds: "Fisik", "Keuangan (Rp)", "%", "Rp".
pub fn is_kind_alone(text: &str) -> bool {
    let folded = fold(text);
    let words = || folded.split(' ').filter(|word| !word.is_empty());
    let is_sign = text.contains('%') && words().next().is_none();
    is_sign || words().next().is_some() && words().all(|word| has(word, &MONEY) || word == "fisik" || word == "persen")
}
