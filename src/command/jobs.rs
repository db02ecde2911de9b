//! The commands that make nothing of the received files, and `periksa`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{Done, Options, Tick, gather, gather_files, held_on, read_found, target, worst};
use crate::consolidate::outcome::Outcome;
use crate::consolidate::{Inputs, consolidate};
use crate::error::Error;
use crate::listing::{Form, listing, summary};
use crate::model::{Entry, Reason, Standing, Submission};
use crate::schedule::{Plan, Scheduler};
use crate::shown;
use crate::workspace::{SETTINGS, Workspace, is_passed_over};

/// `periksa`: a workspace, or single files anywhere.
///
/// # Errors
/// When a path does not exist or a workspace cannot be opened.
pub fn check(paths: &[PathBuf], form: Form, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    let outcomes = match paths {
        [one] if one.join(SETTINGS).is_file() => vec![gather(Workspace::open(one)?, options, tick)?],
        [one] if one.is_dir() => {
            let files = spreadsheets(one)?;
            if files.is_empty() {
                let text = format!("{} bukan ruang kerja dan tidak berisi berkas tabel", shown::path(one));
                return Err(Error::Usage(text));
            }
            check_files(&files, options, tick)?
        }
        files => {
            if let Some(bad) = files.iter().find(|path| !path.is_file()) {
                return Err(Error::Usage(format!(
                    "{} tidak ditemukan; beri satu ruang kerja atau beberapa berkas",
                    shown::path(bad)
                )));
            }
            check_files(files, options, tick)?
        }
    };
    let texts: Vec<String> = outcomes.iter().map(|outcome| listing(outcome, form, options.verbose)).collect();
    let closing = match form {
        Form::Text => closing(&outcomes),
        _ => String::new(),
    };
    Ok(Done {
        listing: joined(texts, form),
        is_prose: form == Form::Text,
        summary: closing,
        worst: outcomes.iter().filter_map(worst).min(),
        record: None,
    })
}

/// The files in a folder that may be tables, by their names; what lies in its folders is not looked at.
fn spreadsheets(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "docx"];
    let fail = |source| Error::Read { path: dir.to_owned(), source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        if path.is_file() && ENDINGS.contains(&ending.as_str()) && !is_passed_over(&name) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `perubahan`: what changed in a workspace since a day.
///
/// # Errors
/// When the workspace cannot be opened.
pub fn changes(root: &Path, since: NaiveDate, form: Form, options: &Options, tick: Tick<'_>) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    let files = workspace.discover()?;
    let inputs = read_found(workspace, &files, options, tick)?;
    let (then, inputs) = held_on(inputs, since, None);
    let now = consolidate(Inputs { today: options.today, ..inputs });
    Ok(Done::text(crate::listing::changes::changes(&crate::changes::changes(&then, &now), &now, form)))
}

/// What is said at the end, for each programme year.
fn closing(outcomes: &[Outcome]) -> String {
    let said = |outcome: &Outcome| {
        let year = match outcomes {
            [_] => String::new(),
            _ => format!("Tahun program {}:\n", outcome.settings.program.year),
        };
        format!("{year}{}", summary(outcome, None))
    };
    let all: Vec<String> = outcomes.iter().map(said).collect();
    let none = outcomes.iter().all(|outcome| outcome.findings.list.is_empty());
    format!("{}{}", if none { "Tidak ada temuan.\n" } else { "\n" }, all.join("\n"))
}

/// One listing of several: of JSON and SARIF one object, whose year is null, of CSV one table.
fn joined(texts: Vec<String>, form: Form) -> String {
    let mut texts = texts.into_iter();
    let mut all = texts.next().unwrap_or_default();
    for text in texts {
        match form {
            Form::Text if all.is_empty() || text.is_empty() => all.push_str(&text),
            Form::Text => all = format!("{all}\n{text}"),
            Form::Csv => all.push_str(text.split_once('\n').map_or("", |(_, rows)| rows)),
            Form::Json | Form::Sarif => {
                let (Ok(mut one), Ok(other)) = (serde_json::from_str(&all), serde_json::from_str(&text)) else {
                    continue;
                };
                join(&mut one, other);
                all = shown::json(&one);
            }
        }
    }
    all
}

/// Lists are put one behind the other; what differs otherwise is of neither.
fn join(one: &mut Value, other: Value) {
    let (Value::Object(one), Value::Object(other)) = (one, other) else { return };
    for (key, value) in other {
        match (one.get_mut(&key), value) {
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
            (Some(known), value) if *known != value => *known = Value::Null,
            _ => {}
        }
    }
}

/// Single files, with the workspace they lie in where there is one; outside of one, an outcome for each programme year.
fn check_files(files: &[PathBuf], options: &Options, tick: Tick<'_>) -> Result<Vec<Outcome>, Error> {
    let home = std::fs::canonicalize(&files[0]).ok();
    let home = home.as_deref().and_then(|path| path.ancestors().skip(1).find(|dir| dir.join(SETTINGS).is_file()));
    let named = |path: &PathBuf| {
        (path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned()), path.clone())
    };
    let list: Vec<(String, PathBuf)> = files.iter().map(named).collect();
    if let Some(root) = home {
        let mut workspace = Workspace::open(root)?;
        // Others of the roster are not asked for when one file is checked.
        for row in &mut workspace.roster.rows {
            row.required = false;
        }
        let mut outcome = gather_files(workspace, &list, options, tick)?;
        outcome.agencies.clear();
        return Ok(vec![outcome]);
    }
    let today = options.today.year();
    let first = gather_files(Workspace::none(today), &list, options, tick)?;
    // Dates without a year depend on it, so another year means another reading.
    let mut by_year: BTreeMap<i32, Vec<(String, PathBuf)>> = BTreeMap::new();
    for (file, named) in list.into_iter().enumerate() {
        let parts = first.submissions.iter().filter(|submission| submission.file == file);
        by_year.entry(year_of(&parts.collect::<Vec<_>>()).unwrap_or(today)).or_default().push(named);
    }
    if by_year.keys().eq([&today]) {
        return Ok(vec![first]);
    }
    let of_year =
        |(year, list): (i32, Vec<(String, PathBuf)>)| gather_files(Workspace::none(year), &list, options, &|_| {});
    by_year.into_iter().map(of_year).collect()
}

/// The programme year that a file is for: that of its title, of its template, or in which most of its plan ends.
fn year_of(parts: &[&Submission]) -> Option<i32> {
    let identities = || parts.iter().map(|part| &part.identity);
    let in_title = identities().find_map(|identity| identity.title_year);
    let in_line = || identities().find_map(|identity| identity.line("year")?.trim().parse().ok());
    let of_template = || identities().find_map(|identity| identity.template_year);
    let of_dates = || {
        let ends = parts.iter().flat_map(|part| &part.actions).map(|action| &action.end);
        let mut years: Vec<i32> =
            ends.filter(|end| names_its_year(end)).filter_map(|end| Some(end.value()?.year())).collect();
        years.sort_unstable();
        years.get(years.len() / 2).copied()
    };
    in_title.or_else(in_line).or_else(of_template).or_else(of_dates)
}

/// Whether a day was written with its year.
fn names_its_year(end: &Entry<NaiveDate>) -> bool {
    let assumed = |how: Reason| matches!(how, Reason::ProgrammeYear(_) | Reason::GridMark | Reason::GridFill);
    !matches!(end.state.standing(), Standing::Decided(how) if assumed(how))
}

/// `aturan`: the list, or one rule.
///
/// # Errors
/// When there is no such rule.
pub fn rules(code: Option<&str>) -> Result<Done, Error> {
    let Some(code) = code else { return Ok(Done::text(super::rulebook::list())) };
    match crate::rules::find(code) {
        Some(rule) => Ok(Done::text(super::rulebook::explain(rule))),
        None => Err(Error::Usage(format!("aturan {code} tidak ada; lihat daftar dengan: ripp aturan"))),
    }
}

/// `jadwal`: units for the quarterly run and for a daily look at what was received; printed, or written to a folder. `program`: the
/// whole path of this program.
///
/// # Errors
/// When the workspace cannot be opened, a path not be written in a unit, or the folder not be written.
pub fn schedule(
    root: &Path,
    scheduler: Scheduler,
    into: Option<&Path>,
    program: Option<&Path>,
    options: &Options,
) -> Result<Done, Error> {
    let workspace = Workspace::open(root)?;
    target(&workspace, options)?;
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let root = whole(&std::fs::canonicalize(root).ok().filter(|_| !cfg!(windows)).unwrap_or_else(|| whole(root)));
    let folder = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let written = |path: &Path| path.to_str().map(str::to_owned);
    let unwritable = |path: &Path| Error::Usage(format!("{} tidak dapat dicantumkan dalam jadwal", shown::path(path)));
    let outputs = options.output.as_deref().map(whole);
    let outputs = match &outputs {
        Some(path) => Some(written(path).ok_or_else(|| unwritable(path))?),
        None => None,
    };
    let program = program.map_or_else(|| PathBuf::from("ripp"), whole);
    let plan = Plan::new(
        written(&program).ok_or_else(|| unwritable(&program))?,
        written(&root).ok_or_else(|| unwritable(&root))?,
        outputs,
        &folder,
        &workspace.settings.program,
    );
    let at = into.map_or_else(|| ".".to_owned(), |dir| whole(dir).to_string_lossy().into_owned());
    let (files, steps) = plan.units(scheduler, &at).map_err(Error::Usage)?;
    let steps: Vec<String> = (1..).zip(&steps).map(|(number, step)| format!("  {number}. {step}\n")).collect();
    let Some(dir) = into else {
        let files = files.iter().map(|file| format!("# {}\n{}\n", file.name, file.text)).collect::<String>();
        let steps = steps.iter().map(|step| format!("#{step}")).collect::<String>();
        let how = "# Cara memasang (dengan --pasang FOLDER berkasnya ditulis di sana):\n";
        return Ok(Done::text(format!("{files}{how}{steps}")));
    };
    let outputs: Vec<(String, Vec<u8>)> = files.iter().map(|file| (file.name.clone(), file.bytes())).collect();
    crate::output::install(dir, &outputs)?;
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let summary = format!("Ditulis di {}: {}.\nCara memasang:\n{}", shown::path(dir), names.join(", "), steps.concat());
    Ok(Done { summary, ..Done::default() })
}
