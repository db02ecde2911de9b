//! What people do to a workbook without changing what it says: rows and columns put in, headings and sheets moved, renamed and
//! misspelt. Values and findings must move with their cells, in every layout of the corpora.

mod doubts;
mod headings;
mod kinds;
mod shift;
pub mod write;

use std::collections::BTreeMap;

use ripp::cells::{CellRef, Sources};
use ripp::cells::{Format, Workbook};
use ripp::consolidate::{Inputs, consolidate};
use ripp::intake::{Incoming, Intake};
use ripp::listing::ripp_1;
use ripp::recognise::recognise;
use ripp::recognise::vocabulary::Vocabulary;
use ripp::workspace::Workspace;
use serde_json::Value;

use crate::corpus::{compare, options, path, silent};
use doubts::DOUBTS;
use kinds::{Chance, KINDS, Mutated, Mutation, Original};

/// A received file of a corpus, read.
struct File {
    incoming: Incoming,
    workbook: Workbook,
}

fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The name of a file in another format.
fn named(path: &str, format: Format) -> String {
    format!("{}.{}", path.rsplit_once('.').map_or(path, |(stem, _)| stem), format.extension())
}

fn files(workspace: &Workspace) -> Vec<File> {
    let list = workspace.discover().unwrap().into_iter().map(|(name, path)| {
        let incoming = workspace.take(&name, &path);
        let workbook = ripp::read::read(incoming.content.as_ref().unwrap(), &workspace.settings.limits).1.unwrap();
        File { incoming, workbook }
    });
    list.collect()
}

/// The result of a corpus whose files are given.
fn result_of(workspace: &Workspace, intake: &Intake<'_>, files: &[Incoming]) -> Value {
    let taken = files.iter().enumerate().map(|(i, incoming)| intake.take(i, incoming));
    let (submissions, sources): (Vec<_>, Vec<_>) = taken.unzip();
    let outcome = consolidate(Inputs {
        decisions: Vec::new(),
        settings: workspace.settings.clone(),
        structure: workspace.structure.clone(),
        roster: workspace.roster.clone(),
        sources: Sources(sources),
        submissions: submissions.into_iter().flatten().collect(),
        today: options().today,
        quarter: None,
        received_at: None,
    });
    ripp_1(&outcome)
}

/// Where a mutation took the cells of one file.
struct Moves<'a> {
    before: &'a Workbook,
    after: &'a Mutated,
}

impl Moves<'_> {
    /// The sheet of a name; without one the sheet of the first plan.
    fn sheet(&self, name: &Value, first: usize) -> usize {
        let named = |sheet: &ripp::cells::Sheet| sheet.name.as_deref() == name.as_str();
        if name.is_null() { first } else { self.before.sheets.iter().position(named).unwrap() }
    }

    fn name(&self, sheet: usize) -> Value {
        if self.after.format == Format::Csv {
            return Value::Null;
        }
        let name = &self.after.workbook.sheets[self.after.sheets[sheet]].name;
        Value::from(name.clone().unwrap_or_else(|| "Sheet1".into()))
    }

    fn cell(&self, sheet: usize, cell: &Value) -> Value {
        // Of a range its first cell.
        match cell.as_str().map(|text| text.split(':').next().unwrap().parse::<CellRef>().unwrap()) {
            Some(at) => Value::from(self.after.shifts[sheet].at(at).to_string()),
            None => Value::Null,
        }
    }

    /// The truth about a file with sheets, rows and cells as they are now.
    fn truth(&self, truth: &Value, first: usize) -> Value {
        let mut truth = truth.clone();
        for action in truth["actions"].as_array_mut().unwrap() {
            let sheet = self.sheet(&action["sheet"], first);
            let row = CellRef::new(action["row"].as_u64().unwrap() as u32 - 1, 0);
            action["row"] = Value::from(self.after.shifts[sheet].at(row).row + 1);
            action["sheet"] = self.name(sheet);
            for cell in action["cells"].as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
                *cell = self.cell(sheet, &cell.clone());
            }
        }
        // The truth of a month does not say its sheet.
        if self.before.sheets.len() > 1 {
            truth["progress"].take();
        }
        for month in truth["progress"].as_array_mut().into_iter().flatten() {
            month["cell"] = self.cell(first, &month["cell"].clone());
        }
        for fault in truth["faults"].as_array_mut().unwrap() {
            if !fault["cell"].is_null() {
                fault["cell"] = self.cell(self.sheet(&fault["sheet"], first), &fault["cell"].clone());
            }
        }
        truth
    }

    /// What was found in a file, at the cells as they are now: rule, sheet, cell.
    fn findings(&self, result: &Value, file: &str) -> Vec<String> {
        let told = findings_of(result, file).into_iter().map(|finding| {
            if finding["sheet"].is_null() && finding["cell"].is_null() {
                return line(&finding["rule"], &Value::Null, &Value::Null);
            }
            let sheet = self.sheet(&finding["sheet"], 0);
            line(&finding["rule"], &self.name(sheet), &self.cell(sheet, &finding["cell"]))
        });
        let mut told: Vec<String> = told.collect();
        told.sort();
        told
    }
}

fn line(rule: &Value, sheet: &Value, cell: &Value) -> String {
    format!("{} {} {}", rule.as_str().unwrap(), sheet.as_str().unwrap_or("-"), cell.as_str().unwrap_or("-"))
}

/// Findings of a file, but for those about its name and its unused cells, which are counted instead.
fn findings_of<'a>(result: &'a Value, file: &str) -> Vec<&'a Value> {
    let list = result["findings"].as_array().unwrap().iter();
    list.filter(|f| f["file"] == file && !["F005", "F007"].iter().any(|rule| f["rule"] == *rule)).collect()
}

fn unused_of(result: &Value, file: &str) -> i64 {
    let submission = result["submissions"].as_array().unwrap().iter().find(|s| s["file"] == file).unwrap();
    submission["cells"]["unused"].as_i64().unwrap()
}

/// Mutates every file of a corpus in every way, a different one for each file in each round, and compares.
fn check_mutations(folder: &str, rounds: std::ops::Range<usize>) {
    let corpus = path(folder);
    let workspace = Workspace::open(&corpus).unwrap();
    let truth: Value = serde_json::from_slice(&std::fs::read(corpus.join("truth.json")).unwrap()).unwrap();
    let vocabulary = Vocabulary::new(&workspace.structure);
    let files = files(&workspace);
    let plain: Vec<Incoming> = files.iter().map(|file| file.incoming.clone()).collect();
    // One for all rounds: it remembers the texts that it has compared.
    let intake = Intake::new(&workspace.settings, &workspace.structure, &workspace.roster);
    let before = result_of(&workspace, &intake, &plain);
    let plans: Vec<_> = files.iter().map(|file| recognise(&file.workbook, &vocabulary).plans).collect();
    let mut wrong: Vec<String> = Vec::new();
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for round in rounds {
        let mut mutated: Vec<Option<(&str, Mutated)>> = Vec::new();
        let mut incoming = plain.clone();
        for (i, file) in files.iter().enumerate() {
            let original = Original { workbook: &file.workbook, plans: &plans[i], vocabulary: &vocabulary };
            let (name, kind) = KINDS[(i + round) % KINDS.len()];
            let made = kind(&original, &mut Chance((i * 31 + round * 1009 + 7) as u64));
            if let Some(made) = &made {
                let is_csv = made.format == Format::Csv;
                incoming[i].path = named(&file.incoming.path, made.format);
                incoming[i].content = Ok(if is_csv { write::csv(&made.workbook) } else { write::xlsx(&made.workbook) });
                *tried.entry(name).or_default() += 1;
            }
            mutated.push(made.map(|made| (name, made)));
        }
        let after = result_of(&workspace, &intake, &incoming);
        for (i, file) in files.iter().enumerate() {
            let Some((kind, made)) = &mutated[i] else { continue };
            let (old, new) = (&file.incoming.path, &incoming[i].path);
            let moves = Moves { before: &file.workbook, after: made };
            let first = plans[i].first().map_or(0, |plan| plan.sheet);
            let expected = moves.truth(&truth["files"][base(old)], first);
            let mut differences = compare(base(new), &expected, &after);
            let mut there = moves.findings(&before, old);
            let mut here: Vec<String> =
                findings_of(&after, new).iter().map(|f| line(&f["rule"], &f["sheet"], &f["cell"])).collect();
            here.sort();
            if made.format == Format::Csv {
                // A csv has no date of its own, by which a file may be late.
                there.retain(|told| !told.starts_with("I005"));
            }
            if there != here {
                differences.push(format!("findings {here:?} not {there:?}"));
            }
            // A sheet that was added brings unused cells of its own.
            if *kind != "sheets added" && unused_of(&before, old) != unused_of(&after, new) {
                differences.push(format!("{} cells unused, not {}", unused_of(&after, new), unused_of(&before, old)));
            }
            if !differences.is_empty() {
                wrong.push(format!(
                    "[{kind}] {new}: {} differences\n    {}",
                    differences.len(),
                    differences[..differences.len().min(6)].join("\n    ")
                ));
            }
        }
    }
    let count: usize = tried.values().sum();
    println!("{count} mutated workbooks of {folder}, {} wrong: {tried:?}", wrong.len());
    assert!(wrong.is_empty(), "{} of {count} mutated workbooks are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried.len() == KINDS.len(), "a mutation fitted no file: {tried:?}");
}

#[test]
fn usual_forms_are_read_alike_whatever_is_done_to_their_workbooks() {
    check_mutations("tests/corpora/usual-forms", 0..KINDS.len());
}

#[test]
fn short_names_are_read_alike_whatever_is_done_to_their_workbooks() {
    check_mutations("tests/corpora/short-names", 0..KINDS.len());
}

/// Mutates every file of a corpus in each way that may change what is understood; nothing may be misread in silence.
fn check_doubts(folder: &str) {
    let corpus = path(folder);
    let workspace = Workspace::open(&corpus).unwrap();
    let truth: Value = serde_json::from_slice(&std::fs::read(corpus.join("truth.json")).unwrap()).unwrap();
    let vocabulary = Vocabulary::new(&workspace.structure);
    let files = files(&workspace);
    let intake = Intake::new(&workspace.settings, &workspace.structure, &workspace.roster);
    let plans: Vec<_> = files.iter().map(|file| recognise(&file.workbook, &vocabulary).plans).collect();
    let mut quiet: Vec<String> = Vec::new();
    for (kind, mutation) in DOUBTS {
        let mutation: Mutation = mutation;
        let mut incoming: Vec<Incoming> = files.iter().map(|file| file.incoming.clone()).collect();
        let mut mutated: Vec<(usize, Mutated)> = Vec::new();
        for (i, file) in files.iter().enumerate() {
            let original = Original { workbook: &file.workbook, plans: &plans[i], vocabulary: &vocabulary };
            let Some(made) = mutation(&original, &mut Chance((i * 31 + 7) as u64)) else { continue };
            incoming[i].path = named(&file.incoming.path, made.format);
            incoming[i].content = Ok(write::xlsx(&made.workbook));
            mutated.push((i, made));
        }
        let after = result_of(&workspace, &intake, &incoming);
        let (mut wrong, mut told) = (Vec::new(), 0);
        for (i, made) in &mutated {
            let moves = Moves { before: &files[*i].workbook, after: made };
            let first = plans[*i].first().map_or(0, |plan| plan.sheet);
            let expected = moves.truth(&truth["files"][base(&files[*i].incoming.path)], first);
            let name = base(&incoming[*i].path);
            wrong.extend(silent(name, &expected, &after));
            told += usize::from(!compare(name, &expected, &after).is_empty());
        }
        println!("[{kind}] {} workbooks of {folder}, {told} asked about", mutated.len());
        assert!(!mutated.is_empty(), "{kind} fits no file of {folder}");
        quiet.extend(wrong.into_iter().map(|said| format!("[{kind}] {said}")));
    }
    assert!(quiet.is_empty(), "{} values of {folder} are misread in silence:\n{}", quiet.len(), quiet.join("\n"));
}

#[test]
fn what_changes_the_meaning_of_usual_forms_is_understood_or_told() {
    check_doubts("tests/corpora/usual-forms");
}

#[test]
fn what_changes_the_meaning_of_public_forms_is_understood_or_told() {
    check_doubts("tests/corpora/public-forms");
}
