//! Money in columns of several funds: it is added up, or told where one of them may be something else.

use ripp::cells::{CellRef, Format, Sheet, Value, Workbook};

use crate::plan::{findings, outcome};

/// A plan whose money stands in columns under "Anggaran (Rp)", written over each of them, with the lines of amounts of its actions.
fn with_funds(lowest: &[&str], amounts: &[&[f64]]) -> Workbook {
    const HEAD: [&str; 7] = ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab"];
    let text = |row: u32, col: usize, text: &str| (CellRef::new(row, col as u32), Value::Text(text.into()));
    let mut cells: Vec<(CellRef, Value)> = HEAD.iter().enumerate().map(|(col, head)| text(1, col, head)).collect();
    for (place, fund) in lowest.iter().enumerate() {
        cells.extend([text(0, HEAD.len() + place, "Anggaran (Rp)"), text(1, HEAD.len() + place, fund)]);
    }
    for (row, amounts) in (2..).zip(amounts) {
        let number = row.to_string();
        let action = [
            &number,
            "Persiapan",
            "SK Tim Replikasi",
            "Menyusun keputusan tim",
            "3 Januari 2022",
            "31 Januari 2022",
            "Kabid",
        ];
        cells.extend(action.iter().enumerate().map(|(col, value)| text(row, col, value)));
        let money = amounts.iter().enumerate().filter(|(_, amount)| **amount > 0.0);
        cells.extend(money.map(|(place, n)| (CellRef::new(row, (HEAD.len() + place) as u32), Value::Number(*n))));
    }
    cells.sort_by_key(|(at, _)| *at);
    let sheet = Sheet { name: Some("Renaksi".into()), visible: true, cells, ..Sheet::default() };
    Workbook { format: Format::Xlsx, sheets: vec![sheet], properties: Vec::new(), modified: None }
}

/// The budget and the fund of an action.
type Money = (Option<String>, Option<String>);

/// The money of each action, and what is found about the file.
fn read(lowest: &[&str], amounts: &[&[f64]]) -> (Vec<Money>, Vec<String>) {
    let outcome = outcome(&with_funds(lowest, amounts));
    let actions = outcome.submissions[0].actions.iter();
    let told = actions.map(|a| (a.budget.value().map(ToString::to_string), a.fund.value().cloned())).collect();
    (told, findings(&outcome).into_iter().filter(|f| f.starts_with("F0")).collect())
}

const AMOUNTS: [&[f64]; 4] = [&[1e6, 2e6, 5e5], &[3e6, 0.0, 0.0], &[0.0, 4e6, 0.0], &[2e6, 1e6, 7e5]];

#[test]
fn amounts_of_several_funds_are_added_up() {
    for lowest in [["APBD", "APBN", "CSR"], ["APBD Kabupaten", "DAK", "Bantuan Keuangan"]] {
        let (told, findings) = read(&lowest, &AMOUNTS);
        let sums: Vec<&str> = told.iter().map(|(budget, _)| budget.as_deref().unwrap()).collect();
        assert_eq!(sums, ["3500000", "3000000", "4000000", "3700000"], "{lowest:?}");
        assert_eq!(told[1].1.as_deref(), Some(lowest[0]));
        assert_eq!(findings, Vec::<String>::new(), "{lowest:?}");
    }
}

#[test]
fn a_column_beside_funds_that_nobody_understands_is_told_and_no_sum_is_made_without_it() {
    let (told, findings) = read(&["APBD", "Talangan", "CSR"], &AMOUNTS);
    assert!(told.iter().all(|(budget, _)| budget.is_none()), "{told:?}");
    assert!(findings.iter().any(|f| f.starts_with("F013 H2 ")), "{findings:?}");
}
