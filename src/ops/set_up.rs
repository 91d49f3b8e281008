//! Setting the house up, a step at a time. Each step can be resumed after a power cut; the wizard and
//! `burrow setup` call the same ones.

use super::create_account::{Newcomer, create_account};
use super::{Refusal, reach};
use crate::model::AccountId;
use crate::model::account::Role;
use crate::model::settings::{Settings, Stage, Tour};
use crate::store::Tx;
use crate::text::language::valid_language;

/// Longest name of a community in characters.
pub const NAME_CHARS_MAX: usize = 60;

/// The claim code was right: setting up may begin. Harmless when it has begun already.
pub fn claim(tx: &Tx) -> Result<(), Refusal> {
    let settings = tx.settings()?;
    if settings.stage > Stage::Unclaimed {
        return Ok(());
    }
    tx.put_settings(&Settings {
        stage: Stage::Name,
        claimed_at: Some(tx.now()),
        ..settings
    })?;
    Ok(())
}

/// Says in which language (ISO 639) the community mainly speaks; can be done again until there is an owner.
///
/// # Errors
/// `Invalid` for what is no language; `Conflict` outside of the setting up.
pub fn choose_language(tx: &Tx, code: &str) -> Result<(), Refusal> {
    let settings = in_setup(tx)?;
    if !valid_language(code) {
        return Err(Refusal::invalid("that is not the code of a language"));
    }
    Ok(tx.put_settings(&Settings {
        languages: vec![code.to_owned()],
        ..settings
    })?)
}

/// Names the community; can be done again until there is an owner.
///
/// # Errors
/// `Invalid` for a name that can't be; `Conflict` outside of the setting up.
pub fn name_community(tx: &Tx, name: &str) -> Result<(), Refusal> {
    let settings = in_setup(tx)?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "a community's name has 1 to {NAME_CHARS_MAX} characters"
        )));
    }
    let stage = settings.stage.max(Stage::Address);
    tx.put_settings(&Settings {
        name: name.to_owned(),
        stage,
        ..settings
    })?;
    Ok(())
}

/// Chooses the address, which can never change once there is an owner. A house with another address than before must be
/// made reachable anew; one that is only tried out on this computer is there already.
///
/// # Errors
/// `Invalid` for an address that can't be; `Conflict` before there is a name, or outside of the setting up.
pub fn choose_address(tx: &Tx, address: &str) -> Result<(), Refusal> {
    let settings = in_setup(tx)?;
    if settings.stage < Stage::Address {
        return Err(Refusal::Conflict("choose a name first".to_owned()));
    }
    let address = check_address(address)?;
    let stage = match (is_public(&address), address == settings.address) {
        (false, _) => Stage::Owner,
        (true, true) => settings.stage.max(Stage::Reach),
        (true, false) => Stage::Reach,
    };
    let settings = Settings {
        address,
        stage,
        ..settings
    };
    reach::address_chosen(tx, &settings)?;
    tx.put_settings(&settings)?;
    Ok(())
}

/// Whether other servers are meant to find a house at `address`: not on this very machine.
fn is_public(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| !url.host_str().is_some_and(is_this_machine))
}

fn is_this_machine(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

/// The house is reached at its address, or the owner will see to that later: the owner is next. Harmless when that is
/// so already.
///
/// # Errors
/// `Conflict` before there is an address, or when there is an owner.
pub fn reached(tx: &Tx) -> Result<(), Refusal> {
    let settings = in_setup(tx)?;
    match settings.stage {
        Stage::Reach => Ok(tx.put_settings(&Settings {
            stage: Stage::Owner,
            ..settings
        })?),
        Stage::Owner => Ok(()),
        _ => Err(Refusal::Conflict("choose an address first".to_owned())),
    }
}

/// Makes the owner, with whom the house opens and their tour of it begins.
///
/// # Errors
/// As `create_account`; `Conflict` before there is an address, or when there is an owner already.
pub fn make_owner(
    tx: &Tx,
    handle: &str,
    display_name: &str,
    password: &str,
) -> Result<AccountId, Refusal> {
    let settings = in_setup(tx)?;
    if settings.stage < Stage::Owner {
        return Err(Refusal::Conflict(
            "choose a name and an address that is reached first".to_owned(),
        ));
    }
    let newcomer = Newcomer {
        handle: handle.to_owned(),
        display_name: display_name.trim().to_owned(),
        password: password.to_owned(),
        role: Role::Owner,
        invited_by: None,
    };
    let owner = create_account(tx, &newcomer)?;
    tx.put_settings(&Settings {
        stage: Stage::Open,
        owner: Some(owner),
        tour: Tour::Rules,
        tickets: Vec::new(),
        ..settings
    })?;
    Ok(owner)
}

/// The settings while the house is being set up.
pub(super) fn in_setup(tx: &Tx) -> Result<Settings, Refusal> {
    let settings = tx.settings()?;
    match settings.stage {
        Stage::Unclaimed => Err(Refusal::Conflict(
            "the box has not been claimed yet".to_owned(),
        )),
        Stage::Open => Err(Refusal::Conflict(
            "this community has been set up already".to_owned(),
        )),
        Stage::Name | Stage::Address | Stage::Reach | Stage::Owner => Ok(settings),
    }
}

/// An address in its one form, `https://home.example`: scheme, host, perhaps a port, nothing behind
/// it. Plain `http` only for this very machine.
///
/// # Errors
/// `Invalid` with a sentence.
pub fn check_address(address: &str) -> Result<String, Refusal> {
    let typed = address.trim().trim_end_matches('/');
    let full = if typed.contains("://") {
        typed.to_owned()
    } else {
        format!("https://{typed}")
    };
    let wrong = || {
        Refusal::invalid("an address looks like https://home.example, with nothing behind the name")
    };
    let url = url::Url::parse(&full).map_err(|_| wrong())?;
    let host = url
        .host_str()
        .filter(|host| !host.is_empty())
        .ok_or_else(wrong)?;
    if url.path() != "/"
        || url.query().is_some()
        || url.fragment().is_some()
        || !url.username().is_empty()
    {
        return Err(wrong());
    }
    let at_home = is_this_machine(host);
    match url.scheme() {
        "https" if at_home || host.contains('.') => {}
        "http" if at_home => {}
        "http" => {
            return Err(Refusal::invalid(
                "an address must begin with https://, or nobody else's server will talk to it",
            ));
        }
        _ => return Err(wrong()),
    }
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    Ok(format!("{}://{host}{port}", url.scheme()))
}

#[cfg(test)]
mod tests {
    use super::check_address;

    #[test]
    fn an_address_has_one_form() {
        let good = [
            ("home.example", "https://home.example"),
            (" https://Home.Example/ ", "https://home.example"),
            ("http://localhost:4180", "http://localhost:4180"),
            ("https://bücher.example", "https://xn--bcher-kva.example"),
        ];
        for (typed, kept) in good {
            assert_eq!(check_address(typed).ok().as_deref(), Some(kept), "{typed}");
        }
        let bad = [
            "",
            "home",
            "http://home.example",
            "https://home.example/burrow",
            "ftp://home.example",
            "https://a@home.example",
            "https://",
        ];
        for typed in bad {
            assert!(check_address(typed).is_err(), "{typed}");
        }
    }
}
