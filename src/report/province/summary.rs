//! The summary of the province's report: who sent, how far they are, what was spent, what is wrong.
//! Will not hold more than fits its page.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use super::governments;
use crate::figures::AgencyFigures;
use crate::finding::Severity;
use crate::model::Status;
use crate::report::curve::Curve;
use crate::report::frame::province_name;
use crate::report::provisional::open_errors;
use crate::report::standing;
use crate::text::formatting::{left_out, listed, percent, rupiah, thousands};

/// OPDs without a report that the summary names; more are only counted.
const NAMED: usize = 3;

/// The quarter in sentences, with its totals, bars and curve.
pub(super) fn section(province: &ProvinceFacts<'_>) -> Value {
    let totals = province.totals();
    let all: Vec<&AgencyFigures> = province.figures.iter().collect();
    let caption = format!("Kurva S rencana dan realisasi fisik {} (%)", province_name(province.outcome));
    let standings = standing::counts(province.figures.iter().flat_map(|f| &f.actions));
    let mut sentences = vec![submission_sentence(province)];
    sentences.extend(late_sentence(province));
    sentences.push(progress_sentence(province));
    if totals.actions > 0 {
        let parts = listed(&standing::in_words(&standings));
        sentences.push(format!("Keadaan rencana aksi pada akhir triwulan: {parts}."));
    }
    sentences.extend(money_sentence(province));
    sentences.extend(left_out(totals.left_out).map(|words| format!("Sebanyak {words}.")));
    sentences.push(findings_sentence(province));
    let running = province.outcome.today <= province.quarter.period().end;
    sentences
        .extend(running.then(|| format!("{} belum berakhir; angkanya masih akan berubah.", province.quarter.name())));
    json!({
        "sentences": sentences,
        "totals": province.printed(&totals),
        "standings": standings,
        "status": governments::status(province),
        "curve": (!all.is_empty())
            .then(|| Curve::new(&all, province.weighting(), province.last_month(), caption)),
    })
}

fn submission_sentence(province: &ProvinceFacts<'_>) -> String {
    let all = province.counting().count();
    let silent = province.silent().len();
    let states = [Status::Complete, Status::ToMend, Status::Refused, Status::Nihil];
    let parts = states.map(|status| (status.label(), province.counting().filter(|s| s.status == status).count()));
    let parts: Vec<String> =
        parts.into_iter().filter(|(_, n)| *n > 0).map(|(label, n)| format!("{n} {label}")).collect();
    match (all - silent, silent) {
        (0, _) => format!("Dari {all} perangkat daerah, belum ada yang menyampaikan rencana aksi."),
        (1, 0) => format!("Satu-satunya perangkat daerah telah menyampaikan rencana aksi: {}.", listed(&parts)),
        (sent, 0) => format!("Seluruh {sent} perangkat daerah telah menyampaikan rencana aksi: {}.", listed(&parts)),
        (sent, _) => format!(
            "Dari {all} perangkat daerah, {sent} telah menyampaikan rencana aksi ({}) dan {silent} belum.",
            listed(&parts)
        ),
    }
}

fn late_sentence(province: &ProvinceFacts<'_>) -> Option<String> {
    let late = province.late();
    let count = late.len();
    let limit = province.deadline()?;
    let worst = late.first()?;
    let days = worst.days_late.map_or(String::new(), |days| {
        format!(", paling lama {} hari ({})", thousands(days), province.outcome.roster_row(worst).agency)
    });
    Some(format!("Sebanyak {count} perangkat daerah menyampaikan melewati batas waktu {limit}{days}."))
}

fn progress_sentence(province: &ProvinceFacts<'_>) -> String {
    let totals = province.totals();
    let until = format!("Sampai dengan akhir {} Tahun {}", province.quarter.name(), province.quarter.year);
    let (all, actions) = (totals.agencies, thousands(totals.actions as i64));
    let progress = province.printed(&totals).in_words();
    match totals.reporting {
        _ if actions == "0" => format!("{until} belum ada rencana aksi yang dapat dinilai."),
        0 => format!("{until}, dari {all} perangkat daerah dengan {actions} rencana aksi, {progress}."),
        some if some == all => {
            format!("{until}, rata-rata {all} perangkat daerah dengan {actions} rencana aksi: {progress}.")
        }
        some => format!(
            "{until}, {some} dari {all} perangkat daerah telah melaporkan realisasi, dengan rata-rata {progress}.{}",
            unreported_sentence(province)
        ),
    }
}

/// Names the OPDs that never reported, as far as they are few.
fn unreported_sentence(province: &ProvinceFacts<'_>) -> String {
    let silent = province.figures.iter().filter(|f| f.totals.physical.is_none());
    let names: Vec<String> = silent
        .map(|f| &province.outcome.roster.rows[f.row])
        .map(|row| format!("{} ({})", row.agency, row.government))
        .collect();
    let named = if names.len() <= NAMED { format!(": {}", listed(&names)) } else { String::new() };
    format!(" Sebanyak {} perangkat daerah belum pernah melaporkan realisasi{named}.", names.len())
}

fn money_sentence(province: &ProvinceFacts<'_>) -> Option<String> {
    let totals = province.totals();
    let share = totals.absorption()?;
    let mut by_pemda = governments::absorbed(province);
    by_pemda.sort_by(|a, b| b.1.total_cmp(&a.1));
    let ends = match (by_pemda.first(), by_pemda.last()) {
        (Some(best), Some(least)) if by_pemda.len() > 1 => format!(
            " Serapan tertinggi {} ({}), terendah {} ({}).",
            best.0,
            percent(best.1, 1),
            least.0,
            percent(least.1, 1)
        ),
        _ => String::new(),
    };
    let (budget, spent) = (rupiah(totals.budget), rupiah(totals.spent?));
    Some(format!("Dari anggaran {budget} telah direalisasikan {spent} ({}).{ends}", percent(share, 1)))
}

fn findings_sentence(province: &ProvinceFacts<'_>) -> String {
    let warnings = thousands(province.outcome.findings.count(Severity::Warning) as i64);
    match (open_errors(province.outcome), warnings.as_str()) {
        (None, "0") => "Tidak ada temuan yang perlu diperbaiki.".into(),
        (None, _) => format!("Masih terbuka {warnings} peringatan dan tidak ada kesalahan."),
        (Some(errors), _) => format!("Masih terbuka {errors} dan {warnings} peringatan."),
    }
}
