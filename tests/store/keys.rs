//! Keys keep their order as bytes, records come back as they were, and damage is an error.

use burrow::model::status::{Marks, Revision, Visibility};
use burrow::model::{AccountId, MediaId, StatusId, Time};
use burrow::store::{Error, Key, Record};
use proptest::prelude::*;

fn holds<K: Key + Ord + std::fmt::Debug>(a: K, b: K) {
    let (left, right) = (a.bytes(), b.bytes());
    assert_eq!(left.as_slice().len(), K::WIDTH);
    assert_eq!(
        a.cmp(&b),
        left.as_slice().cmp(right.as_slice()),
        "{a:?} {b:?}"
    );
    assert_eq!(K::take(left.as_slice()).expect("its own bytes"), a);
}

proptest! {
    #[test]
    fn bytes_have_the_order_of_values(a: (u64, u64, u32), b: (u64, u64, u32)) {
        holds(a.0, b.0);
        holds(AccountId(a.0), AccountId(b.0));
        holds((AccountId(a.0), StatusId(a.1)), (AccountId(b.0), StatusId(b.1)));
        holds((AccountId(a.0), StatusId(a.1), a.2), (AccountId(a.0), StatusId(b.1), b.2));
        holds((Time(a.0), a.2), (Time(b.0), b.2));
    }

    #[test]
    fn a_key_of_the_wrong_length_is_damage(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        if bytes.len() != 16 {
            prop_assert!(matches!(<(AccountId, StatusId)>::take(&bytes), Err(Error::Corrupt(_))));
        }
    }

    #[test]
    fn records_come_back_as_they_were(text: String, warning: String, at: u64, sensitive: bool, media: Vec<u64>) {
        let revision = Revision {
            created_at: Time(at),
            spoiler_text: warning,
            html: format!("<p>{text}</p>"),
            text,
            sensitive,
            media: media.into_iter().map(MediaId).collect(),
            poll_options: None,
        };
        prop_assert_eq!(Revision::decode(&revision.encode()).unwrap(), revision);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes: Vec<u8>) {
        let _ = Revision::decode(&bytes);
        let _ = Marks::decode(&bytes);
        let _ = Visibility::decode(&bytes);
    }

    #[test]
    fn a_record_cut_short_is_damage(text: String, cut in 1usize..10) {
        let bytes = (text, 7u64).encode();
        let short = &bytes[..bytes.len().saturating_sub(cut)];
        prop_assert!(matches!(<(String, u64)>::decode(short), Err(Error::Corrupt(_))));
    }
}
