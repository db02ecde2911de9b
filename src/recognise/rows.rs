//! Sorts the rows under a heading: actions, sections, totals, numbering, signatures, the rest. Will not read values.

use super::extent::is_numbering;
use super::heading::Heading;
use super::vocabulary::Vocabulary;
use crate::cells::CellRef;
use crate::cells::{Sheet, Value};
use crate::model::Field;
use crate::text::matching::{fold, roman};

/// What a section row or a sheet name sets for the rows below it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    /// Phase with its cell and text.
    pub phase: Option<(u8, Option<CellRef>, String)>,
    /// Activity with its cell and text.
    pub activity: Option<(String, Option<CellRef>, String)>,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A row of the plan, with the section it stands in.
    Action(u32, Section),
    /// A total with its label.
    Total(u32, String),
    /// Numbering, sections, repeated headings, signatures.
    Furniture(u32),
    /// Nothing known.
    Other(u32),
}

/// The rows from below a heading down to `end` (exclusive).
pub fn sort_rows(sheet: &Sheet, heading: &Heading, end: u32, start: &Section, vocabulary: &Vocabulary<'_>) -> Vec<Row> {
    let mut section = start.clone();
    let mut rows = Vec::new();
    let mut below_total = false;
    let mut in_signature = false;
    let mut in_other_table = false;
    let mut has_action = false;
    let from = sheet.cells.partition_point(|(at, _)| at.row <= heading.last_row);
    let to = sheet.cells.partition_point(|(at, _)| at.row < end).max(from);
    let mut numbers: Vec<u32> = sheet.cells[from..to].iter().map(|(at, _)| at.row).collect();
    numbers.dedup();
    for row in numbers {
        let cells: Vec<&(CellRef, Value)> = sheet.row(row).iter().filter(|(_, value)| !value.is_blank()).collect();
        if cells.is_empty() {
            continue;
        }
        let strength = strength(sheet, heading, row);
        if !has_action && is_numbering(sheet, row) && row <= heading.last_row + 3 {
            // What stands between a heading and its numbering is more of the heading.
            for above in &mut rows {
                if let Row::Other(row) = *above {
                    *above = Row::Furniture(row);
                }
            }
            rows.push(Row::Furniture(row));
        } else if let Some(label) = total_label(&cells, heading, &strength) {
            below_total = true;
            rows.push(Row::Total(row, label));
        } else if let Some(next) = section_row(sheet, &cells, heading, &strength, &section, vocabulary) {
            section = next;
            below_total = false;
            in_signature = false;
            rows.push(Row::Furniture(row));
        } else if !strength.is_action && starts_signature(&cells) {
            in_signature = true;
            rows.push(Row::Furniture(row));
        } else if in_other_table && !strength.is_dated || has_action && starts_other_table(&cells, vocabulary) {
            in_other_table = true;
            rows.push(Row::Other(row));
        } else if in_signature && strength.fields < 4 {
            rows.push(Row::Furniture(row));
        } else if strength.is_action && (!below_total || strength.fields >= 3) {
            in_signature = false;
            in_other_table = false;
            has_action = true;
            rows.push(Row::Action(row, section.clone()));
        } else {
            rows.push(Row::Other(row));
        }
    }
    rows
}

/// How much of an action a row holds.
struct Strength {
    /// Number of fields with something in them, own cells or merged ones.
    fields: usize,
    /// Own cells in columns that only actions fill: who, when, how much of what.
    telling: usize,
    /// Own cells in Description or Activity.
    words: usize,
    /// Whether something stands in a column of time.
    is_dated: bool,
    is_action: bool,
}

fn strength(sheet: &Sheet, heading: &Heading, row: u32) -> Strength {
    let own = |col: u32| !sheet.get(CellRef::new(row, col)).is_blank();
    let any = |field: Field| heading.columns.get(&field).is_some_and(|cols| cols.iter().any(|&c| own(c)));
    let has_time = heading.time.iter().any(|column| own(column.col));
    let telling_fields = [
        Field::Output,
        Field::Target,
        Field::Unit,
        Field::Start,
        Field::End,
        Field::Period,
        Field::Responsible,
        Field::Code,
        Field::Subactivity,
        Field::Fund,
    ];
    let telling = telling_fields.iter().filter(|f| any(**f)).count() + usize::from(has_time);
    let words = usize::from(any(Field::Description)) + usize::from(any(Field::Activity));
    let fields = heading.columns.keys().filter(|f| **f != Field::No && any(**f)).count() + usize::from(has_time);
    let numbered = any(Field::No);
    let is_action = words > 0 && (telling > 0 || any(Field::Budget) || numbered) || telling >= 2 || words == 2;
    let is_dated = has_time || [Field::Start, Field::End, Field::Period].into_iter().any(any);
    Strength { fields, telling, words, is_dated, is_action }
}

fn total_label(cells: &[&(CellRef, Value)], heading: &Heading, strength: &Strength) -> Option<String> {
    const STEMS: [&str; 9] =
        ["jumlah", "total", "sub jumlah", "subjumlah", "sub total", "subtotal", "grand total", "jml", "sub jml"];
    // A stray unit or fund does not make a total an action, dates and people do.
    if strength.telling > 1 {
        return None;
    }
    let budget = heading.columns.get(&Field::Budget).and_then(|cols| cols.first().copied()).unwrap_or(u32::MAX);
    let (at, label) = cells.iter().find_map(|(at, value)| value.as_text().map(|text| (*at, text)))?;
    let folded = fold(label);
    // The label stands before the amounts, unless the whole table runs from right to left.
    let words = [Field::No, Field::Description, Field::Activity].iter().filter_map(|f| heading.columns.get(f)?.first());
    let reversed = words.min().is_some_and(|first| *first > budget);
    let is_total = (at.col < budget || reversed && at.col != budget)
        && STEMS.iter().any(|stem| folded == *stem || folded.starts_with(&format!("{stem} ")));
    let is_total = is_total && folded.len() <= 80;
    is_total.then_some(folded)
}

/// First words over the columns of lists of people, which offices put below a plan.
const PEOPLE: [&str; 9] = ["nama", "jabatan", "nip", "kedudukan", "pangkat", "golongan", "tanda", "unsur", "peran"];

/// The heading of another table below the actions: nothing but texts, two of them words of a list of people, or the first
/// a heading for numbers.
fn starts_other_table(cells: &[&(CellRef, Value)], vocabulary: &Vocabulary<'_>) -> bool {
    let texts: Vec<String> = cells.iter().filter_map(|(_, value)| value.as_text().map(fold)).collect();
    if texts.len() < 2 || texts.len() != cells.len() {
        return false;
    }
    let people = texts.iter().filter(|text| text.split(' ').next().is_some_and(|word| PEOPLE.contains(&word))).count();
    let is_number = vocabulary.fields(&texts[0]).first().is_some_and(|(f, score)| *f == Field::No && *score >= 0.95);
    people >= 2 || is_number && texts.len() >= 3
}

/// Words that open a signature block.
fn starts_signature(cells: &[&(CellRef, Value)]) -> bool {
    if cells.len() > 3 {
        return false;
    }
    cells.iter().any(|(_, value)| {
        let Some(text) = value.as_text() else { return false };
        let folded = fold(text);
        let starts = [
            "mengetahui",
            "menyetujui",
            "disusun",
            "dibuat oleh",
            "kepala dinas",
            "kepala badan",
            "kepala opd",
            "plt kepala",
            "direktur",
            "nip",
            "sekretaris daerah",
            "an ",
            "a n ",
            "kepala biro",
            "kepala bagian",
            "penyusun",
            "pengguna anggaran",
            "kuasa pengguna",
            "camat",
            "inspektur",
            "kepala pelaksana",
            "ketua tim",
            "pejabat pelaksana",
            "dievaluasi",
        ];
        let named = |s: &&str| folded == s.trim_end() || folded.starts_with(&format!("{} ", s.trim_end()));
        starts.iter().any(named) || is_place_and_date(text)
    })
}

/// `Pangkalpinang, 28 Oktober 2021`, also with the day left open.
fn is_place_and_date(text: &str) -> bool {
    let Some((place, date)) = text.split_once(',') else { return false };
    let place_ok = place.len() <= 40 && place.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '.');
    let folded = fold(date);
    let words: Vec<&str> = folded.split(' ').collect();
    let has_month = words.iter().any(|w| crate::text::parsing::month_by_name(w).is_some());
    let has_year = words.iter().any(|w| w.len() == 4 && w.starts_with("20"));
    let lines = words.len() <= 5;
    place_ok && lines && (has_year && (has_month || words.len() <= 2) || date.trim_start().starts_with(['.', '…', '_']))
}

/// A row that only names a phase or an activity. Amounts may stand beside it: offices write the sum of a section there.
fn section_row(
    sheet: &Sheet,
    cells: &[&(CellRef, Value)],
    heading: &Heading,
    strength: &Strength,
    current: &Section,
    vocabulary: &Vocabulary<'_>,
) -> Option<Section> {
    if strength.telling > 0 || strength.words == 2 {
        return None;
    }
    let texts: Vec<(CellRef, &str)> =
        cells.iter().filter_map(|(at, value)| value.as_text().map(|text| (*at, text))).collect();
    let (at, text) = *texts.iter().max_by_key(|(_, text)| text.chars().count())?;
    let phase_here = vocabulary.phase(text).filter(|(_, score)| *score >= 0.72);
    let label = cells.first().map(|(_, value)| fold(&value.shown())).unwrap_or_default();
    let joined = texts.iter().map(|(_, t)| *t).collect::<Vec<_>>().join(" ");
    let phase_here = phase_here.or_else(|| vocabulary.phase(&joined).filter(|(_, score)| *score >= 0.85));
    let known_phase = current.phase.as_ref().map(|(number, _, _)| *number);
    let activity_here = vocabulary.activity(text, known_phase).filter(|(_, score)| *score >= 0.62);
    // "Monitoring" alone may be short for the phase or name the activity: under its own phase it is the activity.
    let phase_wins = match (&phase_here, &activity_here) {
        (Some((number, p)), Some((_, a))) => p > a || known_phase != Some(*number) && p >= &0.9,
        (Some(_), None) => true,
        _ => false,
    };
    // Under columns for phase and activity of their own, a row with a number and words is an action, however short.
    let own_columns =
        heading.columns.contains_key(&Field::Activity) && heading.columns.contains_key(&Field::Description);
    let in_words = |field: Field| heading.columns.get(&field).is_some_and(|cols| cols.contains(&at.col));
    if own_columns && in_words(Field::Description) && !phase_wins {
        return None;
    }
    if phase_wins {
        let (number, _) = phase_here?;
        return Some(Section { phase: Some((number, Some(at), text.to_owned())), activity: None });
    }
    let numbered = label.bytes().all(|b| b.is_ascii_digit()) && !label.is_empty() && cells[0].0 != at;
    if let Some((code, score)) = activity_here {
        // A numbered line under a section, with nothing but words, is an action that was not finished.
        let budgeted = heading
            .columns
            .get(&Field::Budget)
            .is_some_and(|c| c.iter().any(|&c| !sheet.get(CellRef::new(at.row, c)).is_blank()));
        if numbered && (score < 0.9 || budgeted) {
            return None;
        }
        let activity = Some((code, Some(at), text.to_owned()));
        return Some(Section { phase: current.phase.clone(), activity });
    }
    // An unknown section: a letter or Roman number and words. What stands below it is not of the activity above.
    let enumerated = cells.len() == 2
        && cells[0].0 != at
        && (roman(&label).is_some() || label.len() == 1 && label.as_bytes()[0].is_ascii_alphabetic());
    if enumerated && !heading.columns.contains_key(&Field::Activity) {
        return Some(Section {
            phase: current.phase.clone(),
            activity: Some((String::new(), Some(at), text.to_owned())),
        });
    }
    None
}
