//! What a crest is and how many pixels decoding it would make, told from its header. Will not decode it.

use std::fmt;

/// Pixels that a picture may be wide and high: enough for a crest on a poster, 64 MB when decoded.
pub const MOST: u32 = 4000;

/// Why a crest is not taken; shown in Bahasa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// None of the formats that are read, or broken off before it says its size.
    NoPicture,
    /// Too many pixels, itself or a picture in it.
    TooLarge(u32, u32),
    /// A picture in it is none of the formats that are read.
    Inside,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPicture => f.write_str("bukan gambar PNG, JPG, atau SVG yang utuh"),
            Self::TooLarge(width, height) => {
                write!(f, "berukuran {width} × {height} piksel, paling besar {MOST} × {MOST}")
            }
            Self::Inside => f.write_str("memuat gambar yang bukan PNG atau JPG"),
        }
    }
}

/// Whether bytes may be decoded as a crest.
///
/// # Errors
/// Why not.
pub fn check(bytes: &[u8]) -> Result<(), Fault> {
    match (is_svg(bytes), pixels(bytes)) {
        (_, Some(size)) => bearable(size),
        (true, None) => check_svg(&String::from_utf8_lossy(bytes)),
        (false, None) => Err(Fault::NoPicture),
    }
}

/// Whether it is drawn and not decoded: then its size says nothing of what it costs.
pub fn is_svg(bytes: &[u8]) -> bool {
    String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).contains("<svg")
}

fn bearable((width, height): (u32, u32)) -> Result<(), Fault> {
    if width > MOST || height > MOST { Err(Fault::TooLarge(width, height)) } else { Ok(()) }
}

/// Width and height of a PNG or a JPEG.
fn pixels(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        (bytes.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg_pixels(&bytes[2..])
    } else {
        None
    };
    size.filter(|(width, height)| *width > 0 && *height > 0)
}

/// The size in the frame header, behind segments that each say their length.
fn jpeg_pixels(mut rest: &[u8]) -> Option<(u32, u32)> {
    loop {
        let [0xFF, marker, behind @ ..] = rest else { return None };
        match marker {
            // Padding before a marker, and markers that stand alone.
            0xFF => rest = &rest[1..],
            0x01 | 0xD0..=0xD8 => rest = behind,
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                let number = |at: usize| Some(u32::from(u16::from_be_bytes(behind.get(at..at + 2)?.try_into().ok()?)));
                return Some((number(5)?, number(3)?));
            }
            _ => {
                let length = u16::from_be_bytes(behind.get(..2)?.try_into().ok()?);
                rest = behind.get(usize::from(length.max(2))..)?;
            }
        }
    }
}

/// The pictures inside a drawing, and its own size where a filter makes pixels of it.
fn check_svg(text: &str) -> Result<(), Fault> {
    for inside in text.split("data:image/").skip(1) {
        let Some((_, coded)) = inside.split_once("base64,") else { return Err(Fault::Inside) };
        let end = coded.find(['"', '\'', ')']).unwrap_or(coded.len());
        // Drawing programs break the letters into lines.
        let coded = ["&#10;", "&#13;", "&#xA;", "&#xD;"]
            .iter()
            .fold(coded[..end].to_owned(), |text, line| text.replace(line, ""));
        bearable(pixels(&decoded(&coded)).ok_or(Fault::Inside)?)?;
    }
    if text.contains("<filter") || text.contains(":filter") {
        let tag = text.split_once("<svg").map_or("", |(_, rest)| rest.split('>').next().unwrap_or_default());
        let size = |name: &str| attribute(tag, name).and_then(length);
        let mut view =
            attribute(tag, "viewBox").into_iter().flat_map(|value| value.split([' ', ','])).filter_map(length);
        let (width, height) = (view.nth(2), view.next());
        bearable((size("width").or(width).unwrap_or(0), size("height").or(height).unwrap_or(0)))?;
    }
    Ok(())
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag.find(&format!(" {name}="))? + name.len() + 2;
    let quote = tag[at..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
    tag[at + 1..].split(quote).next()
}

/// A length in pixels, rounded up; a share of the page is none.
fn length(text: &str) -> Option<u32> {
    let text = text.trim();
    let unit = text.find(|c: char| c.is_alphabetic() || c == '%').unwrap_or(text.len());
    let factor = match &text[unit..] {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        "%" => return None,
        // Units of the font; and an exponent, which is read as one that is too large.
        _ => 1e9,
    };
    text[..unit].parse::<f64>().ok().map(|number| (number * factor).ceil() as u32)
}

/// Bytes of base64, up to the first letter that is none: enough for a header.
fn decoded(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0u32, 0, Vec::new());
    for letter in text.bytes().filter(|byte| !byte.is_ascii_whitespace()) {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        (bits, held) = (bits << 6 | u32::from(value), held + 6);
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        [b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".as_slice(), &size, b"\x08\x06\x00\x00\x00"].concat()
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let before =
            b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xff\xdb\x00\x04\x00\x00";
        [before.as_slice(), b"\xff\xc2\x00\x11\x08", &height.to_be_bytes(), &width.to_be_bytes(), b"\x03"].concat()
    }

    fn svg(inside: &str) -> Vec<u8> {
        format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" {inside}").into_bytes()
    }

    #[test]
    fn a_picture_is_measured_by_its_header() {
        for bytes in [png(4000, 4000), jpeg(4000, 1), svg("viewBox=\"0 0 21000 29700\"><path/></svg>")] {
            assert_eq!(check(&bytes), Ok(()), "{:?}", String::from_utf8_lossy(&bytes));
        }
        assert_eq!(check(&png(20_000, 20_000)), Err(Fault::TooLarge(20_000, 20_000)));
        assert_eq!(check(&png(1, u32::MAX)), Err(Fault::TooLarge(1, u32::MAX)));
        assert_eq!(check(&jpeg(65_500, 12)), Err(Fault::TooLarge(65_500, 12)));
        for bytes in
            [&b"bukan gambar"[..], b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", &png(0, 5), &jpeg(5, 0)]
        {
            assert_eq!(check(bytes), Err(Fault::NoPicture), "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn pictures_and_filters_inside_a_drawing_are_measured() {
        // Python: base64.b64encode of the header of a PNG of 20,000 by 20,000 pixels, and of 16 by 16.
        let large = "iVBORw0KGgoAAAANSUhEUgAATiAAAE4gCAYAAAA=";
        let small = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAA=";
        let image = |data: &str| svg(&format!("><image href=\"data:image/png;base64,{data}\"/></svg>"));
        assert_eq!(check(&image(small)), Ok(()));
        assert_eq!(check(&image(large)), Err(Fault::TooLarge(20_000, 20_000)));
        assert_eq!(check(&svg("><image href='data:image/svg+xml,%3Csvg/%3E'/></svg>")), Err(Fault::Inside));
        let filtered = |size: &str| check(&svg(&format!("{size}><filter id=\"a\"/></svg>")));
        assert_eq!(filtered("width=\"210mm\" height=\"297mm\""), Ok(()));
        assert_eq!(filtered("viewBox=\"0 0 64 64\""), Ok(()));
        assert_eq!(filtered("viewBox=\"0 0 21000 29700\""), Err(Fault::TooLarge(21_000, 29_700)));
        assert_eq!(filtered("width='50in' height='1' viewBox='0 0 5 5'"), Err(Fault::TooLarge(4800, 1)));
    }
}
