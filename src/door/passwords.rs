//! Passwords: argon2id, off the async threads and only a few at a time, so that a crowd at the
//! sign-in page can't take the box down.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Memory for one hash in KiB (OWASP's 12 MiB, 3 passes, 1 lane).
const MEMORY_KIB: u32 = 12 * 1024;
/// Passes over that memory.
const PASSES: u32 = 3;
/// How many hashes are computed at once.
const AT_ONCE: usize = 2;
/// Shortest password in characters.
pub const PASSWORD_CHARS_MIN: usize = 12;
/// Longest password in bytes; longer ones only serve to keep the box busy.
pub const PASSWORD_BYTES_MAX: usize = 1024;

/// Why a password can't be taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Weak {
    /// Too short.
    #[error(
        "A password needs at least {PASSWORD_CHARS_MIN} characters. Four random words are a good one."
    )]
    Short,
    /// Too long.
    #[error("A password can have at most {PASSWORD_BYTES_MAX} characters.")]
    Long,
}

/// Whether a new password is good enough.
///
/// # Errors
/// `Weak` says why not.
pub fn acceptable(password: &str) -> Result<(), Weak> {
    if password.chars().count() < PASSWORD_CHARS_MIN {
        return Err(Weak::Short);
    }
    if password.len() > PASSWORD_BYTES_MAX {
        return Err(Weak::Long);
    }
    Ok(())
}

/// Hashes and verifies.
pub struct Passwords {
    slots: Arc<Semaphore>,
    params: Params,
    /// The hash of nobody's password, so that an unknown name takes as long as a wrong password.
    decoy: String,
}

impl Passwords {
    /// With the strength that the house uses.
    pub fn new() -> Passwords {
        Passwords::with(
            Params::new(MEMORY_KIB, PASSES, 1, None).expect("these parameters are in range"),
        )
    }

    /// With next to no strength, for tests that make many people.
    pub fn quick() -> Passwords {
        Passwords::with(
            Params::new(Params::MIN_M_COST, 1, 1, None).expect("these parameters are in range"),
        )
    }

    fn with(params: Params) -> Passwords {
        let decoy = hash(&params, "nobody's password");
        Passwords {
            slots: Arc::new(Semaphore::new(AT_ONCE)),
            params,
            decoy,
        }
    }

    /// The PHC string of a new password.
    pub async fn hash(&self, password: String) -> String {
        let params = self.params.clone();
        self.in_turn(move || hash(&params, &password)).await
    }

    /// The same where blocking is allowed.
    pub fn hash_now(&self, password: &str) -> String {
        hash(&self.params, password)
    }

    /// Whether `password` is the one that `phc` was made of; without a `phc`, `false` after as long.
    pub async fn verify(&self, password: String, phc: Option<String>) -> bool {
        let known = phc.is_some();
        let phc = phc.unwrap_or_else(|| self.decoy.clone());
        let right = self.in_turn(move || {
            password.len() <= PASSWORD_BYTES_MAX
                && PasswordHash::new(&phc).is_ok_and(|parsed| {
                    Argon2::default()
                        .verify_password(password.as_bytes(), &parsed)
                        .is_ok()
                })
        });
        right.await && known
    }

    async fn in_turn<R: Send + 'static>(&self, work: impl FnOnce() -> R + Send + 'static) -> R {
        let _slot = self
            .slots
            .acquire()
            .await
            .expect("the slots are never closed");
        match tokio::task::spawn_blocking(work).await {
            Ok(done) => done,
            Err(gone) => std::panic::resume_unwind(gone.into_panic()),
        }
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Passwords::new()
    }
}

fn hash(params: &Params, password: &str) -> String {
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt).expect("the system gives random bytes");
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    argon
        .hash_password_with_salt(password.as_bytes(), &salt)
        .expect("salt and length are in range")
        .to_string()
}
