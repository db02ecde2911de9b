//! The first page: all OPDs by pemda, the timetable, the figures of the province. Will not tell what is wrong with any of them.

use askama::Template;

use super::drawing::{self, Drawn};
use super::look::Look;
use super::timetable::{self, Event};
use super::tone::State;
use super::{Download, Head, line, page_of, size};
use crate::config::settings::Shown;
use crate::consolidate::outcome::Outcome;
use crate::figures::{AgencyFigures, Totals, category, sum_up};
use crate::model::Status;
use crate::report::Curve;
use crate::text::formatting::{decimal, left_out, month_names, percent, rupiah, thousands};
use crate::year::AgencyYear;

#[derive(Template)]
#[template(path = "portal/index.html")]
pub(super) struct Page<'a> {
    head: Head,
    look: &'a Look,
    shows_status: bool,
    groups: Vec<Group>,
    blank: Option<Blank>,
    events: Vec<Event>,
    has_figures: bool,
    quarter: String,
    left_out: Option<String>,
    figures: Vec<(&'static str, String)>,
    curve: Option<Drawn>,
    labels: Vec<String>,
    governments: Vec<Government>,
}

struct Blank {
    path: String,
    size: String,
}

/// OPDs of a pemda.
struct Group {
    government: String,
    lines: Vec<Line>,
}

/// An OPD.
struct Line {
    page: String,
    agency: String,
    innovation: String,
    /// What it is found by.
    words: String,
    state: Option<State>,
    owed: Option<String>,
}

/// A row of the table of states.
struct Government {
    name: String,
    all: usize,
    counts: [usize; 5],
    bar: String,
}

/// The page.
pub(super) fn page<'a>(
    outcome: &Outcome,
    look: &'a Look,
    figures: &[AgencyFigures],
    folders: &[&str],
    blank: Option<&Download>,
) -> Page<'a> {
    let portal = &outcome.settings.portal;
    let all: Vec<&AgencyFigures> = figures.iter().collect();
    let totals = sum_up(all.clone(), &outcome.settings.report.weighting);
    let quarter = outcome.output_quarter();
    let running = if outcome.today <= quarter.period().end { " (triwulan belum berakhir)" } else { "" };
    let title = format!("Kurva S rencana dan realisasi fisik {} (%)", line(&outcome.settings.program.province));
    let curve = || Curve::new(&all, &outcome.settings.report.weighting, quarter.months()[2], title);
    Page {
        head: Head::new(outcome),
        look,
        shows_status: portal.shows(Shown::Status),
        groups: groups(outcome, folders),
        blank: blank.map(|file| Blank { path: file.path.clone(), size: size(file.bytes) }),
        events: timetable::events(outcome),
        has_figures: portal.shows(Shown::Figures),
        quarter: format!("Sampai dengan {} Tahun {}{running}", quarter.name(), quarter.year),
        left_out: left_out(totals.left_out),
        figures: key_figures(outcome, &totals),
        curve: (!all.is_empty()).then(|| drawing::curve(&curve())),
        labels: Status::OF_AGENCIES.map(|status| status.label().to_owned()).to_vec(),
        governments: governments(outcome),
    }
}

fn groups(outcome: &Outcome, folders: &[&str]) -> Vec<Group> {
    let of = |name: &str| {
        let own = outcome.agencies.iter().filter(|state| outcome.roster_row(state).government == name);
        own.map(|state| agency(outcome, state, folders[state.row])).collect()
    };
    let names = outcome.roster.governments().into_iter();
    names.map(|name| Group { government: line(name), lines: of(name) }).collect()
}

fn agency(outcome: &Outcome, state: &AgencyYear, folder: &str) -> Line {
    let row = outcome.roster_row(state);
    let portal = &outcome.settings.portal;
    let months: Vec<u32> = state.owed().map(|owed| owed.month).collect();
    let owed = (portal.shows(Shown::Months) && !months.is_empty())
        .then(|| format!("Belum melaporkan realisasi {}", month_names(&months)));
    let mut words =
        [&row.government, &row.agency, &row.innovation, &row.acronym, &row.code].map(|text| line(text)).to_vec();
    words.extend(row.former_names.iter().map(|name| line(name)));
    Line {
        page: page_of(folder),
        agency: line(&row.agency),
        innovation: line(if row.acronym.is_empty() { &row.innovation } else { &row.acronym }),
        words: words.join(" "),
        state: portal.shows(Shown::Status).then(|| super::agency::state(outcome, state)),
        owed,
    }
}

fn key_figures(outcome: &Outcome, totals: &Totals) -> Vec<(&'static str, String)> {
    let share = |value: Option<f64>| value.map_or("–".to_owned(), |value| percent(value, 1));
    let achieved = totals.achievement();
    vec![
        ("Perangkat daerah", thousands(outcome.agencies.iter().filter(|s| outcome.is_asked(s)).count() as i64)),
        ("Jumlah aksi", thousands(totals.actions as i64)),
        ("Rencana fisik", share(totals.plan())),
        ("Realisasi fisik", share(totals.physical)),
        ("Deviasi (poin)", totals.deviation().map_or("–".to_owned(), |value| decimal(value, 1))),
        ("Tingkat capaian", share(achieved)),
        ("Kategori capaian", achieved.map_or("–".to_owned(), |value| line(category(value, &outcome.settings.report)))),
        ("Anggaran", rupiah(totals.budget)),
        ("Realisasi anggaran", totals.spent.map_or("–".to_owned(), rupiah)),
        ("Serapan anggaran", share(totals.absorption())),
    ]
}

fn governments(outcome: &Outcome) -> Vec<Government> {
    let names = outcome.roster.governments();
    let of = |name: &str| -> Vec<&AgencyYear> {
        let own = outcome.agencies.iter().filter(|state| outcome.roster_row(state).government == name);
        own.filter(|state| outcome.is_asked(state)).collect()
    };
    let lists: Vec<(&str, Vec<&AgencyYear>)> = names.iter().map(|name| (&**name, of(name))).collect();
    let longest = lists.iter().map(|(_, list)| list.len()).max().unwrap_or(0);
    let row = |(name, list): (&str, Vec<&AgencyYear>)| {
        let counts = Status::OF_AGENCIES.map(|status| list.iter().filter(|state| state.status == status).count());
        Government { name: line(name), all: list.len(), counts, bar: drawing::bar(&counts, longest) }
    };
    lists.into_iter().filter(|(_, list)| !list.is_empty()).map(row).collect()
}
