//! Text tables as bytes, in every way in which spreadsheets save them: UTF-8 with or without BOM, UTF-16, Windows-1252; `;` `,` tab.
//! Will not read a field.

/// Decodes by byte order mark, then by what the bytes can be.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[skip..]).0.into_owned();
    }
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|&&b| b == 0).count();
    let half = bytes.len() / 2;
    if half > 4 && zeros(1) * 3 > half {
        return encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0.into_owned();
    }
    if half > 4 && zeros(0) * 3 > half {
        return encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // A window that cuts a letter in two is still UTF-8.
        Err(e) if e.valid_up_to() + 4 > bytes.len() && e.error_len().is_none() => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The separator that stands most evenly over the lines.
pub fn delimiter(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(60).collect();
    let score = |sep: char| -> usize {
        let mut counts: Vec<usize> = lines.iter().map(|line| line.matches(sep).count()).collect();
        counts.sort_unstable();
        // The median line: commas inside sentences make single lines long, not the middle one.
        counts.get(counts.len() / 2).copied().unwrap_or(0) * 4 + counts.last().copied().unwrap_or(0).min(3)
    };
    let best = [';', '\t', ',', '|'].into_iter().max_by_key(|&sep| (score(sep), sep == ';'));
    best.filter(|&sep| score(sep) > 0).unwrap_or(';') as u8
}

/// The separator that Excel is told of in a first line `sep=;`, and the text with that line left blank, so that lines keep their
/// numbers.
pub fn stated_delimiter(text: &str) -> (Option<u8>, std::borrow::Cow<'_, str>) {
    match text.strip_prefix("sep=") {
        Some(rest) => (rest.bytes().next(), format!("\n{}", rest.split_once('\n').map_or("", |(_, body)| body)).into()),
        None => (None, text.into()),
    }
}
