//! Why a text with the form of a date names no day. Will not read one.

/// What is wrong with the day that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFault {
    /// `30 Februari 2022`: no such day, its month written as a word or counted within a longer text.
    NoSuchDay {
        /// The day.
        day: u32,
        /// The month, perhaps above 12.
        month: u32,
        /// The year.
        year: i32,
    },
    /// `30-2-2022`: no such day, all of it in digits.
    NoSuchDigits {
        /// The day.
        day: u32,
        /// The month, perhaps above 12.
        month: u32,
        /// The year.
        year: u32,
    },
    /// No plan speaks of this year.
    ImpossibleYear(u32),
}

impl DayFault {
    /// Why there is no such day, for officials.
    pub fn in_words(self) -> String {
        match self {
            Self::NoSuchDay { day, month, year } => {
                let name = crate::calendar::MONTHS.get(month.wrapping_sub(1) as usize);
                let month = name.map_or_else(|| format!("bulan {month} tahun"), |name| (*name).to_owned());
                format!("tidak ada tanggal {day} {month} {year}")
            }
            Self::NoSuchDigits { day, month, year } => format!("tidak ada tanggal {day}-{month}-{year}"),
            Self::ImpossibleYear(year) => format!("tahun {year} tidak mungkin"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DateText, read_date};

    #[test]
    fn a_day_that_is_none_says_why() {
        let cases = [
            ("30 Februari 2022", "tidak ada tanggal 30 Februari 2022"),
            ("Senin 30/2/2022", "tidak ada tanggal 30-2-2022"),
            ("1 Maret - 31/13/2022", "tidak ada tanggal 31 bulan 13 tahun 2022"),
            ("45-45-2022", "tidak ada tanggal 45-45-2022"),
            ("1/2/3022", "tahun 3022 tidak mungkin"),
        ];
        for (text, why) in cases {
            let DateText::NoSuchDay(fault) = read_date(text, 2022) else {
                panic!("{text}: {:?}", read_date(text, 2022))
            };
            assert_eq!(fault.in_words(), why, "{text}");
        }
    }
}
