//! The sheets of the official template by their names. Will not know what stands on them.

/// Sheet that explains the workbook.
pub const GUIDE: &str = "Petunjuk";
/// Sheet of the identity lines.
pub const IDENTITY: &str = "Identitas";
/// Sheet of the plan.
pub const PLAN: &str = "Rencana Aksi";
/// Sheet of the monthly figures.
pub const MONITORING: &str = "Monitoring";
/// Sheet of the monthly notes.
pub const NOTES: &str = "Catatan";
/// Sheet of the quarterly evaluations.
pub const EVALUATIONS: &str = "Evaluasi";
/// Hidden sheet behind the lists.
pub const LISTS: &str = "_daftar";
/// Very hidden sheet that says what the workbook is.
pub const ANCHOR: &str = "_ripp";

/// A sheet with entry cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum SheetKind {
    Identity,
    Plan,
    Monitoring,
    Notes,
    Evaluations,
}

impl SheetKind {
    /// Name of the sheet.
    pub const fn name(self) -> &'static str {
        match self {
            SheetKind::Identity => IDENTITY,
            SheetKind::Plan => PLAN,
            SheetKind::Monitoring => MONITORING,
            SheetKind::Notes => NOTES,
            SheetKind::Evaluations => EVALUATIONS,
        }
    }
}
