//! The list for the Sekda: who is silent, whose plan came late, who is to mend and who owes a month. Will not say anything of
//! how far they are.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use crate::model::Status;
use crate::report::frame::Frame;
use crate::year::AgencyYear;

/// The data of the list.
pub(in crate::report) fn data(province: &ProvinceFacts<'_>) -> Value {
    let title = "Daftar Tindak Lanjut Rencana Aksi dan Pelaporan Realisasi";
    let mut data = json!(Frame::new(province.outcome, "ripp-daftar-tindak-lanjut/1", title));
    let lines = |list: Vec<&AgencyYear>| -> Vec<Value> { list.into_iter().map(|state| province.line(state)).collect() };
    let returned = province.counting().filter(|s| matches!(s.status, Status::ToMend | Status::Refused));
    let owing = province.counting().filter(|s| s.owed().next().is_some());
    data["silent"] = json!(lines(province.silent()));
    data["late"] = json!(lines(province.late()));
    data["returned"] = json!(lines(returned.collect()));
    data["owing"] = json!(lines(owing.collect()));
    data["all"] = json!(province.counting().count());
    data["deadline"] = json!(province.deadline());
    data
}
