//! Claiming a new box: whoever reads the code on its console may set it up.

use super::device::{NewDevice, sign_in};
use super::{Refusal, set_up};
use crate::model::settings::Stage;
use crate::store::Tx;
use std::time::Duration;
use subtle::ConstantTimeEq;

/// What a session may do that has typed the code and nothing else.
pub const SETUP_SCOPE: &str = "setup";
/// How long setting up may take before the code must be typed again.
const SETUP_TIME: Duration = Duration::from_secs(24 * 60 * 60);

/// Lets a browser set the box up, if `typed` is its `code`. The code stays good until there is an owner,
/// so that one can go on at another screen; with the owner it dies.
///
/// # Errors
/// `Conflict` when the box has an owner, `Invalid` for another code.
pub fn claim(tx: &Tx, typed: &str, code: &str, browser: &NewDevice) -> Result<(), Refusal> {
    if tx.settings()?.stage == Stage::Open {
        return Err(Refusal::Conflict(
            "this community has been set up already".to_owned(),
        ));
    }
    if !same_code(typed, code) {
        return Err(Refusal::invalid("that is not the claim code"));
    }
    set_up::claim(tx)?;
    let device = NewDevice {
        account: None,
        scopes: vec![SETUP_SCOPE.to_owned()],
        expires_at: Some(tx.now().plus(SETUP_TIME)),
        ..browser.clone()
    };
    sign_in(tx, &device)?;
    Ok(())
}

/// Whether somebody typed this code: signs that look alike and dashes don't matter. Compares in a time that doesn't tell how
/// much was right.
pub fn same_code(typed: &str, code: &str) -> bool {
    let (typed, code) = (plain(typed), plain(code));
    !code.is_empty() && bool::from(typed.as_bytes().ct_eq(code.as_bytes()))
}

/// What counts of a typed code: capital or small, with or without dashes and spaces.
pub(super) fn plain(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        let code = "K7QM-2XRT";
        for typed in ["K7QM-2XRT", "k7qm2xrt", " K7qm 2xrt ", "k7qm–2xrt"] {
            assert!(same_code(typed, code), "{typed}");
        }
        for typed in ["", "K7QM-2XR", "K7QM-2XRTT", "X7QM-2XRT"] {
            assert!(!same_code(typed, code), "{typed}");
        }
        assert!(!same_code("", ""), "no code opens nothing");
    }
}
