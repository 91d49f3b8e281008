//! Making, changing and removing filters. One filter has a name, words and single posts to look for, places where
//! it holds, and an end. The older form of the API (v1) speaks of single words; it works on the same filters.

use super::{Refusal, see};
use crate::model::event::Event;
use crate::model::filter::{Filter, FilterAction, FilterContext, FilterKeyword, FilterStatus};
use crate::model::{AccountId, FilterId, StatusId, Time};
use crate::store::{FILTERS_MAX, Tx};

/// How many keywords one filter may have.
pub const KEYWORDS_MAX: usize = 200;
/// How many single posts one filter may have.
pub const STATUSES_MAX: usize = 200;
/// Longest title or keyword, in characters.
pub const PHRASE_CHARS_MAX: usize = 256;
/// Furthest end, in seconds from now: a hundred years.
const EXPIRES_IN_SECS_MAX: u64 = 100 * 365 * 24 * 60 * 60;

/// What a filter shall be; `None` leaves as is, or takes the default for a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub title: Option<String>,
    /// Where it holds.
    pub contexts: Option<Vec<FilterContext>>,
    /// What it does.
    pub action: Option<FilterAction>,
    /// Seconds until it ends; `Some(None)` for never.
    pub expires_in: Option<Option<u64>>,
    /// What becomes of its keywords.
    pub keywords: Vec<KeywordDraft>,
}

/// What a keyword shall be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeywordDraft {
    /// Which one to change; a new one if `None`.
    pub id: Option<FilterId>,
    /// What to look for.
    pub keyword: Option<String>,
    /// Only as a word of its own; a new one is by default.
    pub whole_word: Option<bool>,
    /// Take it away.
    pub destroy: bool,
}

/// Makes a filter.
pub fn create(tx: &Tx, me: AccountId, draft: &Draft) -> Result<Filter, Refusal> {
    if tx.filters(me)?.len() >= FILTERS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: You can have {FILTERS_MAX} filters at most"
        )));
    }
    let mut filter = Filter {
        id: FilterId(0),
        account: me,
        title: String::new(),
        contexts: Vec::new(),
        expires_at: None,
        action: FilterAction::Warn,
        keywords: Vec::new(),
        statuses: Vec::new(),
    };
    apply(tx, &mut filter, draft)?;
    filter.id = tx.new_id();
    save(tx, &filter)?;
    Ok(filter)
}

/// Changes a filter.
pub fn update(tx: &Tx, me: AccountId, id: FilterId, draft: &Draft) -> Result<Filter, Refusal> {
    let mut filter = tx.filter(me, id)?.ok_or(Refusal::NotFound)?;
    apply(tx, &mut filter, draft)?;
    save(tx, &filter)?;
    Ok(filter)
}

/// Removes a filter.
pub fn delete(tx: &Tx, me: AccountId, id: FilterId) -> Result<(), Refusal> {
    if !tx.remove_filter(me, id)? {
        return Err(Refusal::NotFound);
    }
    tx.tell(Event::FiltersChanged { account: me });
    Ok(())
}

/// Adds a keyword to a filter.
pub fn add_keyword(
    tx: &Tx,
    me: AccountId,
    filter: FilterId,
    draft: &KeywordDraft,
) -> Result<FilterKeyword, Refusal> {
    let mut filter = tx.filter(me, filter)?.ok_or(Refusal::NotFound)?;
    let added = KeywordDraft {
        id: None,
        destroy: false,
        ..draft.clone()
    };
    change_keyword_in(tx, &mut filter, &added)?;
    save(tx, &filter)?;
    filter.keywords.pop().ok_or(Refusal::NotFound)
}

/// Changes the keyword `draft.id`.
pub fn change_keyword(
    tx: &Tx,
    me: AccountId,
    id: FilterId,
    draft: &KeywordDraft,
) -> Result<FilterKeyword, Refusal> {
    let mut filter = tx.filter_with(me, id)?.ok_or(Refusal::NotFound)?;
    let changed = KeywordDraft {
        id: Some(id),
        destroy: false,
        ..draft.clone()
    };
    change_keyword_in(tx, &mut filter, &changed)?;
    save(tx, &filter)?;
    filter
        .keywords
        .into_iter()
        .find(|keyword| keyword.id == id)
        .ok_or(Refusal::NotFound)
}

/// Removes a keyword.
pub fn remove_keyword(tx: &Tx, me: AccountId, id: FilterId) -> Result<(), Refusal> {
    let mut filter = tx.filter_with(me, id)?.ok_or(Refusal::NotFound)?;
    change_keyword_in(
        tx,
        &mut filter,
        &KeywordDraft {
            id: Some(id),
            destroy: true,
            ..KeywordDraft::default()
        },
    )?;
    save(tx, &filter)
}

/// Adds a single post to a filter.
pub fn add_status(
    tx: &Tx,
    me: AccountId,
    filter: FilterId,
    status: StatusId,
) -> Result<FilterStatus, Refusal> {
    let mut filter = tx.filter(me, filter)?.ok_or(Refusal::NotFound)?;
    see::status(tx, Some(me), status)?;
    if filter.statuses.iter().any(|entry| entry.status == status) {
        return Err(Refusal::invalid(
            "Validation failed: Status has already been taken",
        ));
    }
    if filter.statuses.len() >= STATUSES_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: A filter can have {STATUSES_MAX} posts at most"
        )));
    }
    let entry = FilterStatus {
        id: tx.new_id(),
        status,
    };
    filter.statuses.push(entry);
    save(tx, &filter)?;
    Ok(entry)
}

/// Takes a single post out of a filter.
pub fn remove_status(tx: &Tx, me: AccountId, id: FilterId) -> Result<(), Refusal> {
    let mut filter = tx.filter_with(me, id)?.ok_or(Refusal::NotFound)?;
    let before = filter.statuses.len();
    filter.statuses.retain(|entry| entry.id != id);
    if filter.statuses.len() == before {
        return Err(Refusal::NotFound);
    }
    save(tx, &filter)
}

/// Changes one word in the older form of the API, and its filter with it; both are answered. That form can't change
/// what several words share (Mastodon `Api::V1::FiltersController#update`).
pub fn update_v1(
    tx: &Tx,
    me: AccountId,
    id: FilterId,
    draft: &Draft,
) -> Result<(Filter, FilterKeyword), Refusal> {
    let before = tx.filter_with(me, id)?.ok_or(Refusal::NotFound)?;
    let mut filter = before.clone();
    let keywords = draft
        .keywords
        .iter()
        .map(|keyword| KeywordDraft {
            id: Some(id),
            ..keyword.clone()
        })
        .collect();
    apply(
        tx,
        &mut filter,
        &Draft {
            keywords,
            ..draft.clone()
        },
    )?;
    let shared_changed = (before.contexts != filter.contexts)
        || (before.action != filter.action)
        || (before.expires_at != filter.expires_at);
    if filter.keywords.len() > 1 {
        filter.title.clone_from(&before.title);
        if shared_changed {
            let why = "These parameters cannot be changed from this application because they apply to more than one \
                       filter keyword. Use a more recent application or the web interface.";
            return Err(Refusal::invalid(why));
        }
    }
    let keyword = filter
        .keywords
        .iter()
        .find(|keyword| keyword.id == id)
        .cloned()
        .ok_or(Refusal::NotFound)?;
    save(tx, &filter)?;
    Ok((filter, keyword))
}

/// Removes one word in the older form of the API; a filter that has nothing left to look for goes with it, because
/// that form could never show it again.
pub fn delete_v1(tx: &Tx, me: AccountId, id: FilterId) -> Result<(), Refusal> {
    let filter = tx.filter_with(me, id)?.ok_or(Refusal::NotFound)?;
    let only = filter.statuses.is_empty() && filter.keywords.len() == 1;
    match only {
        true => delete(tx, me, filter.id),
        false => remove_keyword(tx, me, id),
    }
}

fn save(tx: &Tx, filter: &Filter) -> Result<(), Refusal> {
    tx.put_filter(filter)?;
    tx.tell(Event::FiltersChanged {
        account: filter.account,
    });
    Ok(())
}

/// Changes `filter` as drafted, or refuses before anything is written.
fn apply(tx: &Tx, filter: &mut Filter, draft: &Draft) -> Result<(), Refusal> {
    if let Some(title) = &draft.title {
        filter.title = title.trim().to_owned();
    }
    check_phrase("Title", &filter.title)?;
    if let Some(contexts) = &draft.contexts {
        filter.contexts.clone_from(contexts);
        filter.contexts.dedup();
    }
    if filter.contexts.is_empty() {
        return Err(Refusal::invalid(
            "Validation failed: Context can't be blank",
        ));
    }
    filter.action = draft.action.unwrap_or(filter.action);
    match draft.expires_in {
        Some(Some(seconds)) if seconds > EXPIRES_IN_SECS_MAX => {
            return Err(Refusal::invalid(
                "Validation failed: Expires in is too far in the future",
            ));
        }
        Some(end) => filter.expires_at = end.map(|seconds| Time(tx.now().0 + seconds * 1000)),
        None => {}
    }
    draft
        .keywords
        .iter()
        .try_for_each(|keyword| change_keyword_in(tx, filter, keyword))
}

fn change_keyword_in(tx: &Tx, filter: &mut Filter, draft: &KeywordDraft) -> Result<(), Refusal> {
    let Some(id) = draft.id else {
        if draft.destroy {
            return Ok(());
        }
        let keyword = draft.keyword.as_deref().unwrap_or("").trim().to_owned();
        check_phrase("Keyword", &keyword)?;
        if filter.keywords.len() >= KEYWORDS_MAX {
            return Err(Refusal::invalid(format!(
                "Validation failed: A filter can have {KEYWORDS_MAX} keywords at most"
            )));
        }
        let whole_word = draft.whole_word.unwrap_or(true);
        filter.keywords.push(FilterKeyword {
            id: tx.new_id(),
            keyword,
            whole_word,
        });
        return Ok(());
    };
    let at = filter
        .keywords
        .iter()
        .position(|keyword| keyword.id == id)
        .ok_or(Refusal::NotFound)?;
    if draft.destroy {
        filter.keywords.remove(at);
        return Ok(());
    }
    if let Some(keyword) = &draft.keyword {
        check_phrase("Keyword", keyword.trim())?;
        filter.keywords[at].keyword = keyword.trim().to_owned();
    }
    filter.keywords[at].whole_word = draft.whole_word.unwrap_or(filter.keywords[at].whole_word);
    Ok(())
}

fn check_phrase(field: &str, phrase: &str) -> Result<(), Refusal> {
    if phrase.is_empty() {
        return Err(Refusal::invalid(format!(
            "Validation failed: {field} can't be blank"
        )));
    }
    if phrase.chars().count() > PHRASE_CHARS_MAX {
        let why = format!(
            "Validation failed: {field} is too long (maximum is {PHRASE_CHARS_MAX} characters)"
        );
        return Err(Refusal::invalid(why));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Clock, Store};
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;

    const ADA: AccountId = AccountId(1);
    const BOB: AccountId = AccountId(2);

    fn act<T: Send + 'static>(
        store: &Store,
        verb: impl Fn(&Tx) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        store.write_now(move |tx| verb(tx))
    }

    fn house() -> Store {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(1_000_000)));
        Store::in_memory(clock, std::env::temp_dir()).expect("memory is there")
    }

    fn draft(title: &str, words: &[&str]) -> Draft {
        let word = |word: &&str| KeywordDraft {
            keyword: Some((*word).to_owned()),
            ..KeywordDraft::default()
        };
        Draft {
            title: Some(title.to_owned()),
            contexts: Some(vec![FilterContext::Home]),
            keywords: words.iter().map(word).collect(),
            ..Draft::default()
        }
    }

    #[test]
    fn a_filter_is_made_changed_and_removed() {
        let store = house();
        let made = act(&store, |tx| {
            create(tx, ADA, &draft(" Sport ", &["goal", "match"]))
        })
        .expect("well-formed");
        assert_eq!(
            (made.title.as_str(), made.keywords.len(), made.action),
            ("Sport", 2, FilterAction::Warn)
        );
        assert!(made.keywords.iter().all(|keyword| keyword.whole_word));
        let goal = made.keywords[0].id;
        let id = made.id;
        let change = Draft {
            action: Some(FilterAction::Hide),
            expires_in: Some(Some(60)),
            keywords: vec![
                KeywordDraft {
                    id: Some(goal),
                    whole_word: Some(false),
                    ..KeywordDraft::default()
                },
                KeywordDraft {
                    id: Some(made.keywords[1].id),
                    destroy: true,
                    ..KeywordDraft::default()
                },
                KeywordDraft {
                    keyword: Some("penalty".into()),
                    ..KeywordDraft::default()
                },
            ],
            ..Draft::default()
        };
        let changed = act(&store, move |tx| update(tx, ADA, id, &change)).expect("well-formed");
        assert_eq!(changed.title, "Sport");
        assert_eq!(changed.expires_at, Some(Time(1_060_000)));
        let words: Vec<_> = changed
            .keywords
            .iter()
            .map(|word| (word.keyword.as_str(), word.whole_word))
            .collect();
        assert_eq!(words, [("goal", false), ("penalty", true)]);
        let strangers = act(&store, move |tx| delete(tx, BOB, id));
        assert!(matches!(strangers, Err(Refusal::NotFound)));
        act(&store, move |tx| delete(tx, ADA, id)).expect("it is hers");
        let again = act(&store, move |tx| delete(tx, ADA, id));
        assert!(matches!(again, Err(Refusal::NotFound)));
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        let store = house();
        let long = "x".repeat(PHRASE_CHARS_MAX + 1);
        let bad = [
            (draft("", &["word"]), "Title can't be blank"),
            (draft(&long, &["word"]), "Title is too long"),
            (draft("Sport", &[" "]), "Keyword can't be blank"),
            (draft("Sport", &[&long]), "Keyword is too long"),
            (
                Draft {
                    contexts: Some(Vec::new()),
                    ..draft("Sport", &["word"])
                },
                "Context can't be blank",
            ),
            (
                Draft {
                    expires_in: Some(Some(u64::MAX)),
                    ..draft("Sport", &["word"])
                },
                "too far in the future",
            ),
        ];
        for (draft, why) in bad {
            let refused = act(&store, move |tx| create(tx, ADA, &draft))
                .expect_err(why)
                .to_string();
            assert!(refused.contains(why), "{refused}");
        }
        let filters: Result<_, Refusal> = store.read_now(|view| Ok(view.filters(ADA)?));
        assert_eq!(filters.expect("readable"), []);
    }

    #[test]
    fn the_older_form_changes_single_words() {
        let store = house();
        let made =
            act(&store, |tx| create(tx, ADA, &draft("goal", &["goal"]))).expect("well-formed");
        let word = made.keywords[0].id;
        let rename = |phrase: &str, action| {
            let keywords = vec![KeywordDraft {
                keyword: Some(phrase.to_owned()),
                ..KeywordDraft::default()
            }];
            Draft {
                title: Some(phrase.to_owned()),
                action,
                keywords,
                ..Draft::default()
            }
        };
        let hide = rename("penalty", Some(FilterAction::Hide));
        let (filter, keyword) =
            act(&store, move |tx| update_v1(tx, ADA, word, &hide)).expect("a single word");
        assert_eq!(
            (filter.title.as_str(), keyword.keyword.as_str()),
            ("penalty", "penalty")
        );
        assert_eq!(filter.action, FilterAction::Hide);
        let second = KeywordDraft {
            keyword: Some("corner".into()),
            ..KeywordDraft::default()
        };
        let corner =
            act(&store, move |tx| add_keyword(tx, ADA, made.id, &second)).expect("well-formed");
        // Now the filter's action belongs to two words, and only a single word can still be changed.
        let warn = rename("penalty", Some(FilterAction::Warn));
        let refused = act(&store, move |tx| update_v1(tx, ADA, word, &warn));
        assert!(matches!(refused, Err(Refusal::Invalid(_))));
        let word_only = rename("free kick", None);
        let (filter, keyword) =
            act(&store, move |tx| update_v1(tx, ADA, word, &word_only)).expect("only the word");
        assert_eq!(
            (filter.title.as_str(), keyword.keyword.as_str()),
            ("penalty", "free kick")
        );
        act(&store, move |tx| delete_v1(tx, ADA, corner.id)).expect("it is hers");
        act(&store, move |tx| delete_v1(tx, ADA, word)).expect("it is hers");
        let filters: Result<_, Refusal> = store.read_now(|view| Ok(view.filters(ADA)?));
        assert_eq!(filters.expect("readable"), []);
    }
}
