//! Writes panics to a log beside the outputs, so that someone can find out what failed. The only output with a clock in it;
//! no run removes it.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use crate::output::append;
use crate::panics::Panic;
use crate::shown;

/// The log below the folder of outputs.
pub const NAME: &str = "log/galat.log";

/// What became of the panics of a run.
#[derive(Debug, PartialEq, Eq)]
pub enum Logged {
    /// There were none.
    Nothing,
    /// They stand in this file.
    In(PathBuf),
    /// There is no folder for them, or it cannot be written: one line to print.
    Nowhere(String),
}

/// Appends panics to the log of a folder of outputs. `moment`: the clock.
pub fn record(panics: &[Panic], outputs: Option<&Path>, moment: &impl Display) -> Logged {
    let Some(first) = panics.first() else { return Logged::Nothing };
    let path = outputs.map(|outputs| (outputs, outputs.join(NAME)));
    match path {
        Some((root, path)) if append(root, NAME, &text(panics, moment)).is_ok() => Logged::In(path),
        _ => Logged::Nowhere(line(first, panics.len())),
    }
}

fn text(panics: &[Panic], moment: &impl Display) -> String {
    let indented = |text: &str| shown::page(text.trim_end()).replace('\n', "\n    ");
    let entry = |panic: &Panic| {
        let file = panic.file.as_deref().map_or("-".into(), shown::name);
        let mut entry = format!(
            "{moment} ripp {}\n  berkas: {}\n  tempat: {}\n  pesan: {}\n",
            env!("CARGO_PKG_VERSION"),
            file,
            panic.place,
            indented(&panic.message)
        );
        if let Some(trace) = &panic.trace {
            entry.push_str(&format!("  jejak:\n    {}\n", indented(trace)));
        }
        entry
    };
    panics.iter().map(entry).collect()
}

/// The first of several panics in one line.
fn line(first: &Panic, count: usize) -> String {
    let file = first.file.as_deref().map(|file| format!(" pada {}", shown::name(file))).unwrap_or_default();
    let more = if count > 1 { format!("; dan {} galat lain", count - 1) } else { String::new() };
    let message = first.message.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("galat{file}: {message} ({}){more}", first.place)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::PoisonError;

    use super::*;
    use crate::output::{OutputFolder, Stage, Target};
    use crate::panics;

    #[test]
    fn a_panic_stands_in_the_log_with_its_file_and_its_place_and_stays_there() {
        let _turn = panics::IN_TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::panic::take_hook();
        panics::install();
        let file = "2022/contoh galat.xlsx";
        let caught = panics::caught::<()>(file, || panic!("contoh\ndua baris"));
        std::panic::set_hook(before);
        assert_eq!(caught, None);
        let kept: Vec<Panic> = panics::take().into_iter().filter(|panic| panic.file.as_deref() == Some(file)).collect();
        assert_eq!(kept.len(), 1);
        let dir = tempfile::tempdir().unwrap();
        let logged = record(&kept, Some(dir.path()), &"2022-04-05T10:00:00+07:00");
        assert_eq!(logged, Logged::In(dir.path().join(NAME)));
        record(&kept, Some(dir.path()), &"2022-04-06T10:00:00+07:00");
        let home = Path::new("ruang lain");
        let target = Target::new(home, &home.join("masuk"), Some(dir.path())).unwrap();
        let folder = OutputFolder::take(&target).unwrap();
        let stage = Stage::new(&folder);
        stage.put("laporan/a.pdf", b"isi").unwrap();
        stage.commit(&["laporan".into()], None).unwrap();
        let log = fs::read_to_string(dir.path().join(NAME)).unwrap();
        let head = format!("2022-04-05T10:00:00+07:00 ripp {}\n  berkas: {file}\n", env!("CARGO_PKG_VERSION"));
        assert!(log.starts_with(&head), "{log}");
        assert!(log.contains("  pesan: contoh\n    dua baris\n"), "{log}");
        assert!(log.contains("log.rs:") && log.contains("\n2022-04-06T"), "{log}");
    }

    #[test]
    fn without_a_folder_one_line_says_it() {
        let panic = Panic {
            message: "di luar\n batas".into(),
            place: "a.rs:1:2".into(),
            file: Some("b.xls".into()),
            trace: None,
        };
        assert_eq!(record(&[], None, &""), Logged::Nothing);
        let line = |panics: &[Panic], outputs: Option<&Path>| match record(panics, outputs, &"") {
            Logged::Nowhere(line) => line,
            other => format!("{other:?}"),
        };
        assert_eq!(line(std::slice::from_ref(&panic), None), "galat pada b.xls: di luar batas (a.rs:1:2)");
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join(NAME)).unwrap();
        let two = [panic.clone(), panic];
        assert_eq!(line(&two, Some(dir.path())), "galat pada b.xls: di luar batas (a.rs:1:2); dan 1 galat lain");
    }
}
