//! What an official reads: the sentence of every fact that a rule can find, and of everything that refuses a file or decides
//! a reading. The sentences are snapshots; a fact that is missing among them fails.

use std::fmt::Debug;

use chrono::NaiveDate;
use ripp::calendar::Quarter;
use ripp::cells::{Barrier, CellRef, Damage, Excess, Format, Kind, Location, Refusal};
use ripp::config::roster::RosterRow;
use ripp::config::settings::TEMPLATE_VERSION;
use ripp::consolidate::outcome::Outcome;
use ripp::error::Cause;
use ripp::finding::{About, Because, Figure, Finding, NoAction, NotEvaluated, Run, Severity};
use ripp::model::{Field, Reason};
use ripp::money::Rupiah;
use ripp::rules::reasons::in_words;
use ripp::rules::{all, not_evaluated, refusal_remark};
use ripp::text::parsing::{CodeFault, DayFault};

use crate::plan::{GOOD, outcome, outcome_of, workbook};

const FIRST: CellRef = CellRef::new(6, 9);

/// An outcome of two files and two OPDs, whose names the sentences need.
fn two_files() -> Outcome {
    let mut outcome = outcome_of(&[("rencana.xlsx", &workbook(GOOD)), ("salinan.xlsx", &workbook(GOOD))]);
    let (code, agency) = ("19.71-02".to_owned(), "Dinas Kesehatan".to_owned());
    outcome.roster.rows.push(RosterRow {
        code,
        agency,
        acronym: "SEHATI".to_owned(),
        ..outcome.roster.rows[0].clone()
    });
    outcome
}

/// A finding about a cell where something stands.
fn finding(value: &str, about: About) -> Finding {
    let rule = all().next().unwrap();
    let (at, value) = (Location::cell(0, 0, FIRST), value.to_owned());
    Finding {
        rule,
        severity: Severity::Error,
        at,
        agency: Some(0),
        value,
        about,
        run: None,
        accepted: None,
        lapsed: None,
        reply: None,
    }
}

/// The variants of an enum that nothing is said of: a variant begins a line of its source, four blanks in.
fn unsaid<T: Debug>(source: &str, name: &str, said: impl IntoIterator<Item = T>) -> Vec<String> {
    let said: Vec<String> = said.into_iter().map(|fact| variant(&fact)).collect();
    let body = source.split_once(&format!("pub enum {name} {{\n")).unwrap().1.split_once("\n}").unwrap().0;
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    let names = lines.filter(|line| line.starts_with(char::is_uppercase));
    let names: Vec<String> = names.map(|line| line.split([' ', '(', ',']).next().unwrap().to_owned()).collect();
    assert!(names.len() > 2, "{name} is not found");
    names.into_iter().filter(|name| !said.contains(name)).collect()
}

/// The name of the variant that a fact is.
fn variant(fact: &impl Debug) -> String {
    format!("{fact:?}").split([' ', '(', '{']).next().unwrap().to_owned()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

fn changed(before: Option<NaiveDate>, after: Option<NaiveDate>) -> About {
    let (was, is) = (Figure::Physical(20.0), Figure::Physical(25.5));
    About::Changed { month: 1, was, is, file: 0, days: (before, after) }
}

fn dropped(actions: usize) -> About {
    let first = vec!["Studi tiru".to_owned(), "Uji coba terbatas".to_owned()];
    About::Dropped { first, actions, rupiah: Rupiah::from(25_000_000), file: 0 }
}

/// What stands in a cell, and what a rule says of it: each fact at least once, and each of its readings.
fn facts() -> Vec<(&'static str, About)> {
    let of = |value: &'static str, list: Vec<About>| list.into_iter().map(move |about| (value, about));
    let unreadable = |field: Field, why: Reason| About::Unreadable { field, why };
    let empty = [
        Field::Phase,
        Field::Activity,
        Field::Description,
        Field::Output,
        Field::Responsible,
        Field::Fund,
        Field::Budget,
        Field::Start,
        Field::End,
        Field::Period,
    ];
    let other = Location::cell(1, 0, FIRST);
    let differing =
        vec![(Field::Unit, "kali".to_owned(), "dokumen".to_owned()), (Field::Fund, String::new(), "APBD".to_owned())];
    let mut list: Vec<_> = of("", empty.map(About::Empty).into()).collect();
    list.extend([
        ("Finalisasi", unreadable(Field::Phase, Reason::NotAPhase)),
        ("Rapat kerja", unreadable(Field::Activity, Reason::NotAnActivity)),
        ("beberapa", unreadable(Field::Target, Reason::NoLeadingNumber)),
        ("3.26.03", unreadable(Field::Code, Reason::MalformedCode(CodeFault::PartCount(3)))),
        ("sesuai DPA", unreadable(Field::Budget, Reason::NoAmount)),
        ("awal tahun", unreadable(Field::Start, Reason::NoDay)),
        ("akhir tahun", unreadable(Field::End, Reason::NoDay)),
        ("sepanjang tahun", unreadable(Field::Period, Reason::NoDay)),
        ("#REF!", About::BrokenFormula { total: false }),
        ("#REF!", About::BrokenFormula { total: true }),
    ]);
    list.extend(of("", refusals().into_iter().map(About::Refused).collect()));
    list.push(("", About::EmptyTemplate));
    list.extend(of("", [NoAction::Blank, NoAction::NoTable, NoAction::NoRow].map(About::NoAction).into()));
    list.extend([
        ("", About::OtherFormat(Format::Xlsx)),
        ("", About::MissingColumn(Field::Responsible)),
        ("", About::MissingColumn(Field::Period)),
        ("Pagu Usulan | Pagu Verifikasi", About::UnclearHeading(Field::Budget, vec![FIRST, CellRef::new(5, 3)])),
        ("Waktu Tahapan", About::UnclearHeading(Field::Period, vec![FIRST])),
        ("", About::UnitsDisagree(1_000, 1_000_000)),
        ("", About::SmallAmounts(Rupiah::from(25_000))),
        ("", About::SmallSum { sum: Rupiah::from(71_000), middle: Rupiah::from(71_000_000) }),
        ("", About::Unused { cells: 1, first: vec![FIRST] }),
        ("", About::Unused { cells: 5, first: vec![FIRST, CellRef::new(7, 9)] }),
        ("0", About::OtherVersion),
        ("", About::OtherYear(2021)),
        ("", About::SameFile(1)),
        ("Tahap Pelaksanaan", About::Loose { name: Some("Pelaksanaan".to_owned()), more: 0 }),
        ("Rp 10.000.000", About::Loose { name: None, more: 4 }),
        ("", About::Damaged(3)),
        ("Dinas Yang Tidak Terdaftar", About::UnknownAgency(vec![1, 0])),
        ("Dinas Yang Tidak Terdaftar", About::UnknownAgency(Vec::new())),
        ("", About::NoIdentity),
        ("", About::Conflict(vec![("nama berkas".to_owned(), 0), ("lembar Identitas".to_owned(), 1)])),
        ("", About::ReplacedBy(1)),
        ("", About::Late { received: day("2021-11-05"), deadline: day("2021-11-01") }),
        ("", About::NotSubmitted(0)),
        ("198609262015051000", About::DamagedNip),
        ("", About::NoCommitment),
        ("", About::AlsoIn { other, differing: Vec::new() }),
        ("", About::AlsoIn { other, differing }),
        ("", About::MissingPhase(3)),
        ("", About::MissingActivity("2.3".to_owned())),
        ("", About::UnknownPhase),
        ("Persiapan", About::WrongPhase("2.3".to_owned())),
        ("", About::SameAsRow(7)),
        ("", About::OpenMonths { activity: "3.1".to_owned(), months: vec![9, 10, 12] }),
        (
            "",
            About::OpenQuarters {
                activity: "3.2".to_owned(),
                quarters: vec![quarter("2022-TW3"), quarter("2022-TW4")],
            },
        ),
        ("", About::Reversed { start: day("2022-03-07"), end: day("2022-03-01") }),
        ("", About::Outside(Field::Start, day("2021-09-30"))),
        ("", About::Outside(Field::End, day("2024-03-14"))),
        ("03/04/2022", About::AmbiguousDay(Field::Start, day("2022-04-03"), day("2022-03-04"))),
        ("03/04/2022", About::AmbiguousDay(Field::End, day("2022-04-03"), day("2022-03-04"))),
        ("", About::PhaseOrder { first: (1, day("2022-03-03")), second: (2, day("2022-02-01")) }),
        ("", About::Negative(Rupiah::from(-7_500_000))),
        ("12,350", About::AmbiguousAmount(Rupiah::from(12_350), Rupiah::from(12))),
        ("", About::Total { stated: Rupiah::from(72_000_000), computed: Rupiah::from(71_000_000) }),
        ("", About::Total { stated: Rupiah::from(70_000_000), computed: Rupiah::from(71_000_000) }),
        ("", About::Unlikely { amount: Rupiah::from(25), middle: Rupiah::from(7_500_000) }),
        ("3.26.03.1.01.03", About::OtherLevel { stated: 1, expected: 2 }),
        ("3.26.03.2.01.03", About::OtherLevel { stated: 2, expected: 1 }),
        ("", About::AllOtherLevel(1)),
        ("", About::AllOtherLevel(2)),
        ("", About::Physical(1, Some(135.5))),
        ("selesai", About::Physical(1, None)),
        ("", About::Spent { month: 2, readable: true }),
        ("habis", About::Spent { month: 2, readable: false }),
        ("", About::PhysicalSinks((3, 40.0), (4, 25.5))),
        ("", About::SpentSinks((3, Rupiah::from(4_000_000)), (4, Rupiah::from(3_000_000)))),
        ("", About::AboveBudget { month: 8, spent: Rupiah::from(12_000_000), budget: Rupiah::from(10_000_000) }),
        ("", About::Early { months: (2, 2), start: day("2022-04-01") }),
        ("", About::Early { months: (1, 3), start: day("2022-04-01") }),
        ("", About::Silent((1..=12).collect())),
        ("", About::NoEvaluation(quarter("2022-TW1"))),
        ("", About::TextCut(32_767)),
        ("", About::More(2_450)),
        ("99999999999999999", About::TotalTooLarge(Some(Rupiah::from(71_000_000)))),
        ("99999999999999999", About::TotalTooLarge(None)),
        ("", About::NotNil(8)),
        ("", About::Emptied { month: 1, was: Figure::Physical(20.0), file: 0 }),
        ("", About::Emptied { month: 1, was: Figure::Spent(Rupiah::from(2_500_000)), file: 0 }),
        ("25", changed(Some(day("2022-04-03")), Some(day("2022-05-04")))),
        ("25", changed(None, None)),
        ("20", About::UnknownAction { words: "Studi banding".into(), rows: 1, has_plan: true }),
        ("20", About::UnknownAction { words: String::new(), rows: 1, has_plan: true }),
        ("20", About::UnknownAction { words: "Studi banding".into(), rows: 3, has_plan: false }),
        ("0.35", About::DoubtfulPercent { month: 1, counts: true }),
        ("0.35", About::DoubtfulPercent { month: 1, counts: false }),
        ("60", About::Future { month: 6, received: day("2022-04-05") }),
        ("", dropped(2)),
        ("", dropped(5)),
    ]);
    list
}

fn damages() -> Vec<Damage> {
    use Damage as D;
    let told = D::told(&"unexpected end of file");
    vec![D::Empty, D::Archive, D::Circle, D::Misshapen, D::Fatal, D::NoSheet, D::NoReadableSheet, D::Sheet, told]
}

fn kinds() -> Vec<Kind> {
    use Kind as K;
    vec![
        K::Word,
        K::PowerPoint,
        K::OpenDocument,
        K::Pdf,
        K::Rtf,
        K::Picture,
        K::WebPage,
        K::Xml,
        K::Sylk,
        K::OldExcel,
        K::Archive,
        K::Gzip,
        K::ZipWithoutSheet,
        K::TextWithoutColumns,
        K::Unknown,
    ]
}

fn excesses() -> Vec<Excess> {
    vec![
        Excess::File { bytes: 60 << 20, limit: 50 << 20 },
        Excess::Inflated { bytes: 900 << 20, limit: 512 << 20 },
        Excess::Sheets { count: 300, limit: 256 },
        Excess::Cells { limit: 2_000_000 },
        Excess::DeclaredCells,
        Excess::Time { seconds: 60 },
        Excess::Memory { limit: 1 << 30 },
        Excess::Content { bytes: 300 << 20 },
        Excess::Rows { count: 5_001, limit: 5_000 },
    ]
}

fn barriers() -> Vec<Barrier> {
    let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    vec![
        Barrier::Link,
        Barrier::NotAFile,
        Barrier::System(Cause::from(&denied)),
        Barrier::Defect { log: Some("ripp.log".to_owned()) },
        Barrier::Defect { log: None },
    ]
}

fn refusals() -> Vec<Refusal> {
    let mut list: Vec<Refusal> = damages().into_iter().map(Refusal::Damaged).collect();
    list.extend(kinds().into_iter().map(Refusal::NotSpreadsheet));
    list.push(Refusal::Password);
    list.extend(excesses().into_iter().map(Refusal::TooLarge));
    list.extend(barriers().into_iter().map(Refusal::NotAccessible));
    list
}

/// What decides a reading, beside what stands in the cell.
fn reasons() -> Vec<(&'static str, Reason)> {
    use Reason as R;
    vec![
        ("#REF!", R::FormulaError),
        ("", R::NotCalculated),
        ("TRUE", R::NotANumber),
        ("1000000000000000", R::TooLarge),
        ("sesuai DPA", R::NoAmount),
        ("beberapa", R::NoLeadingNumber),
        ("selesai", R::NotAPercentage),
        ("awal tahun", R::NoDay),
        ("30 Februari 2022", R::NoSuchDay(DayFault::NoSuchDay { day: 30, month: 2, year: 2022 })),
        ("30-2-2022", R::NoSuchDay(DayFault::NoSuchDigits { day: 30, month: 2, year: 2022 })),
        ("1/2/3022", R::NoSuchDay(DayFault::ImpossibleYear(3022))),
        ("..", R::MalformedCode(CodeFault::Empty)),
        ("102031", R::MalformedCode(CodeFault::NoSeparator)),
        ("1.02.03", R::MalformedCode(CodeFault::PartCount(3))),
        ("1.02.o3.1.01.01", R::MalformedCode(CodeFault::NotDigits(2))),
        ("1.2.03.1.01.01", R::MalformedCode(CodeFault::Width(1))),
        ("1.02.03.3.01.01", R::MalformedCode(CodeFault::Level)),
        ("Finalisasi", R::NotAPhase),
        ("Rapat kerja", R::NotAnActivity),
        ("Rapat kerja", R::SectionWithoutActivity),
        ("Rapat kerja", R::NoActivityInWords),
        ("25000", R::UnitsDisagree),
        ("25000", R::DoubtfulScale),
        ("paling lambat 30 Juni 2022", R::OneEnd),
        ("2500", R::UnitNote(1000)),
        ("1500000 + 1000000", R::SumOfColumns),
        ("APBD dan BLUD", R::FundOfColumn),
        ("APBD", R::Repeated),
        ("a. Menyusun desain", R::WithoutNumber),
        ("II Maret", R::SplitDate),
        ("paling lambat 30 Juni 2022", R::Deadline),
        ("01/06/2022", R::MonthOfDay),
        ("mulai 3 Januari 2022", R::Beginning),
        ("Sekretaris", R::Merged(FIRST)),
        ("2500000", R::MergedAmount(FIRST)),
        ("2500", R::Scale(1000)),
        ("12.5", R::DecimalByScale),
        ("12,350", R::Separators),
        ("dokumen", R::InTarget),
        ("", R::AsAbove),
        ("Persiapan", R::Section),
        ("Persiapan", R::SectionOrSheet),
        ("Tahap Persiapan Awal", R::ReadAsPhase),
        ("Ujicoba", R::ReadAsActivity),
        ("Uji coba terbatas", R::InDescription),
        ("Persiapan", R::ByActivity),
        ("1 Februari", R::ProgrammeYear(2022)),
        ("03/04/2022", R::MonthFirstColumn),
        ("03/25/2022", R::MonthFirst),
        ("44593", R::Serial),
        ("x", R::GridMark),
        ("(warna sel)", R::GridFill),
        ("3.26.03.2.01.03", R::SplitCode),
        ("3.26.03.2.01.03 Pelatihan", R::CodeBeforeName),
        ("0.35", R::Fraction),
        ("Kabid Destinasi", R::ToldByCells(Field::Responsible)),
    ]
}

#[test]
fn every_fact_is_among_those_whose_sentence_is_tried() {
    let about = include_str!("../../src/finding/about.rs");
    let refusal = include_str!("../../src/cells/refusal.rs");
    let mut missing = unsaid(about, "About", facts().into_iter().map(|(_, about)| about));
    missing.extend(unsaid(about, "NoAction", facts().into_iter().filter_map(|(_, about)| no_action(about))));
    missing.extend(unsaid(refusal, "Refusal", refusals()));
    missing.extend(unsaid(refusal, "Damage", damages()));
    missing.extend(unsaid(refusal, "Kind", kinds()));
    missing.extend(unsaid(refusal, "Excess", excesses()));
    missing.extend(unsaid(refusal, "Barrier", barriers()));
    let reasons = reasons().into_iter().map(|(_, reason)| reason);
    missing.extend(unsaid(include_str!("../../src/model/reason.rs"), "Reason", reasons));
    let because = becauses().into_iter();
    missing.extend(unsaid(include_str!("../../src/finding/mod.rs"), "Because", because));
    assert_eq!(missing, Vec::<String>::new());
    // A fact left out is missed.
    assert_eq!(unsaid(refusal, "Barrier", [Barrier::Link, Barrier::NotAFile]), ["System", "Defect"]);
}

fn no_action(about: About) -> Option<NoAction> {
    if let About::NoAction(why) = about { Some(why) } else { None }
}

fn becauses() -> Vec<Because> {
    vec![
        Because::NoColumn(Field::Responsible),
        Because::UnknownPhase,
        Because::UnknownActivity,
        Because::UnreadableBudget,
    ]
}

#[test]
fn every_finding_is_told_in_a_sentence_of_its_facts() {
    let outcome = two_files();
    let line =
        |(value, about): (&str, About)| format!("{}: {}", variant(&about), outcome.sentence(&finding(value, about)));
    let mut lines: Vec<String> = facts().into_iter().map(line).collect();
    let run = Some(Run { last: CellRef::new(9, 9), cells: 4 });
    lines.push(outcome.sentence(&Finding { run, ..finding("", About::Empty(Field::Responsible)) }));
    // Whatever is damaged, the sentence is one.
    lines.dedup();
    let version = format!("versi {TEMPLATE_VERSION}.");
    insta::assert_snapshot!(lines.join("\n").replace(&version, "versi (berlaku)."));
}

#[test]
fn a_file_that_cannot_be_read_has_a_remark_in_the_list_of_files() {
    let lines: Vec<String> = refusals().iter().map(refusal_remark).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn whatever_decided_a_reading_is_told_in_words() {
    let outcome = outcome(&workbook(&GOOD.replace("Penanggung Jawab", "Siapa")));
    let table = outcome.submissions[0].plans.first();
    let line = |(raw, reason): (&str, Reason)| format!("{}: {}", variant(&reason), in_words(reason, raw, table));
    let lines: Vec<String> = reasons().into_iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_rule_that_was_not_evaluated_says_why() {
    let (outcome, rule) = (two_files(), all().next().unwrap());
    let said = |because: Because| not_evaluated(&NotEvaluated { rule, file: 0, because }, &outcome.names());
    assert_eq!(
        becauses().into_iter().map(said).collect::<Vec<_>>(),
        [
            "kolom Penanggung Jawab tidak ada",
            "ada baris yang tahapnya tidak dikenal",
            "ada baris yang kegiatannya tidak dikenal",
            "ada anggaran yang tidak terbaca",
        ]
    );
}
