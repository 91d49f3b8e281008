//! The keys with which people here and the house itself sign: made in the background, because a small computer thinks
//! about one for seconds.

use crate::federation::signature::make_keyring;
use crate::model::AccountId;
use crate::model::remote::HOUSE;
use crate::model::upkeep::Upkeep;
use crate::store::{Error, Store};

/// Sees to it that everybody here will have keys, also those who came before there were any, and the house itself; and
/// that the house has a seal. Done at every start.
///
/// # Errors
/// Those of the store, and `Corrupt` when the machine has no random numbers.
pub async fn prepare(store: &Store) -> Result<(), Error> {
    let mut seal = [0; 16];
    getrandom::fill(&mut seal).map_err(|why| broken(&why))?;
    let prepared = store.write(move |tx| {
        let mut settings = tx.settings()?;
        if settings.seal.is_none() {
            settings.seal = Some(seal);
            tx.put_settings(&settings)?;
        }
        let household = tx.household()?.into_iter().map(|user| user.account);
        for account in household.chain([HOUSE]) {
            if tx.keyring(account)?.is_none() {
                tx.later(tx.now(), Upkeep::MakeKeys(account))?;
            }
        }
        Ok(())
    });
    prepared.await
}

/// Makes and keeps the keys of somebody here, or of the house; once, because others remember them.
///
/// # Errors
/// Those of the store, and `Corrupt` when no key could be made.
pub async fn make(store: &Store, account: AccountId) -> Result<(), Error> {
    let wanted = move |view: &crate::store::View| {
        let there = account == HOUSE || view.user(account)?.is_some();
        Ok::<_, Error>(there && view.keyring(account)?.is_none())
    };
    if !store.read(wanted).await? {
        return Ok(());
    }
    let now = store.now();
    let made = tokio::task::spawn_blocking(move || make_keyring(now)).await;
    let keys = made.map_err(|why| broken(&why))?;
    let keys = keys.map_err(|why| broken(&why))?;
    let kept = store.write(move |tx| match wanted(tx)? {
        true => tx.put_keyring(account, &keys),
        false => Ok(()),
    });
    kept.await
}

fn broken(why: &dyn std::fmt::Display) -> Error {
    Error::Corrupt(format!("no key could be made: {why}"))
}
