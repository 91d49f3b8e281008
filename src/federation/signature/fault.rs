//! Why a signature is not believed, one sentence each: for the answer 401 and for one line of the log.

/// Why a signature is not believed. No sentence repeats what the other side wrote, so none can forge a line of
/// the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No signature at all; where signatures are asked for only by choice, this is no fault.
    #[error("the request is not signed")]
    Unsigned,
    /// The headers that carry the signature, or the proof, are not in their form.
    #[error("the signature can't be read: {0}")]
    Malformed(&'static str),
    /// Something is left open that could be changed on the way.
    #[error("the signature must cover {0}")]
    NotCovered(&'static str),
    /// Something is signed that the request doesn't have.
    #[error("the signature covers a header that the request doesn't have")]
    Absent,
    /// Something is signed in a way that isn't known here.
    #[error("the signature covers something that is not known here")]
    UnknownComponent,
    /// The way of signing isn't known here.
    #[error("the signature's algorithm is not known here")]
    UnknownAlgorithm,
    /// An RSA signature for an Ed25519 key, or the other way around.
    #[error("the signature's algorithm doesn't fit the key")]
    WrongKind,
    /// The body is not the one whose digest was signed.
    #[error("the body doesn't match its digest")]
    WrongDigest,
    /// The digest header can't be read, or names no algorithm that is known.
    #[error("the digest can't be read; SHA-256 is wanted")]
    NoDigest,
    /// The date isn't one.
    #[error("the time of the signature can't be read")]
    NoTime,
    /// From before the window, or past its own end.
    #[error("the signature is too old; is the clock right?")]
    TooOld,
    /// From after the window.
    #[error("the signature is from the future; is the clock right?")]
    TooEarly,
    /// The public key can't be read or used.
    #[error("the public key can't be used: {0}")]
    BadKey(&'static str),
    /// Everything is in its form, and the key says no.
    #[error("the signature doesn't match the key")]
    Mismatch,
    /// Our own key, or the machine's dice, failed.
    #[error("this house can't sign: {0}")]
    CannotSign(&'static str),
}
