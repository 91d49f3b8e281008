//! The owner changes how the house is run.

use super::set_up::NAME_CHARS_MAX;
use super::{Refusal, audit};
use crate::model::account::Role;
use crate::model::audit::Act;
use crate::model::settings::{Page, Rule, Settings};
use crate::model::status::Visibility;
use crate::model::{AccountId, RuleId};
use crate::store::{Tx, View};
use std::collections::BTreeMap;

/// Longest description of a community, in characters.
pub const DESCRIPTION_CHARS_MAX: usize = 500;
/// The longest of the long texts, in characters.
pub const TEXT_CHARS_MAX: usize = 40_000;
/// The most rules.
pub const RULES_MAX: usize = 20;
/// Longest rule, in characters (Mastodon `Rule::TEXT_SIZE_LIMIT`).
pub const RULE_CHARS_MAX: usize = 300;
/// Longest hint under a rule, in characters.
pub const HINT_CHARS_MAX: usize = 600;
/// The shortest limit of a post's length that may be set, in characters.
pub const STATUS_CHARS_LOW: u32 = 100;
/// The longest, in characters.
pub const STATUS_CHARS_HIGH: u32 = 50_000;

/// What the owner wants.
#[derive(Clone, Debug)]
pub struct House {
    /// The community's name.
    pub name: String,
    /// A few words about it; may be empty.
    pub description: String,
    /// The rules, in order.
    pub rules: Vec<String>,
    /// More about a rule, by what the rule says; one that isn't named keeps what was said.
    pub hints: BTreeMap<String, String>,
    /// Longest post, in characters.
    pub status_chars_max: u32,
    /// What new members' posts are unless they say otherwise.
    pub default_visibility: Visibility,
    /// New members' posts stay in the house unless they say otherwise.
    pub default_local_only: bool,
    /// Strangers' first contacts aren't held back, for members who haven't chosen themselves.
    pub let_strangers_through: bool,
}

/// Changes the settings. A rule whose words stay keeps its id.
///
/// # Errors
/// `Forbidden` for anybody but the owner, `Invalid` for what is too long or out of bounds.
pub fn keep_house(tx: &Tx, me: AccountId, house: &House) -> Result<(), Refusal> {
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    if user.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    let name = check_name(&house.name)?;
    let description = check_description(&house.description)?;
    let rules = check_rules(&house.rules)?;
    check_hints(&house.hints)?;
    check_status_chars(house.status_chars_max)?;
    if house.default_visibility == Visibility::Direct {
        return Err(Refusal::invalid(
            "New members' posts can't be private messages by default",
        ));
    }
    let mut settings = tx.settings()?;
    let before = settings.clone();
    settings.rules = as_rules(tx, &before.rules, rules);
    for rule in &mut settings.rules {
        if let Some(hint) = house.hints.get(&rule.text) {
            rule.hint = hint.trim().to_owned();
        }
    }
    settings.name = name;
    settings.description = description;
    settings.status_chars_max = house.status_chars_max;
    settings.default_visibility = house.default_visibility;
    settings.default_local_only = house.default_local_only;
    settings.let_strangers_through = house.let_strangers_through;
    tx.put_settings(&settings)?;
    note_changes(tx, me, &before, &settings)
}

/// The long texts of the house; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// About the community.
    pub about: Option<String>,
    /// About privacy.
    pub privacy: Option<String>,
    /// Terms of service.
    pub terms: Option<String>,
}

/// The owner writes the long texts of the house.
///
/// # Errors
/// `Forbidden` for anybody but the owner, `Invalid` for what is longer than [`TEXT_CHARS_MAX`].
pub fn write_texts(tx: &Tx, me: AccountId, texts: &Texts) -> Result<(), Refusal> {
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    if user.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    let before = tx.settings()?;
    let mut settings = before.clone();
    let pages = [
        (&texts.about, &mut settings.about),
        (&texts.privacy, &mut settings.privacy),
        (&texts.terms, &mut settings.terms),
    ];
    for (text, page) in pages {
        let Some(text) = text else { continue };
        let text = text.trim().replace("\r\n", "\n");
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(Refusal::invalid(format!(
                "A text can have at most {TEXT_CHARS_MAX} characters"
            )));
        }
        if text != page.text {
            *page = Page {
                text,
                changed_at: tx.now(),
            };
        }
    }
    tx.put_settings(&settings)?;
    note_changes(tx, me, &before, &settings)
}

/// Rules with these texts; one whose words stay keeps its id.
pub(super) fn as_rules(tx: &Tx, old: &[Rule], texts: Vec<String>) -> Vec<Rule> {
    let rule = |text: String| match old.iter().find(|rule| rule.text == text) {
        Some(rule) => rule.clone(),
        None => Rule {
            id: tx.new_id::<RuleId>(),
            text,
            hint: String::new(),
        },
    };
    texts.into_iter().map(rule).collect()
}

/// Only the owner may go on.
pub(super) fn must_own(view: &View, me: AccountId) -> Result<(), Refusal> {
    match view.user(me)?.ok_or(Refusal::NotFound)?.role {
        Role::Owner => Ok(()),
        Role::Member | Role::Moderator => Err(Refusal::Forbidden),
    }
}

/// Changes settings, and notes which have become others.
pub(super) fn change(
    tx: &Tx,
    me: AccountId,
    change: impl FnOnce(&mut Settings),
) -> Result<(), Refusal> {
    let before = tx.settings()?;
    let mut after = before.clone();
    change(&mut after);
    tx.put_settings(&after)?;
    note_changes(tx, me, &before, &after)
}

/// Notes which settings have become others; nothing where all stayed as they were.
pub(super) fn note_changes(
    tx: &Tx,
    me: AccountId,
    before: &Settings,
    after: &Settings,
) -> Result<(), Refusal> {
    let settings = [
        ("name", before.name != after.name),
        ("description", before.description != after.description),
        ("rules", before.rules != after.rules),
        (
            "status_chars_max",
            before.status_chars_max != after.status_chars_max,
        ),
        (
            "default_visibility",
            before.default_visibility != after.default_visibility,
        ),
        (
            "default_local_only",
            before.default_local_only != after.default_local_only,
        ),
        (
            "let_strangers_through",
            before.let_strangers_through != after.let_strangers_through,
        ),
        ("about", before.about != after.about),
        ("privacy", before.privacy != after.privacy),
        ("terms", before.terms != after.terms),
        ("look", before.look != after.look),
        ("picture", before.picture != after.picture),
        ("asking", before.asking != after.asking),
        ("join_question", before.join_question != after.join_question),
        (
            "invites_paused",
            before.invites_paused != after.invites_paused,
        ),
        (
            "members_may_not_invite",
            before.members_may_not_invite != after.members_may_not_invite,
        ),
    ];
    let changed = settings.into_iter().filter(|(_, changed)| *changed);
    let changed: Vec<String> = changed.map(|(name, _)| name.to_owned()).collect();
    match changed.is_empty() {
        true => Ok(()),
        false => Ok(audit::note(tx, me, Act::House { changed })?),
    }
}

/// The community's name as it is stored.
///
/// # Errors
/// `Invalid` when it is empty or too long.
pub fn check_name(name: &str) -> Result<String, Refusal> {
    let name = name.trim();
    match (1..=NAME_CHARS_MAX).contains(&name.chars().count()) {
        true => Ok(name.to_owned()),
        false => Err(Refusal::invalid(format!(
            "a community's name has 1 to {NAME_CHARS_MAX} characters"
        ))),
    }
}

/// The description as it is stored.
///
/// # Errors
/// `Invalid` when it is too long.
pub fn check_description(text: &str) -> Result<String, Refusal> {
    let text = text.trim().replace("\r\n", "\n");
    match text.chars().count() <= DESCRIPTION_CHARS_MAX {
        true => Ok(text),
        false => Err(Refusal::invalid(format!(
            "The description can have at most {DESCRIPTION_CHARS_MAX} characters"
        ))),
    }
}

/// The rules as they are stored: trimmed, without empty or repeated ones.
///
/// # Errors
/// `Invalid` for too many or too long ones.
pub fn check_rules(lines: &[String]) -> Result<Vec<String>, Refusal> {
    let mut rules: Vec<String> = Vec::new();
    for line in lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
    {
        if !rules.iter().any(|rule| rule == line) {
            rules.push(line.to_owned());
        }
    }
    if rules.len() > RULES_MAX
        || rules
            .iter()
            .any(|rule| rule.chars().count() > RULE_CHARS_MAX)
    {
        return Err(Refusal::invalid(format!(
            "At most {RULES_MAX} rules of at most {RULE_CHARS_MAX} characters"
        )));
    }
    Ok(rules)
}

/// Whether what is said under the rules can be kept.
///
/// # Errors
/// `Invalid` for too long a hint.
pub fn check_hints(hints: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let long = |hint: &String| hint.trim().chars().count() > HINT_CHARS_MAX;
    match hints.values().any(long) {
        false => Ok(()),
        true => Err(Refusal::invalid(format!(
            "What is said under a rule can have at most {HINT_CHARS_MAX} characters"
        ))),
    }
}

/// Whether posts may be limited to this many characters.
///
/// # Errors
/// `Invalid` when out of bounds.
pub fn check_status_chars(chars: u32) -> Result<(), Refusal> {
    match (STATUS_CHARS_LOW..=STATUS_CHARS_HIGH).contains(&chars) {
        true => Ok(()),
        false => Err(Refusal::invalid(format!(
            "Posts can be limited to {STATUS_CHARS_LOW} to {STATUS_CHARS_HIGH} characters"
        ))),
    }
}
