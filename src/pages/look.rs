//! The colours of pages that browsers want to know outside of the stylesheet, which has all of them (`web/assets/burrow.css`).

use crate::model::settings::Look;

/// The background by day and by night, for the browser's own bars.
pub fn skies(look: Look) -> [&'static str; 2] {
    match look {
        Look::Meadow => ["#f6efe2", "#14110e"],
        Look::Harbour => ["#eaf1f4", "#0c1318"],
        Look::Berry => ["#f8eef1", "#160e12"],
        Look::Slate => ["#f0f0ee", "#101112"],
    }
}

/// The colour of what one presses, by day.
pub fn accent(look: Look) -> &'static str {
    match look {
        Look::Meadow => "#2b5c42",
        Look::Harbour => "#1b5378",
        Look::Berry => "#7f2550",
        Look::Slate => "#34414c",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const SHEET: &str = include_str!("../../web/assets/burrow.css");

    /// Pairs of a text and what it stands on; WCAG 2.2 §1.4.3 wants 4.5:1.
    const TEXTS: &[(&str, &[&str])] = &[
        (
            "ink",
            &[
                "sky",
                "card",
                "wash",
                "hill-near",
                "hill-far",
                "danger-wash",
                "good-wash",
            ],
        ),
        ("soft", &["sky", "card", "wash", "danger-wash", "good-wash"]),
        (
            "link",
            &[
                "sky",
                "card",
                "wash",
                "hill-near",
                "danger-wash",
                "good-wash",
            ],
        ),
        ("danger", &["sky", "card", "wash", "danger-wash"]),
        ("good", &["card", "good-wash"]),
        ("action-ink", &["action", "action-over"]),
    ];
    /// Pairs of an edge, or of what shows where one is, and what is around it; §1.4.11 wants 3:1.
    const EDGES: &[(&str, &[&str])] = &[
        ("edge", &["sky", "card", "wash", "hill-near"]),
        ("focus", &["sky", "card", "hill-near"]),
        ("action", &["sky", "card"]),
    ];

    /// The colours of a look: what stands in the blocks that begin with its selector, the day's first and then the night's.
    fn colours(look: Look) -> [BTreeMap<&'static str, &'static str>; 2] {
        let selector = format!("[data-look={}] {{", look.name());
        let mut blocks = SHEET.split(&selector).skip(1).map(|rest| {
            let block = rest.split('}').next().expect("a block ends");
            let named = block.split("--").skip(1).filter_map(|piece| {
                let (name, value) = piece.split_once(':')?;
                let value = value.split(';').next()?.trim();
                (value.len() == 7 && value.starts_with('#')).then_some((name, value))
            });
            named.collect::<BTreeMap<_, _>>()
        });
        let [day, night] = [blocks.next(), blocks.next()];
        [day.expect("a day"), night.expect("a night")]
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let byte = u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal");
            match f64::from(byte) / 255.0 {
                low if low <= 0.04045 => low / 12.92,
                high => ((high + 0.055) / 1.055).powf(2.4),
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        (one / other).max(other / one)
    }

    #[test]
    fn contrast_is_measured_as_the_standard_says() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
    }

    #[test]
    fn every_look_can_be_read_by_day_and_by_night() {
        for look in Look::ALL {
            for colours in colours(look) {
                for (pairs, least) in [(TEXTS, 4.5), (EDGES, 3.0)] {
                    for (front, backs) in pairs {
                        for back in *backs {
                            let found = contrast(colours[front], colours[back]);
                            assert!(found >= least, "{look:?}: {front} on {back} is {found:.2}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_look_changes_every_colour_of_the_first() {
        let [day, night] = colours(Look::Meadow);
        for look in Look::ALL {
            let [its_day, its_night] = colours(look);
            // The light of the lamp is the same by night unless a look says otherwise.
            let names = |of: &BTreeMap<&'static str, &str>| -> Vec<&'static str> {
                of.keys().copied().filter(|name| *name != "lamp").collect()
            };
            assert_eq!(names(&its_day), names(&day), "{look:?}");
            assert_eq!(names(&its_night), names(&night), "{look:?}");
        }
    }

    #[test]
    fn browsers_are_told_the_colours_of_the_stylesheet() {
        for look in Look::ALL {
            let [day, night] = colours(look);
            assert_eq!(skies(look), [day["sky"], night["sky"]]);
            assert_eq!(accent(look), day["action"]);
        }
    }
}
