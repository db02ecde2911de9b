//! From the bytes of a received file to its submissions: read, recognise, normalise, and find whose it is. Pure.
//! Will not touch the file system and will not judge.

pub mod agency;

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::cells::{Excess, Format, Refusal, Workbook};
use crate::cells::{FileId, Source};
use crate::config::roster::Roster;
use crate::config::settings::{Limits, Settings};
use crate::config::structure::Structure;
use crate::intake::agency::RosterIndex;
use crate::model::{Agency, Received, Submission};
use crate::read::Reading;
use crate::recognise::scopes::{Scope, restrict, said, scopes};
use crate::recognise::vocabulary::Vocabulary;
use crate::recognise::{PlanArea, Recognised, Title, recognise};
use crate::shown::Name;
use crate::text::parsing::{DateText, read_date};

/// A file as it came in.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// Path relative to `masuk/`, with `/`.
    pub path: String,
    /// Its bytes, or why there are none.
    pub content: Result<Vec<u8>, Refusal>,
    /// When it came, by `penerimaan.csv` or the name of its folder.
    pub received: Received,
}

/// How the bytes of a file become a workbook: in this process or in another.
pub type Read<'a> = &'a mut dyn FnMut(&[u8], &Limits) -> Reading;

/// What is needed to take files in; one for each thread.
pub struct Intake<'a> {
    vocabulary: Vocabulary<'a>,
    index: RosterIndex<'a>,
    settings: &'a Settings,
}

impl<'a> Intake<'a> {
    /// Prepares words and names.
    pub fn new(settings: &'a Settings, structure: &'a Structure, roster: &'a Roster) -> Self {
        let vocabulary = Vocabulary::new(structure).of_year(settings.program.year);
        Self { vocabulary, index: RosterIndex::new(roster, structure), settings }
    }

    /// Takes one file in, read in this process. The names of its sheets come beside the submissions: one, or one for each
    /// innovation where a file holds the plans of several.
    pub fn take(&self, file: FileId, incoming: &Incoming) -> (Vec<Submission>, Source) {
        self.take_with(file, incoming, &mut crate::read::read)
    }

    /// Takes one file in, read by a function that is given.
    pub fn take_with(&self, file: FileId, incoming: &Incoming, read: Read<'_>) -> (Vec<Submission>, Source) {
        let mut submission = Submission::new(file, incoming.path.as_str().into());
        let mut source = Source { path: incoming.path.as_str().into(), sheets: Vec::new() };
        submission.received = incoming.received;
        submission.revision = revision_of_name(&incoming.path);
        let name = incoming.path.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let bytes = match &incoming.content {
            Ok(bytes) => bytes,
            Err(refusal) => {
                submission.refusal = Some(refusal.clone());
                submission.agency = self.index.find(&submission.identity, &[], &incoming.path);
                return (vec![submission], source);
            }
        };
        submission.size = bytes.len() as u64;
        submission.sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let (format, workbook) = read(bytes, &self.settings.limits);
        submission.format = format;
        submission.other_extension = other_extension(name, format);
        let workbook = match workbook {
            Ok(workbook) => workbook,
            Err(refusal) => {
                submission.refusal = Some(refusal);
                submission.agency = self.index.find(&submission.identity, &[], stem);
                return (vec![submission], source);
            }
        };
        source.sheets = workbook.sheets.iter().map(|sheet| sheet.name.as_deref().map(Name::from)).collect();
        (self.understand_parts(&workbook, stem, submission), source)
    }

    /// The submissions of a workbook, from one that knows its file only: several where its plans name several rows of the
    /// roster, each with the cells of its own part.
    pub fn understand_parts(&self, workbook: &Workbook, stem: &str, blank: Submission) -> Vec<Submission> {
        let found = recognise(workbook, &self.vocabulary);
        let mut whole = blank.clone();
        let owners = self.owners(workbook, &found);
        let shared = shared_sheets(&owners, &found);
        self.normalise(workbook, found, stem, &mut whole);
        let mut distinct: Vec<&Agency> = Vec::new();
        for (owner, _) in &owners {
            if !distinct.contains(&owner) {
                distinct.push(owner);
            }
        }
        if distinct.iter().filter(|owner| matches!(owner, Agency::Known(_))).count() < 2 {
            return vec![whole];
        }
        let part = |owner: &Agency| {
            let mine: Vec<&Scope> = owners.iter().filter(|(o, _)| o == owner).map(|(_, scope)| scope).collect();
            let mut submission = blank.clone();
            let own = restrict(workbook, &mine);
            let mut found = recognise(&own, &self.vocabulary);
            found.monitoring.iter_mut().for_each(|table| table.shared = shared.contains(&table.sheet));
            self.normalise(&own, found, stem, &mut submission);
            submission.agency = owner.clone();
            submission.revision = submission.revision.max(whole.revision);
            // Who sent it is said once for all parts.
            let (said, all) = (&mut submission.identity, &whole.identity);
            said.government = said.government.take().or_else(|| all.government.clone());
            said.agency = said.agency.take().or_else(|| all.agency.clone());
            submission
        };
        distinct.into_iter().map(part).collect()
    }

    /// Whose each part of a workbook is: what it names itself, beside the government and the OPD named last before it. A
    /// part that names nobody belongs to the one before. None where a workbook has one plan, or too many.
    fn owners(&self, workbook: &Workbook, found: &Recognised) -> Vec<(Agency, Scope)> {
        if found.identity.template_version.is_some() || found.plans.len() < 2 {
            return Vec::new();
        }
        let scopes = scopes(workbook, &found.plans, &self.vocabulary);
        if !(2..=MOST_PARTS).contains(&scopes.len()) {
            return Vec::new();
        }
        let mut owners: Vec<(Agency, Scope)> = Vec::new();
        let mut known = (found.identity.government.clone(), found.identity.agency.clone());
        for scope in scopes {
            let (mut own, titles) = said(workbook, &scope, &found.plans, &self.vocabulary);
            let names_itself = own.innovation.is_some() || own.agency.is_some();
            own.government = own.government.or_else(|| known.0.clone());
            own.agency = own.agency.or_else(|| known.1.clone());
            known = (own.government.clone(), own.agency.clone());
            let owner = match (self.index.find(&own, &titles, ""), owners.last()) {
                (found @ Agency::Known(_), _) => found,
                (_, Some((before, _))) if !names_itself => before.clone(),
                (other, _) => other,
            };
            owners.push((owner, scope));
        }
        owners
    }

    /// Fills a submission from its workbook; `stem` is the file's name without its ending.
    pub fn understand(&self, workbook: &Workbook, stem: &str, submission: &mut Submission) {
        self.normalise(workbook, recognise(workbook, &self.vocabulary), stem, submission);
    }

    fn normalise(&self, workbook: &Workbook, found: Recognised, stem: &str, submission: &mut Submission) {
        submission.modified = workbook.modified;
        let hurt = workbook.sheets.iter().enumerate().filter(|(_, sheet)| sheet.lost > 0);
        submission.lost = hurt.map(|(i, sheet)| (i, sheet.lost)).collect();
        let sheets = workbook.sheets.iter().enumerate();
        submission.cut = sheets.flat_map(|(i, sheet)| sheet.cut.iter().map(move |at| (i, *at))).collect();
        let (titles, signed) = (found.titles.clone(), found.signed.clone());
        let count: usize = found.plans.iter().map(PlanArea::actions).sum();
        let limit = self.settings.limits.rows;
        if count > limit {
            submission.refusal = Some(Refusal::TooLarge(Excess::Rows { count, limit }));
            submission.identity = found.identity;
        } else {
            crate::normalise::normalise(workbook, found, &self.vocabulary, self.settings.program.year, submission);
        }
        if submission.received == Received::Unknown
            && let Some(day) = submission.modified
        {
            submission.received = Received::WorkbookDate(day);
        }
        if let Some(stated) = submission.identity.line("revision").and_then(first_number) {
            submission.revision = submission.revision.max(stated);
        }
        let own: Vec<Title> = titles.iter().filter(|title| !names_another(&title.text)).cloned().collect();
        submission.agency = self.index.find(&submission.identity, &own, stem);
        if own.len() < titles.len() && !matches!(submission.agency, Agency::Known(_)) {
            submission.agency = self.index.find(&submission.identity, &titles, stem);
        }
        if matches!(submission.agency, Agency::Unnamed | Agency::Unknown(_)) && !signed.is_empty() {
            // Who signs says whose it is, where nothing above the table does.
            let with_signed = [titles, signed].concat();
            let found = self.index.find(&submission.identity, &with_signed, stem);
            if matches!(found, Agency::Known(_)) {
                submission.agency = found;
            }
        }
    }
}

/// Sheets of monitoring that follow the plans of two OPDs, of which the first has none of its own: their rows may be of either.
fn shared_sheets(owners: &[(Agency, Scope)], found: &Recognised) -> BTreeSet<usize> {
    let monitored = |scope: &Scope| -> BTreeSet<usize> {
        let sheets: BTreeSet<usize> = scope.rows.iter().map(|(sheet, _)| *sheet).collect();
        found.monitoring.iter().map(|table| table.sheet).filter(|sheet| sheets.contains(sheet)).collect()
    };
    let follows_both = |pair: &&[(Agency, Scope)]| pair[0].0 != pair[1].0 && monitored(&pair[0].1).is_empty();
    owners.windows(2).filter(follows_both).flat_map(|pair| monitored(&pair[1].1)).collect()
}

/// First words of lines, or of parts of them, that name others: who gets a copy, who passed it on, who helps.
const OF_OTHERS: [&str; 12] = [
    "tembusan",
    "mitra",
    "diteruskan",
    "kepada",
    "yth",
    "cc",
    "sumber",
    "mengacu",
    "mencontoh",
    "kontak",
    "penerima",
    "disalin",
];

/// Whether a line names somebody beside the OPD that it is of.
fn names_another(text: &str) -> bool {
    let folded = crate::text::matching::fold(text);
    folded.split(' ').any(|word| OF_OTHERS.contains(&word))
}

/// Tables in one file beyond which they are no plans of several OPDs, but one plan in many pieces.
const MOST_PARTS: usize = 60;

fn first_number(text: &str) -> Option<u32> {
    let digits: String = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// `… rev2`, `revisi 3`, `perbaikan_1`; a revision without a number counts as the first.
pub fn revision_of_name(path: &str) -> u32 {
    let folded = crate::text::matching::fold(path.rsplit('/').next().unwrap_or_default());
    let words: Vec<&str> = folded.split(' ').collect();
    for (i, word) in words.iter().enumerate() {
        let stem = ["revisi", "rev", "perbaikan"].iter().find_map(|stem| word.strip_prefix(stem));
        let Some(rest) = stem.filter(|rest| rest.bytes().all(|b| b.is_ascii_digit())) else { continue };
        let next = words.get(i + 1).and_then(|next| next.parse().ok()).filter(|n| *n < 100);
        return rest.parse().ok().or(next).unwrap_or(1);
    }
    0
}

/// The day in a folder name such as `2021-10-28`.
pub fn day_of_folder(path: &str) -> Option<chrono::NaiveDate> {
    let folders = path.rsplit_once('/')?.0;
    folders.split('/').rev().find_map(|folder| match read_date(folder.get(..10)?, 0) {
        DateText::Span(period, _) if folder.as_bytes()[4] == b'-' => Some(period.start),
        _ => None,
    })
}

/// Whether a file's name promises another format than its content has.
fn other_extension(name: &str, format: Format) -> bool {
    let extension = name.rsplit_once('.').map(|(_, ext)| ext.to_lowercase()).unwrap_or_default();
    let fits = match format {
        Format::Xlsx | Format::Xlsm => ["xlsx", "xlsm", "xltx", "xltm"].contains(&extension.as_str()),
        Format::Csv => ["csv", "txt", "tsv"].contains(&extension.as_str()),
        Format::Unknown => true,
        other => extension == other.extension() || other == Format::Ods && extension == "ots",
    };
    !fits
}
