//! Snippets that keep or break each rule: a rule that can't fail guards nothing.

use super::*;

/// Rule, path, text, and how many breaches it must find.
const CASES: [(Rule, &str, &str, usize); 33] = [
    (layers, "src/store/key.rs", "use crate::ops::favourite;", 1),
    (
        layers,
        "src/store/key.rs",
        "use crate::model::Id; use crate::store::Key;",
        0,
    ),
    (
        layers,
        "src/api/a.rs",
        "use crate::{ops::{a, web}, web::page, console};",
        2,
    ),
    (
        layers,
        "src/model/mod.rs",
        "fn f() { super::store::open() }",
        1,
    ),
    (layers, "src/store/key.rs", "use crate::text::fold;", 0),
    (layers, "src/text/fold.rs", "use crate::store::Key;", 1),
    (layers, "src/store/key.rs", "use super::text;", 0),
    (layers, "src/door.rs", "use super::api::x;", 1),
    (layers, "src/attic/mod.rs", "", 1),
    (
        layers,
        "src/ops/a.rs",
        "// crate::api::x\nconst A: &str = \"crate::api\";",
        0,
    ),
    (
        layers,
        "src/ops/a.rs",
        "#[cfg(test)]\nmod tests { use crate::api::x; }",
        0,
    ),
    (owners, "src/api/a.rs", "use redb::Database;", 1),
    (owners, "src/store/opening.rs", "use redb::Database;", 0),
    (owners, "src/ops/a.rs", "fn f() -> axum::Json<u8> {}", 1),
    (
        owners,
        "src/ops/a.rs",
        "let image = picture::image::open(); image.size()",
        0,
    ),
    (owners, "src/web/a.rs", "image::open(path)", 1),
    (
        owners,
        "src/api/a.rs",
        "use clap::Parser; sd_notify::notify()",
        2,
    ),
    (waiting, "src/ops/a.rs", "async fn f() { g().await }", 2),
    (waiting, "src/store/statuses.rs", "async fn f() {}", 1),
    (waiting, "src/store/opening.rs", "async fn f() {}", 0),
    (clocks, "src/model/a.rs", "let now = SystemTime::now();", 1),
    (
        clocks,
        "src/ops/a.rs",
        "jiff::Timestamp::now(); getrandom::fill(x)",
        2,
    ),
    (clocks, "src/run.rs", "let now = Instant::now();", 0),
    (environment, "src/net/a.rs", "std::env::var(\"HOME\")", 1),
    (environment, "src/config.rs", "std::env::args()", 0),
    (unfinished, "src/ops/a.rs", "fn f() { todo!() }", 1),
    (unfinished, "tests/a.rs", "dbg!(x); unimplemented!()", 2),
    (
        unfinished,
        "tests/a.rs",
        "#[ignore] #[test] fn f() { x.unwrap() }",
        1,
    ),
    (
        unfinished,
        "src/ops/a.rs",
        "use super::super::x; x.unwrap()",
        2,
    ),
    (
        unfinished,
        "src/ops/a.rs",
        "x.expect(\"one was just pushed\").unwrap_or(1)",
        0,
    ),
    (names, "src/api/utils.rs", "", 1),
    (names, "src/api/a.rs", "mod helpers;", 1),
    (names, "src/api/a.rs", "fn helpers() {}", 0),
];

fn check(rule: Rule, path: &str, text: &str, expected: usize) {
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let found = rule(&source);
    assert_eq!(found.len(), expected, "{path}: {text}\n{found:?}");
}

#[test]
fn every_rule_can_fail() {
    for (rule, path, text, expected) in CASES {
        check(rule, path, text, expected);
    }
}

#[test]
fn sizes_are_counted_to_the_line() {
    let file = |lines| "//\n".repeat(lines);
    check(sizes, "src/ops/a.rs", &file(FILE_LINES_MAX), 0);
    check(sizes, "src/ops/a.rs", &file(FILE_LINES_MAX + 1), 1);
    let function = |lines| format!("fn long(x: [u8; 4]) {{\n{}}}", "x();\n".repeat(lines - 2));
    check(sizes, "tests/a.rs", &function(FUNCTION_LINES_MAX), 0);
    check(sizes, "tests/a.rs", &function(FUNCTION_LINES_MAX + 1), 1);
}
