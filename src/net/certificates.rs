//! Direct HTTPS, for whoever would rather forward port 443 to the box than have a tunnel: a certificate for the house's
//! name, got and renewed by ACME (RFC 8555). The proof is given inside of TLS itself (TLS-ALPN-01, RFC 8737), so that
//! no other port must come through.

use super::outbound::{Ask, Network};
use super::tls;
use hyper::{Request, Response};
use instant_acme::{
    Account, AccountCredentials, AuthorizationStatus, BodyWrapper, BytesResponse, ChallengeType,
    Error, HttpClient, Identifier, NewAccount, NewOrder, OrderStatus, RetryPolicy,
};
use rcgen::{CertificateParams, CustomExtension, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use std::future::Future;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::watch;
use url::Url;

/// What whoever checks a proof asks for (RFC 8737 section 4).
pub const PROOF_PROTOCOL: &[u8] = b"acme-tls/1";
/// What everybody else speaks.
const HTTP_PROTOCOL: &[u8] = b"http/1.1";

/// How long before its end a certificate is renewed; a third of what Let's Encrypt gives. A shorter one is renewed
/// when it is two thirds over.
const RENEW_BEFORE: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How often is looked whether it is time.
const LOOK_EVERY: Duration = Duration::from_secs(6 * 60 * 60);
/// How long to wait after the first failure; twice as long after each further one. Let's Encrypt allows five failures
/// an hour.
const RETRY_FIRST: Duration = Duration::from_secs(15 * 60);
/// And at most.
const RETRY_MAX: Duration = Duration::from_secs(12 * 60 * 60);
/// How long a proof may take to be checked.
const PROOF_MAX: Duration = Duration::from_secs(120);

const ACCOUNT_FILE: &str = "acme-account.json";
const CHAIN_FILE: &str = "certificate.pem";
const KEY_FILE: &str = "certificate-key.pem";

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub enum NoCertificate {
    /// The authority said no, or can't be reached.
    #[error("{0}")]
    Refused(#[from] Error),
    /// The proof was not accepted: mostly because port 443 doesn't lead here.
    #[error("the authority could not reach this box at port 443 under that name ({0})")]
    NotReached(String),
    /// The files could not be kept.
    #[error("the certificate can't be kept: {0}")]
    Unkept(#[from] io::Error),
    /// What came isn't a certificate.
    #[error("what came is no good certificate: {0}")]
    Bad(String),
}

/// The certificates that the listener shows.
#[derive(Debug, Default)]
struct Shown {
    house: RwLock<Option<Arc<CertifiedKey>>>,
    proof: RwLock<Option<Arc<CertifiedKey>>>,
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let proof = hello
            .alpn()
            .is_some_and(|mut wanted| wanted.any(|one| one == PROOF_PROTOCOL));
        let shown = if proof { &self.proof } else { &self.house };
        shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Where a certificate comes from and is kept.
pub struct Certificates {
    directory: Url,
    network: Arc<dyn Network>,
    folder: PathBuf,
    shown: Arc<Shown>,
}

impl Certificates {
    /// From the authority with this directory, asked over `network`; account, certificate and keys are kept in `folder`.
    pub fn new(directory: Url, network: Arc<dyn Network>, folder: PathBuf) -> Certificates {
        Certificates {
            directory,
            network,
            folder,
            shown: Arc::default(),
        }
    }

    /// How the listener speaks TLS.
    ///
    /// # Errors
    /// When this processor can't encrypt.
    pub fn config(&self) -> Result<ServerConfig, rustls::Error> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(tls::provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(self.shown.clone());
        config.alpn_protocols = vec![HTTP_PROTOCOL.to_vec(), PROOF_PROTOCOL.to_vec()];
        Ok(config)
    }

    /// Keeps a good certificate for `name` until the house closes.
    pub async fn keep(self, name: &str, mut closing: watch::Receiver<bool>) {
        let mut failures = 0;
        loop {
            let pause = match self.look(name).await {
                Ok(()) => {
                    failures = 0;
                    LOOK_EVERY
                }
                Err(why) => {
                    tracing::warn!(%why, name, "no new certificate");
                    failures += 1;
                    RETRY_MAX.min(RETRY_FIRST * 2_u32.pow(u32::min(failures - 1, 10)))
                }
            };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = closing.wait_for(|closing| *closing) => return,
            }
        }
    }

    /// Shows the kept certificate, and gets another if it is time.
    async fn look(&self, name: &str) -> Result<(), NoCertificate> {
        std::fs::create_dir_all(&self.folder)?;
        // A missing file, one that doesn't fit, or one for a name of before is no reason to stop: there will be a new one.
        let kept = |name: &str| std::fs::read_to_string(self.folder.join(name)).ok();
        let kept = kept(CHAIN_FILE).zip(kept(KEY_FILE));
        let shown = kept.and_then(|(chain, key)| self.show(name, &chain, &key).ok());
        if shown.is_some_and(|life| !life.is_due(now())) {
            return Ok(());
        }
        let (chain, key) = self.obtain(name).await?;
        // The key first: without its chain it is asked for anew, the other way round would be a pair that doesn't fit.
        self.put(KEY_FILE, &key)?;
        self.put(CHAIN_FILE, &chain)?;
        self.show(name, &chain, &key)?;
        tracing::info!(name, "a new certificate");
        Ok(())
    }

    fn show(&self, name: &str, chain: &str, key: &str) -> Result<Life, NoCertificate> {
        let bad = |why: &dyn std::fmt::Display| NoCertificate::Bad(why.to_string());
        let chain = CertificateDer::pem_slice_iter(chain.as_bytes())
            .collect::<Result<Vec<_>, _>>()
            .map_err(|why| bad(&why))?;
        let first = chain.first().ok_or_else(|| bad(&"it is empty"))?;
        let life = Life::of(first, name)?;
        let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).map_err(|why| bad(&why))?;
        let pair = CertifiedKey::from_der(chain, key, &tls::provider()).map_err(|why| bad(&why))?;
        *write(&self.shown.house) = Some(Arc::new(pair));
        Ok(life)
    }

    /// Asks for a certificate: the chain and its key, as PEM.
    async fn obtain(&self, name: &str) -> Result<(String, String), NoCertificate> {
        let account = self.account().await?;
        let names = [Identifier::Dns(name.to_owned())];
        let mut order = account.new_order(&NewOrder::new(&names)).await?;
        let mut authorizations = order.authorizations();
        while let Some(authorization) = authorizations.next().await {
            let mut authorization = authorization?;
            if authorization.status == AuthorizationStatus::Valid {
                continue;
            }
            let mut challenge = authorization
                .challenge(ChallengeType::TlsAlpn01)
                .ok_or(Error::Unsupported("tls-alpn-01"))?;
            let proof = proof(name, challenge.key_authorization().digest().as_ref());
            *write(&self.shown.proof) = Some(Arc::new(proof?));
            challenge.set_ready().await?;
        }
        let status = order
            .poll_ready(&RetryPolicy::new().timeout(PROOF_MAX))
            .await;
        *write(&self.shown.proof) = None;
        match status? {
            OrderStatus::Ready | OrderStatus::Valid => {}
            _ => return Err(NoCertificate::NotReached(self.why(&mut order).await)),
        }
        let bad = |why: rcgen::Error| NoCertificate::Bad(why.to_string());
        let key = KeyPair::generate().map_err(bad)?;
        let request = CertificateParams::new([name.to_owned()])
            .and_then(|params| params.serialize_request(&key))
            .map_err(bad)?;
        order.finalize_csr(request.der()).await?;
        let chain = order.poll_certificate(&RetryPolicy::new()).await?;
        Ok((chain, key.serialize_pem()))
    }

    /// What the authority says of a proof that it didn't take.
    async fn why(&self, order: &mut instant_acme::Order) -> String {
        let mut authorizations = order.authorizations();
        while let Some(Ok(authorization)) = authorizations.next().await {
            let problem = authorization
                .challenges
                .iter()
                .find_map(|one| one.error.as_ref());
            if let Some(problem) = problem {
                return problem.to_string();
            }
        }
        "it gave no reason".to_owned()
    }

    async fn account(&self) -> Result<Account, NoCertificate> {
        let http = || Box::new(Carrier(self.network.clone()));
        let kept = std::fs::read(self.folder.join(ACCOUNT_FILE)).ok();
        let kept = kept.and_then(|kept| serde_json::from_slice::<AccountCredentials>(&kept).ok());
        if let Some(kept) = kept {
            return Ok(Account::builder_with_http(http())
                .from_credentials(kept)
                .await?);
        }
        let newcomer = NewAccount {
            contact: &[],
            terms_of_service_agreed: true,
            only_return_existing: false,
        };
        let made =
            Account::builder_with_http(http()).create(&newcomer, self.directory.to_string(), None);
        let (account, credentials) = made.await?;
        let text = serde_json::to_string(&credentials).map_err(Error::from)?;
        self.put(ACCOUNT_FILE, &text)?;
        Ok(account)
    }

    /// Writes a file that only we may read, whole or not at all.
    fn put(&self, name: &str, text: &str) -> io::Result<()> {
        let mut file = tempfile_in(&self.folder, name)?;
        file.1.write_all(text.as_bytes())?;
        file.1.sync_all()?;
        std::fs::rename(&file.0, self.folder.join(name))?;
        std::fs::File::open(&self.folder)?.sync_all()
    }
}

fn tempfile_in(folder: &Path, name: &str) -> io::Result<(PathBuf, std::fs::File)> {
    use std::os::unix::fs::OpenOptionsExt;
    let path = folder.join(format!("{name}.new"));
    let mut options = std::fs::OpenOptions::new();
    let file = options
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&path)?;
    Ok((path, file))
}

fn write<T>(place: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    place.write().unwrap_or_else(PoisonError::into_inner)
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

/// The certificate that proves to the authority whose server this is (RFC 8737 section 3).
fn proof(name: &str, digest: &[u8]) -> Result<CertifiedKey, NoCertificate> {
    let bad = |why: &dyn std::fmt::Display| NoCertificate::Bad(why.to_string());
    let key = KeyPair::generate().map_err(|why| bad(&why))?;
    let mut params = CertificateParams::new([name.to_owned()]).map_err(|why| bad(&why))?;
    params.custom_extensions = vec![CustomExtension::new_acme_identifier(digest)];
    let made = params.self_signed(&key).map_err(|why| bad(&why))?;
    let der = PrivateKeyDer::try_from(key.serialize_der()).map_err(|why| bad(&why))?;
    // Not `CertifiedKey::from_der`, which reads the certificate and knows nothing of the extension that must be there.
    let signer = tls::provider().key_provider.load_private_key(der);
    let signer = signer.map_err(|why| bad(&why))?;
    Ok(CertifiedKey::new(vec![made.der().clone()], signer))
}

/// How long a certificate lives, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Life {
    from: u64,
    until: u64,
}

impl Life {
    fn of(certificate: &[u8], name: &str) -> Result<Life, NoCertificate> {
        let bad = |why: &dyn std::fmt::Display| NoCertificate::Bad(why.to_string());
        let (_, read) =
            x509_parser::parse_x509_certificate(certificate).map_err(|why| bad(&why))?;
        let names = read.subject_alternative_name().map_err(|why| bad(&why))?;
        let ours = names.is_some_and(|names| {
            let names = &names.value.general_names;
            names.contains(&x509_parser::extensions::GeneralName::DNSName(name))
        });
        if !ours {
            return Err(bad(&format!("it is not for {name}")));
        }
        let time = |time: x509_parser::time::ASN1Time| u64::try_from(time.timestamp()).unwrap_or(0);
        Ok(Life {
            from: time(read.validity().not_before),
            until: time(read.validity().not_after),
        })
    }

    /// Whether it is time for another.
    fn is_due(self, now: u64) -> bool {
        let third = self.until.saturating_sub(self.from) / 3;
        now + third.min(RENEW_BEFORE.as_secs()) >= self.until
    }
}

/// Carries what is said to the authority over the house's one way to others.
struct Carrier(Arc<dyn Network>);

impl HttpClient for Carrier {
    fn request(
        &self,
        request: Request<BodyWrapper<bytes::Bytes>>,
    ) -> Pin<Box<dyn Future<Output = Result<BytesResponse, Error>> + Send>> {
        let network = self.0.clone();
        Box::pin(async move {
            let other = |why: &dyn std::fmt::Display| Error::Other(why.to_string().into());
            let (parts, body) = request.into_parts();
            let body = http_body_util::BodyExt::collect(body).await;
            let body = body.map(|body| body.to_bytes()).unwrap_or_default();
            let url = Url::parse(&parts.uri.to_string()).map_err(|why| other(&why))?;
            let ask = Ask {
                method: parts.method,
                headers: parts.headers,
                ..Ask::post(url, body)
            };
            let reply = network.ask(ask).await.map_err(|why| other(&why))?;
            let mut response = Response::new(http_body_util::Full::new(reply.body));
            *response.status_mut() = reply.status;
            *response.headers_mut() = reply.headers;
            Ok(BytesResponse::from(response))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 24 * 60 * 60;

    #[test]
    fn a_certificate_is_renewed_in_time() {
        let quarter = Life {
            from: 0,
            until: 90 * DAY,
        };
        assert!(!quarter.is_due(59 * DAY));
        assert!(quarter.is_due(60 * DAY));
        let week = Life {
            from: 0,
            until: 6 * DAY,
        };
        assert!(!week.is_due(3 * DAY));
        assert!(week.is_due(4 * DAY));
        assert!(week.is_due(9 * DAY), "and when it is over");
    }

    #[test]
    fn only_a_certificate_for_the_house_is_shown() {
        let made = rcgen::generate_simple_self_signed(["home.example".to_owned()]).expect("made");
        let life = Life::of(made.cert.der(), "home.example").expect("ours");
        assert!(life.until > life.from);
        let why = Life::of(made.cert.der(), "other.example").expect_err("not ours");
        assert!(why.to_string().contains("not for other.example"), "{why}");
        assert!(Life::of(b"rubbish", "home.example").is_err());
    }

    #[test]
    fn a_proof_names_the_house_and_nothing_else() {
        let proof = proof("home.example", &[7; 32]).expect("made");
        assert!(Life::of(&proof.cert[0], "home.example").is_ok());
    }
}
