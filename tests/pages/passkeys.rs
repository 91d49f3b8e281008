//! Passkeys, with an authenticator made of software: what is taken, and everything that is refused.

use crate::house::{House, PASSWORD};
use crate::pages::browser::{Browser, leads_to, says};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use burrow::model::lock::Lock;
use burrow::store::Error;
use minicbor::Encoder;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Something done to a device before it answers.
type Spoil<'a> = &'a dyn Fn(&mut Device);

/// Passkeys work without TLS only there.
const HOME: &str = "http://localhost:4180";
/// Flags of authenticator data (WebAuthn §6.1): somebody was there, it was them, and a key follows.
const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
const KEY_FOLLOWS: u8 = 64;

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A device that makes and shows one passkey, as it is told to.
struct Device {
    key: EcdsaKeyPair,
    credential: Vec<u8>,
    user: String,
    origin: String,
    flags: u8,
    counter: u32,
}

impl Device {
    fn new(name: &str) -> Device {
        let dice = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &dice);
        let made = made.expect("a key is made");
        let kind = &ECDSA_P256_SHA256_ASN1_SIGNING;
        Device {
            key: EcdsaKeyPair::from_pkcs8(kind, made.as_ref(), &dice).expect("the same key"),
            credential: format!("credential of {name}").into_bytes(),
            user: String::new(),
            origin: HOME.to_owned(),
            flags: PRESENT | VERIFIED,
            counter: 0,
        }
    }

    /// What the browser says that it was asked.
    fn client_data(&self, kind: &str, asked: &Value) -> Vec<u8> {
        json!({
            "type": kind,
            "challenge": asked["publicKey"]["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        })
        .to_string()
        .into_bytes()
    }

    fn data(&mut self, more: u8) -> Vec<u8> {
        self.counter += 1;
        let mut data = Sha256::digest(b"localhost").to_vec();
        data.push(self.flags | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// The key as COSE has it (RFC 9053 §7.1.1): P-256, ES256, x and y.
    fn cose(&self) -> Vec<u8> {
        let point = self.key.public_key().as_ref();
        let mut cbor = Encoder::new(Vec::new());
        let written = (|| {
            cbor.map(5)?.i8(1)?.i8(2)?.i8(3)?.i8(-7)?.i8(-1)?.i8(1)?;
            cbor.i8(-2)?.bytes(&point[1..33])?;
            cbor.i8(-3)?.bytes(&point[33..65])?.ok()
        })();
        written.expect("a vector takes everything");
        cbor.into_writer()
    }

    /// Makes the passkey.
    fn make(&mut self, asked: &Value) -> String {
        let user = &asked["publicKey"]["user"]["id"];
        self.user = user.as_str().expect("a user").to_owned();
        let mut data = self.data(KEY_FOLLOWS);
        data.extend([0; 16]);
        data.extend((self.credential.len() as u16).to_be_bytes());
        data.extend(&self.credential);
        data.extend(self.cose());
        let mut cbor = Encoder::new(Vec::new());
        let written = (|| {
            cbor.map(3)?.str("fmt")?.str("none")?;
            cbor.str("attStmt")?.map(0)?;
            cbor.str("authData")?.bytes(&data)?.ok()
        })();
        written.expect("a vector takes everything");
        json!({
            "id": text(&self.credential), "rawId": text(&self.credential), "type": "public-key",
            "response": {
                "clientDataJSON": text(&self.client_data("webauthn.create", asked)),
                "attestationObject": text(&cbor.into_writer()),
                "transports": ["internal"],
            },
            "extensions": {},
        })
        .to_string()
    }

    /// Shows it.
    fn show(&mut self, asked: &Value) -> String {
        let client = self.client_data("webauthn.get", asked);
        let data = self.data(0);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature = self
            .key
            .sign(&SystemRandom::new(), &signed)
            .expect("it signs");
        json!({
            "id": text(&self.credential), "rawId": text(&self.credential), "type": "public-key",
            "response": {
                "clientDataJSON": text(&client),
                "authenticatorData": text(&data),
                "signature": text(signature.as_ref()),
                "userHandle": self.user,
            },
            "extensions": {},
        })
        .to_string()
    }
}

fn lock(house: &House, handle: &str) -> Lock {
    let id = house.id(handle);
    let lock: Result<Lock, Error> = house.store.read_now(|view| view.lock(id));
    lock.expect("the store reads")
}

async fn ask(browser: &mut Browser, path: &str) -> Value {
    let reply = browser.post(path, &[]).await;
    assert_eq!(reply.header("cache-control"), Some("private, no-store"));
    reply.ok()
}

/// Adds a device's passkey to whom this browser is signed in as.
async fn add(browser: &mut Browser, device: &mut Device, name: &str) {
    let asked = ask(browser, "/settings/security/passkeys/ask").await;
    let selection = &asked["publicKey"]["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required", "{asked}");
    let (ask, made) = (asked["ask"].as_str().expect("text"), device.make(&asked));
    let form = [("ask", ask), ("passkey", made.as_str()), ("name", name)];
    let reply = browser.post("/settings/security/passkeys", &form).await;
    assert!(reply.status.is_redirection(), "{}", reply.text());
}

/// Signs in with a passkey, answering what was asked with `shown`.
async fn sign_in(browser: &mut Browser, asked: &Value, shown: &str) -> crate::house::Reply {
    let ask = asked["ask"].as_str().expect("text");
    let form = [("ask", ask), ("passkey", shown), ("to", "/devices")];
    browser.post("/login/passkey", &form).await
}

#[tokio::test]
async fn a_passkey_opens_the_door_alone() {
    let house = House::at(HOME).await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let mut device = Device::new("phone");
    add(&mut ada, &mut device, "").await;
    says(
        &ada.get("/settings/security").await,
        200,
        "Firefox on Linux",
    );
    let mut second = Device::new("key");
    add(&mut ada, &mut second, "The blue <key>").await;
    says(
        &ada.get("/settings/security").await,
        200,
        "The blue &#60;key&#62;",
    );

    let mut fresh = Browser::new(&house);
    let asked = ask(&mut fresh, "/login/passkey/ask").await;
    assert_eq!(
        asked["publicKey"]["allowCredentials"],
        json!([]),
        "no handle is told"
    );
    let shown = device.show(&asked);
    leads_to(&sign_in(&mut fresh, &asked, &shown).await, "/devices");
    says(&fresh.get("/devices").await, 200, "this browser");
    assert!(lock(&house, "ada").passkeys[0].used_at.is_some());
    // The same answer again: what was asked is asked once.
    let mut thief = Browser::new(&house);
    says(
        &sign_in(&mut thief, &asked, &shown).await,
        422,
        "didn’t open",
    );
    let other = ask(&mut thief, "/login/passkey/ask").await;
    says(
        &sign_in(&mut thief, &other, &shown).await,
        422,
        "didn’t open",
    );
    assert!(thief.session.is_empty());
}

#[tokio::test]
async fn a_passkey_is_asked_for_after_the_password() {
    let house = House::at(HOME).await;
    let mut device = Device::new("phone");
    add(
        &mut Browser::signed_in(&house, "ada").await,
        &mut device,
        "",
    )
    .await;
    let mut ada = Browser::new(&house);
    let form = [("handle", "ada"), ("password", PASSWORD)];
    leads_to(&ada.post("/login", &form).await, "/login/second?to=%2F");
    says(
        &ada.get("/login/second").await,
        200,
        "Your passkey opens only at http://localhost:4180",
    );
    let wrong = ada.post("/login/second", &[("code", "123456")]).await;
    says(&wrong, 422, "Use a passkey");
    let policy = wrong.header("content-security-policy").expect("a policy");
    assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"));
    let asked = ask(&mut ada, "/login/passkey/ask").await;
    let shown = device.show(&asked);
    leads_to(&sign_in(&mut ada, &asked, &shown).await, "/devices");
    assert!(ada.step.is_empty());
}

#[tokio::test]
async fn what_does_not_hold_is_refused() {
    let house = House::at(HOME).await;
    house.user("ben").await;
    let mut device = Device::new("phone");
    add(
        &mut Browser::signed_in(&house, "ada").await,
        &mut device,
        "",
    )
    .await;
    let mut bens = Device::new("ben's");
    add(&mut Browser::signed_in(&house, "ben").await, &mut bens, "").await;
    let mut eve = Browser::new(&house);
    let spoil: [(&str, Spoil<'_>); 6] = [
        ("another site", &|device| {
            device.origin = "http://localhost:4181".to_owned()
        }),
        ("another site", &|device| {
            device.origin = "https://evil.example".to_owned()
        }),
        ("nobody looked", &|device| device.flags = PRESENT),
        ("an older counter", &|device| device.counter = 0),
        ("somebody else", &|device| device.user = text(&[0; 16])),
        ("no passkey of hers", &|device| {
            device.credential = b"made up".to_vec()
        }),
    ];
    for (what, spoil) in spoil {
        let asked = ask(&mut eve, "/login/passkey/ask").await;
        let (counter, user) = (device.counter, device.user.clone());
        let credential = device.credential.clone();
        spoil(&mut device);
        let shown = device.show(&asked);
        let reply = sign_in(&mut eve, &asked, &shown).await;
        says(&reply, 422, "didn’t open");
        assert!(eve.session.is_empty(), "{what}");
        device.origin = HOME.to_owned();
        device.flags = PRESENT | VERIFIED;
        (device.counter, device.user, device.credential) = (counter + 2, user, credential);
    }
    // Ben's key under Ada's name.
    bens.user.clone_from(&device.user);
    let asked = ask(&mut eve, "/login/passkey/ask").await;
    let shown = bens.show(&asked);
    says(&sign_in(&mut eve, &asked, &shown).await, 422, "didn’t open");
    bens.credential.clone_from(&device.credential);
    let asked = ask(&mut eve, "/login/passkey/ask").await;
    let shown = bens.show(&asked);
    says(&sign_in(&mut eve, &asked, &shown).await, 422, "didn’t open");
    // Too late, and nonsense.
    let asked = ask(&mut eve, "/login/passkey/ask").await;
    let shown = device.show(&asked);
    house.wait(Duration::from_secs(10 * 60));
    says(&sign_in(&mut eve, &asked, &shown).await, 422, "didn’t open");
    for nonsense in ["", "{}", "null", "[1]"] {
        let asked = ask(&mut eve, "/login/passkey/ask").await;
        says(
            &sign_in(&mut eve, &asked, nonsense).await,
            422,
            "didn’t open",
        );
    }
    // It still opens for her.
    let asked = ask(&mut eve, "/login/passkey/ask").await;
    let shown = device.show(&asked);
    leads_to(&sign_in(&mut eve, &asked, &shown).await, "/devices");
}

#[tokio::test]
async fn a_passkey_is_made_in_the_session_that_asked_and_once() {
    let house = House::at(HOME).await;
    house.user("ben").await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let mut ben = Browser::signed_in(&house, "ben").await;
    let path = "/settings/security/passkeys";
    let asked = ask(&mut ada, "/settings/security/passkeys/ask").await;
    let mut device = Device::new("phone");
    let made = device.make(&asked);
    let form = [
        ("ask", asked["ask"].as_str().expect("text")),
        ("passkey", &made),
    ];
    says(&ben.post(path, &form).await, 422, "could not be added");
    says(&ada.post(path, &form).await, 422, "could not be added");
    add(&mut ada, &mut device, "").await;
    // The same credential under another name.
    let asked = ask(&mut ben, "/settings/security/passkeys/ask").await;
    let made = device.make(&asked);
    let form = [
        ("ask", asked["ask"].as_str().expect("text")),
        ("passkey", &made),
    ];
    says(
        &ben.post(path, &form).await,
        422,
        "has a passkey of yours already",
    );
    let long = "x".repeat(41);
    let asked = ask(&mut ben, "/settings/security/passkeys/ask").await;
    let made = Device::new("another").make(&asked);
    let form = [
        ("ask", asked["ask"].as_str().expect("text")),
        ("passkey", &made),
        ("name", &long),
    ];
    says(&ben.post(path, &form).await, 422, "could not be added");
    // Removing: one's own only, and then it opens nothing.
    let remove = "/settings/security/passkeys/remove";
    for number in ["1", "0", "x", ""] {
        let status = ben.post(remove, &[("number", number)]).await.status;
        assert_eq!(status, 404, "{number}");
    }
    leads_to(
        &ada.post(remove, &[("number", "1")]).await,
        "/settings/security?saved",
    );
    let mut fresh = Browser::new(&house);
    let asked = ask(&mut fresh, "/login/passkey/ask").await;
    let shown = device.show(&asked);
    says(
        &sign_in(&mut fresh, &asked, &shown).await,
        422,
        "didn’t open",
    );
    let form = [("handle", "ada"), ("password", PASSWORD)];
    leads_to(&fresh.post("/login", &form).await, "/");
}

#[tokio::test]
async fn somebody_locked_out_stays_out() {
    let house = House::at(HOME).await;
    house.user("ben").await;
    let mut device = Device::new("phone");
    add(
        &mut Browser::signed_in(&house, "ben").await,
        &mut device,
        "",
    )
    .await;
    let id = house.id("ben");
    let locked: Result<(), Error> = house
        .store
        .write(move |tx| {
            let user = tx.user(id)?.expect("ben");
            tx.put_user(&burrow::model::account::User {
                disabled: true,
                ..user
            })
        })
        .await;
    locked.expect("ben is locked out");
    let mut ben = Browser::new(&house);
    let asked = ask(&mut ben, "/login/passkey/ask").await;
    let shown = device.show(&asked);
    says(&sign_in(&mut ben, &asked, &shown).await, 422, "didn’t open");
}

#[tokio::test]
async fn where_passkeys_do_not_work_it_is_said() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(
        &ada.get("/settings/security").await,
        200,
        "can only be added at https://home.example",
    );
    let nowhere = ada.post("/settings/security/passkeys/ask", &[]).await;
    assert_eq!(nowhere.status, 404);
    let mut stranger = Browser::new(&house);
    assert_eq!(stranger.post("/login/passkey/ask", &[]).await.status, 404);
    assert!(!stranger.get("/login").await.text().contains("passkey"));
}

#[tokio::test]
async fn asking_for_passkeys_without_end_is_slow() {
    let house = House::at(HOME).await;
    let mut eve = Browser::new(&house);
    for _ in 0..60 {
        assert_eq!(eve.post("/login/passkey/ask", &[]).await.status, 200);
    }
    assert_eq!(eve.post("/login/passkey/ask", &[]).await.status, 429);
}
