//! How an action stands at the end of a quarter: a table of cases, the first that holds. Will not compute a share.

/// How an action stands at the end of a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Reported as 100 %.
    Done,
    /// Not behind its plan.
    OnSchedule,
    /// Behind its plan.
    Late,
    /// Its start lies after the quarter.
    NotStarted,
    /// It should have begun, and nothing was reported within the quarter.
    NotReported,
}

impl Standing {
    /// Every standing in the order in which legends and sentences name them.
    pub const ALL: [Standing; 5] =
        [Standing::Done, Standing::OnSchedule, Standing::Late, Standing::NotReported, Standing::NotStarted];

    /// In the words of the office.
    pub fn label(self) -> &'static str {
        match self {
            Standing::Done => "Selesai",
            Standing::OnSchedule => "Sesuai jadwal",
            Standing::Late => "Terlambat",
            Standing::NotStarted => "Belum mulai",
            Standing::NotReported => "Tidak dilaporkan",
        }
    }

    /// As in `ripp/1`, and as templates find sign and colour.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Done => "done",
            Standing::OnSchedule => "on-schedule",
            Standing::Late => "late",
            Standing::NotStarted => "not-started",
            Standing::NotReported => "not-reported",
        }
    }
}

/// What stands in the place of a standing while the quarter runs.
pub const RUNNING: &str = "Triwulan berjalan";

/// What a standing is judged by, at the end of a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Situation {
    /// Whether the action begins after the quarter.
    pub begins_after: bool,
    /// The last physical progress that counts, in percent.
    pub physical: Option<f64>,
    /// Whether any value of a month of the quarter counts.
    pub within: bool,
    /// The planned share in percent; none where it is left out.
    pub planned: Option<f64>,
}

/// One case.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// How the action stands then.
    pub standing: Standing,
    /// When it holds, in Bahasa.
    pub when: &'static str,
    holds: fn(&Situation) -> bool,
}

/// Plans are linear, reports come in steps: half a point behind is rounding, not delay.
pub const ROUNDING: f64 = 0.5;

/// The cases; the first that holds decides.
pub static CASES: [Case; 5] = [
    Case {
        standing: Standing::NotStarted,
        when: "Tanggal mulai sesudah akhir triwulan, juga bila sudah diisi 0 atau angka lain",
        holds: |s| s.begins_after,
    },
    Case {
        standing: Standing::Done,
        when: "Realisasi fisik terakhir 100 persen",
        holds: |s| s.physical.is_some_and(|share| share >= crate::model::DONE),
    },
    Case {
        standing: Standing::NotReported,
        when: "Tidak ada realisasi yang dihitung untuk satu bulan pun dalam triwulan itu",
        holds: |s| !s.within,
    },
    Case {
        standing: Standing::Late,
        when: "Realisasi fisik terakhir lebih dari 0,5 poin di bawah rencana pada akhir triwulan",
        holds: |s| s.planned.is_some_and(|planned| s.physical.unwrap_or(0.0) + ROUNDING < planned),
    },
    Case { standing: Standing::OnSchedule, when: "Selain itu", holds: |_| true },
];

/// How an action stands.
pub fn standing(situation: &Situation) -> Standing {
    CASES.iter().find(|case| (case.holds)(situation)).map_or(Standing::OnSchedule, |case| case.standing)
}
