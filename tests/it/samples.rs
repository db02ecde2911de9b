//! The workspace `samples/`: its official workbooks come from `tests/samples/official.json`, and stay current.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ripp::config::roster::Roster;
use ripp::config::settings::Settings;
use ripp::config::structure::Structure;
use ripp::model::Field;
use ripp::template::{Cell, Fill, FilledRow, QUARTERS, template};
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A value as an operator would have typed it: dates and numbers as such, everything else as text.
fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Blank,
        Value::Number(number) => Cell::Number(number.as_f64().unwrap()),
        Value::String(text) => match text.parse::<chrono::NaiveDate>() {
            Ok(day) => Cell::Date(day),
            Err(_) => Cell::Text(text.clone()),
        },
        other => Cell::Text(other.to_string()),
    }
}

fn plan_row(structure: &Structure, action: &Value, progress: &[&Value]) -> FilledRow {
    let mut row = FilledRow::default();
    let phase = structure.phase(action["phase"].as_u64().unwrap() as u8).unwrap();
    let activity = structure.activity(action["activity"].as_str().unwrap()).unwrap();
    row.set(Field::Phase, phase.name.as_str());
    row.set(Field::Activity, activity.name.as_str());
    let fields = [
        (Field::Description, "description"),
        (Field::Output, "output"),
        (Field::Target, "target"),
        (Field::Unit, "unit"),
        (Field::Start, "start"),
        (Field::End, "end"),
        (Field::Responsible, "responsible"),
        (Field::Subactivity, "subactivity"),
        (Field::Fund, "fund"),
        (Field::Budget, "budget"),
        (Field::Note, "note"),
    ];
    for (field, key) in fields {
        row.set(field, cell(&action[key]));
    }
    row.set(Field::Code, action["code"].as_str().unwrap_or_default());
    for report in progress {
        let month = report["month"].as_u64().unwrap() as usize - 1;
        row.physical[month] = cell(&report["physical"]);
        row.spent[month] = cell(&report["spent"]);
    }
    row
}

/// The official workbook of one entry of `official.json`.
pub fn filled(structure: &Structure, settings: &Settings, roster: &Roster, entry: &Value) -> Vec<u8> {
    let empty = Vec::new();
    let list = |key: &str| entry[key].as_array().unwrap_or(&empty).clone();
    let progress = list("progress");
    let rows = list("actions")
        .iter()
        .enumerate()
        .map(|(i, action)| {
            let mine: Vec<&Value> = progress.iter().filter(|p| p["action"].as_u64() == Some(i as u64)).collect();
            plan_row(structure, action, &mine)
        })
        .collect();
    let mut identity: BTreeMap<String, Cell> = BTreeMap::new();
    for (key, value) in entry["identity"].as_object().unwrap() {
        let content = match (key.as_str(), value) {
            ("nil", Value::Bool(nil)) => Cell::Text(if *nil { "Ya" } else { "Tidak" }.into()),
            ("head_nip" | "pic_phone" | "decree_number" | "commitment_number", Value::String(text)) => {
                Cell::Text(text.clone())
            }
            _ => cell(value),
        };
        identity.insert(key.clone(), content);
    }
    let month = |value: &Value| value.as_u64().map(|m| ripp::calendar::MONTHS[m as usize - 1]);
    let notes = list("notes")
        .iter()
        .map(|n| [Cell::from(month(&n["month"])), cell(&n["obstacle"]), cell(&n["follow_up"]), cell(&n["evidence"])])
        .collect();
    let quarter = |value: &Value| value.as_u64().map(|q| QUARTERS[q as usize - 1]);
    let evaluations = list("evaluations")
        .iter()
        .map(|e| [Cell::from(quarter(&e["quarter"])), cell(&e["drivers"]), cell(&e["barriers"]), cell(&e["follow_up"])])
        .collect();
    let row = roster.rows.iter().find(|row| Some(row.code.as_str()) == entry["agency"].as_str());
    let fill = Fill { identity, rows, notes, evaluations, ..Fill::default() };
    template(structure, settings, row, &fill).unwrap()
}

#[test]
fn the_official_samples_are_current() {
    let samples = root().join("samples");
    let read = |path: &Path| std::fs::read(path).unwrap();
    let settings =
        Settings::parse(&String::from_utf8(read(&samples.join("ripp.toml"))).unwrap(), Path::new("ripp.toml")).unwrap();
    let roster = Roster::parse(&read(&samples.join("daftar-opd.csv")), Path::new("daftar-opd.csv")).unwrap();
    let structure = Structure::built_in();
    let entries: Value = serde_json::from_slice(&read(&root().join("tests/samples/official.json"))).unwrap();
    assert!(!entries.as_array().unwrap().is_empty());
    for entry in entries.as_array().unwrap() {
        let bytes = filled(&structure, &settings, &roster, entry);
        let path = samples.join("masuk").join(entry["path"].as_str().unwrap());
        if std::env::var_os("RIPP_PERBARUI").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        assert!(read(&path) == bytes, "{} is not current; run the test with RIPP_PERBARUI=1", path.display());
    }
}
