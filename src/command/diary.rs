//! Writes down that a run was: `status.json` for programs that watch, `log/ripp.log` for people that ask. The only outputs with a
//! clock in them, besides the log of panics; no run counts them among its own.

use std::path::Path;

use serde_json::{Value, json};

use super::record::Record;
use crate::error::Error;
use crate::output::{MANIFEST, STATUS, append, replace, turn};
use crate::shown;

/// The log below the folder of outputs.
pub const LOG: &str = "log/ripp.log";
/// Bytes from which on a log makes room for a new one.
const MOST: u64 = 4 << 20;
/// Logs that are kept besides.
const KEPT: usize = 5;

/// A run that has ended.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The command that was typed.
    pub command: &'a str,
    /// The clock when it began, and when it ended.
    pub clock: (&'a str, &'a str),
    /// What it left, or why it could not go on.
    pub end: Result<&'a Record, &'a Error>,
    /// Its exit code.
    pub code: u8,
}

/// Notes that a run begins, so that one that is killed leaves a trace. Gives whether it is noted: nothing is where no folder of
/// outputs is yet.
pub fn begin(outputs: &Path, named: bool, command: &str, began: &str) -> bool {
    is_ours(outputs, named) && append(outputs, LOG, &first_line(command, began)).is_ok()
}

/// Writes a run down in the folder of outputs. `named`: whether someone named that folder; then it must be one of ours. `begun`:
/// whether its beginning is noted. That a log cannot be written ends no run: it gives the line to say so.
pub fn write(outputs: &Path, named: bool, begun: bool, run: Run<'_>) -> Option<String> {
    if !is_ours(outputs, named) {
        return None;
    }
    let first = if begun { String::new() } else { first_line(run.command, run.clock.0) };
    let logged = append(outputs, LOG, &(first + &lines(run))).and_then(|()| turn(outputs, LOG, MOST, KEPT));
    // Another run holds the folder: what stands there is its own to tell.
    let told = match run.end {
        Err(Error::Locked(_)) => Ok(()),
        _ => replace(outputs, STATUS, &shown::json(&status(outputs, run))),
    };
    let failed = logged.and(told).err()?;
    Some(format!("catatan kerja di {} tidak dapat ditulis: {failed}", shown::path(outputs)))
}

fn is_ours(outputs: &Path, named: bool) -> bool {
    outputs.join(MANIFEST).is_file() || !named && outputs.is_dir()
}

fn first_line(command: &str, began: &str) -> String {
    format!("{began} mulai {command} (ripp {})\n", env!("CARGO_PKG_VERSION"))
}

fn lines(run: Run<'_>) -> String {
    let ended = run.clock.1;
    let mut text = String::new();
    let mut line = |what: &str| text.push_str(&format!("{ended} {}\n", shown::line(what)));
    match run.end {
        Ok(record) => {
            record.lines.iter().for_each(|what| line(what));
            let end = if record.unchanged { "tidak ada yang berubah" } else { "keluaran ditulis" };
            line(&format!("selesai {}: {end}, kode keluar {}", run.command, run.code));
        }
        Err(error) => line(&format!("gagal {}: {error}; kode keluar {}", run.command, run.code)),
    }
    text
}

/// What is known now; where the run failed, with what was known before.
fn status(outputs: &Path, run: Run<'_>) -> Value {
    let (began, ended) = run.clock;
    let result = match run.end {
        Ok(record) if record.unchanged => "unchanged",
        Ok(_) => "written",
        Err(_) => "failed",
    };
    let this = json!({
        "command": run.command,
        "began": began,
        "ended": ended,
        "result": result,
        "exit_code": run.code,
        "message": run.end.err().map(|error| shown::line(&error.to_string()).into_owned()),
    });
    let before = || {
        let bytes = std::fs::read(outputs.join(STATUS)).ok()?;
        serde_json::from_slice::<Value>(&bytes).ok().filter(Value::is_object)
    };
    let mut status = match run.end {
        Ok(record) => {
            let mut status = record.state.clone();
            status["last_success"] = this.clone();
            status
        }
        Err(_) => before().unwrap_or_else(|| json!({})),
    };
    status["schema"] = json!("ripp-status/1");
    status["program"] = json!(env!("CARGO_PKG_VERSION"));
    status["last_run"] = this;
    status
}
