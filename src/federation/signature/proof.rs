//! Documents that vouch for themselves: object integrity proofs (FEP-8b32), made and read as `eddsa-jcs-2022`
//! (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3; Mastodon `ActivityPub::ObjectIntegrityProof`).

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::keys::{Algorithm, multibase};
use super::{Ed25519Pair, Fault, KEY_ID_BYTES_MAX, PublicKey, Verified, window};
use crate::model::Time;

const TYPE: &str = "DataIntegrityProof";
const SUITE: &str = "eddsa-jcs-2022";
const PURPOSE: &str = "assertionMethod";
/// Most proofs of one document that are looked at.
const PROOFS_MAX: usize = 8;
/// Longest `proofValue` that is read, in bytes; an Ed25519 signature has 88 or 89.
const PROOF_VALUE_BYTES_MAX: usize = 128;

/// Puts a proof on `document`, in place of any that it has. `verification_method` is where the public key is read.
/// The document should be complete, with `https://w3id.org/security/data-integrity/v2` in its `@context`: whatever
/// changes afterwards breaks the proof.
///
/// # Errors
/// `CannotSign` when it is no object.
pub fn attach(
    document: &mut Value,
    key: &Ed25519Pair,
    verification_method: &str,
    now: Time,
) -> Result<(), Fault> {
    let no_object = Fault::CannotSign("the document is no object");
    let document = document.as_object_mut().ok_or(no_object)?;
    document.remove("proof");
    let created = jiff::Timestamp::from_second(i64::try_from(now.secs()).unwrap_or(i64::MAX))
        .unwrap_or(jiff::Timestamp::MAX);
    let mut proof = Map::new();
    if let Some(context) = document.get("@context") {
        proof.insert("@context".to_owned(), context.clone());
    }
    proof.insert("type".to_owned(), json!(TYPE));
    proof.insert("cryptosuite".to_owned(), json!(SUITE));
    proof.insert("created".to_owned(), json!(created.to_string()));
    let method = json!(verification_method);
    proof.insert("verificationMethod".to_owned(), method);
    proof.insert("proofPurpose".to_owned(), json!(PURPOSE));
    let hashes =
        hashes(&proof, document).ok_or(Fault::CannotSign("the document has no canonical form"))?;
    let value = format!("z{}", bs58::encode(key.sign(&hashes)).into_string());
    proof.insert("proofValue".to_owned(), json!(value));
    document.insert("proof".to_owned(), Value::Object(proof));
    Ok(())
}

/// A proof that came with a document, read but not yet believed.
#[derive(Clone, Debug)]
pub struct ProofClaim {
    document: Value,
    method: String,
    hashes: [u8; 64],
    signature: Vec<u8>,
    created: Option<Time>,
    expires: Option<Time>,
}

impl ProofClaim {
    /// Reads the proof of a document, the first that can be used where there are several. Only the outermost
    /// object is looked at.
    ///
    /// # Errors
    /// `Unsigned` without a proof; or why this can't be believed whichever key it is made with.
    pub fn read(document: &Value) -> Result<ProofClaim, Fault> {
        let document = document.as_object().ok_or(Fault::Unsigned)?;
        let proofs = match document.get("proof").ok_or(Fault::Unsigned)? {
            Value::Array(proofs) => proofs.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut why = None;
        for proof in proofs.iter().take(PROOFS_MAX) {
            match ProofClaim::one(document, proof) {
                Ok(claim) => return Ok(claim),
                Err(fault) => why = why.or(Some(fault)),
            }
        }
        Err(why.unwrap_or(Fault::Unsigned))
    }

    fn one(document: &Map<String, Value>, proof: &Value) -> Result<ProofClaim, Fault> {
        let proof = proof.as_object();
        let mut proof = proof
            .ok_or(Fault::Malformed("the proof is no object"))?
            .clone();
        let value = proof.remove("proofValue");
        let said = |name| proof.get(name).and_then(Value::as_str);
        if said("type") != Some(TYPE) || said("cryptosuite") != Some(SUITE) {
            return Err(Fault::UnknownAlgorithm);
        }
        if said("proofPurpose") != Some(PURPOSE) {
            return Err(Fault::Malformed("the proof is made for something else"));
        }
        let method = said("verificationMethod").unwrap_or_default().to_owned();
        if method.is_empty() || method.len() > KEY_ID_BYTES_MAX {
            return Err(Fault::Malformed("the proof names no key"));
        }
        let value = value.as_ref().and_then(Value::as_str).unwrap_or_default();
        let signature = (value.len() <= PROOF_VALUE_BYTES_MAX).then(|| multibase(value));
        let signature = signature.flatten();
        let signature = signature.ok_or(Fault::Malformed("the proof has no value"))?;
        let mut document = document.clone();
        document.remove("proof");
        if let Some(context) = proof.get("@context") {
            let whole = document.get("@context");
            if !whole.is_some_and(|whole| list(whole).starts_with(list(context))) {
                return Err(Fault::Malformed("the proof has another @context"));
            }
            document.insert("@context".to_owned(), context.clone());
        }
        let hashes = hashes(&proof, &document);
        Ok(ProofClaim {
            method,
            hashes: hashes.ok_or(Fault::Malformed("it has no canonical form"))?,
            signature,
            created: moment(&proof, "created")?,
            expires: moment(&proof, "expires")?,
            document: Value::Object(document),
        })
    }

    /// Where the key is read, as the document says: anybody may write anybody's here. The caller must see that it
    /// belongs to the one in whose name the document speaks.
    pub fn verification_method(&self) -> &str {
        &self.method
    }

    /// When it was made, as it says: nothing of that is believed before it is verified.
    pub fn created(&self) -> Option<Time> {
        self.created
    }

    /// Checks proof and times; gives the document without its proof. Proofs don't grow old of themselves, because
    /// documents are shown and passed on for years; a repetition is found by the document's id.
    ///
    /// # Errors
    /// Why it isn't believed; after `Mismatch` and `WrongKind` a key that was kept should be read again, once.
    pub fn verify(&self, key: &PublicKey, now: Time) -> Result<Verified<&Value>, Fault> {
        if let Some(created) = self.created {
            window::not_ahead(created, now)?;
        }
        window::not_over(self.expires, now)?;
        key.verify(&[Algorithm::Ed25519], &self.hashes, &self.signature)?;
        Ok(Verified {
            key_id: self.method.clone(),
            content: &self.document,
        })
    }
}

/// What is signed: the hash of the proof without its value, then that of the document without its proof.
fn hashes(proof: &Map<String, Value>, document: &Map<String, Value>) -> Option<[u8; 64]> {
    let mut hashes = [0; 64];
    let proof = serde_json_canonicalizer::to_vec(proof).ok()?;
    let document = serde_json_canonicalizer::to_vec(document).ok()?;
    hashes[..32].copy_from_slice(&Sha256::digest(proof));
    hashes[32..].copy_from_slice(&Sha256::digest(document));
    Some(hashes)
}

/// A single value stands for a list of one.
fn list(value: &Value) -> &[Value] {
    value
        .as_array()
        .map_or(std::slice::from_ref(value), Vec::as_slice)
}

fn moment(proof: &Map<String, Value>, name: &str) -> Result<Option<Time>, Fault> {
    let Some(value) = proof.get(name) else {
        return Ok(None);
    };
    let time = value.as_str().and_then(Time::parse);
    time.map(Some).ok_or(Fault::NoTime)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Of the W3C's example and of FEP-8b32's: `z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq`.
    fn key() -> Ed25519Pair {
        let bytes = multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq").expect("base58");
        Ed25519Pair::from_seed(&bytes[2..]).expect("a seed")
    }

    const METHOD: &str = "https://server.example/users/alice#ed25519-key";
    /// 2023-02-24T23:36:38Z.
    const THEN: Time = Time(1_677_281_798_000);

    /// FEP-8b32, fep-8b32.feature.
    fn document() -> Value {
        json!({
            "@context": [
                "https://www.w3.org/ns/activitystreams",
                "https://w3id.org/security/data-integrity/v2"
            ],
            "id": "https://server.example/activities/1",
            "type": "Create",
            "actor": "https://server.example/users/alice",
            "object": {
                "id": "https://server.example/objects/1",
                "type": "Note",
                "attributedTo": "https://server.example/users/alice",
                "content": "Hello world",
                "location": {
                    "type": "Place",
                    "longitude": -71.184902,
                    "latitude": 25.273962
                }
            }
        })
    }

    fn signed() -> Value {
        let mut document = document();
        attach(&mut document, &key(), METHOD, THEN).expect("signed");
        document
    }

    fn verdict(document: &Value) -> Result<(), Fault> {
        ProofClaim::read(document)?
            .verify(&key().public(), THEN)
            .map(|_| ())
    }

    #[test]
    fn the_example_of_fep_8b32_comes_out_to_the_letter() {
        let public = key().public().to_multikey();
        assert_eq!(public, "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
        let signed = signed();
        assert_eq!(
            signed["proof"],
            json!({
                "@context": [
                    "https://www.w3.org/ns/activitystreams",
                    "https://w3id.org/security/data-integrity/v2"
                ],
                "type": "DataIntegrityProof",
                "cryptosuite": "eddsa-jcs-2022",
                "verificationMethod": "https://server.example/users/alice#ed25519-key",
                "proofPurpose": "assertionMethod",
                "proofValue": "z42ffGu6AUKPCFcFPiabmUvnGLPJzC7e4DGWC52NUasSSH37UMa9c58tdgVszUcZfytxa4fQ5TYHaJENCxUDe9SdL",
                "created": "2023-02-24T23:36:38Z"
            })
        );
        let claim = ProofClaim::read(&signed).expect("a proof");
        assert_eq!(claim.verification_method(), METHOD);
        let public = key().public();
        let verified = claim.verify(&public, THEN).expect("verified");
        assert_eq!(
            (verified.key_id(), *verified.content()),
            (METHOD, &document())
        );
    }

    #[test]
    fn the_example_of_the_cryptosuite_is_believed() {
        // W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.2 "Representation: eddsa-jcs-2022".
        let document = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://www.w3.org/ns/credentials/examples/v2"
            ],
            "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
            "type": ["VerifiableCredential", "AlumniCredential"],
            "name": "Alumni Credential",
            "description": "A minimum viable example of an Alumni Credential.",
            "issuer": "https://vc.example/issuers/5678",
            "validFrom": "2023-01-01T00:00:00Z",
            "credentialSubject": {
                "id": "did:example:abcdefgh",
                "alumniOf": "The School of Examples"
            },
            "proof": {
                "type": "DataIntegrityProof",
                "cryptosuite": "eddsa-jcs-2022",
                "created": "2023-02-24T23:36:38Z",
                "verificationMethod": "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "proofPurpose": "assertionMethod",
                "@context": [
                    "https://www.w3.org/ns/credentials/v2",
                    "https://www.w3.org/ns/credentials/examples/v2"
                ],
                "proofValue": "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"
            }
        });
        assert_eq!(verdict(&document), Ok(()));
    }

    #[test]
    fn whatever_is_changed_breaks_the_proof() {
        let changes: [(&str, Value); 10] = [
            ("/actor", json!("https://server.example/users/bob")),
            ("/object/content", json!("Hello world!")),
            ("/object/location/latitude", json!(25.273963)),
            ("/type", json!("Delete")),
            ("/@context/1", json!("https://evil.example/")),
            ("/proof/@context/1", json!("https://evil.example/")),
            ("/proof/created", json!("2023-02-24T23:36:37Z")),
            (
                "/proof/verificationMethod",
                json!("https://evil.example/#key"),
            ),
            ("/proof/proofPurpose", json!("authentication")),
            ("/proof/cryptosuite", json!("eddsa-rdfc-2022")),
        ];
        for (pointer, value) in changes {
            let mut changed = signed();
            *changed.pointer_mut(pointer).expect("a place") = value;
            assert!(verdict(&changed).is_err(), "{pointer}");
        }
        let mut more = signed();
        more["object"]["sensitive"] = json!(true);
        assert_eq!(verdict(&more), Err(Fault::Mismatch));
        let mut value = signed();
        let text = value["proof"]["proofValue"]
            .as_str()
            .expect("text")
            .replacen('4', "5", 1);
        value["proof"]["proofValue"] = json!(text);
        assert_eq!(verdict(&value), Err(Fault::Mismatch));
    }

    #[test]
    fn a_context_may_have_grown_at_its_end_only() {
        let mut grown = signed();
        let contexts = grown["@context"].as_array_mut().expect("a list");
        contexts.push(json!("https://w3id.org/security/v1"));
        assert_eq!(verdict(&grown), Ok(()));
        let mut turned = signed();
        turned["@context"].as_array_mut().expect("a list").reverse();
        assert!(matches!(verdict(&turned), Err(Fault::Malformed(_))));
        let mut gone = signed();
        gone.as_object_mut().expect("an object").remove("@context");
        assert!(matches!(verdict(&gone), Err(Fault::Malformed(_))));
    }

    #[test]
    fn proofs_without_a_context_are_read() {
        // FEP-8b32's earlier examples have none.
        let mut document = document();
        document
            .as_object_mut()
            .expect("an object")
            .remove("@context");
        attach(&mut document, &key(), METHOD, THEN).expect("signed");
        assert_eq!(document["proof"].get("@context"), None);
        document["@context"] = Value::Null;
        assert_eq!(verdict(&document), Err(Fault::Mismatch));
        document
            .as_object_mut()
            .expect("an object")
            .remove("@context");
        assert_eq!(verdict(&document), Ok(()));
    }

    #[test]
    fn one_of_several_proofs_is_enough() {
        let mut document = signed();
        let proof = document["proof"].take();
        document["proof"] = json!([{"type": "RsaSignature2017"}, 7, proof]);
        assert_eq!(verdict(&document), Ok(()));
        document["proof"] = json!([]);
        assert_eq!(verdict(&document), Err(Fault::Unsigned));
    }

    #[test]
    fn time_and_kind_of_key_count() {
        let signed = signed();
        let claim = ProofClaim::read(&signed).expect("a proof");
        let public = key().public();
        let years_later = Time(THEN.0 * 2);
        assert!(claim.verify(&public, years_later).is_ok());
        let before = THEN
            .minus(window::SKEW_MAX)
            .minus(std::time::Duration::from_secs(1));
        let why = claim.verify(&public, before).map(|_| ());
        assert_eq!(why, Err(Fault::TooEarly));
        let rsa = crate::federation::signature::samples::public();
        let why = claim.verify(&rsa, THEN).map(|_| ());
        assert_eq!(why, Err(Fault::WrongKind));
        let mut over = document();
        attach(&mut over, &key(), METHOD, THEN).expect("signed");
        over["proof"]["expires"] = json!("2023-02-25T00:00:00Z");
        let claim = ProofClaim::read(&over).expect("a proof");
        let why = claim.verify(&public, years_later).map(|_| ());
        assert_eq!(why, Err(Fault::TooOld));
        over["proof"]["expires"] = json!("soon");
        assert_eq!(verdict(&over), Err(Fault::NoTime));
    }

    #[test]
    fn what_is_no_proof_is_refused() {
        assert_eq!(verdict(&document()), Err(Fault::Unsigned));
        assert_eq!(verdict(&json!("hello")), Err(Fault::Unsigned));
        assert!(attach(&mut json!([]), &key(), METHOD, THEN).is_err());
        for (name, value) in [
            ("proofValue", json!(null)),
            ("proofValue", json!("m42ff")),
            ("proofValue", json!("z".repeat(1000))),
            ("verificationMethod", json!({"id": METHOD})),
            ("verificationMethod", json!("")),
            ("created", json!(7)),
        ] {
            let mut document = signed();
            document["proof"][name] = value;
            assert!(verdict(&document).is_err(), "{name}");
        }
        let mut nested = document();
        nested["object"] = signed();
        assert_eq!(verdict(&nested), Err(Fault::Unsigned));
    }

    /// Any JSON, with numbers of all sizes.
    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            (-180.0..180.0_f64).prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,9}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::hash_map(".{0,5}", inner, 0..5)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_we_vouch_for_is_believed_where_it_arrives(content in values()) {
            let mut document = json!({"@context": "https://www.w3.org/ns/activitystreams", "content": content});
            attach(&mut document, &key(), METHOD, THEN).expect("signed");
            let sent = serde_json::to_vec_pretty(&document).expect("written");
            let mut came: Value = serde_json::from_slice(&sent).expect("read");
            prop_assert_eq!(verdict(&came), Ok(()));
            came["content"] = json!([came["content"].take()]);
            prop_assert_eq!(verdict(&came), Err(Fault::Mismatch));
        }

        #[test]
        fn no_proof_makes_the_reader_fall(proof in values(), context in values()) {
            let mut document = signed();
            document["proof"]["@context"] = context;
            prop_assert!(verdict(&document).is_err());
            document["proof"] = proof;
            prop_assert!(verdict(&document).is_err());
        }
    }
}
