//! Many requests from several connections, and what they cost the server.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use crate::meter;
use crate::real::wire::{Answer, Wire};

/// What a load cost.
pub struct Cost {
    /// CPU of the server for one request, in milliseconds.
    pub cpu_ms: f64,
    /// Wall time of a request, the middle one, in milliseconds.
    pub median_ms: f64,
    /// Wall time of a request that 99 of 100 stay under, in milliseconds.
    pub slow_ms: f64,
    /// Bytes the server wrote to storage for one request, as the kernel accounts them to it.
    pub written_bytes: f64,
}

/// Sends `total` requests over `connections`, each connection with one of the tokens in turn.
/// `request` gets its number, from 0. An answer that isn't good (2xx) ends the benchmark.
pub fn run(
    server: (u32, SocketAddr),
    tokens: &[String],
    connections: usize,
    total: usize,
    request: impl Fn(&mut Wire, usize) -> std::io::Result<Answer> + Sync,
) -> Cost {
    let (process, address) = server;
    let next = AtomicUsize::new(0);
    let (cpu, written) = (
        meter::cpu_ms(process),
        meter::process_written_bytes(process),
    );
    let work = |worker: usize| {
        let token = &tokens[worker % tokens.len()];
        let mut wire = Wire::connect(address, token).expect("the server listens");
        let mut times = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= total {
                return times;
            }
            let begun = Instant::now();
            let answer = request(&mut wire, number).expect("an answer");
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
            let body = String::from_utf8_lossy(&answer.body);
            assert_eq!(
                answer.code / 100,
                2,
                "request {number}: {}: {body}",
                answer.code
            );
        }
    };
    let mut times: Vec<f64> = thread::scope(|scope| {
        let workers: Vec<_> = (0..connections)
            .map(|worker| {
                scope.spawn({
                    let work = &work;
                    move || work(worker)
                })
            })
            .collect();
        let done = workers
            .into_iter()
            .map(|worker| worker.join().expect("no worker panicked"));
        done.flatten().collect()
    });
    times.sort_by(f64::total_cmp);
    Cost {
        cpu_ms: (meter::cpu_ms(process) - cpu) / total as f64,
        median_ms: times[times.len() / 2],
        slow_ms: times[times.len() * 99 / 100],
        written_bytes: (meter::process_written_bytes(process) - written) / total as f64,
    }
}
