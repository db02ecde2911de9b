//! What an OPD answers in *Tanggapan OPD* comes back beside the finding, for as long as the same stands there.

use ripp::cells::CellRef;
use ripp::cells::{Sheet, Value, Workbook};
use ripp::config::settings::Limits;
use ripp::consolidate::outcome::Outcome;
use ripp::correct::all_outgoing;
use ripp::finding::{About, Finding, Severity};
use ripp::history::subject::Subjects;
use ripp::listing::{Form, listing};

use crate::plan;

const ANSWER: &str = "=benar adanya, karena dikerjakan bersama bidang lain";

/// The good plan without a responsible (an error, so that it comes back), a target in words and two empty outputs.
fn faulty() -> String {
    let mut lines: Vec<String> = plan::GOOD.lines().map(str::to_owned).collect();
    let mut set = |row: usize, col: usize, text: &str| {
        let mut cells: Vec<String> = lines[row].split('|').map(|t| t.trim().to_owned()).collect();
        cells[col] = text.to_owned();
        lines[row] = cells.join(" | ");
    };
    set(1, 4, "");
    set(3, 4, "");
    set(4, 5, "beberapa");
    set(5, 9, "");
    lines.join("\n")
}

fn correction(outcome: &Outcome) -> Workbook {
    let files = all_outgoing(outcome).unwrap();
    let (_, bytes) = files.into_iter().find(|(name, _)| name.ends_with(".xlsx")).unwrap();
    ripp::read::read(&bytes, &Limits::default()).1.unwrap()
}

fn sheet<'w>(book: &'w mut Workbook, name: &str) -> &'w mut Sheet {
    book.sheets.iter_mut().find(|sheet| sheet.name.as_deref() == Some(name)).unwrap()
}

fn put(sheet: &mut Sheet, at: CellRef, text: &str) {
    sheet.cells.retain(|(cell, _)| *cell != at);
    let value = if text.is_empty() { Value::Blank } else { Value::Text(text.to_owned()) };
    sheet.cells.push((at, value));
    sheet.cells.sort_by_key(|(cell, _)| *cell);
}

/// The row of an action by its words on the sheet of the plan.
fn row_of(plan: &Sheet, text: &str) -> u32 {
    plan.cells.iter().find(|(at, value)| at.col == 3 && value.as_text() == Some(text)).unwrap().0.row
}

/// Rows of the list by what stands in *Kode*, and the columns of answer and key.
fn lines(book: &mut Workbook, code: &str) -> Vec<u32> {
    let list = sheet(book, "Daftar Perbaikan");
    let rows = list.cells.iter().filter(|(at, _)| at.col == 6);
    rows.filter(|(_, value)| value.as_text().is_some_and(|text| text.starts_with(code))).map(|(at, _)| at.row).collect()
}

const ANSWER_COLUMN: u32 = 7;
const KEY_COLUMN: u32 = 8;

fn answer(book: &mut Workbook, code: &str, number: usize, text: &str) {
    let row = lines(book, code)[number];
    put(sheet(book, "Daftar Perbaikan"), CellRef::new(row, ANSWER_COLUMN), text);
}

/// The faulty plan, its correction workbook with the given answers, and the outcome when both lie there.
fn answered(answers: &[(&str, usize)], change: impl Fn(&mut Workbook)) -> (Workbook, Outcome) {
    let sent = plan::workbook(&faulty());
    let mut book = correction(&plan::outcome(&sent));
    for (code, number) in answers {
        answer(&mut book, code, *number, ANSWER);
    }
    change(&mut book);
    let outcome = plan::outcome_of(&[("rencana.xlsx", &sent), ("19.71-01 Dinas Pariwisata.xlsx", &book)]);
    (book, outcome)
}

fn with_reply(outcome: &Outcome) -> Vec<(&'static str, String, String)> {
    let told = |f: &Finding| {
        let cell = f.at.cell.map(|cell| cell.to_string()).unwrap_or_default();
        f.reply.clone().map(|reply| (f.rule.code, cell, reply))
    };
    outcome.findings.list.iter().filter_map(told).collect()
}

/// The words of the one action whose finding has an answer.
fn answered_action(outcome: &Outcome) -> String {
    let replies = with_reply(outcome);
    let [(_, cell, _)] = &replies[..] else { panic!("{replies:?}") };
    let row = cell.parse::<CellRef>().unwrap().row;
    let submission = outcome.submissions.last().unwrap();
    submission.actions.iter().find(|a| a.row == row).unwrap().description.raw.to_string()
}

#[test]
fn an_answer_is_shown_beside_its_finding_everywhere() {
    let (_, outcome) = answered(&[("S010", 0)], |_| {});
    let finding = outcome.findings.list.iter().find(|f| f.rule.code == "S010").unwrap();
    assert_eq!((finding.severity, finding.reply.as_deref()), (Severity::Warning, Some(ANSWER)));
    assert_eq!(with_reply(&outcome).len(), 1, "no other finding takes it");
    let text = listing(&outcome, Form::Text, false);
    let place = text.find("S010 peringatan").unwrap();
    assert!(text[place..].lines().nth(1).unwrap().contains(&format!("Tanggapan OPD: {ANSWER}")), "{text}");
    let json: serde_json::Value = serde_json::from_str(&listing(&outcome, Form::Json, false)).unwrap();
    let told = json["findings"].as_array().unwrap().iter().find(|f| f["rule"] == "S010").unwrap();
    assert_eq!(told["reply"], ANSWER);
    assert_eq!(ripp::listing::findings_only(&outcome)["findings"], json["findings"]);
    let csv = listing(&outcome, Form::Csv, false);
    assert!(csv.contains(&format!("'{ANSWER}")), "guarded against formulas: {csv}");
    let tables = ripp::rekap::tables(&outcome);
    let table = String::from_utf8(tables.iter().find(|(name, _)| name == "temuan.csv").unwrap().1.clone()).unwrap();
    assert!(table.lines().next().unwrap().contains("Tanggapan OPD"), "{table}");
    assert!(table.contains(ANSWER), "{table}");
    let book = ripp::rekap::rekap(&outcome).unwrap();
    let book = ripp::read::read(&book, &Limits::default()).1.unwrap();
    let shown = book.sheets.iter().find(|s| s.name.as_deref() == Some("Temuan")).unwrap();
    assert!(shown.cells.iter().any(|(_, value)| value.as_text() == Some(ANSWER)));
}

#[test]
fn an_answer_is_carried_into_the_next_correction_workbook() {
    let (_, outcome) = answered(&[("S010", 0)], |_| {});
    let mut next = correction(&outcome);
    let row = lines(&mut next, "S010")[0];
    let cell = sheet(&mut next, "Daftar Perbaikan").get(CellRef::new(row, ANSWER_COLUMN)).clone();
    assert_eq!(cell.as_text(), Some(ANSWER));
    let letter = all_outgoing(&outcome).unwrap().into_iter().find(|(name, _)| name.ends_with("/surat.txt")).unwrap().1;
    assert!(String::from_utf8(letter).unwrap().contains("1 di antaranya sudah ditanggapi"));
    // It stays when that workbook comes back in turn, and goes when it is taken out there.
    let sent = plan::workbook(&faulty());
    let again = plan::outcome_of(&[("rencana.xlsx", &sent), ("rev2.xlsx", &next)]);
    assert_eq!(with_reply(&again).len(), 1);
    let first = answered(&[("S010", 0)], |_| {}).0;
    answer(&mut next, "S010", 0, "");
    let again = plan::outcome_of(&[("rencana.xlsx", &sent), ("rev1.xlsx", &first), ("rev2.xlsx", &next)]);
    assert_eq!(again.submissions[2].revision, 2, "the second correction is the later revision");
    assert_eq!(with_reply(&again), Vec::new());
}

#[test]
fn an_answer_lapses_when_the_value_changes() {
    let (_, outcome) = answered(&[("S010", 0)], |book| {
        let plan = sheet(book, "Rencana Aksi");
        let at = plan.cells.iter().find(|(_, value)| value.as_text() == Some("beberapa")).unwrap().0;
        put(plan, at, "sejumlah");
    });
    let finding = outcome.findings.list.iter().find(|f| f.rule.code == "S010" && f.value == "sejumlah").unwrap();
    assert_eq!(with_reply(&outcome), Vec::new());
    // It is told that it lapsed.
    let said = format!("Tanggapan terdahulu tidak berlaku lagi karena isinya berubah: \"{ANSWER}\".");
    assert!(outcome.sentence(finding).ends_with(&said), "{}", outcome.sentence(finding));
}

#[test]
fn an_answered_error_stays_an_error() {
    let (_, outcome) = answered(&[("S009", 0)], |_| {});
    let finding = outcome.findings.list.iter().find(|f| f.rule.code == "S009").unwrap();
    assert_eq!((finding.severity, finding.reply.as_deref()), (Severity::Error, Some(ANSWER)));
    assert_eq!(outcome.agencies[0].status, ripp::model::Status::ToMend);
}

#[test]
fn every_cell_of_the_list_is_accounted_for() {
    let count = |answers: &[(&str, usize)]| {
        let (_, outcome) = answered(answers, |_| {});
        let submission = outcome.submissions.last().unwrap();
        assert_eq!(submission.cells.unused, 0, "{:?}", submission.unused);
        submission.cells
    };
    let (without, one, two) = (count(&[]), count(&[("S010", 0)]), count(&[("S010", 0), ("S008", 1)]));
    assert_eq!((one.used, one.furniture), (without.used + 1, without.furniture));
    assert_eq!((two.used, two.furniture), (without.used + 2, without.furniture));
}

/// Moves the rows of a sheet from `from` on down by `by`.
fn shift(sheet: &mut Sheet, from: u32, by: u32) {
    for (at, _) in sheet.cells.iter_mut().filter(|(at, _)| at.row >= from) {
        at.row += by;
    }
}

#[test]
fn an_answer_follows_its_action_through_inserted_rows_and_a_sorted_list() {
    for answered_line in 0..2 {
        let wanted = ["Menyusun SK tim", "Menyusun desain"][answered_line];
        let (_, plain) = answered(&[("S008", answered_line)], |_| {});
        let (_, moved) = answered(&[("S008", answered_line)], |book| {
            shift(sheet(book, "Rencana Aksi"), 0, 3);
            let list = sheet(book, "Daftar Perbaikan");
            let last = list.last_row().unwrap();
            let first = list.cells.iter().find(|(at, v)| at.col == 6 && v.as_text() == Some("Kode")).unwrap().0.row + 1;
            for (at, _) in list.cells.iter_mut().filter(|(at, _)| at.row >= first) {
                at.row = first + last - at.row;
            }
            list.cells.sort_by_key(|(at, _)| *at);
        });
        for outcome in [plain, moved] {
            assert_eq!(answered_action(&outcome), wanted);
        }
    }
}

#[test]
fn an_answer_follows_its_action_when_two_rows_change_places() {
    let (_, outcome) = answered(&[("S008", 0)], |book| {
        let plan = sheet(book, "Rencana Aksi");
        let (one, three) = (row_of(plan, "Menyusun SK tim"), row_of(plan, "Menyusun desain"));
        for (at, _) in &mut plan.cells {
            at.row = if at.row == one {
                three
            } else if at.row == three {
                one
            } else {
                at.row
            };
        }
        plan.cells.sort_by_key(|(at, _)| *at);
    });
    assert_eq!(answered_action(&outcome), "Menyusun SK tim");
}

#[test]
fn an_answer_outlives_another_mend_in_its_row_and_the_loss_of_the_hidden_column() {
    let reword = |book: &mut Workbook| {
        let plan = sheet(book, "Rencana Aksi");
        let row = row_of(plan, "Menyusun SK tim");
        put(plan, CellRef::new(row, 3), "Menyusun dan menetapkan SK tim");
    };
    let lose = |book: &mut Workbook| sheet(book, "Daftar Perbaikan").cells.retain(|(at, _)| at.col != KEY_COLUMN);
    for (change, wanted) in
        [(&reword as &dyn Fn(&mut Workbook), "Menyusun dan menetapkan SK tim"), (&lose, "Menyusun SK tim")]
    {
        let (_, outcome) = answered(&[("S008", 0)], change);
        assert_eq!(answered_action(&outcome), wanted);
    }
}

#[test]
fn an_answer_goes_to_no_other_row_when_its_own_was_mended() {
    // The output of the answered row is filled in, and another row is put in its place with an empty output.
    let (_, outcome) = answered(&[("S008", 0)], |book| {
        let plan = sheet(book, "Rencana Aksi");
        let row = row_of(plan, "Menyusun SK tim");
        shift(plan, row, 1);
        put(plan, CellRef::new(row + 1, 4), "SK Tim");
        let copy: Vec<(CellRef, Value)> = plan.row(row + 1).to_vec();
        for (at, value) in copy {
            plan.cells.push((CellRef::new(row, at.col), value));
        }
        plan.cells.sort_by_key(|(at, _)| *at);
        put(plan, CellRef::new(row, 3), "Rapat persiapan");
        put(plan, CellRef::new(row, 4), "");
    });
    assert!(outcome.findings.list.iter().filter(|f| f.rule.code == "S008").count() == 2);
    assert_eq!(with_reply(&outcome), Vec::new());
}

#[test]
fn an_answer_holds_for_a_later_revision_on_another_table() {
    let sent = plan::workbook(&faulty());
    let (book, _) = answered(&[("S010", 0), ("S008", 1)], |_| {});
    let own = plan::workbook(&faulty().replace("Menyusun desain", "Menyusun rancangan"));
    let outcome = plan::outcome_of(&[("rencana.xlsx", &sent), ("perbaikan.xlsx", &book), ("rencana rev5.xlsx", &own)]);
    assert_eq!(outcome.agencies[0].current(), [2]);
    let rules: Vec<&str> = with_reply(&outcome).iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(rules, ["S010"], "the reworded action is another one");
}

#[test]
fn one_answer_to_a_range_holds_for_each_of_its_cells() {
    let mut table: Vec<String> = faulty().lines().map(str::to_owned).collect();
    for line in &mut table[1..=6] {
        *line = line.replace("| APBD |", "|  |").replace("| PAD |", "|  |");
    }
    let sent = plan::workbook(&table.join("\n"));
    let mut book = correction(&plan::outcome(&sent));
    assert_eq!(lines(&mut book, "A004").len(), 1);
    answer(&mut book, "A004", 0, ANSWER);
    // One of the six is filled in.
    let rows = sheet(&mut book, "Rencana Aksi");
    let row = row_of(rows, "Menyusun desain");
    put(rows, CellRef::new(row, 12), "APBD");
    let outcome = plan::outcome_of(&[("rencana.xlsx", &sent), ("perbaikan.xlsx", &book)]);
    let funds: Vec<&Finding> = outcome.findings.list.iter().filter(|f| f.rule.code == "A004").collect();
    assert_eq!(funds.len(), 5);
    assert!(funds.iter().all(|f| f.reply.as_deref() == Some(ANSWER)));
}

#[test]
fn findings_without_a_cell_are_told_apart_by_what_was_found() {
    let first_phase: Vec<&str> = plan::GOOD.lines().take(4).collect();
    let outcome = plan::outcome(&plan::workbook(&first_phase.join("\n")));
    let subjects = Subjects::of(&outcome.submissions[0]);
    let key = |number: u8| {
        let finding = outcome.findings.list.iter().find(|f| f.about == About::MissingPhase(number)).unwrap();
        subjects.key(finding).to_string()
    };
    // As they stand in lists that were sent out.
    assert_eq!([key(2), key(3)], ["x-x-f08e5bde", "x-x-7a55c48b"]);
}
