//! Passkeys (WebAuthn level 3): what a browser is asked, and whether its answer holds. A passkey knows its person by a
//! finger or a code of the device, so that it opens the door without a password.

use crate::model::AccountId;
use crate::model::lock::Passkey as Kept;
use crate::model::settings::Settings;
use serde_json::{Value, json};
use url::Url;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};

/// Whether passkeys work where a browser is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the house's own address.
    Here,
    /// Not here, but at the house's own address.
    Elsewhere,
    /// At no address that this house has: a number instead of a name.
    Nowhere,
}

/// Browsers hold a passkey to the address that it was made for, and to encrypted connections, for which a program on
/// the very same computer (`localhost`) counts as well.
pub fn place(settings: &Settings, host: &str) -> Place {
    match site(settings) {
        None => Place::Nowhere,
        Some(_) if host.eq_ignore_ascii_case(settings.domain()) => Place::Here,
        Some(_) => Place::Elsewhere,
    }
}

/// The house, as passkeys know it.
pub fn site(settings: &Settings) -> Option<Webauthn> {
    let origin = Url::parse(&settings.address).ok()?;
    let builder = WebauthnBuilder::new(origin.domain()?, &origin).ok()?;
    builder.rp_name(&settings.name).build().ok()
}

/// What a browser is asked to make a passkey, as JSON, and what must be kept until it answers.
///
/// # Errors
/// Those of the library, which come from mistakes of ours.
pub fn ask_to_make(
    site: &Webauthn,
    me: AccountId,
    (handle, name): (&str, &str),
    known: &[Kept],
) -> Result<(Value, PasskeyRegistration), WebauthnError> {
    let known = known.iter().map(|kept| kept.credential.clone());
    let (asked, state) = site.start_passkey_registration(
        Uuid::from_u128(u128::from(me.0)),
        handle,
        name,
        Some(known.collect()),
    )?;
    let mut asked = json!(asked);
    // So that it can be found without a handle; the library leaves that to chance.
    let wishes = &mut asked["publicKey"]["authenticatorSelection"];
    wishes["residentKey"] = json!("required");
    wishes["requireResidentKey"] = json!(true);
    Ok((asked["publicKey"].take(), state))
}

/// The id and key of a passkey that a browser has made, as they are kept.
///
/// # Errors
/// Whatever doesn't hold: another challenge, another address, no person behind it.
pub fn made(
    site: &Webauthn,
    state: &PasskeyRegistration,
    answer: &str,
) -> Result<(Vec<u8>, String), WebauthnError> {
    let answer: RegisterPublicKeyCredential =
        serde_json::from_str(answer).map_err(|_| WebauthnError::InvalidClientDataType)?;
    let passkey = site.finish_passkey_registration(&answer, state)?;
    Ok((passkey.cred_id().to_vec(), text(&passkey)?))
}

/// What a browser is asked to show a passkey of anybody here, as JSON, and what must be kept until it answers.
///
/// # Errors
/// As `ask_to_make`.
pub fn ask_to_show(site: &Webauthn) -> Result<(Value, DiscoverableAuthentication), WebauthnError> {
    let (asked, state) = site.start_discoverable_authentication()?;
    Ok((json!(asked)["publicKey"].take(), state))
}

/// What a browser has shown, and whose it says that it is.
pub fn shown(site: &Webauthn, answer: &str) -> Option<(AccountId, PublicKeyCredential)> {
    let answer: PublicKeyCredential = serde_json::from_str(answer).ok()?;
    let (user, _) = site.identify_discoverable_authentication(&answer).ok()?;
    let id = u64::try_from(user.as_u128()).ok()?;
    Some((AccountId(id), answer))
}

/// Whether what was shown holds for one of these passkeys: its id, and its key with today's counter.
///
/// # Errors
/// Whatever doesn't hold.
pub fn holds(
    site: &Webauthn,
    state: DiscoverableAuthentication,
    answer: &PublicKeyCredential,
    known: &[Kept],
) -> Result<(Vec<u8>, String), WebauthnError> {
    let (_, credential) = site.identify_discoverable_authentication(answer)?;
    let kept = known.iter().find(|kept| kept.credential == credential);
    let kept = kept.ok_or(WebauthnError::CredentialNotFound)?;
    let mut passkey: Passkey =
        serde_json::from_str(&kept.key).map_err(|_| WebauthnError::CredentialNotFound)?;
    let result = site.finish_discoverable_authentication_v2(answer, state, &passkey)?;
    passkey.update_credential(&result);
    Ok((kept.credential.clone(), text(&passkey)?))
}

fn text(passkey: &Passkey) -> Result<String, WebauthnError> {
    serde_json::to_string(passkey).map_err(|_| WebauthnError::CredentialNotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_work_at_the_houses_own_address() {
        for (address, host, found) in [
            ("https://home.example", "home.example", Place::Here),
            ("https://home.example", "HOME.example", Place::Here),
            ("https://home.example", "burrow.local", Place::Elsewhere),
            ("https://home.example", "192.168.1.5", Place::Elsewhere),
            ("https://home.example", "", Place::Elsewhere),
            ("http://localhost:4180", "localhost:4180", Place::Here),
            ("http://localhost:4180", "localhost:4181", Place::Elsewhere),
            ("http://127.0.0.1:4180", "127.0.0.1:4180", Place::Nowhere),
            ("", "", Place::Nowhere),
        ] {
            let settings = Settings {
                address: address.to_owned(),
                ..Settings::default()
            };
            assert_eq!(place(&settings, host), found, "{address} at {host}");
        }
    }
}
