//! What only the owner may ask of the box itself. The asking is outside of the store; that it was asked stands in the log.

use super::{Refusal, audit, border};
use crate::model::AccountId;
use crate::model::account::Role;
use crate::model::audit::Act;
use crate::store::Tx;

/// Notes that `me` asks the box for something, before the box hears of it.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn ask(tx: &Tx, me: AccountId, wish: &str) -> Result<(), Refusal> {
    if border::keeper(tx, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    let wish = wish.replace('-', "_");
    Ok(audit::note(tx, me, Act::Box { wish })?)
}

/// Whether `typed` names the community, so that nobody forgets everything by mistake: by its name or its address.
pub fn is_named(typed: &str, name: &str, domain: &str) -> bool {
    let typed = typed.trim();
    let same = |known: &str| !known.is_empty() && typed.to_lowercase() == known.to_lowercase();
    same(name.trim()) || same(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_forgets_everything_says_of_what() {
        let named = |typed| is_named(typed, "The Test House", "home.example");
        assert!(named("The Test House") && named(" the test house ") && named("HOME.example"));
        assert!(!named("") && !named("The Test") && !named("example"));
        assert!(!is_named("", "", ""));
    }
}
