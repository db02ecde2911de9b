//! The list for the Sekda: who is silent, and whose plan came late. Will not say anything of their progress.

use serde_json::{Value, json};

use super::facts::ProvinceFacts;
use super::lists;
use crate::model::Status;
use crate::report::frame::Frame;
use crate::year::AgencyYear;

/// The data of the list.
pub(in crate::report) fn data(province: &ProvinceFacts<'_>) -> Value {
    let title = "Daftar Tindak Lanjut Penyampaian Rencana Aksi";
    let mut data = json!(Frame::new(province.outcome, "ripp-daftar-tindak-lanjut/1", title));
    let lines = |list: Vec<&AgencyYear>| -> Vec<Value> { list.into_iter().map(|state| province.line(state)).collect() };
    let returned = province.counting().filter(|s| matches!(s.status, Status::ToMend | Status::Refused)).count();
    data["silent"] = json!(lines(province.silent()));
    data["late"] = json!(lines(province.late()));
    data["returned"] = json!(returned);
    data["unreported"] = json!(lists::unreported(province).len());
    data["all"] = json!(province.counting().count());
    data["deadline"] = json!(province.deadline());
    data
}
