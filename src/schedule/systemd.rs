//! Timers and a service of systemd. Persistent timers catch up what was missed while the machine was off; a service that runs is not
//! started twice.

use super::{DAILY, Plan, QUARTERLY, UnitFile};

pub(super) fn units(plan: &Plan, at: &str) -> (Vec<UnitFile>, Vec<String>) {
    let Plan { name, about, .. } = plan;
    let service = format!(
        "# Dibuat oleh ripp jadwal.\n[Unit]\nDescription={}: memeriksa berkas yang diterima, menyusun keluaran\n\n[Service]\nType=oneshot\n\
         ExecStart={} {}\n# 1: ada yang perlu diperbaiki perangkat daerah; pekerjaannya sendiri selesai.\nSuccessExitStatus=1\n",
        specifiers(about),
        word(&plan.program),
        plan.command(word)
    );
    let timer = |what: &str, times: &[String]| {
        let times: String = times.iter().map(|time| format!("OnCalendar={time}\n")).collect();
        format!(
            "# Dibuat oleh ripp jadwal.\n[Unit]\nDescription={}: {what}\n\n[Timer]\n{times}Persistent=true\nUnit={name}.service\n\n[Install]\n\
             WantedBy=timers.target\n",
            specifiers(about)
        )
    };
    let clock = |(hour, minute): (u32, u32)| format!("{hour:02}:{minute:02}:00");
    let quarterly: Vec<String> = plan.quarterly.iter().map(|day| format!("{day} {}", clock(QUARTERLY))).collect();
    let daily = [format!("*-*-* {}", clock(DAILY))];
    let files = vec![
        file(format!("{name}.service"), service),
        file(format!("{name}-triwulan.timer"), timer("laporan triwulanan", &quarterly)),
        file(format!("{name}-harian.timer"), timer("berkas yang diterima, setiap hari", &daily)),
    ];
    let steps = [
        format!("cp {at}/{name}.service {at}/{name}-*.timer ~/.config/systemd/user/"),
        "systemctl --user daemon-reload".to_owned(),
        format!("systemctl --user enable --now {name}-triwulan.timer {name}-harian.timer"),
        "loginctl enable-linger    (agar tetap berjalan meskipun tidak ada pengguna yang masuk)".to_owned(),
    ];
    (files, steps.into())
}

fn file(name: String, text: String) -> UnitFile {
    UnitFile { name, text, wide: false }
}

/// `%` begins a specifier.
fn specifiers(text: &str) -> String {
    text.replace('%', "%%")
}

/// A word of a command line: quoted, with what systemd would expand doubled.
fn word(text: &str) -> String {
    format!("\"{}\"", specifiers(text).replace('\\', "\\\\").replace('"', "\\\"").replace('$', "$$"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::plan;
    use super::*;

    #[test]
    fn a_path_is_one_word_whatever_stands_in_it() {
        let (files, _) = units(&plan("/opt/ri pp", "/data/100% \"x\" $HOME\\a"), ".");
        let line = files[0].text.lines().find(|line| line.starts_with("ExecStart=")).unwrap();
        assert_eq!(line, r#"ExecStart="/opt/ri pp" jalankan "/data/100%% \"x\" $$HOME\\a" --hening"#);
    }

    #[test]
    fn both_timers_start_the_same_service_and_catch_up() {
        let (files, _) = units(&plan("/ripp", "/r"), ".");
        assert_eq!(files.len(), 3);
        for timer in &files[1..] {
            assert!(timer.text.contains("Persistent=true\nUnit=ripp-rencana-aksi-2022.service\n"), "{}", timer.text);
        }
        assert_eq!(files[1].text.matches("OnCalendar=").count(), 4);
    }
}
