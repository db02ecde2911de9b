//! What lies on the desk of the bureau on a day: files, a roster, settings, a quarter. All files are read from their bytes.

use chrono::NaiveDate;
use ripp::calendar::Quarter;
use ripp::cells::{Area, CellRef, Location, Sources, Value, Workbook};
use ripp::config::decisions::Decision;
use ripp::config::roster::{Roster, RosterRow};
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::consolidate::outcome::Outcome;
use ripp::consolidate::{Inputs, consolidate};
use ripp::intake::{Incoming, Intake};
use ripp::model::Received;
use ripp::text::parsing::{DateText, read_date};

use crate::mutation::write::xlsx;
use crate::plan;

/// A received file: path, bytes, and the day it came, where that is listed.
type Paper = (&'static str, Vec<u8>, Option<NaiveDate>);

/// All that a run looks at.
pub struct Desk {
    pub papers: Vec<Paper>,
    pub roster: Roster,
    pub settings: Settings,
    pub today: NaiveDate,
    pub quarter: Option<Quarter>,
    pub decisions: Vec<Decision>,
}

/// A desk without any file: one OPD, the last day of 2022, no quarter asked for.
pub fn empty() -> Desk {
    let mut settings = Settings::for_year(2022);
    settings.program.deadline = "2021-11-01".parse().ok();
    Desk {
        papers: Vec::new(),
        roster: plan::roster(),
        settings,
        today: day("2022-12-31"),
        quarter: None,
        decisions: Vec::new(),
    }
}

/// A desk with one workbook.
pub fn desk(book: &Workbook) -> Desk {
    empty().and("rencana.xlsx", book)
}

/// A desk with one file of bytes.
pub fn bytes(path: &'static str, bytes: Vec<u8>) -> Desk {
    Desk { papers: vec![(path, bytes, None)], ..empty() }
}

/// A desk with the plan of a table of pipes.
pub fn table(table: &str) -> Desk {
    desk(&plan::workbook(table))
}

impl Desk {
    /// With a further workbook; paths come in their order.
    pub fn and(mut self, path: &'static str, book: &Workbook) -> Desk {
        self.papers.push((path, xlsx(book), None));
        self
    }

    /// With the day on which all of it came.
    pub fn received(mut self, on: &str) -> Desk {
        self.papers.iter_mut().for_each(|paper| paper.2 = Some(day(on)));
        self
    }

    /// With a quarter asked for.
    pub fn asked(self, quarter: &str) -> Desk {
        Desk { quarter: Some(quarter.parse().unwrap()), ..self }
    }

    /// With a second OPD on the roster, that owes nothing.
    pub fn with_second_agency(mut self) -> Desk {
        self.roster.rows.push(second_agency());
        self
    }

    /// What the program makes of it.
    pub fn outcome(self) -> Outcome {
        consolidate(self.inputs())
    }

    /// What was read of it.
    pub fn inputs(self) -> Inputs {
        let structure = Structure::built_in();
        let intake = Intake::new(&self.settings, &structure, &self.roster);
        let (mut submissions, mut sources) = (Vec::new(), Vec::new());
        for (i, (path, bytes, day)) in self.papers.iter().enumerate() {
            let received = day.map_or(Received::Unknown, Received::Listed);
            let incoming = Incoming { path: (*path).to_owned(), content: Ok(bytes.clone()), received };
            let (parts, source) = intake.take(i, &incoming);
            submissions.extend(parts);
            sources.push(source);
        }
        let Desk { roster, settings, today, quarter, decisions, .. } = self;
        Inputs {
            decisions,
            settings,
            structure,
            roster,
            sources: Sources(sources),
            submissions,
            today,
            quarter,
            received_at: None,
        }
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn second_agency() -> RosterRow {
    RosterRow {
        code: "19.71-02".into(),
        agency: "Dinas Kesehatan".into(),
        innovation: "Sistem Layanan Kesehatan Terpadu".into(),
        acronym: "SEHATI".into(),
        origin: "Pemerintah Kabupaten Sleman".into(),
        required: false,
        ..plan::roster().rows.remove(0)
    }
}

/// A place in words: `rencana.xlsx`, `rencana.xlsx Rencana Aksi`, `rencana.xlsx Rencana Aksi!I9`, or the code of an OPD.
pub fn place(outcome: &Outcome, at: Location, agency: Option<usize>) -> String {
    let Some(path) = outcome.sources.path(at) else {
        return agency.map(|row| outcome.roster.rows[row].code.clone()).unwrap_or_default();
    };
    let sheet = outcome.sources.sheet(at).map(|sheet| format!(" {sheet}")).unwrap_or_default();
    let cell = at.cell.map(|cell| format!("!{cell}")).unwrap_or_default();
    format!("{path}{sheet}{cell}")
}

/// The workbook with some words in its cells replaced by others.
pub fn said(mut book: Workbook, words: &str, others: &str) -> Workbook {
    let texts = book.sheets.iter_mut().flat_map(|sheet| &mut sheet.cells);
    let mut replaced = 0;
    for (_, value) in texts {
        if let Value::Text(text) = value
            && text.contains(words)
        {
            *text = text.replace(words, others);
            replaced += 1;
        }
    }
    assert!(replaced > 0, "{words} stands nowhere");
    book
}

/// The workbook with a further text in a cell of its plan.
pub fn noted(mut book: Workbook, cell: &str, text: &str) -> Workbook {
    let cells = &mut book.sheets[0].cells;
    cells.push((cell.parse().unwrap(), Value::Text(text.to_owned())));
    cells.sort_by_key(|(at, _)| *at);
    book
}

/// The workbook with a further sheet of pipes.
pub fn beside(mut book: Workbook, name: &str, table: &str) -> Workbook {
    book.sheets.push(plan::sheet(name, 0, table));
    book
}

/// The workbook with the days of its plan as days, as they are typed into the official template.
pub fn dated(mut book: Workbook) -> Workbook {
    for (at, value) in book.sheets[0].cells.iter_mut().filter(|(at, _)| at.row > 5) {
        if let Value::Text(text) = value
            && matches!(at.col, 7 | 8)
            && let DateText::Span(period, _) = read_date(text, 2022)
        {
            *value = Value::Date(period.start);
        }
    }
    book
}

/// A figure of monitoring: row of the plan from 1, month, value.
pub type Figure = (u32, u32, f64);

/// The official template of the good plan with its monitoring: physical progress in percent, and spending in rupiah.
/// Row 1 stands in row 3, January in columns C and O.
pub fn monitored(table: &str, physical: &[Figure], spent: &[Figure]) -> Workbook {
    let mut sheet = plan::sheet("Monitoring", 0, "No | Rencana Aksi");
    let text = |row: u32, col: u32, text: &str| (CellRef::new(row, col), Value::Text(text.to_owned()));
    let bands = [(2, "Realisasi Fisik Kumulatif (%)"), (14, "Realisasi Anggaran Kumulatif (Rp)")];
    for (first, name) in bands {
        sheet.cells.push(text(0, first, name));
        sheet.cells.extend(ripp::calendar::MONTHS_SHORT.iter().zip(first..).map(|(month, col)| text(1, col, month)));
        sheet.merged.push(Area::between(CellRef::new(0, first), CellRef::new(0, first + 11)));
    }
    for (line, row) in table.lines().skip(1).zip(2..).filter(|(line, _)| !line.starts_with("Jumlah")) {
        let words: Vec<&str> = line.split('|').map(str::trim).collect();
        sheet.cells.push((CellRef::new(row, 0), Value::Number(words[0].parse().unwrap())));
        sheet.cells.push(text(row, 1, words[3]));
    }
    for (figures, before) in [(physical, 1), (spent, 13)] {
        let cells = figures.iter().map(|&(row, month, n)| (CellRef::new(row + 1, before + month), Value::Number(n)));
        sheet.cells.extend(cells);
    }
    sheet.cells.sort_by_key(|(at, _)| *at);
    let mut book = committed(table);
    book.sheets.push(sheet);
    book
}

/// The official template with a commitment stated.
pub fn committed(table: &str) -> Workbook {
    beside(dated(plan::official(table)), "Identitas", "Nomor Lembar Komitmen | 065/1234/2021")
}
