//! The mutations: what people do to a workbook without changing what it says. Will not compare anything.

use ripp::cells::{Area, CellRef};
use ripp::cells::{Format, Sheet, Value, Workbook};
use ripp::model::Field;
use ripp::recognise::PlanArea;
use ripp::recognise::rows::Row;
use ripp::recognise::vocabulary::Vocabulary;

use super::headings::{headings_grouped, headings_misspelt, headings_renamed, headings_split};
use super::shift::Shift;

/// A workbook with its plans, to be mutated.
pub struct Original<'a> {
    pub workbook: &'a Workbook,
    pub plans: &'a [PlanArea],
    pub vocabulary: &'a Vocabulary<'a>,
}

/// A mutated workbook, and where each sheet and cell went.
pub struct Mutated {
    pub workbook: Workbook,
    pub sheets: Vec<usize>,
    pub shifts: Vec<Shift>,
    /// Xlsx or csv.
    pub format: Format,
}

pub type Mutation = fn(&Original<'_>, &mut Chance) -> Option<Mutated>;

/// All mutations by name; one that does not fit a workbook gives none.
pub const KINDS: [(&str, Mutation); 14] = [
    ("rows above", rows_above),
    ("rows inside", rows_inside),
    ("columns left", columns_left),
    ("columns between", columns_between),
    ("table moved", table_moved),
    ("columns swapped", columns_swapped),
    ("headings renamed", headings_renamed),
    ("headings misspelt", headings_misspelt),
    ("headings grouped", headings_grouped),
    ("headings split", headings_split),
    ("sheets renamed", sheets_renamed),
    ("sheets reordered", sheets_reordered),
    ("sheets added", sheets_added),
    ("saved as csv", saved_as_csv),
];

/// Numbers that are the same in every run.
pub struct Chance(pub u64);

impl Chance {
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }

    /// Up to `n` of a list, in an order of chance.
    pub fn some<T>(&mut self, mut list: Vec<T>, n: usize) -> Vec<T> {
        let mut taken = Vec::new();
        while taken.len() < n && !list.is_empty() {
            taken.push(list.swap_remove(self.below(list.len())));
        }
        taken
    }
}

impl Original<'_> {
    /// The workbook with each sheet shifted.
    pub fn shifted(&self, shift: impl FnMut(usize) -> Shift) -> Mutated {
        let shifts: Vec<Shift> = (0..self.workbook.sheets.len()).map(shift).collect();
        let mut workbook = self.workbook.clone();
        for (sheet, shift) in workbook.sheets.iter_mut().zip(&shifts) {
            *sheet = shift.apply(sheet);
        }
        Mutated { workbook, sheets: (0..shifts.len()).collect(), shifts, format: Format::Xlsx }
    }

    /// The first plan on a sheet.
    pub fn plan(&self, sheet: usize) -> Option<&PlanArea> {
        self.plans.iter().find(|plan| plan.sheet == sheet)
    }

    /// Sheets that hold a plan.
    pub fn planned(&self) -> Vec<usize> {
        (0..self.workbook.sheets.len()).filter(|sheet| self.plan(*sheet).is_some()).collect()
    }
}

fn rows_above(original: &Original<'_>, _: &mut Chance) -> Option<Mutated> {
    Some(original.shifted(|_| Shift { rows: vec![0; 3], ..Shift::default() }))
}

/// A blank row before some actions.
fn rows_inside(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    let actions = |sheet: usize| -> Vec<u32> {
        let plans = original.plans.iter().filter(|plan| plan.sheet == sheet);
        let rows = plans.flat_map(|plan| &plan.rows);
        rows.filter_map(|row| if let Row::Action(row, _) = row { Some(*row) } else { None }).collect()
    };
    Some(original.shifted(|sheet| Shift { rows: chance.some(actions(sheet), 3), ..Shift::default() }))
}

fn columns_left(original: &Original<'_>, _: &mut Chance) -> Option<Mutated> {
    Some(original.shifted(|_| Shift { cols: vec![0; 2], ..Shift::default() }))
}

/// A blank column somewhere inside the table.
fn columns_between(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    Some(original.shifted(|sheet| match original.plan(sheet) {
        Some(plan) => {
            let (first, last) = plan.heading.span;
            Shift { cols: chance.some((first + 1..=last).collect(), 1), ..Shift::default() }
        }
        None => Shift::default(),
    }))
}

fn table_moved(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    let (rows, cols) = (2 + chance.below(30), 1 + chance.below(8));
    Some(original.shifted(|_| Shift { rows: vec![0; rows], cols: vec![0; cols], ..Shift::default() }))
}

/// Two columns change places, where nothing is merged across them.
fn columns_swapped(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    let mut swapped = false;
    let mutated = original.shifted(|index| {
        let Some(plan) = original.plan(index) else { return Shift::default() };
        let (sheet, heading) = (&original.workbook.sheets[index], &plan.heading);
        let several = original.plans.iter().filter(|plan| plan.sheet == index).count() > 1;
        let wide = |area: &&Area| area.last.col > area.first.col && area.last.row >= heading.first_row;
        let free = |col: u32| {
            let inside = |area: &Area| (area.first.col..=area.last.col).contains(&col);
            !sheet.merged.iter().filter(wide).any(inside)
        };
        let fields = heading.columns.iter().filter(|(field, cols)| **field != Field::No && cols.len() == 1);
        let cols: Vec<u32> = fields.map(|(_, cols)| cols[0]).filter(|col| free(*col)).collect();
        match chance.some(cols, 2)[..] {
            [a, b] if !several => {
                swapped = true;
                Shift { swap: Some((a, b, heading.first_row)), ..Shift::default() }
            }
            _ => Shift::default(),
        }
    });
    swapped.then_some(mutated)
}

/// Other names for the sheets; a name that says the phase keeps saying it.
fn sheets_renamed(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    let mut mutated = original.shifted(|_| Shift::default());
    let names = ["Sheet", "Lembar", "Renaksi", "Form RA", "FIX", "Rencana Aksi Replikasi"];
    for (i, sheet) in mutated.workbook.sheets.iter_mut().enumerate() {
        let old = sheet.name.clone().unwrap_or_default();
        sheet.name = Some(match original.vocabulary.phase(&old) {
            Some((1, _)) => format!("{}. TAHAP PERSIAPAN", i + 1),
            Some((2, _)) => format!("{}. TAHAP PELAKSANAAN", i + 1),
            Some(_) => format!("{}. MONEV", i + 1),
            None => format!("{} {}", names[chance.below(names.len())], i + 1),
        });
    }
    Some(mutated)
}

fn sheets_reordered(original: &Original<'_>, _: &mut Chance) -> Option<Mutated> {
    let count = original.workbook.sheets.len();
    let mut mutated = original.shifted(|_| Shift::default());
    mutated.workbook.sheets.reverse();
    mutated.sheets = (0..count).map(|sheet| count - 1 - sheet).collect();
    (count > 1).then_some(mutated)
}

/// An empty sheet and one with something else before the others.
fn sheets_added(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    const TABLES: [&[&[&str]]; 3] = [
        &[
            &["DAFTAR PEGAWAI"],
            &["No", "Nama", "Golongan", "Jabatan"],
            &["1", "Budi", "III/b", "Analis"],
            &["2", "Siti", "III/a", "Arsiparis"],
        ],
        &[
            &["STANDAR HARGA"],
            &["No", "Uraian", "Satuan", "Harga (Rp)"],
            &["1", "Kertas A4", "rim", "55000"],
            &["2", "Konsumsi rapat", "kotak", "35000"],
        ],
        &[
            &["Petunjuk pengisian"],
            &["Isilah seluruh kolom pada lembar berikutnya, kirim paling lambat tanggal 1 November 2021."],
        ],
    ];
    let mut mutated = original.shifted(|_| Shift::default());
    let table = TABLES[chance.below(TABLES.len())];
    let cells = table.iter().enumerate().flat_map(|(row, line)| {
        line.iter().enumerate().map(move |(col, text)| {
            let value = text.parse().map_or_else(|_| Value::Text((*text).to_owned()), Value::Number);
            (CellRef::new(row as u32, col as u32), value)
        })
    });
    let other = Sheet { name: Some("Acuan".into()), visible: true, cells: cells.collect(), ..Sheet::default() };
    let empty = Sheet { name: Some("Kosong".into()), visible: true, ..Sheet::default() };
    mutated.workbook.sheets.splice(0..0, [empty, other]);
    mutated.sheets = mutated.sheets.iter().map(|sheet| sheet + 2).collect();
    Some(mutated)
}

/// Saved as text: merged areas are lost. Only one sheet can be, and fills and formulas without a result cannot.
fn saved_as_csv(original: &Original<'_>, _: &mut Chance) -> Option<Mutated> {
    let [sheet] = &original.workbook.sheets[..] else { return None };
    let lacking = sheet.cells.iter().any(|(_, value)| *value == Value::Uncalculated);
    let mut mutated = original.shifted(|_| Shift::default());
    mutated.format = Format::Csv;
    (sheet.fills.is_empty() && !lacking).then_some(mutated)
}
