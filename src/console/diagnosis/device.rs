//! How the box itself is: heat, power, the card, memory.

use super::seen::Seen;
use crate::device::readings::{Card, Memory, Power, Readings};
use crate::model::finding::{Check, Reason};
use std::time::Duration;

const MEGABYTE: u64 = 1 << 20;

/// Warm enough to look where the box stands, in degrees Celsius.
const WARM: u64 = 70;
/// A Raspberry Pi slows itself down from here on (its documentation, "Frequency management and thermal control").
const HOT: u64 = 80;
/// So much of its life used is worth a hint, in percent.
const WORN: u8 = 80;
/// All of it: it may fail any day.
const WORN_OUT: u8 = 100;
/// What a house with twenty thousand posts a day should write at most, twice over, in bytes a day. More is not as it should
/// be.
const WRITTEN_A_DAY: u64 = 1_000 * MEGABYTE;
/// After a start, or an update, a box writes more than on other days: before this nothing is said of it.
const WRITTEN_AFTER: Duration = Duration::from_secs(12 * 60 * 60);
/// One part in so many of the memory should be left.
const MEMORY_SHARE: u64 = 16;

/// How the box is.
pub fn look(read: &Readings) -> [(Check, Seen); 4] {
    [
        (Check::Heat, heat(read)),
        (Check::Power, power(read.power)),
        (Check::Card, card(read.card.as_ref(), read.on_for)),
        (Check::Memory, memory(read.memory)),
    ]
}

fn heat(read: &Readings) -> Seen {
    let slowed = read.power.is_some_and(|power| power.slowed && !power.low);
    match read.celsius {
        Some(celsius) if celsius >= HOT => Seen::bad(Reason::Hot).so_much(celsius),
        _ if slowed => Seen::bad(Reason::Slowed),
        Some(celsius) if celsius >= WARM => Seen::hint(Reason::Warm).so_much(celsius),
        Some(_) => Seen::FINE,
        None => Seen::unseen(Reason::Untold),
    }
}

fn power(power: Option<Power>) -> Seen {
    match power {
        Some(power) if power.low => Seen::bad(Reason::PowerLow),
        Some(power) if power.was_low => Seen::hint(Reason::PowerWasLow),
        Some(_) => Seen::FINE,
        None => Seen::unseen(Reason::Untold),
    }
}

fn card(card: Option<&Card>, on_for: Option<Duration>) -> Seen {
    let Some(card) = card else {
        return Seen::unseen(Reason::Untold);
    };
    let wear = card.wear;
    let used = wear.and_then(|wear| wear.used_percent).unwrap_or(0);
    match card.errors {
        Some(errors) if errors > 0 => return Seen::bad(Reason::CardErrors).so_much(errors),
        _ => {}
    }
    if wear.is_some_and(|wear| wear.at_the_end) {
        return Seen::bad(Reason::CardEnds);
    }
    match used {
        WORN_OUT.. => return Seen::bad(Reason::CardWorn).so_much(used.into()),
        WORN.. => return Seen::hint(Reason::CardWorn).so_much(used.into()),
        _ => {}
    }
    if card.repaired {
        return Seen::hint(Reason::CardRepaired);
    }
    match written_a_day(card, on_for) {
        Some(bytes) if bytes > WRITTEN_A_DAY => {
            Seen::hint(Reason::CardBusy).so_much(bytes / MEGABYTE)
        }
        _ => Seen::FINE,
    }
}

/// What is written in a day, by what has been since the start; nothing before half a day is over.
pub fn written_a_day(card: &Card, on_for: Option<Duration>) -> Option<u64> {
    let (written, on_for) = (card.written?, on_for.filter(|on| *on >= WRITTEN_AFTER)?);
    Some((written as f64 / on_for.as_secs_f64() * 24.0 * 60.0 * 60.0) as u64)
}

fn memory(memory: Option<Memory>) -> Seen {
    match memory {
        Some(memory) if memory.available < memory.total / MEMORY_SHARE => {
            Seen::hint(Reason::MemoryLow).so_much(memory.available / MEGABYTE)
        }
        Some(_) => Seen::FINE,
        None => Seen::unseen(Reason::Untold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::device::readings::Wear;

    fn a_card() -> Card {
        Card {
            name: "mmcblk0".to_owned(),
            model: "SC32G".to_owned(),
            wear: None,
            errors: Some(0),
            repaired: false,
            written: None,
            written_ever: None,
        }
    }

    #[test]
    fn heat_is_told_before_it_slows_the_box_down() {
        let at = |celsius, slowed| {
            heat(&Readings {
                celsius,
                power: Some(Power {
                    slowed,
                    ..Power::default()
                }),
                ..Readings::default()
            })
        };
        assert_eq!(at(Some(WARM - 1), false), Seen::FINE);
        assert_eq!(at(Some(WARM), false), Seen::hint(Reason::Warm).so_much(70));
        assert_eq!(at(Some(HOT), true), Seen::bad(Reason::Hot).so_much(80));
        assert_eq!(at(Some(60), true), Seen::bad(Reason::Slowed));
        assert_eq!(at(None, false), Seen::unseen(Reason::Untold));
    }

    #[test]
    fn a_weak_power_supply_is_named() {
        let told = |low, was_low| {
            power(Some(Power {
                low,
                was_low,
                slowed: low,
            }))
        };
        assert_eq!(told(true, true), Seen::bad(Reason::PowerLow));
        assert_eq!(told(false, true), Seen::hint(Reason::PowerWasLow));
        assert_eq!(told(false, false), Seen::FINE);
        assert_eq!(power(None), Seen::unseen(Reason::Untold));
    }

    #[test]
    fn a_card_is_told_of_before_it_dies() {
        let worn = |used_percent, at_the_end| Card {
            wear: Some(Wear {
                used_percent,
                at_the_end,
            }),
            ..a_card()
        };
        let seen = |told: &Card| card(Some(told), None);
        assert_eq!(seen(&a_card()), Seen::FINE);
        assert_eq!(seen(&worn(Some(70), false)), Seen::FINE);
        let hint = Seen::hint(Reason::CardWorn);
        assert_eq!(seen(&worn(Some(80), false)), hint.so_much(80));
        let bad = Seen::bad(Reason::CardWorn);
        assert_eq!(seen(&worn(Some(110), false)), bad.so_much(110));
        assert_eq!(seen(&worn(None, true)), Seen::bad(Reason::CardEnds));
        let errors = Card {
            errors: Some(2),
            ..worn(Some(110), true)
        };
        assert_eq!(seen(&errors), Seen::bad(Reason::CardErrors).so_much(2));
        let repaired = Card {
            repaired: true,
            ..a_card()
        };
        assert_eq!(seen(&repaired), Seen::hint(Reason::CardRepaired));
        assert_eq!(card(None, None), Seen::unseen(Reason::Untold));
    }

    #[test]
    fn much_writing_is_told_once_it_is_known_to_be_usual() {
        let busy = Card {
            written: Some(2 * WRITTEN_A_DAY),
            ..a_card()
        };
        let after = |hours: u64| card(Some(&busy), Some(Duration::from_secs(hours * 60 * 60)));
        assert_eq!(after(1), Seen::FINE);
        assert_eq!(after(24), Seen::hint(Reason::CardBusy).so_much(2_000));
        assert_eq!(after(100), Seen::FINE);
    }

    #[test]
    fn little_memory_is_a_hint() {
        let left = |available| {
            memory(Some(Memory {
                total: 1 << 30,
                available,
            }))
        };
        assert_eq!(left(512 << 20), Seen::FINE);
        let hint = Seen::hint(Reason::MemoryLow);
        assert_eq!(left(50 << 20), hint.so_much(50));
    }
}
