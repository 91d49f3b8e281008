//! The box's name in the home network, `burrow.local`, told by multicast DNS (RFC 6762) so that nobody has to find an
//! address out. Where another box has the name already, this one takes `burrow-2.local`, and so on.

use mdns_sd::{DaemonEvent, IfKind, RRType, ServiceDaemon, ServiceInfo};
use tokio::sync::watch;

/// What browsers for services list the box under.
const SERVICE: &str = "_http._tcp.local.";

/// Tells the home network that `NAME.local` is here and has a web server at `port`, until the house closes. The name
/// that the box really got comes out, first the wished one, later perhaps another.
///
/// # Errors
/// When the system gives no socket for it, or the name can't be one.
pub fn announce(
    name: &str,
    port: u16,
    mut closing: watch::Receiver<bool>,
) -> Result<watch::Receiver<String>, mdns_sd::Error> {
    let daemon = ServiceDaemon::new()?;
    // A box that is in the network by cable and by Wi-Fi must not hear itself, or it takes its own answer with its other
    // address for another box's, and gives its name up to itself. The system's echo can be switched off. What comes back
    // over the router, from one way in to the other, the kernel drops where it is IPv4, but not where it is IPv6; so the
    // name leads to IPv4, which every home has.
    daemon.set_multicast_loop_v4(false)?;
    daemon.disable_interface(IfKind::IPv6)?;
    let changes = daemon.monitor()?;
    let host = format!("{name}.local.");
    let service = ServiceInfo::new(SERVICE, name, &host, "", port, None)?.enable_addr_auto();
    daemon.register(service)?;
    let (tell, told) = watch::channel(plain(&host));
    tokio::spawn(async move {
        loop {
            let change = tokio::select! {
                _ = closing.wait_for(|closing| *closing) => break,
                change = changes.recv_async() => change,
            };
            match change {
                Ok(DaemonEvent::NameChange(change))
                    if matches!(change.rr_type, RRType::A | RRType::AAAA) =>
                {
                    let now = plain(&change.new_name);
                    let changed = tell.send_if_modified(|name| {
                        let other = *name != now;
                        name.clone_from(&now);
                        other
                    });
                    if changed {
                        tracing::info!("another box has this name already; here is http://{now}");
                    }
                }
                Ok(DaemonEvent::Error(error)) => {
                    tracing::debug!(%error, "the name in the home network could not be told");
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
        // Says goodbye, or others would look for the box for two more minutes.
        if let Ok(done) = daemon.shutdown() {
            let _ = done.recv_async().await;
        }
    });
    Ok(told)
}

/// Without the dot of the root, as people type it.
fn plain(host: &str) -> String {
    host.trim_end_matches('.').to_owned()
}
