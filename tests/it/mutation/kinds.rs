//! The mutations: what people do to a workbook without changing what it says. Will not compare anything.

use ripp::model::Field;
use ripp::place::{Area, CellRef};
use ripp::recognise::PlanArea;
use ripp::recognise::heading::{Heading, text_at};
use ripp::recognise::rows::Row;
use ripp::recognise::vocabulary::Vocabulary;
use ripp::value::{Sheet, Value, Workbook};

use super::shift::{Shift, area_of, merge, set};

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
}

pub type Mutation = fn(&Original<'_>, &mut Chance) -> Option<Mutated>;

/// All mutations by name; one that does not fit a workbook gives none.
pub const KINDS: [(&str, Mutation); 13] = [
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
    fn some<T>(&mut self, mut list: Vec<T>, n: usize) -> Vec<T> {
        let mut taken = Vec::new();
        while taken.len() < n && !list.is_empty() {
            taken.push(list.swap_remove(self.below(list.len())));
        }
        taken
    }
}

impl Original<'_> {
    /// The workbook with each sheet shifted.
    fn shifted(&self, shift: impl FnMut(usize) -> Shift) -> Mutated {
        let shifts: Vec<Shift> = (0..self.workbook.sheets.len()).map(shift).collect();
        let mut workbook = self.workbook.clone();
        for (sheet, shift) in workbook.sheets.iter_mut().zip(&shifts) {
            *sheet = shift.apply(sheet);
        }
        Mutated { workbook, sheets: (0..shifts.len()).collect(), shifts }
    }

    /// The first plan on a sheet.
    fn plan(&self, sheet: usize) -> Option<&PlanArea> {
        self.plans.iter().find(|plan| plan.sheet == sheet)
    }

    /// Sheets that hold a plan.
    fn planned(&self) -> Vec<usize> {
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

/// Other words for the headings, all from the domain.
fn synonyms(field: Field) -> &'static [&'static str] {
    match field {
        Field::No => &["No.", "Nomor"],
        Field::Phase => &["Tahap", "Tahapan", "Fase"],
        Field::Activity => &["Kegiatan", "Jenis Kegiatan", "Aktivitas", "Kegiatan Utama"],
        Field::Description => {
            &["Rencana Aksi", "Aksi", "Uraian", "Uraian Kegiatan", "Langkah Kegiatan", "Tahapan Kegiatan"]
        }
        Field::Output => &["Keluaran", "Output", "Output/Hasil", "Indikator", "Dokumen Kelengkapan", "Bukti Dukung"],
        Field::Target => &["Target", "Volume"],
        Field::Unit => &["Satuan"],
        Field::Start => &["Mulai", "Tanggal Mulai", "Awal"],
        Field::End => &["Selesai", "Tanggal Selesai", "Akhir"],
        Field::Period => {
            &["Waktu", "Waktu Pelaksanaan", "Jadwal", "Timeline", "Periode", "Masa Pelaksanaan", "Target Waktu"]
        }
        Field::Responsible => &[
            "Penanggung Jawab",
            "Penanggungjawab",
            "PJ",
            "PIC",
            "Pelaksana",
            "Unit Kerja",
            "Perangkat Daerah Penanggung Jawab",
            "PPTK",
        ],
        Field::Code => &["Kode", "Kode Rekening", "Kode Sub Kegiatan"],
        Field::Subactivity => &["Sub Kegiatan", "Nama Sub Kegiatan"],
        Field::Fund => &["Sumber Dana", "Sumber Pendanaan", "Sumber Anggaran"],
        Field::Budget => &["Anggaran", "Anggaran (Rp)", "Pagu", "Pagu Dana (Rp)", "Biaya", "Kebutuhan Anggaran"],
        Field::Note => &["Keterangan", "Ket.", "Catatan"],
    }
}

/// The heading cells that alone name their column: field, cell, text.
fn heading_cells(sheet: &Sheet, heading: &Heading, vocabulary: &Vocabulary<'_>) -> Vec<(Field, CellRef, String)> {
    let mut list = Vec::new();
    for (field, cols) in &heading.columns {
        let [col] = cols[..] else { continue };
        let rows = (heading.first_row..=heading.last_row).rev().map(|row| CellRef::new(row, col));
        let Some((at, text)) = rows.filter_map(|at| Some((at, text_at(sheet, at)?))).next() else { continue };
        let area = area_of(sheet, at);
        let alone = vocabulary.fields(&text).first().is_some_and(|(known, score)| known == field && *score >= 0.84);
        if area.first.col == area.last.col && alone {
            list.push((*field, area.first, text));
        }
    }
    list
}

/// Changes the words of some headings in place.
fn reworded(
    original: &Original<'_>,
    chance: &mut Chance,
    word: impl Fn(Field, &str, &mut Chance) -> Option<String>,
) -> Option<Mutated> {
    let mut mutated = original.shifted(|_| Shift::default());
    let mut changed = false;
    for sheet in original.planned() {
        let heading = &original.plan(sheet)?.heading;
        let page = &original.workbook.sheets[sheet];
        let cells = heading_cells(page, heading, original.vocabulary);
        let mut texts: Vec<String> = cells.iter().map(|(_, _, text)| text.to_lowercase()).collect();
        for (field, at, text) in chance.some(cells, 4) {
            let Some(new) = word(field, &text, chance).filter(|new| *new != text) else { continue };
            // No two columns under one heading.
            if texts.contains(&new.to_lowercase()) {
                continue;
            }
            texts.push(new.to_lowercase());
            set(&mut mutated.workbook.sheets[sheet], at, Value::Text(new));
            changed = true;
        }
    }
    changed.then_some(mutated)
}

fn headings_renamed(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    reworded(original, chance, |field, text, chance| {
        let list = synonyms(field);
        let new = list[chance.below(list.len())];
        // What scales the money stays.
        let lower = text.to_lowercase();
        let scaled = ["ribu", "juta", "000"].iter().any(|word| lower.contains(word));
        match (scaled, text.find('(')) {
            (false, _) => Some(new.to_owned()),
            (true, Some(at)) => Some(format!("{} {}", new.trim_end_matches(" (Rp)"), &text[at..])),
            (true, None) => None,
        }
    })
}

fn headings_misspelt(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    reworded(original, chance, |field, text, chance| {
        // One who misspelt a heading already has had his slip.
        let known = original.vocabulary.fields(text);
        known.first().filter(|(best, score)| *best == field && *score >= 1.0)?;
        let words: Vec<&str> = text.split(' ').collect();
        let long = |word: &str| word.chars().count() >= 5 && word.chars().all(char::is_alphabetic);
        let candidates: Vec<usize> = (0..words.len()).filter(|&i| long(words[i])).collect();
        let i = *candidates.get(chance.below(candidates.len()))?;
        let mut word = slip(words[i], chance);
        if words[i].chars().count() > 11 {
            word = slip(&word, chance);
        }
        let mut words: Vec<String> = words.iter().map(|&w| w.to_owned()).collect();
        words[i] = word;
        Some(words.join(" "))
    })
}

/// One slip of the fingers behind the first letter: a letter dropped, doubled, changed, or two of them swapped.
fn slip(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + chance.below(letters.len() - 2);
    match chance.below(4) {
        0 if letters.len() > 5 => drop(letters.remove(at)),
        1 => letters[at] = if letters[at].is_uppercase() { 'E' } else { 'e' },
        2 => letters.swap(at, at + 1),
        _ => letters.insert(at, letters[at]),
    }
    letters.into_iter().collect()
}

/// Pairs of columns that offices put under one heading.
const GROUPS: [(Field, Field, &[&str]); 6] = [
    (Field::Start, Field::End, &["Waktu Pelaksanaan", "Jadwal", "Waktu"]),
    (Field::Target, Field::Unit, &["Target", "Target Kinerja"]),
    (Field::Budget, Field::Fund, &["Pembiayaan", "Anggaran"]),
    (Field::Fund, Field::Budget, &["Pembiayaan", "Anggaran"]),
    (Field::Output, Field::Target, &["Kinerja"]),
    (Field::Code, Field::Subactivity, &["Sub Kegiatan", "Program"]),
];

/// A row above the heading: a group over two columns, the other headings merged down.
fn headings_grouped(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    let mut groups: Vec<Option<(u32, &str)>> = vec![None; original.workbook.sheets.len()];
    for sheet in original.planned() {
        let (page, heading) = (&original.workbook.sheets[sheet], &original.plan(sheet)?.heading);
        let col = |field: Field| heading.columns.get(&field).filter(|cols| cols.len() == 1).map(|cols| cols[0]);
        let own = |col: u32| {
            let at = CellRef::new(heading.first_row, col);
            page.get(at).as_text().is_some() && area_of(page, at).first.col == area_of(page, at).last.col
        };
        let fitting = GROUPS.iter().filter_map(|(left, right, names)| {
            let (left, right) = (col(*left)?, col(*right)?);
            (right == left + 1 && own(left) && own(right)).then_some((left, *names))
        });
        if let [(left, names)] = chance.some(fitting.collect(), 1)[..] {
            groups[sheet] = Some((left, names[chance.below(names.len())]));
        }
    }
    groups.iter().any(Option::is_some).then_some(())?;
    let row = |sheet: usize| original.plan(sheet).map(|plan| plan.heading.first_row);
    let grouped = |sheet: usize| groups[sheet].and_then(|_| row(sheet));
    let mut mutated =
        original.shifted(|sheet| Shift { rows: grouped(sheet).into_iter().collect(), ..Shift::default() });
    for (sheet, group) in groups.iter().enumerate() {
        let (Some((left, name)), Some(row)) = (group, row(sheet)) else { continue };
        let page = &mut mutated.workbook.sheets[sheet];
        let heads: Vec<(CellRef, Value)> = page.row(row + 1).to_vec();
        for (at, value) in heads.into_iter().filter(|(at, _)| at.col != *left && at.col != *left + 1) {
            let area = area_of(page, at);
            let up = CellRef::new(row, at.col);
            page.merged.retain(|other| *other != area);
            set(page, at, Value::Blank);
            set(page, up, value);
            merge(page, Area { first: up, last: area.last });
        }
        let at = CellRef::new(row, *left);
        set(page, at, Value::Text((*name).to_owned()));
        merge(page, Area { first: at, last: CellRef::new(row, left + 1) });
    }
    Some(mutated)
}

/// A row below the heading: one or two headings broken in the middle, the others merged down.
fn headings_split(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
    let last = |sheet: usize| original.plan(sheet).map(|plan| plan.heading.last_row + 1);
    let mut mutated = original.shifted(|sheet| Shift { rows: last(sheet).into_iter().collect(), ..Shift::default() });
    let mut split = false;
    for sheet in original.planned() {
        let heading = &original.plan(sheet)?.heading;
        let page = &mut mutated.workbook.sheets[sheet];
        let bottom = heading.last_row;
        let cells = heading_cells(page, heading, original.vocabulary).into_iter();
        let broken: Vec<CellRef> = cells.filter(|(_, _, text)| text.contains(' ')).map(|(_, at, _)| at).collect();
        let broken = chance.some(broken, 2);
        for col in heading.span.0..=heading.span.1 {
            let area = area_of(page, CellRef::new(bottom, col));
            if area.first.col != col || page.get(area.first).is_blank() {
                continue;
            }
            let text = page.get(area.first).shown();
            let cut = text.char_indices().filter(|(_, c)| *c == ' ').map(|(i, _)| i).next();
            if let Some(cut) = cut.filter(|_| broken.contains(&area.first)) {
                set(page, area.first, Value::Text(text[..cut].to_owned()));
                set(page, CellRef::new(bottom + 1, col), Value::Text(text[cut + 1..].to_owned()));
                split = true;
                continue;
            }
            page.merged.retain(|other| *other != area);
            merge(page, Area { first: area.first, last: CellRef::new(bottom + 1, area.last.col) });
        }
    }
    split.then_some(mutated)
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
