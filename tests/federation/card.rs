//! Previews of links: what hostile pages may cost.

use burrow::text::card::preview;
use std::time::{Duration, Instant};
use url::Url;

#[test]
fn pages_that_want_to_cost_time_do_not() {
    let place = Url::parse("https://paper.example/").expect("a url");
    let many =
        |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<String>();
    let hostile = [
        format!("<a {}>", many(150_000, &|n| format!("a{n} "))),
        many(100, &|_| {
            format!("<a {}>", many(2_000, &|n| format!("a{n} ")))
        }),
        "<".repeat(1 << 20),
        "<svg>".repeat(200_000),
        "<!--".repeat(250_000),
        "<title>".repeat(150_000),
        many(60_000, &|n| format!("<meta name=a{n} content=b>")),
        "<script type=application/ld+json>[".repeat(30_000),
        "&".repeat(1 << 20),
        format!("<title>{}", "&lt;".repeat(250_000)),
        format!("<meta property=og:title content='{}'>", "a".repeat(1 << 20)),
    ];
    for page in hostile {
        let begun = Instant::now();
        let page = format!("<title>T</title>{page}");
        let found = preview(page.as_bytes(), None, &place);
        let start: String = page.chars().skip(16).take(40).collect();
        assert!(
            begun.elapsed() < Duration::from_secs(5),
            "{start}: {:?}",
            begun.elapsed()
        );
        assert_eq!(found.title, "T", "{start}");
    }
}
