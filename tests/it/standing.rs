//! How an action stands: one table of cases, in the program and in the guide, and what follows from it.

use ripp::figures::{CASES, Situation, Standing, standing};

#[test]
fn the_guide_has_the_cases_of_the_program() {
    let guide = std::fs::read_to_string(crate::corpus::path("PANDUAN.md")).unwrap();
    let rows: Vec<String> = CASES.iter().map(|case| format!("| {} | {} |", case.standing.label(), case.when)).collect();
    assert!(guide.contains(&format!("| keadaan | bila |\n|---|---|\n{}\n", rows.join("\n"))), "{rows:#?}");
}

#[test]
fn the_first_case_that_holds_says_how_an_action_stands() {
    let case = |begins_after, physical, within, planned| Situation { begins_after, physical, within, planned };
    for (situation, wanted) in [
        (case(true, None, false, Some(0.0)), Standing::NotStarted),
        (case(true, Some(0.0), true, Some(0.0)), Standing::NotStarted),
        (case(true, Some(100.0), true, Some(0.0)), Standing::NotStarted),
        (case(false, Some(100.0), false, Some(100.0)), Standing::Done),
        (case(false, Some(99.9), true, Some(100.0)), Standing::OnSchedule),
        (case(false, None, false, Some(40.0)), Standing::NotReported),
        (case(false, Some(30.0), false, Some(40.0)), Standing::NotReported),
        (case(false, Some(39.4), true, Some(40.0)), Standing::Late),
        (case(false, Some(39.5), true, Some(40.0)), Standing::OnSchedule),
        (case(false, None, true, Some(40.0)), Standing::Late),
        (case(false, Some(1.0), true, None), Standing::OnSchedule),
    ] {
        assert_eq!(standing(&situation), wanted, "{situation:?}");
    }
}
