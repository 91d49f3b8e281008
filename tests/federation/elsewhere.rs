//! What the tests of this door have in common: people elsewhere, documents, what is owed.

use crate::golden;
use crate::house::{House, Reply};
use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header};
use burrow::federation::render;
use burrow::federation::signature::{Scheme, Signer, make_keyring, sign};
use burrow::model::account::Account;
use burrow::model::remote::{Keyring, Remote, RemoteKey};
use burrow::model::{AccountId, Time};
use burrow::store::Error;
use serde_json::Value;
use std::sync::LazyLock;

/// The only media type that Mastodon's own requests name first.
pub const DOCUMENT: &str = "application/activity+json";

/// One set of keys for everybody: making an RSA key takes long.
static KEYS: LazyLock<Keyring> = LazyLock::new(|| make_keyring(Time(0)).expect("keys"));

impl House {
    /// Somebody on the server `far.example`.
    pub async fn stranger(&self, name: &str) -> AccountId {
        let uri = format!("https://far.example/users/{name}");
        let name = name.to_owned();
        let met = self.store.write(move |tx| {
            let id: AccountId = tx.new_id();
            tx.put_account(&Account {
                domain: Some("far.example".to_owned()),
                uri: Some(uri.clone()),
                url: Some(format!("https://far.example/@{name}")),
                ..Account::local(id, &name, tx.now())
            })?;
            tx.put_remote(&Remote {
                account: id,
                inbox: format!("{uri}/inbox"),
                shared_inbox: Some("https://far.example/inbox".to_owned()),
                followers: Some(format!("{uri}/followers")),
                keys: vec![RemoteKey {
                    id: format!("{uri}#main-key"),
                    public: KEYS.rsa_public_pem.clone(),
                }],
                ..Remote::default()
            })?;
            Ok::<_, Error>(id)
        });
        let met = met.await.expect("somebody elsewhere");
        self.pass(1);
        met
    }

    /// Gives somebody here keys.
    pub async fn give_keys(&self, whom: AccountId) {
        let given = self.store.write(move |tx| tx.put_keyring(whom, &KEYS));
        given.await.expect("keys are kept");
    }

    /// Asks as another server does, without a signature.
    pub async fn document(&self, path: &str) -> Reply {
        self.ask(path, DOCUMENT).await
    }

    /// Asks as another server does that signs for `name`, who is met.
    pub async fn signed(&self, name: &str, path: &str, scheme: Scheme) -> Reply {
        let key = format!("https://far.example/users/{name}#main-key");
        let signer = Signer::new(key, &KEYS.rsa).expect("a signer");
        let url = format!("https://home.example{path}")
            .parse()
            .expect("an address");
        let mut request = Request::get(path).body(Body::empty()).expect("a request");
        let headers = request.headers_mut();
        headers.insert(header::HOST, HeaderValue::from_static("home.example"));
        headers.insert(header::ACCEPT, HeaderValue::from_static(DOCUMENT));
        let now = self.store.now();
        sign(headers, &Method::GET, &url, b"", &signer, scheme, now).expect("it is signed");
        self.send(request).await
    }

    /// Asks for one media type.
    pub async fn ask(&self, path: &str, accept: &str) -> Reply {
        let request = Request::get(path).header(header::ACCEPT, accept);
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// Renders and forgets all that is owed.
    pub async fn owed(&self) -> Vec<Value> {
        let rendered = self.store.write(|tx| {
            let settings = tx.settings()?;
            let mut documents = Vec::new();
            for (id, what) in tx.owed(100)? {
                documents.extend(render::activities(tx, &settings, &what)?);
                tx.remove_owed(id)?;
            }
            Ok::<_, Error>(documents)
        });
        rendered.await.expect("what is owed can be rendered")
    }
}

/// Compares a document with its golden; keys are masked, because they are new each time.
pub fn keep(name: &str, document: &Value) {
    let mut document = document.clone();
    mask(&mut document);
    let text = serde_json::to_string_pretty(&document).expect("JSON can be written");
    golden::compare(&format!("federation/{name}.json"), &(text + "\n"));
}

fn mask(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(mask),
        Value::Object(fields) => {
            for (name, field) in fields {
                let secret = ["publicKeyPem", "publicKeyMultibase"].contains(&name.as_str());
                match field {
                    Value::String(text) if secret => {
                        let end = text.len().min(27);
                        *text = format!(
                            "{}…",
                            &text[..end.min(if text.starts_with('z') { 4 } else { 27 })]
                        );
                    }
                    other => mask(other),
                }
            }
        }
        _ => {}
    }
}
