//! Corrections: the workbook that goes back holds what was read, shows what is wrong at its cells, and, once the marked
//! cells are mended, is a submission without a finding.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Reader, Xlsx};
use ripp::cells::{CellRef, Sources};
use ripp::command::gather;
use ripp::config::file_names::FileNames;
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::correct::{all_outgoing, outgoing};
use ripp::finding::{About, Finding, Severity};
use ripp::intake::{Incoming, Intake};
use ripp::model::{Action, Entry, Received, Status, Submission};
use ripp::template::PLAN;
use ripp::workspace::Workspace;

use crate::corpus::{options, path};

fn outcome(workspace: &str) -> Outcome {
    gather(Workspace::open(&path(workspace)).unwrap(), &options(), &|_| {}).unwrap()
}

/// The outcome of the given workbooks sent to the same office on the same day.
fn sent_back(before: &Outcome, books: &[(String, Vec<u8>)]) -> Outcome {
    let intake = Intake::new(&before.settings, &before.structure, &before.roster);
    // On the last day of the programme: until then its months had passed.
    let day = Received::Listed(before.settings.program.period.end);
    let taken: Vec<_> = books
        .iter()
        .enumerate()
        .map(|(i, (name, bytes))| {
            intake.take(i, &Incoming { path: name.clone(), content: Ok(bytes.clone()), received: day })
        })
        .collect();
    let (submissions, sources): (Vec<_>, Vec<_>) = taken.into_iter().unzip();
    consolidate(Inputs {
        decisions: Vec::new(),
        settings: before.settings.clone(),
        structure: before.structure.clone(),
        roster: before.roster.clone(),
        sources: Sources(sources),
        submissions: submissions.into_iter().flatten().collect(),
        today: before.today,
        quarter: before.quarter,
        received_at: before.received_at.clone(),
    })
}

fn books(outcome: &Outcome) -> Vec<(String, Vec<u8>)> {
    let names = FileNames::of(&outcome.roster);
    let with_plan = outcome.agencies.iter().filter(|state| state.counts());
    with_plan.map(|state| outgoing(outcome, &names, state).unwrap().remove(0)).collect()
}

/// A value, or what stands there; broken formulas come back as nothing.
fn said<T: std::fmt::Debug>(entry: &Entry<T>) -> String {
    match entry.value() {
        Some(value) => format!("{value:?}"),
        None if entry.raw.starts_with('#') || entry.raw == "-" => String::new(),
        None => entry.raw.to_string(),
    }
}

fn values(action: &Action) -> Vec<String> {
    vec![
        said(&action.phase),
        said(&action.activity),
        said(&action.description),
        said(&action.output),
        said(&action.target),
        said(&action.unit),
        said(&action.start),
        said(&action.end),
        said(&action.responsible),
        said(&action.code),
        said(&action.subactivity),
        said(&action.fund),
        said(&action.budget),
        said(&action.note),
    ]
}

fn progress(submission: &Submission) -> Vec<(usize, u32, String, String)> {
    let all = submission.progress.iter().map(|p| (p.action, p.month, said(&p.physical), said(&p.spent)));
    all.filter(|(_, _, physical, spent)| !physical.is_empty() || !spent.is_empty()).collect()
}

#[test]
fn what_was_read_comes_back_in_the_same_order() {
    for workspace in ["tests/corpora/usual-forms", "tests/corpora/short-names", "samples"] {
        let before = outcome(workspace);
        let after = sent_back(&before, &books(&before));
        assert!(!after.submissions.is_empty());
        for submission in &after.submissions {
            let row = submission.roster_row().unwrap_or_else(|| panic!("{} is of nobody", submission.path));
            let state = &before.agencies[row];
            let sent: Vec<Vec<String>> = before.actions_of(state).map(|(_, _, action)| values(action)).collect();
            let back: Vec<Vec<String>> = submission.actions.iter().map(values).collect();
            assert_eq!(sent, back, "{}", submission.path);
            let counting: Vec<&Submission> = state.current().iter().map(|&i| &before.submissions[i]).collect();
            if let [one] = counting[..] {
                assert_eq!(progress(one), progress(submission), "{}", submission.path);
                let notes = |s: &Submission| s.notes.iter().map(|n| (n.month, n.obstacle.clone())).collect::<Vec<_>>();
                assert_eq!(notes(one), notes(submission), "{}", submission.path);
            }
            assert!(counting.iter().all(|s| s.revision < submission.revision), "{}", submission.path);
            assert_eq!(submission.cells.unused, 0, "{}: {:?}", submission.path, submission.unused);
        }
    }
}

/// What an OPD has to mend, by rule, apart from the day on which it sent it.
fn by_rule(outcome: &Outcome, row: usize) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in outcome
        .findings_of(&outcome.agencies[row])
        .filter(|f| f.severity != Severity::Note && !matches!(f.about, About::Late { .. }))
    {
        *counts.entry(finding.rule.code).or_default() += 1;
    }
    counts
}

#[test]
fn the_next_workbook_asks_for_nothing_that_the_table_before_it_did_not_have() {
    // An own table without source of money, output and code; its office stated no commitment.
    let columns = [1, 2, 3, 7, 8, 9, 12];
    let table: Vec<String> = crate::plan::GOOD
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            columns.map(|at| cells.get(at).copied().unwrap_or_default()).join(" | ")
        })
        .collect();
    let table = table[..9].join("\n");
    let before = crate::rule_cases::desk::table(&table).received("2021-10-28").outcome();
    assert_eq!(before.agencies[0].status, Status::Complete, "{:?}", by_rule(&before, 0));
    let after = sent_back(&before, &books(&before));
    assert_eq!((after.agencies[0].status, by_rule(&after, 0)), (Status::Complete, by_rule(&before, 0)));
    // Where the office fills such a column it is one.
    let identity = &after.submissions[0].identity;
    assert!(["output", "code", "fund", "commitment"].iter().all(|name| identity.without.iter().any(|n| n == name)));
    assert!(after.submissions[0].plans.iter().all(|plan| !plan.columns.contains_key(&ripp::model::Field::Fund)));
}

/// Rules whose findings belong to the old file alone: the template sums by itself and has every column, and a broken
/// formula comes back as an empty cell.
const SETTLED: [&str; 5] = ["A003", "F006", "F008", "F009", "I005"];

#[test]
fn what_was_wrong_is_still_wrong_when_nothing_was_mended() {
    for workspace in ["tests/corpora/usual-forms", "tests/corpora/short-names", "samples"] {
        let before = outcome(workspace);
        let after = sent_back(&before, &books(&before));
        let mut compared = 0;
        let of = |outcome: &Outcome, row: usize| -> BTreeMap<&'static str, usize> {
            let mut counts = BTreeMap::new();
            let errors = outcome.findings_of(&outcome.agencies[row]).filter(|f| f.severity == Severity::Error);
            errors
                .filter(|f| !SETTLED.contains(&f.rule.code))
                .for_each(|f| *counts.entry(f.rule.code).or_default() += 1);
            counts
        };
        for submission in &after.submissions {
            let row = submission.roster_row().unwrap();
            let (sent, back) = (of(&before, row), of(&after, row));
            for (rule, count) in sent {
                assert!(back.get(rule).is_some_and(|n| *n >= count), "{}: {rule} is gone", submission.path);
                compared += count;
            }
        }
        assert!(compared > 0, "{workspace}");
    }
}

/// The XML of a sheet of a workbook, and the cells with a comment on it: the
/// reader behind calamine knows no comments, so the XML is looked at.
fn sheet_and_notes(bytes: &[u8], name: &str) -> (String, BTreeSet<CellRef>) {
    let book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let number = book.sheet_names().iter().position(|sheet| sheet == name).unwrap() + 1;
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = |name: &str| std::io::read_to_string(parts.by_name(name).ok()?).ok();
    let sheet = text(&format!("xl/worksheets/sheet{number}.xml")).unwrap();
    let relations = text(&format!("xl/worksheets/_rels/sheet{number}.xml.rels")).unwrap_or_default();
    let comments = relations.split("../comments").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let comments = comments.and_then(|rest| text(&format!("xl/comments{rest}"))).unwrap_or_default();
    let cells = comments.split("<comment ref=\"").skip(1);
    (sheet, cells.map(|part| part.split('"').next().unwrap().parse().unwrap()).collect())
}

#[test]
fn every_cell_with_a_finding_is_marked_and_no_other() {
    let before = outcome("tests/corpora/usual-forms");
    let books = books(&before);
    let after = sent_back(&before, &books);
    assert_eq!(after.submissions.len(), books.len());
    let mut seen = 0;
    for (submission, (name, bytes)) in after.submissions.iter().zip(&books) {
        let plan = after.sources.0[submission.file].sheets.iter().position(|n| n.as_ref().is_some_and(|n| *n == PLAN));
        let mine = |f: &&Finding| f.at.file == Some(submission.file) && f.severity != Severity::Note;
        let found: BTreeSet<CellRef> =
            after.findings.list.iter().filter(mine).filter(|f| f.at.sheet == plan).filter_map(|f| f.at.cell).collect();
        let (_, marked) = sheet_and_notes(bytes, PLAN);
        assert!(found.is_subset(&marked), "{name}: {found:?} {marked:?}");
        seen += found.len();
        let more = before.findings.list.iter().any(|f| matches!(f.rule.code, "S001" | "S002") && f.at.file.is_some());
        assert!(more || found == marked, "{name}: marked without a finding: {marked:?}");
    }
    assert!(seen >= 10, "only {seen} cells");
}

#[test]
fn the_same_outcome_gives_the_same_bytes() {
    let outcome = outcome("samples");
    assert!(all_outgoing(&outcome).unwrap() == all_outgoing(&outcome).unwrap());
}

#[test]
fn the_list_stands_first_and_its_links_lead_to_the_template() {
    let books = books(&outcome("samples"));
    let mut lists = 0;
    for (name, bytes) in books {
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        // Where nothing is to be looked at there is no list.
        if !book.sheet_names().iter().any(|sheet| sheet == "Daftar Perbaikan") {
            continue;
        }
        lists += 1;
        assert_eq!(book.sheet_names()[0], "Daftar Perbaikan", "{name}");
        let range = book.worksheet_range("Daftar Perbaikan").unwrap();
        let top = (0..20).find(|row| range.get_value((*row, 0)).is_some_and(|cell| *cell == "No")).unwrap();
        let heads: Vec<String> = (0..8).map(|c| range.get_value((top, c)).unwrap().to_string()).collect();
        let wanted =
            ["No", "Lembar", "Sel", "Isi sekarang", "Apa yang salah", "Cara memperbaiki", "Kode", "Tanggapan OPD"];
        assert_eq!(heads, wanted, "{name}");
        assert!(range.height() > top as usize + 1, "{name}: an empty list");
    }
    assert!(lists > 2, "{lists}");
}

#[test]
fn each_row_has_one_workbook_in_its_folder_and_a_letter_where_something_is_asked() {
    let before = outcome("samples");
    let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, _) in all_outgoing(&before).unwrap() {
        let (folder, file) = path.split_once('/').unwrap();
        folders.entry(folder.to_owned()).or_default().push(file.to_owned());
    }
    assert_eq!(folders.len(), before.agencies.len());
    for state in &before.agencies {
        let row = before.roster_row(state);
        let files = &folders[&format!("{} {}", row.code, row.agency)];
        assert_eq!(files.iter().filter(|file| file.ends_with(".xlsx")).count(), 1, "{files:?}");
        let asks = match state.status {
            Status::ToMend | Status::Refused => true,
            Status::Missing => row.required,
            _ => state.owed().next().is_some(),
        };
        assert_eq!(files.iter().any(|file| file == "surat.txt"), asks, "{files:?}");
        assert_eq!(files.len(), 1 + usize::from(asks));
    }
}

#[test]
fn a_reminder_names_the_file_to_fill_in_and_how_late_it_is() {
    let mut before = outcome("samples");
    let state = before.agencies.iter().position(|state| state.status == Status::Missing).unwrap();
    let deadline = before.settings.program.deadline.unwrap();
    before.today = deadline + chrono::Days::new(1234);
    before.agencies[state].days_late = Some(1234);
    let text = |outcome: &Outcome| {
        let (_, bytes) =
            outgoing(outcome, &FileNames::of(&outcome.roster), &outcome.agencies[state]).unwrap().remove(1);
        String::from_utf8(bytes).unwrap()
    };
    let row = before.roster_row(&before.agencies[state]).clone();
    let name = format!("{} {} - {}.xlsx", row.code, row.agency, row.acronym);
    let late = text(&before);
    assert!(late.contains(&format!("templat resmi \"{name}\"")), "{late}");
    assert!(late.contains("batas waktu penyampaiannya, 1 November 2021, telah terlampaui 1.234 hari"), "{late}");
    before.today = deadline;
    before.agencies[state].days_late = None;
    let in_time = text(&before);
    assert!(in_time.contains("paling lambat 1 November 2021") && !in_time.contains("terlampaui"), "{in_time}");
}

#[test]
fn no_colour_of_a_check_covers_a_mark() {
    let mut seen = 0;
    for (name, bytes) in books(&outcome("tests/corpora/usual-forms")) {
        let (sheet, marked) = sheet_and_notes(&bytes, PLAN);
        seen += marked.len();
        let rule = |text: &str| -> (String, u32, bool) {
            let between = |start: &str| text.split(start).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
            (between("sqref=\"").to_owned(), between("priority=\"").parse().unwrap(), text.contains("stopIfTrue=\"1\""))
        };
        let parts = sheet.split("<conditionalFormatting ").skip(1).flat_map(|part| {
            let (area, rules) = part.split_once('>').unwrap();
            rules.split("<cfRule ").skip(1).map(move |one| format!("{area} {}", one.split('>').next().unwrap()))
        });
        let rules: Vec<(String, u32, bool)> = parts.map(|part| rule(&part)).collect();
        let least = rules.iter().filter(|(_, _, stops)| !stops).map(|(_, priority, _)| *priority).min().unwrap();
        for cell in marked {
            let own = rules.iter().find(|(area, _, stops)| *stops && *area == cell.to_string());
            assert!(own.is_some_and(|(_, priority, _)| *priority < least), "{name} {cell}: {rules:?}");
        }
    }
    assert!(seen > 20, "only {seen} marks");
}

#[test]
fn a_month_that_was_not_reported_is_marked_where_it_is_missing() {
    let options = ripp::command::Options {
        today: "2022-10-05".parse().unwrap(),
        quarter: ripp::command::QuarterChoice::Automatic,
        ..options()
    };
    let before = gather(Workspace::open(&path("samples")).unwrap(), &options, &|_| {}).unwrap();
    let mut seen = 0;
    for (name, bytes) in books(&before) {
        let state = before.agencies.iter().find(|s| name.starts_with(&before.roster_row(s).code)).unwrap();
        if !before.findings_of(state).any(|f| f.about == About::Silent(vec![7, 8, 9])) {
            continue;
        }
        seen += 1;
        let (_, marked) = sheet_and_notes(&bytes, "Monitoring");
        let columns: BTreeSet<u32> = marked.iter().map(|cell| cell.col).collect();
        assert!([8, 9, 10].iter().all(|month| columns.contains(month)), "{name}: {marked:?}");
    }
    assert!(seen > 0);
}

#[test]
fn the_same_fault_in_consecutive_rows_is_one_line_with_its_range_and_count() {
    let mut table: Vec<String> = crate::plan::GOOD.lines().map(str::to_owned).collect();
    for line in &mut table[2..=6] {
        *line = line.replace("| APBD |", "|  |").replace("| PAD |", "|  |");
    }
    table[8] = table[8].replace("| Sekretaris |", "|  |");
    let outcome = crate::plan::outcome(&crate::plan::workbook(&table.join("\n")));
    let (_, bytes) = books(&outcome).remove(0);
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.clone())).unwrap();
    let range = book.worksheet_range("Daftar Perbaikan").unwrap();
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let funds: Vec<&Vec<String>> = rows.iter().filter(|row| row[6].starts_with("A004")).collect();
    let [line] = funds[..] else { panic!("{funds:?}") };
    assert_eq!(line[2], "M8:M12");
    assert!(line[4].ends_with("(5 sel)"), "{line:?}");
    assert_eq!(line[8].split(' ').count(), 5, "a key for each cell");
    let (_, marked) = sheet_and_notes(&bytes, PLAN);
    assert!((7..12).all(|row| marked.contains(&CellRef::new(row, 12))), "{marked:?}");
}
