//! What the arithmetic of a spreadsheet takes from very large sums, and formulas that allow for it. Will not change a figure.

use crate::consolidate::outcome::Outcome;
use crate::money::Rupiah;
use crate::text::formatting::rupiah;

/// By how many rupiah sums that are the same may differ when Excel adds them up again: nothing below 2^53, where its numbers
/// are exact. Beyond, the last digits hang on the order in which it adds: each addition may lose 2^-53 of the sum, so that
/// 10^-9 of all rupiah is more than a workbook of millions of rows loses.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slack(Option<Rupiah>);

impl Slack {
    /// For all rupiah that were read, whatever their signs.
    pub(crate) fn new(outcome: &Outcome) -> Self {
        let files = || outcome.submissions.iter();
        let budgets = files().flat_map(|file| &file.actions).filter_map(|action| action.budget.value());
        let spent = files().flat_map(|file| &file.progress).filter_map(|progress| progress.spent.value());
        let all: Rupiah = budgets.chain(spent).map(|amount| amount.abs()).sum();
        let part = || (0..3).fold(all, |rest, _| rest.divided(1000));
        Self((!all.is_exact()).then(part))
    }

    /// Whether two sums are the same.
    pub(crate) fn same(self, a: &str, b: &str) -> String {
        match self.0 {
            None => format!("{a}={b}"),
            Some(slack) => format!("ABS({a}-({b}))<={slack}"),
        }
    }

    /// A difference of two sums that should be the same.
    pub(crate) fn difference(self, a: &str, b: &str) -> String {
        match self.0 {
            None => format!("{a}-{b}"),
            Some(slack) => format!("IF(ABS({a}-{b})<={slack},0,{a}-{b})"),
        }
    }

    /// Said on the sheet of the reconciliation where sums are so large.
    pub(crate) fn note(self) -> Option<String> {
        let slack = rupiah(self.0?);
        let bound = rupiah(Rupiah::LEAST_INEXACT);
        Some(format!(
            "Mulai {bound} angka Excel tidak lagi tepat sampai rupiah terakhir: jumlah di buku kerja ini dibulatkan Excel, \
             dan rumus pemeriksa membolehkan beda {slack}. Jumlah yang tepat ada di tabel/*.csv dan di laporan."
        ))
    }
}
