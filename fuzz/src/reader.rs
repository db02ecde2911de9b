//! Claims about the whole way from bytes to findings, for all formats. Will not guard memory: that is the worker's task,
//! so that what calamine reads in one piece (.xls, .xlsb) goes through a worker here, or is passed over.

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::OnceLock;

use ripp::cells::{CellRef, Sources};
use ripp::cells::{Format, Workbook};
use ripp::config::roster::Roster;
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::intake::{Incoming, Intake};
use ripp::isolate::Isolated;
use ripp::model::Received;
use ripp::read::Reading;

use super::container::{self, Part};
use super::{grid, outcome};

/// The environment variable that names a built `ripp`; its workers read what cannot be read in this process.
pub const WORKER: &str = "RIPP_PEKERJA";

/// What a run needs besides its input.
struct World {
    settings: Settings,
    structure: Structure,
    roster: Roster,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let mut settings = Settings::for_year(2022);
        settings.program.deadline = "2021-11-01".parse().ok();
        settings.limits.file_bytes = 1 << 20;
        settings.limits.inflated_bytes = 8 << 20;
        settings.limits.cells = 20_000;
        settings.limits.text = 2000;
        let csv = include_bytes!("../../tests/corpora/usual-forms/daftar-opd.csv");
        let roster = Roster::parse(csv, "daftar-opd.csv".as_ref()).expect("the roster of the corpus is sound");
        World { settings, structure: Structure::built_in(), roster }
    })
}

/// Checks one input. Its first byte says what the rest is: `0` a file as it came, `1` the sheet, `2` the strings and `3` the
/// book of an xlsx, `4` the content of an ods, `5` a workbook written as text.
pub fn check(data: &[u8]) {
    let Some((route, body)) = data.split_first() else { return };
    match route % 6 {
        0 => file(body),
        1 => file(&container::xlsx(Part::Sheet, body)),
        2 if promises(body, b"ount=\"", 6) => {}
        2 => file(&container::xlsx(Part::Strings, body)),
        3 => file(&container::xlsx(Part::Book, body)),
        4 if promises(body, b"epeated=\"", 4) => {}
        4 => file(&container::ods(body)),
        _ => written(body),
    }
}

/// Whether an attribute promises more than some digits of anything: calamine believes it and asks for the memory.
fn promises(body: &[u8], attribute: &[u8], digits: usize) -> bool {
    let after = body.windows(attribute.len()).enumerate().filter(|(_, window)| *window == attribute);
    after
        .map(|(at, _)| &body[at + attribute.len()..])
        .any(|rest| rest.iter().take_while(|b| b.is_ascii_digit()).count() > digits)
}

fn file(bytes: &[u8]) {
    let in_one_piece =
        bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) || bytes.windows(12).any(|name| name == b"workbook.bin");
    if in_one_piece {
        static PROGRAM: OnceLock<Option<PathBuf>> = OnceLock::new();
        thread_local!(static ISOLATED: RefCell<Option<Isolated>> = const { RefCell::new(None) });
        let Some(program) = PROGRAM.get_or_init(|| std::env::var_os(WORKER).map(PathBuf::from)) else { return };
        ISOLATED.with_borrow_mut(|isolated| {
            let isolated = isolated.get_or_insert_with(|| Isolated::new(program));
            take(bytes, &mut |bytes| isolated.read(bytes, &world().settings.limits));
        });
        return;
    }
    // Strings in a plain archive can promise too much as well.
    if promises(bytes, b"ount=\"", 6) || promises(bytes, b"epeated=\"", 4) {
        return;
    }
    take(bytes, &mut |bytes| ripp::read::read(bytes, &world().settings.limits));
}

/// A workbook written as text, and the same one elsewhere on its sheets: the findings move along.
fn written(body: &[u8]) {
    let workbook = grid::parse(&String::from_utf8_lossy(&body[..body.len().min(20_000)]));
    let moved = grid::shifted(&workbook, 2, 3);
    let here = take(&[], &mut |_| (Format::Xlsx, Ok(workbook.clone())));
    let there = take(&[], &mut |_| (Format::Xlsx, Ok(moved.clone())));
    assert_eq!(told(&there, 0, 0), told(&here, 2, 3), "findings do not move with their cells");
}

/// Rule, sheet and cell of a finding.
type Told = (&'static str, Option<usize>, Option<CellRef>);

/// What was found, as if the cells lay elsewhere.
fn told(outcome: &Outcome, rows: u32, cols: u32) -> Vec<Told> {
    let list = outcome.findings.list.iter();
    list.map(|f| (f.rule.code, f.at.sheet, f.at.cell.map(|c| CellRef::new(c.row + rows, c.col + cols)))).collect()
}

/// Takes a file in, judges it, and checks what came out.
fn take(bytes: &[u8], read: &mut dyn FnMut(&[u8]) -> Reading) -> Outcome {
    thread_local! {
        // The vocabulary remembers every text it has seen; a fuzzer shows it millions.
        static INTAKE: RefCell<(u32, Option<Intake<'static>>)> = const { RefCell::new((0, None)) };
    }
    let world = world();
    let mut kept: Option<Workbook> = None;
    let incoming = Incoming { path: "rencana.xlsx".into(), content: Ok(bytes.to_vec()), received: Received::Unknown };
    let (submissions, source) = INTAKE.with_borrow_mut(|(uses, intake)| {
        *uses += 1;
        if *uses % 2000 == 0 {
            *intake = None;
        }
        let intake = intake.get_or_insert_with(|| Intake::new(&world.settings, &world.structure, &world.roster));
        intake.take_with(0, &incoming, &mut |bytes, _| {
            let reading = read(bytes);
            kept = reading.1.as_ref().ok().cloned();
            reading
        })
    });
    let outcome = consolidate(Inputs {
        decisions: Vec::new(),
        settings: world.settings.clone(),
        structure: world.structure.clone(),
        roster: world.roster.clone(),
        sources: Sources(vec![source]),
        submissions,
        today: "2022-12-31".parse().expect("a day"),
        quarter: "2022-TW4".parse().ok(),
        received_at: None,
    });
    outcome::check(kept.as_ref(), &outcome);
    outcome
}
