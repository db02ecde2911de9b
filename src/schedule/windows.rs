//! A task of the Windows Task Scheduler, version 1.2 (Windows 7 and later; source: MS-TSCH, 2.5). What was missed starts as soon as it
//! can, and one that runs is waited for.

use super::{DAILY, Plan, QUARTERLY, UnitFile};

pub(super) fn units(plan: &Plan, at: &str) -> (Vec<UnitFile>, Vec<String>) {
    let clock = |(hour, minute): (u32, u32)| format!("T{hour:02}:{minute:02}:00");
    let quarterly: String = plan
        .quarterly
        .iter()
        .map(|day| {
            format!(
                "    <TimeTrigger>\n      <StartBoundary>{day}{}</StartBoundary>\n      <Enabled>true</Enabled>\n    </TimeTrigger>\n",
                clock(QUARTERLY)
            )
        })
        .collect();
    // A day in the past: the daily look begins at once.
    let first = plan.quarterly.first().map(|day| format!("{}-01-01", chrono::Datelike::year(day))).unwrap_or_default();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\n  \
         <RegistrationInfo>\n    <Description>{}: memeriksa berkas yang diterima, menyusun keluaran, dan membuat laporan triwulanan. Dibuat oleh ripp \
         jadwal.</Description>\n  </RegistrationInfo>\n  <Triggers>\n{quarterly}    <CalendarTrigger>\n      <StartBoundary>{first}{}</StartBoundary>\n      \
         <Enabled>true</Enabled>\n      <ScheduleByDay>\n        <DaysInterval>1</DaysInterval>\n      </ScheduleByDay>\n    </CalendarTrigger>\n  </Triggers>\n  \
         <Settings>\n    <MultipleInstancesPolicy>Queue</MultipleInstancesPolicy>\n    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>\n    \
         <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>\n    <StartWhenAvailable>true</StartWhenAvailable>\n    <Enabled>true</Enabled>\n    \
         <ExecutionTimeLimit>PT4H</ExecutionTimeLimit>\n  </Settings>\n  <Actions>\n    <Exec>\n      <Command>{}</Command>\n      \
         <Arguments>{}</Arguments>\n    </Exec>\n  </Actions>\n</Task>\n",
        escaped(&plan.about),
        clock(DAILY),
        escaped(&plan.program),
        escaped(&plan.command(word))
    );
    let name = format!("{}.xml", plan.name);
    let steps = vec![
        format!("schtasks /Create /TN \"{}\" /XML \"{at}\\{name}\"", plan.name),
        format!("schtasks /Run /TN \"{}\"    (mencobanya sekarang)", plan.name),
    ];
    (vec![UnitFile { name, text, wide: true }], steps)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A word of a command line: a path has no quotes on Windows, and backslashes before the last quote are doubled.
fn word(text: &str) -> String {
    let text = text.replace('"', "");
    let tail = text.len() - text.trim_end_matches('\\').len();
    format!("\"{text}{}\"", "\\".repeat(tail))
}

#[cfg(test)]
mod tests {
    use super::super::tests::plan;
    use super::*;

    #[test]
    fn a_path_is_one_word_and_no_markup() {
        let (files, _) = units(&plan("C:\\ri pp\\ripp.exe", "D:\\a & <b>\\"), ".");
        assert!(
            files[0].text.contains("<Arguments>jalankan \"D:\\a &amp; &lt;b&gt;\\\\\" --hening</Arguments>"),
            "{}",
            files[0].text
        );
        assert!(files[0].text.contains("<Command>C:\\ri pp\\ripp.exe</Command>"));
        assert_eq!(files[0].bytes()[..4], [0xFF, 0xFE, b'<', 0]);
    }
}
