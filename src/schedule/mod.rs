//! Units for the runs that nobody starts by hand: the quarterly one, and a daily look at what was received. Pure: from paths and days
//! to the text of files. Will not install anything.
//!
//! All units start the same command: what a run makes depends on its day, and one without change leaves everything alone. So a run
//! that was missed is caught up by whichever comes next, and two that meet at once are one (systemd, Windows) or wait for another
//! day (cron: the second ends with 3 and has changed nothing).

mod cron;
mod systemd;
mod windows;

use chrono::NaiveDate;

use crate::calendar::Quarter;
use crate::config::settings::Program;

/// For whom units are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheduler {
    /// Timers of systemd.
    Systemd,
    /// A table of cron.
    Cron,
    /// A task of the Windows Task Scheduler.
    Windows,
}

/// What is started, where, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The program, with its whole path.
    pub program: String,
    /// The workspace, with its whole path.
    pub root: String,
    /// The folder of outputs, with its whole path, where it is not the workspace's own.
    pub outputs: Option<String>,
    /// What the units are called, of plain letters.
    pub name: String,
    /// What they are for, in words.
    pub about: String,
    /// The days of the quarterly runs.
    pub quarterly: Vec<NaiveDate>,
}

/// Clock of the quarterly run, and of the daily one: hour and minute.
const QUARTERLY: (u32, u32) = (6, 0);
const DAILY: (u32, u32) = (6, 30);

/// A file to install.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Whether it is written in UTF-16, as Windows exports tasks.
    pub wide: bool,
}

impl UnitFile {
    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        match self.wide {
            false => self.text.clone().into_bytes(),
            true => {
                let text = format!("\u{feff}{}", self.text.replace('\n', "\r\n"));
                text.encode_utf16().flat_map(u16::to_le_bytes).collect()
            }
        }
    }
}

impl Plan {
    /// The plan of a workspace. `folder`: the name of its folder.
    pub fn new(program: String, root: String, outputs: Option<String>, folder: &str, settings: &Program) -> Self {
        let quarters = (1..=4).map(|number| Quarter { year: settings.year, number });
        Self {
            program,
            root,
            outputs,
            name: format!("ripp-{}", plain(folder, settings.year)),
            about: format!("{} Tahun {}", crate::shown::line(&settings.name), settings.year),
            quarterly: quarters.map(|quarter| quarter.report_day(settings.report_day)).collect(),
        }
    }

    /// The words of the command, each as `word` writes it.
    fn command(&self, word: fn(&str) -> String) -> String {
        let outputs = self.outputs.as_ref().map(|path| format!(" -k {}", word(path))).unwrap_or_default();
        format!("jalankan {}{outputs} --hening", word(&self.root))
    }

    /// The files for a scheduler, and what is done with them, a line each. `at`: where they lie.
    ///
    /// # Errors
    /// A path that cannot be written in one of them, in words.
    pub fn units(&self, scheduler: Scheduler, at: &str) -> Result<(Vec<UnitFile>, Vec<String>), String> {
        for path in [&self.program, &self.root].into_iter().chain(&self.outputs) {
            if path.contains(crate::shown::hides) {
                return Err(format!("{} memuat huruf yang tidak tampak", crate::shown::name(path)));
            }
        }
        Ok(match scheduler {
            Scheduler::Systemd => systemd::units(self, at),
            Scheduler::Cron => cron::units(self, at),
            Scheduler::Windows => windows::units(self, at),
        })
    }
}

/// Small letters, digits and hyphens of a name; the year where it has none.
fn plain(name: &str, year: i32) -> String {
    let kept: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let parts: Vec<&str> = kept.split('-').filter(|part| !part.is_empty()).collect();
    let joined: String = parts.join("-").chars().take(60).collect();
    if joined.is_empty() { year.to_string() } else { joined }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::settings::Settings;

    pub(super) fn plan(program: &str, root: &str) -> Plan {
        Plan::new(program.into(), root.into(), None, "Rencana Aksi 2022", &Settings::for_year(2022).program)
    }

    #[test]
    fn the_quarterly_run_is_on_the_day_after_the_last_month_was_due() {
        let days: Vec<String> = plan("/ripp", "/r").quarterly.iter().map(NaiveDate::to_string).collect();
        assert_eq!(days, ["2022-04-06", "2022-07-06", "2022-10-06", "2023-01-06"]);
    }

    #[test]
    fn units_are_named_plainly_whatever_the_folder_is_called() {
        assert_eq!(plan("/ripp", "/r").name, "ripp-rencana-aksi-2022");
        assert_eq!(plain("..", 2022), "2022");
        assert_eq!(plain("Bündel/;rm -rf", 2022), "b-ndel-rm-rf");
    }

    #[test]
    fn the_folder_of_outputs_goes_with_the_command() {
        let plan = Plan { outputs: Some("/hasil kami".into()), ..plan("/ripp", "/r") };
        for scheduler in [Scheduler::Systemd, Scheduler::Cron, Scheduler::Windows] {
            let (files, _) = plan.units(scheduler, ".").unwrap();
            assert!(files[0].text.contains("/hasil kami"), "{}", files[0].text);
        }
    }

    #[test]
    fn a_path_in_which_something_hides_is_refused() {
        for path in ["/a\nb", "/a\u{202e}b", "/a\0"] {
            assert!(plan("/ripp", path).units(Scheduler::Cron, ".").is_err(), "{path:?}");
        }
    }
}
