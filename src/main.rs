//! The program: reads the command line and does what it says.

use std::process::ExitCode;

fn main() -> ExitCode {
    match burrow::run::main(burrow::config::parse()) {
        Ok(code) => code,
        Err(why) => {
            eprintln!("burrow: {why:#}");
            ExitCode::FAILURE
        }
    }
}
