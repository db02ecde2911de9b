//! A table of cron. It has no memory of what was missed: the daily line catches up, and one for each start of the machine.

use chrono::Datelike;

use super::{DAILY, Plan, QUARTERLY, UnitFile};

pub(super) fn units(plan: &Plan, at: &str) -> (Vec<UnitFile>, Vec<String>) {
    let run = format!("{} {}", word(&plan.program), plan.command(word));
    // The day is that of the following month, the same in each quarter.
    let day = plan.quarterly.first().map_or(6, Datelike::day);
    let mut months: Vec<u32> = plan.quarterly.iter().map(Datelike::month).collect();
    months.sort_unstable();
    let months: Vec<String> = months.iter().map(u32::to_string).collect();
    let text = format!(
        "# Dibuat oleh ripp jadwal: {}.\n# Kode keluar 1: ada yang perlu diperbaiki perangkat daerah; catatan kerja ada di keluaran/log.\n\
         # Laporan triwulanan\n{} {} {day} {} * {run}\n# Berkas yang diterima, setiap hari\n{} {} * * * {run}\n\
         # Menjalankan pekerjaan yang terlewat setelah komputer dinyalakan\n@reboot sleep 120; {run}\n",
        plan.about.replace('%', "\\%"),
        QUARTERLY.1,
        QUARTERLY.0,
        months.join(","),
        DAILY.1,
        DAILY.0
    );
    let name = format!("{}.cron", plan.name);
    let steps =
        vec![format!("(crontab -l; cat {at}/{name}) | crontab -"), "crontab -l    (memeriksa hasilnya)".to_owned()];
    (vec![UnitFile { name, text, wide: false }], steps)
}

/// A word for the shell; `%` would end the command for cron.
fn word(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''")).replace('%', "\\%")
}

#[cfg(test)]
mod tests {
    use super::super::tests::plan;
    use super::*;

    #[test]
    fn a_path_is_one_word_and_no_line_of_its_own() {
        let (files, _) = units(&plan("/ripp", "/data/100% 'x' $(id); `id`"), ".");
        let runs: Vec<&str> = files[0].text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(runs[0], r"0 6 6 1,4,7,10 * '/ripp' jalankan '/data/100\% '\''x'\'' $(id); `id`' --hening");
        assert_eq!(runs.len(), 3);
    }
}
