//! Keys: making our own, and reading those of others.
//!
//! The `rsa` crate only makes keys and writes them down. RUSTSEC-2023-0071 (Marvin) tells of a leak through the
//! time that its private-key operations take, and has no patched version; no such operation is called here. Signing
//! and verifying with RSA is done by ring, Ed25519 by `ed25519_dalek`, whose `verify_strict` refuses the
//! weak keys and the second spellings of a signature that others let pass.

use std::fmt;

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use ring::signature::{self as rsa_ring, RsaKeyPair, UnparsedPublicKey};
use rsa::pkcs8::der::Decode;
use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey, LineEnding, SubjectPublicKeyInfoRef};

use super::Fault;
use crate::model::Time;
use crate::model::remote::Keyring;

/// Size of the RSA keys that are made here, in bits (Mastodon `Account#generate_keys`).
pub const RSA_BITS: usize = 2048;
/// Smallest RSA key of others that is believed, in bits. Mastodon believes whatever OpenSSL reads; below this a
/// key can be broken with means that are known.
pub const RSA_BITS_MIN: usize = 1024;
/// Largest RSA key of others that is believed, in bits; beyond it a check costs too much.
pub const RSA_BITS_MAX: usize = 8192;
/// Longest text of a public key that is read, in bytes; an RSA key of 8192 bits has about 1 500.
pub const KEY_TEXT_BYTES_MAX: usize = 8 * 1024;

/// Longest Multikey that is read, in bytes; base58 takes time that grows with the square of it. An RSA key of 8192
/// bits has about 1 420.
const MULTIKEY_BYTES_MAX: usize = 2048;

const RSA_OID: &str = "1.2.840.113549.1.1.1";
const ED25519_OID: &str = "1.3.101.112";
/// Multicodec `ed25519-pub` and `rsa-pub` as varints (multiformats table; FEP-521a).
const MULTICODEC_ED25519: [u8; 2] = [0xed, 0x01];
const MULTICODEC_RSA: [u8; 2] = [0x85, 0x24];

/// Base64 as others write it: with or without padding.
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// A new RSA key of ours, to be stored and published.
pub struct RsaPair {
    /// The private key, PKCS#8 DER; what `Signer::new` takes.
    pub private_der: Vec<u8>,
    /// The public key, SPKI PEM with LF line ends; what `publicKeyPem` says.
    pub public_pem: String,
}

impl RsaPair {
    /// Makes a key. Takes from a tenth of a second to some seconds of CPU on small machines: never on a request's
    /// path, never on an async thread.
    ///
    /// # Errors
    /// `CannotSign` when the machine has no random numbers.
    pub fn generate() -> Result<RsaPair, Fault> {
        let failed = |_| Fault::CannotSign("no RSA key could be made");
        let key = rsa::RsaPrivateKey::new(&mut Dice, RSA_BITS).map_err(failed)?;
        let unwritten = |_| Fault::CannotSign("the RSA key could not be written down");
        let private_der = key.to_pkcs8_der().map_err(unwritten)?.as_bytes().to_vec();
        let public_pem = key
            .to_public_key()
            .to_public_key_pem(LineEnding::LF)
            .map_err(|_| Fault::CannotSign("the public key could not be written down"))?;
        Ok(RsaPair {
            private_der,
            public_pem,
        })
    }
}

/// The operating system's random numbers in the shape that `rsa` asks for.
struct Dice;

impl rsa::rand_core::CryptoRng for Dice {}

impl rsa::rand_core::RngCore for Dice {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system has random numbers");
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rsa::rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

/// Makes all keys of somebody here; see `RsaPair::generate` for what that takes.
///
/// # Errors
/// `CannotSign` when the machine has no random numbers.
pub fn make_keyring(now: Time) -> Result<Keyring, Fault> {
    let rsa = RsaPair::generate()?;
    Ok(Keyring {
        rsa: rsa.private_der,
        rsa_public_pem: rsa.public_pem,
        ed25519: Ed25519Pair::generate()?.seed().to_vec(),
        made_at: now,
    })
}

/// An Ed25519 key of ours, for proofs (FEP-8b32). What is stored is its seed.
#[derive(Clone)]
pub struct Ed25519Pair(SigningKey);

impl Ed25519Pair {
    /// Makes a key.
    ///
    /// # Errors
    /// `CannotSign` when the machine has no random numbers.
    pub fn generate() -> Result<Ed25519Pair, Fault> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed)
            .map_err(|_| Fault::CannotSign("the machine has no random numbers"))?;
        Ed25519Pair::from_seed(&seed)
    }

    /// The key that was stored as `seed`.
    ///
    /// # Errors
    /// `CannotSign` when those are not 32 bytes.
    pub fn from_seed(seed: &[u8]) -> Result<Ed25519Pair, Fault> {
        let seed = seed.try_into();
        let seed = seed.map_err(|_| Fault::CannotSign("the stored Ed25519 key is damaged"))?;
        Ok(Ed25519Pair(SigningKey::from_bytes(seed)))
    }

    /// What is stored.
    pub fn seed(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The public key.
    pub fn public(&self) -> PublicKey {
        PublicKey(Kind::Ed25519(self.0.verifying_key()))
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// Signs requests as one actor. The key is taken apart once, so keep it while there is something to sign.
pub struct Signer {
    key_id: String,
    pair: RsaKeyPair,
    dice: ring::rand::SystemRandom,
}

impl Signer {
    /// `key_id` is where the public key is read, `https://home.example/users/ada#main-key`; `private_der` is an RSA
    /// key as PKCS#8.
    ///
    /// # Errors
    /// `CannotSign` when that is no RSA key of 2048 bits or more.
    pub fn new(key_id: impl Into<String>, private_der: &[u8]) -> Result<Signer, Fault> {
        let pair = RsaKeyPair::from_pkcs8(private_der)
            .map_err(|_| Fault::CannotSign("the stored RSA key is damaged"))?;
        let key_id = key_id.into();
        let quotable = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\';
        if key_id.is_empty() || !key_id.bytes().all(quotable) {
            return Err(Fault::CannotSign("the key's address is no address"));
        }
        let dice = ring::rand::SystemRandom::new();
        Ok(Signer { key_id, pair, dice })
    }

    /// Where the public key is read.
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut signature = vec![0; self.pair.public().modulus_len()];
        self.pair
            .sign(
                &rsa_ring::RSA_PKCS1_SHA256,
                &self.dice,
                message,
                &mut signature,
            )
            .map_err(|_| Fault::CannotSign("the RSA key refused"))?;
        Ok(signature)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer")
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}

/// Ways of signing, as far as they are known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    RsaSha256,
    RsaSha512,
    RsaPssSha512,
    Ed25519,
}

/// Somebody's public key.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Kind);

#[derive(Clone, PartialEq, Eq)]
enum Kind {
    /// `RSAPublicKey` of PKCS#1, DER; what ring takes.
    Rsa(Vec<u8>),
    Ed25519(VerifyingKey),
}

impl PublicKey {
    /// Reads a key as it was given and kept, be it a PEM text or a Multikey.
    ///
    /// # Errors
    /// As `from_pem` and `from_multikey`.
    pub fn read(text: &str) -> Result<PublicKey, Fault> {
        if text.contains("-----") {
            PublicKey::from_pem(text)
        } else {
            PublicKey::from_multikey(text.trim())
        }
    }

    /// Reads a `publicKeyPem`: SPKI ("PUBLIC KEY"; RSA or Ed25519) or PKCS#1 ("RSA PUBLIC KEY"), with whatever
    /// white space, line ends and line lengths.
    ///
    /// # Errors
    /// `BadKey` when it is none of these, or an RSA key outside of `RSA_BITS_MIN..=RSA_BITS_MAX`.
    pub fn from_pem(text: &str) -> Result<PublicKey, Fault> {
        const NO_PEM: Fault = Fault::BadKey("it is no PEM text");
        if text.len() > KEY_TEXT_BYTES_MAX {
            return Err(Fault::BadKey("it is too long"));
        }
        let (_, rest) = text.split_once("-----BEGIN ").ok_or(NO_PEM)?;
        let (label, rest) = rest.split_once("-----").ok_or(NO_PEM)?;
        let (body, _) = rest.split_once("-----END ").ok_or(NO_PEM)?;
        let packed: String = body.split_whitespace().collect();
        let der = BASE64.decode(packed).map_err(|_| NO_PEM)?;
        match label.trim() {
            "PUBLIC KEY" => PublicKey::from_spki(&der),
            "RSA PUBLIC KEY" => PublicKey::from_pkcs1(&der),
            _ => Err(Fault::BadKey("it is no public key")),
        }
    }

    /// Reads a `publicKeyMultibase` (FEP-521a): base58btc of an Ed25519 or RSA key.
    ///
    /// # Errors
    /// `BadKey` when it is none of these.
    pub fn from_multikey(text: &str) -> Result<PublicKey, Fault> {
        const NO_MULTIKEY: Fault = Fault::BadKey("it is no Multikey");
        if text.len() > MULTIKEY_BYTES_MAX {
            return Err(Fault::BadKey("it is too long"));
        }
        let bytes = multibase(text).ok_or(NO_MULTIKEY)?;
        match bytes.split_at_checked(2) {
            Some((codec, key)) if codec == MULTICODEC_ED25519 => PublicKey::from_ed25519(key),
            Some((codec, key)) if codec == MULTICODEC_RSA => PublicKey::from_pkcs1(key),
            _ => Err(NO_MULTIKEY),
        }
    }

    fn from_spki(der: &[u8]) -> Result<PublicKey, Fault> {
        let info = SubjectPublicKeyInfoRef::from_der(der)
            .map_err(|_| Fault::BadKey("it is no SubjectPublicKeyInfo"))?;
        let bits = info.subject_public_key.as_bytes();
        let key = bits.ok_or(Fault::BadKey("it is no SubjectPublicKeyInfo"))?;
        match info.algorithm.oid.to_string().as_str() {
            RSA_OID => PublicKey::from_pkcs1(key),
            ED25519_OID => PublicKey::from_ed25519(key),
            _ => Err(Fault::BadKey("it is neither RSA nor Ed25519")),
        }
    }

    fn from_pkcs1(der: &[u8]) -> Result<PublicKey, Fault> {
        let key = rsa::pkcs1::RsaPublicKey::from_der(der)
            .map_err(|_| Fault::BadKey("it is no RSA key"))?;
        let modulus = key.modulus.as_bytes();
        let first = modulus.first().map_or(8, |byte| byte.leading_zeros());
        let bits = modulus.len() * 8 - first.min(8) as usize;
        if !(RSA_BITS_MIN..=RSA_BITS_MAX).contains(&bits) {
            return Err(Fault::BadKey("RSA keys have 1024 to 8192 bits"));
        }
        Ok(PublicKey(Kind::Rsa(der.to_vec())))
    }

    fn from_ed25519(bytes: &[u8]) -> Result<PublicKey, Fault> {
        const NO_POINT: Fault = Fault::BadKey("it is no Ed25519 key");
        let bytes: &[u8; 32] = bytes.try_into().map_err(|_| NO_POINT)?;
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| NO_POINT)?;
        if key.is_weak() {
            return Err(NO_POINT);
        }
        Ok(PublicKey(Kind::Ed25519(key)))
    }

    /// Whether this is an Ed25519 key, the only kind that proofs are made with.
    pub fn is_ed25519(&self) -> bool {
        matches!(self.0, Kind::Ed25519(_))
    }

    /// As a Multikey, `z6Mk…` for Ed25519 and `z4MX…` for RSA of 2048 bits (FEP-521a).
    pub fn to_multikey(&self) -> String {
        let (codec, key) = match &self.0 {
            Kind::Rsa(der) => (MULTICODEC_RSA, der.as_slice()),
            Kind::Ed25519(key) => (MULTICODEC_ED25519, key.as_bytes().as_slice()),
        };
        format!("z{}", bs58::encode([&codec, key].concat()).into_string())
    }

    /// Those of `offered` that fit this key, tried one after the other.
    ///
    /// # Errors
    /// `WrongKind` when none fits, `Mismatch` when the key says no.
    pub(super) fn verify(
        &self,
        offered: &[Algorithm],
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), Fault> {
        let mut verdict = Err(Fault::WrongKind);
        for algorithm in offered {
            let holds = match (&self.0, algorithm) {
                (Kind::Ed25519(key), Algorithm::Ed25519) => {
                    ed25519_dalek::Signature::from_slice(signature)
                        .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok())
                }
                (Kind::Rsa(der), rsa) => {
                    let Some(how) = ring_algorithm(*rsa) else {
                        continue;
                    };
                    let key = UnparsedPublicKey::new(how, der);
                    key.verify(message, signature).is_ok()
                }
                (Kind::Ed25519(_), _) => continue,
            };
            if holds {
                return Ok(());
            }
            verdict = Err(Fault::Mismatch);
        }
        verdict
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_multikey())
    }
}

/// ring knows RSA below 2048 bits only by names that warn of it: to verify is all that is done with them here, and
/// a neighbour with an old key is still a neighbour.
fn ring_algorithm(algorithm: Algorithm) -> Option<&'static rsa_ring::RsaParameters> {
    match algorithm {
        Algorithm::RsaSha256 => Some(&rsa_ring::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY),
        Algorithm::RsaSha512 => Some(&rsa_ring::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY),
        Algorithm::RsaPssSha512 => Some(&rsa_ring::RSA_PSS_2048_8192_SHA512),
        Algorithm::Ed25519 => None,
    }
}

/// Bytes written as multibase base58btc (`z…`), the only base that proofs and Multikeys use.
pub(super) fn multibase(text: &str) -> Option<Vec<u8>> {
    bs58::decode(text.strip_prefix('z')?).into_vec().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::federation::signature::samples;

    /// draft-cavage-12 appendix C.
    const OLD_RSA: &str = "-----BEGIN PUBLIC KEY-----\n\
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C3\n\
        6rPJj+CvfSC8+q28hxA161QFNUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6\n\
        Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJw\n\
        oYi+1hqp1fIekaxsyQIDAQAB\n\
        -----END PUBLIC KEY-----";
    /// RFC 9421 appendix B.1.4.
    const ED25519: &str = "-----BEGIN PUBLIC KEY-----\n\
        MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n\
        -----END PUBLIC KEY-----";

    #[test]
    fn a_new_rsa_key_signs_and_its_public_half_says_so() {
        let ring = make_keyring(samples::NOON).expect("keys");
        let spki = "-----BEGIN PUBLIC KEY-----\n";
        assert!(ring.rsa_public_pem.starts_with(spki));
        assert!(Ed25519Pair::from_seed(&ring.ed25519).is_ok());
        let signer = Signer::new("https://home.example/users/ada#main-key", &ring.rsa);
        let signature = signer.expect("a signer").sign(b"hello").expect("signed");
        let public = PublicKey::read(&ring.rsa_public_pem).expect("a public key");
        let offered = [Algorithm::RsaSha256];
        assert_eq!(public.verify(&offered, b"hello", &signature), Ok(()));
        let other = samples::public().verify(&offered, b"hello", &signature);
        assert_eq!(other, Err(Fault::Mismatch));
        let kind = public.verify(&[Algorithm::Ed25519], b"hello", &signature);
        assert_eq!(kind, Err(Fault::WrongKind));
    }

    #[test]
    fn pem_is_read_however_it_is_laid_out() {
        let neat = PublicKey::from_pem(OLD_RSA).expect("an RSA key of 1024 bits");
        for sloppy in [
            OLD_RSA.replace('\n', "\r\n"),
            OLD_RSA.replace('\n', "\n  \t "),
            OLD_RSA.replace('\n', ""),
            OLD_RSA.replace('\n', " "),
            format!("\n\nSomebody's key:\n{OLD_RSA}\n\n"),
        ] {
            assert_eq!(PublicKey::from_pem(&sloppy).as_ref(), Ok(&neat), "{sloppy}");
        }
        let unpadded = ED25519.replace('=', "");
        assert_eq!(PublicKey::from_pem(&unpadded), PublicKey::from_pem(ED25519));
        assert!(PublicKey::from_pem(ED25519).expect("a key").is_ed25519());
    }

    #[test]
    fn pkcs1_and_spki_are_one_key() {
        // RFC 9421 appendix B.1.1, and the same key as OpenSSL writes it.
        let pkcs1 = "-----BEGIN RSA PUBLIC KEY-----\n\
            MIIBCgKCAQEAhAKYdtoeoy8zcAcR874L8cnZxKzAGwd7v36APp7Pv6Q2jdsPBRrw\n\
            WEBnez6d0UDKDwGbc6nxfEXAy5mbhgajzrw3MOEt8uA5txSKobBpKDeBLOsdJKFq\n\
            MGmXCQvEG7YemcxDTRPxAleIAgYYRjTSd/QBwVW9OwNFhekro3RtlinV0a75jfZg\n\
            kne/YiktSvLG34lw2zqXBDTC5NHROUqGTlML4PlNZS5Ri2U4aCNx2rUPRcKIlE0P\n\
            uKxI4T+HIaFpv8+rdV6eUgOrB2xeI1dSFFn/nnv5OoZJEIB+VmuKn3DCUcCZSFlQ\n\
            PSXSfBDiUGhwOw76WuSSsf1D4b/vLoJ10wIDAQAB\n\
            -----END RSA PUBLIC KEY-----\n";
        let spki = "-----BEGIN PUBLIC KEY-----\n\
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhAKYdtoeoy8zcAcR874L\n\
            8cnZxKzAGwd7v36APp7Pv6Q2jdsPBRrwWEBnez6d0UDKDwGbc6nxfEXAy5mbhgaj\n\
            zrw3MOEt8uA5txSKobBpKDeBLOsdJKFqMGmXCQvEG7YemcxDTRPxAleIAgYYRjTS\n\
            d/QBwVW9OwNFhekro3RtlinV0a75jfZgkne/YiktSvLG34lw2zqXBDTC5NHROUqG\n\
            TlML4PlNZS5Ri2U4aCNx2rUPRcKIlE0PuKxI4T+HIaFpv8+rdV6eUgOrB2xeI1dS\n\
            FFn/nnv5OoZJEIB+VmuKn3DCUcCZSFlQPSXSfBDiUGhwOw76WuSSsf1D4b/vLoJ1\n\
            0wIDAQAB\n\
            -----END PUBLIC KEY-----";
        let key = PublicKey::from_pem(pkcs1).expect("a key");
        assert_eq!(PublicKey::from_pem(spki).as_ref(), Ok(&key));
        assert_eq!(
            PublicKey::from_multikey(&key.to_multikey()).as_ref(),
            Ok(&key)
        );
        assert!(key.to_multikey().starts_with("z4MX"));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let private = format!(
            "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----",
            BASE64.encode(samples::private_der())
        );
        let p256 = "-----BEGIN PUBLIC KEY-----\n\
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf\n\
            w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==\n\
            -----END PUBLIC KEY-----";
        let small = "-----BEGIN PUBLIC KEY-----\n\
            MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAL5vN2EJKS2IN5xr9fcx0ovoMsFk/RzY\n\
            zIKz8ar7WQkDu8iRDH/8SH8KFKAD5w5I1im8R2vDY9dW6nxiF7cA7QcCAwEAAQ==\n\
            -----END PUBLIC KEY-----";
        let cut = &OLD_RSA[..OLD_RSA.len() - 40];
        let long = format!("{}{OLD_RSA}", " ".repeat(KEY_TEXT_BYTES_MAX));
        for text in [
            "",
            "-----BEGIN ",
            "hello",
            &private,
            p256,
            small,
            cut,
            &long,
        ] {
            let read = PublicKey::from_pem(text);
            assert!(matches!(read, Err(Fault::BadKey(_))), "{text}: {read:?}");
        }
        for text in ["", "z", "z6Mk", "m6MkrJVnaZ", "z0OIl", &"z1".repeat(4000)] {
            let read = PublicKey::from_multikey(text);
            assert!(matches!(read, Err(Fault::BadKey(_))), "{text}: {read:?}");
        }
    }

    #[test]
    fn weak_ed25519_keys_are_refused() {
        let mut one = [0; 32];
        one[0] = 1;
        for weak in [[0; 32], one] {
            let text = [&MULTICODEC_ED25519[..], &weak].concat();
            let text = format!("z{}", bs58::encode(text).into_string());
            let read = PublicKey::from_multikey(&text);
            assert!(matches!(read, Err(Fault::BadKey(_))), "{text}");
        }
    }

    #[test]
    fn an_ed25519_key_comes_back_from_its_seed() {
        let pair = Ed25519Pair::generate().expect("a key");
        let again = Ed25519Pair::from_seed(&pair.seed()).expect("32 bytes");
        assert!(Ed25519Pair::from_seed(&[0; 31]).is_err());
        let multikey = pair.public().to_multikey();
        assert!(multikey.starts_with("z6Mk"), "{multikey}");
        let public = PublicKey::read(&multikey).expect("a public key");
        let signature = again.sign(b"hello");
        let offered = [Algorithm::RsaSha256, Algorithm::Ed25519];
        assert_eq!(public.verify(&offered, b"hello", &signature), Ok(()));
        let other = public.verify(&offered, b"hallo", &signature);
        assert_eq!(other, Err(Fault::Mismatch));
        let kind = public.verify(&[Algorithm::RsaPssSha512], b"hello", &signature);
        assert_eq!(kind, Err(Fault::WrongKind));
    }

    #[test]
    fn a_key_address_that_needs_escaping_is_refused() {
        for key_id in [
            "",
            "https://a.example/\"",
            "https://a.example/\\",
            "https://a.example/ü",
            "a b",
            "a\r\nb",
        ] {
            let signer = Signer::new(key_id, &samples::private_der());
            assert!(matches!(signer, Err(Fault::CannotSign(_))), "{key_id}");
        }
        assert!(Signer::new("https://a.example/", b"no key").is_err());
    }
}
