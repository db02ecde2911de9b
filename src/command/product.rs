//! What can be made of the received files, and where it stands in the folder of outputs. Will not make any of it.

use crate::calendar::Quarter;
use crate::config::file_names::{OUTGOING, PORTAL, REPORTS};

/// Something that is made of the received files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// The provincial workbook, its tables, the findings.
    Consolidation,
    /// What goes to each OPD.
    Outgoing,
    /// The blank workbooks of the OPDs of which no plan is in force.
    Templates,
    /// The quarterly PDFs.
    Reports,
    /// The portal.
    Portal,
}

impl Product {
    /// All that `jalankan` makes.
    pub const ALL: [Product; 4] = [Product::Consolidation, Product::Outgoing, Product::Reports, Product::Portal];

    /// Where its files stand in the folder of outputs.
    pub(super) fn owns(self, quarter: Quarter) -> Vec<String> {
        match self {
            Self::Consolidation => ["rekap.xlsx", "tabel", "temuan.json"].map(String::from).to_vec(),
            // Earlier versions wrote what goes to the OPDs into folders of other names.
            Self::Outgoing => [OUTGOING, "perbaikan", "templat"].map(String::from).to_vec(),
            Self::Templates => vec!["templat".to_owned()],
            Self::Reports => vec![format!("{REPORTS}/{quarter}")],
            Self::Portal => vec![PORTAL.to_owned()],
        }
    }
}
