//! Asking a server that may take one kind of signature or the other: the draft first unless it is known to take RFC 9421,
//! then the other one, and what that shows is remembered ("double-knocking"). A good answer to the first shows nothing:
//! some servers look at signatures only later, and throw away what they don't understand (Pleroma
//! `ActivityPubController#inbox`, Pixelfed issue 6590). All take the draft today; whoever signs by the RFC takes it.

use super::signature::{Fault, Scheme, Signer, sign};
use crate::model::Time;
use crate::model::remote::Takes;
use crate::net::outbound::{Ask, Network, Reply, Trouble};
use std::sync::Arc;
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::Semaphore;

/// How many requests are signed at the same time. A signature takes some milliseconds of a core on small machines, and
/// people who look at a screen need the others.
const SIGNED_AT_ONCE: usize = 1;

static DESKS: Semaphore = Semaphore::const_new(SIGNED_AT_ONCE);

/// An answer, and what it shows about the server.
#[derive(Clone, Debug)]
pub struct Knocked {
    /// The answer that counts.
    pub reply: Reply,
    /// Which signatures the server takes, where this shows it.
    pub takes: Option<Takes>,
}

/// In which order the two kinds are tried with a server.
fn order(takes: Takes) -> [Scheme; 2] {
    match takes {
        Takes::Rfc9421 => [Scheme::Rfc9421, Scheme::Cavage],
        Takes::Unknown | Takes::Cavage => [Scheme::Cavage, Scheme::Rfc9421],
    }
}

/// Whether an answer may mean that the signature wasn't understood: Mastodon and GoToSocial say 401, others 400 or 403.
pub fn is_doubtful(reply: &Reply) -> bool {
    matches!(reply.status.as_u16(), 400 | 401 | 403)
}

/// Sends one request, signed anew each time. `now` is asked for each signature.
///
/// # Errors
/// Those of the network; `Malformed` when it can't be signed.
pub async fn knock(
    network: &dyn Network,
    ask: &Ask,
    signer: &Arc<Signer>,
    takes: Takes,
    now: impl Fn() -> Time,
) -> Result<Knocked, Trouble> {
    let [first, second] = order(takes);
    let reply = network
        .ask(signed(ask, signer, first, now()).await?)
        .await?;
    if !is_doubtful(&reply) {
        return Ok(Knocked { reply, takes: None });
    }
    // A server that is known to take one kind and says 403 means it.
    if takes != Takes::Unknown && reply.status.as_u16() != 401 {
        return Ok(Knocked { reply, takes: None });
    }
    let again = network
        .ask(signed(ask, signer, second, now()).await?)
        .await?;
    match is_doubtful(&again) {
        true => Ok(Knocked { reply, takes: None }),
        false => {
            let takes = again.status.is_success().then(|| shows(second));
            Ok(Knocked {
                reply: again,
                takes,
            })
        }
    }
}

fn shows(scheme: Scheme) -> Takes {
    match scheme {
        Scheme::Rfc9421 => Takes::Rfc9421,
        Scheme::Cavage => Takes::Cavage,
    }
}

/// Signs away from the threads on which people's requests are answered.
async fn signed(
    ask: &Ask,
    signer: &Arc<Signer>,
    scheme: Scheme,
    now: Time,
) -> Result<Ask, Trouble> {
    let broken = |why: String| Trouble::Malformed(why);
    let desk = DESKS.acquire().await;
    let _desk = desk.map_err(|why| broken(why.to_string()))?;
    let (mut hop, signer) = (ask.clone(), signer.clone());
    let work = move || {
        sign(
            &mut hop.headers,
            &hop.method,
            &hop.url,
            &hop.body,
            &signer,
            scheme,
            now,
        )?;
        Ok::<_, Fault>(hop)
    };
    let done = match Handle::current().runtime_flavor() {
        // Only one thread answers here, in tests: another would bring chance into the order of things.
        RuntimeFlavor::CurrentThread => work(),
        _ => {
            let done = tokio::task::spawn_blocking(work).await;
            done.map_err(|why| broken(why.to_string()))?
        }
    };
    done.map_err(|why| broken(why.to_string()))
}
