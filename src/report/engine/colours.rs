//! Offers the palette to the templates as `palet`. Will not choose a colour.

use typst::foundations::{Dict, IntoValue, Scope, Str, Value};
use typst::visualize::Color;

use crate::figures::Standing;
use crate::model::Status;
use crate::palette::{self, Rgb, Tone};

/// `palet`: `aksen`, `bayang`, `redup`, `garis`, `waspada`, `rencana`, `realisasi`, `serapan` are colours; `status` and `keadaan` hold
/// for each key of the data `isi`, `pada`, `teks`, `latar` and the sign `lambang`.
pub(super) fn define(scope: &mut Scope) {
    let states = Status::OF_AGENCIES.map(|status| (status.code(), palette::of_status(status)));
    let standings = Standing::ALL.map(|standing| (standing.code(), palette::of_standing(Some(standing))));
    let running = [("running", palette::of_standing(None))];
    let plain = [
        ("aksen", palette::ACCENT),
        ("bayang", palette::TINT),
        ("redup", palette::MUTED),
        ("garis", palette::LINE),
        ("waspada", palette::ALERT),
        ("rencana", palette::PLANNED),
        ("realisasi", palette::REALISED),
        ("serapan", palette::SHARE),
    ];
    let tones = [("status", tones(&states)), ("keadaan", tones(&[&standings[..], &running].concat()))];
    let plain = plain.map(|(name, rgb)| (name, colour(rgb)));
    scope.define("palet", dict(plain.into_iter().chain(tones)));
}

fn tones(list: &[(&str, Tone)]) -> Value {
    let of = |tone: &Tone| {
        dict([
            ("isi", colour(tone.area)),
            ("pada", colour(tone.on_area)),
            ("teks", colour(tone.text)),
            ("latar", colour(tone.ground)),
            ("lambang", tone.sign.to_string().into_value()),
        ])
    };
    dict(list.iter().map(|(key, tone)| (*key, of(tone)))).into_value()
}

fn dict<'a>(list: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    list.into_iter().map(|(key, value)| (Str::from(key), value)).collect::<Dict>().into_value()
}

fn colour(rgb: Rgb) -> Value {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color::from_u8(red, green, blue, u8::MAX).into_value()
}
