//! The words of a page as it was laid out. Will not know what they mean.

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst_layout::Page;

/// Lines of words from the top of the page, each from left to right.
pub(super) fn of_page(page: &Page) -> String {
    let mut found = Vec::new();
    collect(&page.frame, Transform::identity(), &mut found);
    // Words of one line may differ by a hair in height.
    found.sort_by_key(|(x, y, _)| ((y.to_pt() / 3.0).round() as i64, x.to_pt() as i64));
    let mut lines: Vec<(i64, String)> = Vec::new();
    for (_, y, text) in found {
        let height = (y.to_pt() / 3.0).round() as i64;
        match lines.last_mut() {
            Some((at, line)) if *at == height => *line = format!("{line} {text}"),
            _ => lines.push((height, text)),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

fn collect(frame: &Frame, outer: Transform, found: &mut Vec<(Abs, Abs, String)>) {
    for (at, item) in frame.items() {
        let here = outer.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => collect(&group.frame, here.pre_concat(group.transform), found),
            FrameItem::Text(text) => {
                let origin = Point::zero().transform(here);
                found.push((origin.x, origin.y, text.text.trim().to_owned()));
            }
            _ => {}
        }
    }
}
