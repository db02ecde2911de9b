//! The command line: what was typed becomes what is meant. The only place that knows clap. Will not do any work itself.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::calendar::Quarter;
use crate::command::{Options, QuarterChoice};
use crate::finding::Severity;
use crate::listing::Form;

/// A command with its own arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Job {
    Init {
        dir: PathBuf,
    },
    Template {
        root: PathBuf,
    },
    Check {
        paths: Vec<PathBuf>,
        form: Form,
    },
    Consolidate {
        root: PathBuf,
    },
    Report {
        root: PathBuf,
    },
    Run {
        root: PathBuf,
    },
    Rules {
        code: Option<String>,
    },
    /// Internal: prints the rule book as a document.
    RuleBook,
}

/// Everything that was typed.
#[derive(Debug, Clone)]
pub struct Typed {
    /// What to do.
    pub job: Job,
    /// How.
    pub options: Options,
    /// What counts for exit code 1; none for never.
    pub fail_on: Option<Severity>,
}

/// What the command line asks for instead of a job: a text to print, and the exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Help, version, or what was wrong.
    pub text: String,
    /// 0 or 2.
    pub code: u8,
}

const HELP: &str = "{about}\n\nPemakaian: {usage}\n\n{all-args}{after-help}";
const EXAMPLES: &str = "Contoh:
  ripp mulai rencana-2022         membuat ruang kerja baru
  ripp templat rencana-2022       membuat templat untuk tiap perangkat daerah
  ripp jalankan rencana-2022      memeriksa, menggabungkan, dan membuat laporan
  ripp periksa berkas.xlsx        memeriksa satu berkas saja

Kode keluar: 0 tidak ada yang perlu diperbaiki · 1 ada kesalahan yang perlu diperbaiki · 2 perintah atau setelan salah · 3 tidak selesai";

fn root_arg() -> Arg {
    Arg::new("ruang")
        .value_name("RUANG")
        .help("Folder ruang kerja (bawaan: folder ini)")
        .default_value(".")
        .hide_default_value(true)
}

fn sub(name: &'static str, alias: &'static str, about: &'static str) -> Command {
    let place = match name {
        "mulai" => "FOLDER",
        "periksa" => "[PATH…]",
        "aturan" => "[KODE]",
        _ => "[RUANG]",
    };
    let usage = format!("ripp {name} {place} [PILIHAN]");
    Command::new(name).alias(alias).about(about).override_usage(usage).help_template(HELP).disable_help_flag(true)
}

fn quarter_arg(default: &'static str) -> Arg {
    Arg::new("triwulan")
        .long("triwulan")
        .value_name("TRIWULAN")
        .help("Triwulan laporan, misalnya 2022-TW1, atau otomatis (triwulan terakhir yang sudah berakhir)")
        .default_value(default)
        .hide_default_value(true)
}

fn command() -> Command {
    let options = [
        Arg::new("keluaran")
            .short('k')
            .long("keluaran")
            .value_name("FOLDER")
            .help("Folder hasil (bawaan: keluaran di dalam ruang kerja)"),
        Arg::new("tanggal").long("tanggal").value_name("YYYY-MM-DD").help("Tanggal yang dianggap hari ini"),
        Arg::new("utas")
            .short('j')
            .long("utas")
            .value_name("N")
            .help("Jumlah utas kerja")
            .value_parser(clap::value_parser!(u16).range(1..=256)),
        Arg::new("hening").short('q').long("hening").action(ArgAction::SetTrue).help("Tanpa ringkasan"),
        Arg::new("rinci")
            .short('v')
            .long("rinci")
            .action(ArgAction::SetTrue)
            .help("Sertakan cara membaca nilai, cara memperbaiki peringatan, dan aturan yang tidak diperiksa"),
        Arg::new("gagal")
            .long("gagal-jika")
            .value_name("TINGKAT")
            .help("Yang dihitung untuk kode keluar 1: kesalahan (bawaan), peringatan, atau tidak")
            .value_parser(PossibleValuesParser::new(["error", "kesalahan", "peringatan", "tidak"]))
            .default_value("error")
            .hide_default_value(true)
            .hide_possible_values(true),
        Arg::new("bantuan")
            .short('h')
            .long("bantuan")
            .alias("help")
            .action(ArgAction::Help)
            .help("Tampilkan bantuan ini"),
    ];
    let form = PossibleValuesParser::new(["teks", "json", "csv", "sarif"]);
    let mut command = Command::new("ripp")
        .about("Mengolah rencana aksi replikasi inovasi pelayanan publik: membaca berkas dari perangkat daerah, memeriksa, menggabungkan, dan membuat laporan triwulanan.")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading("Perintah")
        .help_template("{about}\n\nPemakaian: ripp [PERINTAH] [PILIHAN]\n\n{all-args}{after-help}")
        .after_help(EXAMPLES)
        .subcommand(sub("mulai", "init", "Membuat ruang kerja baru").arg(Arg::new("dir").value_name("FOLDER").help("Folder yang akan dibuat").required(true)))
        .subcommand(sub("templat", "template", "Membuat templat resmi untuk tiap perangkat daerah").arg(root_arg()))
        .subcommand(
            sub("periksa", "check", "Memeriksa ruang kerja atau berkas, lalu menampilkan temuan")
                .arg(Arg::new("path").value_name("PATH").num_args(0..).help("Ruang kerja atau berkas (bawaan: folder ini)"))
                .arg(Arg::new("format").long("format").value_name("BENTUK").value_parser(form).default_value("teks").hide_default_value(true).hide_possible_values(true).help("Bentuk keluaran: teks, json, csv, atau sarif"))
                .arg(quarter_arg("tidak")),
        )
        .subcommand(sub("konsolidasi", "consolidate", "Membuat buku kerja provinsi, tabel, dan temuan").arg(root_arg()).arg(quarter_arg("otomatis")))
        .subcommand(sub("laporan", "report", "Membuat laporan triwulanan (PDF)").arg(root_arg()).arg(quarter_arg("otomatis")))
        .subcommand(sub("jalankan", "run", "Mengerjakan semuanya").arg(root_arg()).arg(quarter_arg("otomatis")))
        .subcommand(sub("aturan", "rules", "Menampilkan buku aturan, atau satu aturan beserta contohnya").arg(Arg::new("kode").value_name("KODE").help("Kode aturan, misalnya W002")).arg(Arg::new("buku").long("buku").action(ArgAction::SetTrue).hide(true)))
        .arg(Arg::new("versi").short('V').long("versi").alias("version").action(ArgAction::Version).help("Tampilkan versi"));
    for option in options {
        command = command.arg(option.global(true).help_heading("Pilihan"));
    }
    let heads = |mut sub: Command| {
        sub = sub
            .mut_args(|arg| if arg.is_positional() { arg.help_heading("Isian") } else { arg.help_heading("Pilihan") });
        sub
    };
    command.mut_subcommands(heads).mut_args(|arg| arg.help_heading("Pilihan"))
}

/// Reads the command line. `today` is the day unless one is typed; `in_workspace` tells whether this folder is one.
///
/// # Errors
/// An [`Answer`] to print instead of doing anything.
pub fn parse(
    args: impl IntoIterator<Item = std::ffi::OsString>,
    today: NaiveDate,
    in_workspace: bool,
) -> Result<Typed, Answer> {
    let mut command = command();
    let matches = command.try_get_matches_from_mut(args).map_err(|error| answer(&error))?;
    let wrong = |text: String| Answer { text: format!("{text}\nLihat: ripp --bantuan\n"), code: 2 };
    let (name, inner) = match matches.subcommand() {
        Some((name, inner)) => (name.to_owned(), inner.clone()),
        None if in_workspace => ("jalankan".to_owned(), matches.clone()),
        None => return Err(Answer { text: format!("{}\n", command.render_help()), code: 2 }),
    };
    let day = match inner.get_one::<String>("tanggal") {
        None => today,
        Some(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map_err(|_| wrong(format!("--tanggal {text}: bukan tanggal seperti 2022-04-05")))?,
    };
    let quarter = match inner.try_get_one::<String>("triwulan").ok().flatten().map(String::as_str) {
        None if name == "jalankan" => QuarterChoice::Automatic,
        None | Some("tidak") => QuarterChoice::None,
        Some("otomatis") => QuarterChoice::Automatic,
        Some(text) => QuarterChoice::Given(text.parse::<Quarter>().map_err(|e| wrong(format!("--triwulan: {e}")))?),
    };
    let threads = inner.get_one::<u16>("utas").map(|n| usize::from(*n));
    let fail_on = match inner.get_one::<String>("gagal").map(String::as_str) {
        Some("peringatan") => Some(Severity::Warning),
        Some("tidak") => None,
        _ => Some(Severity::Error),
    };
    let options = Options {
        today: day,
        threads: threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)),
        output: inner.get_one::<String>("keluaran").map(PathBuf::from),
        reader: None,
        quiet: inner.get_flag("hening"),
        verbose: inner.get_flag("rinci"),
        quarter,
    };
    Ok(Typed { job: job(&name, &inner), options, fail_on })
}

fn job(name: &str, inner: &ArgMatches) -> Job {
    let root = || PathBuf::from(inner.try_get_one::<String>("ruang").ok().flatten().map_or(".", String::as_str));
    match name {
        "mulai" => Job::Init { dir: inner.get_one::<String>("dir").map(PathBuf::from).unwrap_or_default() },
        "templat" => Job::Template { root: root() },
        "periksa" => {
            let paths: Vec<PathBuf> =
                inner.get_many::<String>("path").into_iter().flatten().map(PathBuf::from).collect();
            let form = match inner.get_one::<String>("format").map(String::as_str) {
                Some("json") => Form::Json,
                Some("csv") => Form::Csv,
                Some("sarif") => Form::Sarif,
                _ => Form::Text,
            };
            Job::Check { paths: if paths.is_empty() { vec![PathBuf::from(".")] } else { paths }, form }
        }
        "konsolidasi" => Job::Consolidate { root: root() },
        "laporan" => Job::Report { root: root() },
        "aturan" if inner.get_flag("buku") => Job::RuleBook,
        "aturan" => Job::Rules { code: inner.get_one::<String>("kode").cloned() },
        _ => Job::Run { root: root() },
    }
}

/// clap's words in Bahasa.
fn answer(error: &clap::Error) -> Answer {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Answer { text: error.render().to_string(), code: 0 };
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        _ => String::new(),
    };
    let arg = context(ContextKind::InvalidArg);
    let arg = arg.split(' ').next().unwrap_or_default().to_owned();
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(context).concat();
    let near = if near.is_empty() { String::new() } else { format!(" Maksudnya {near}?") };
    let text = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("perintah {} tidak dikenal.{near}", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("{arg} tidak dikenal.{near}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = context(ContextKind::ValidValue);
            let allowed = if allowed.is_empty() { String::new() } else { format!(" Yang boleh: {allowed}.") };
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                format!("{arg} memerlukan nilai.{allowed}")
            } else {
                format!("{arg}: nilai {value} tidak dapat dipakai.{allowed}")
            }
        }
        ErrorKind::MissingRequiredArgument => format!("isian yang kurang: {arg}."),
        ErrorKind::ArgumentConflict => format!("{arg} tidak boleh ditulis dua kali."),
        _ => "perintah tidak dapat dipahami.".to_owned(),
    };
    Answer { text: format!("{text}\nLihat: ripp --bantuan\n"), code: 2 }
}
