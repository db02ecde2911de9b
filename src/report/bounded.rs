//! Bounds the text of a page's data: what no page needs is left to the provincial workbook, and the page says so. Will not
//! touch a figure.

use serde_json::Value;

/// Characters of one text that a page shows at most, from much to little: the first is taken with which all texts of the
/// document together stay within [`ALL`].
const LIMITS: [usize; 4] = [3_000, 800, 250, 80];
/// Characters of a document: some two hundred full pages.
const ALL: usize = 600_000;

/// Where the rest stands.
const REST: &str = " … (selengkapnya pada rekap.xlsx)";

/// The data with texts shortened that are too long for a page, each saying where the rest stands.
pub(super) fn bounded(mut data: Value) -> Value {
    let mut lengths = Vec::new();
    collect(&data, &mut lengths);
    let fits = |limit: &&usize| lengths.iter().map(|length| *length.min(*limit)).sum::<usize>() <= ALL;
    let limit = LIMITS.iter().find(fits).or(LIMITS.last()).copied().unwrap_or(usize::MAX);
    // Nearly always.
    if lengths.iter().any(|length| *length > limit) {
        shorten(&mut data, limit);
    }
    data
}

fn collect(data: &Value, lengths: &mut Vec<usize>) {
    match data {
        // Bytes are enough to tell short texts.
        Value::String(text) if text.len() <= LIMITS[3] => lengths.push(text.len()),
        Value::String(text) => lengths.push(text.chars().count()),
        Value::Array(list) => list.iter().for_each(|item| collect(item, lengths)),
        Value::Object(map) => map.values().for_each(|item| collect(item, lengths)),
        _ => {}
    }
}

fn shorten(data: &mut Value, limit: usize) {
    match data {
        Value::String(text) => {
            if let Some((end, _)) = text.char_indices().nth(limit) {
                text.truncate(end);
                text.truncate(text.trim_end().len());
                text.push_str(REST);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|item| shorten(item, limit)),
        Value::Object(map) => map.values_mut().for_each(|item| shorten(item, limit)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_text_too_long_for_a_page_says_where_the_rest_stands_and_others_stay() {
        let data = json!({ "rows": [{ "text": "a".repeat(3_000), "n": 5 }, { "text": "b ".repeat(2_000) }] });
        let out = bounded(data.clone());
        assert_eq!(out["rows"][0], data["rows"][0]);
        let text = out["rows"][1]["text"].as_str().unwrap();
        assert_eq!(text, format!("{}b{REST}", "b ".repeat(1_499)));
    }

    #[test]
    fn many_long_texts_together_are_shortened_more() {
        let rows: Vec<Value> = (0..5_000).map(|n| json!({ "no": n, "text": "kata ".repeat(400) })).collect();
        let out = bounded(json!({ "rows": rows }));
        let text = out["rows"][7]["text"].as_str().unwrap();
        assert!(text.ends_with(REST) && text.chars().count() < 130, "{text}");
        assert_eq!(out["rows"].as_array().unwrap().len(), 5_000);
    }
}
