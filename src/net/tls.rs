//! Whose certificates are believed, and how is spoken with those who show them.

use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a file of certificates can't be used.
#[derive(Debug, thiserror::Error)]
pub enum BadRoots {
    /// It can't be read, or isn't PEM.
    #[error("can't read certificates from {0}: {1}")]
    Unreadable(PathBuf, rustls::pki_types::pem::Error),
    /// One of them is no certificate.
    #[error("a certificate in {0} isn't good: {1}")]
    Bad(PathBuf, rustls::Error),
    /// There are none.
    #[error("no certificate is in {0}")]
    Empty(PathBuf),
    /// This processor can't encrypt.
    #[error("TLS can't be set up: {0}")]
    Setup(#[from] rustls::Error),
}

/// How TLS is spoken: with the system's roots, else Mozilla's as of when this program was built (a bare image
/// has no store), and with those in the `extra` PEM files. Blocks while it reads them.
///
/// # Errors
/// When an extra file has no certificates.
pub fn config(extra: &[PathBuf]) -> Result<ClientConfig, BadRoots> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    for why in &found.errors {
        tracing::debug!(%why, "some of the system's certificates can't be read");
    }
    let (good, _) = roots.add_parsable_certificates(found.certs);
    if good == 0 {
        tracing::info!("this system has no certificates; those that came with Burrow are used");
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    }
    for file in extra {
        add(&mut roots, file)?;
    }
    let config = ClientConfig::builder_with_provider(Arc::new(provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(config)
}

/// What encrypts, in the order that this processor likes.
pub fn provider() -> CryptoProvider {
    let mut provider = rustls::crypto::ring::default_provider();
    if !has_aes() {
        // A Raspberry Pi 4 encrypts three times faster with it.
        provider
            .cipher_suites
            .sort_by_key(|suite| !format!("{:?}", suite.suite()).contains("CHACHA20"));
    }
    provider
}

fn add(roots: &mut RootCertStore, file: &Path) -> Result<(), BadRoots> {
    let unreadable = |why| BadRoots::Unreadable(file.to_owned(), why);
    let before = roots.len();
    for certificate in CertificateDer::pem_file_iter(file).map_err(unreadable)? {
        let added = roots.add(certificate.map_err(unreadable)?);
        added.map_err(|why| BadRoots::Bad(file.to_owned(), why))?;
    }
    match roots.len() > before {
        true => Ok(()),
        false => Err(BadRoots::Empty(file.to_owned())),
    }
}

/// Whether this processor encrypts AES by itself; slow and leaky in software, else.
fn has_aes() -> bool {
    #[cfg(target_arch = "x86_64")]
    return std::arch::is_x86_feature_detected!("aes");
    #[cfg(target_arch = "aarch64")]
    return std::arch::is_aarch64_feature_detected!("aes");
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certificates_come_from_files_that_have_some() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("a file");
            path
        };
        let made = rcgen::generate_simple_self_signed(["peer.test".to_owned()]).expect("made");
        let good = file("good.pem", &made.cert.pem());
        config(&[good]).expect("used");
        let why = |path: PathBuf| config(&[path]).expect_err("refused").to_string();
        assert!(why(file("empty.pem", "")).starts_with("no certificate is in "));
        assert!(
            why(file("key.pem", &made.signing_key.serialize_pem())).starts_with("no certificate")
        );
        let bad = "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n";
        assert!(why(file("bad.pem", bad)).contains("isn't good"));
        let cut = "-----BEGIN CERTIFICATE-----\naGVsbG8=\n";
        assert!(why(file("cut.pem", cut)).starts_with("can't read certificates"));
        assert!(why(folder.path().join("none")).starts_with("can't read certificates"));
    }
}
