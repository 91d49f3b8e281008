//! What root's processes on an appliance do: `burrow device …`, each for one task of a unit.

use super::damaged::Ruin;
use super::log;
use crate::config::{Device, DeviceCommand};
use crate::device::update::health;
use crate::device::{Places, first, hotspot, screen, wishes};
use std::process::ExitCode;

pub(super) fn main(device: &DeviceCommand) -> anyhow::Result<ExitCode> {
    log(false);
    let places = Places::under(&device.root);
    match &device.task {
        Device::Damaged(damaged) => {
            let found = (damaged.lan, &*damaged.name);
            let ruin = Ruin::found(&places);
            super::damaged::serve(places, found, ruin)?;
        }
        Device::Health(gate) => health::work(&places, gate.http, gate.metrics)?,
        Device::First => first::take(&places)?,
        Device::Hotspot => hotspot::look(&places, hotspot::Pace::BOX)?,
        Device::Screen => screen::show(&places)?,
        Device::Wishes => wishes::work(&places)?,
    }
    Ok(ExitCode::SUCCESS)
}
