//! The list for the Sekda: who is silent, and whose plan came late. Will not say anything of their progress.

use serde_json::{Value, json};

use super::lists;
use super::province::Province;
use crate::model::Status;

pub(super) fn data(province: &Province<'_>) -> Value {
    let mut data = province.frame("ripp-daftar-tindak-lanjut/1", "Daftar Tindak Lanjut Penyampaian Rencana Aksi");
    let lines = |list: Vec<&crate::consolidate::outcome::AgencyState>| -> Vec<Value> {
        list.into_iter().map(|state| province.line(state)).collect()
    };
    let returned = province.counting().filter(|s| matches!(s.status, Status::ToMend | Status::Refused)).count();
    data["silent"] = json!(lines(province.silent()));
    data["late"] = json!(lines(province.late()));
    data["returned"] = json!(returned);
    data["unreported"] = json!(lists::unreported(province).len());
    data["all"] = json!(province.counting().count());
    data["deadline"] = json!(province.deadline());
    data
}
