//! Mutations of headings: renamed, misspelt, grouped, split. Will not move a row below them.

use ripp::cells::{Area, CellRef};
use ripp::cells::{Sheet, Value};
use ripp::model::Field;
use ripp::recognise::heading::{Heading, text_at};
use ripp::recognise::vocabulary::Vocabulary;

use super::kinds::{Chance, Mutated, Original};
use super::shift::{Shift, area_of, merge, set};

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
        #[allow(unreachable_patterns)]
        other => std::slice::from_ref(&other.column().heading),
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

pub fn headings_renamed(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
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

pub fn headings_misspelt(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
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
pub fn headings_grouped(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
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
pub fn headings_split(original: &Original<'_>, chance: &mut Chance) -> Option<Mutated> {
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
