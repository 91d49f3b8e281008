use super::*;
use std::os::unix::fs::symlink;
use tempfile::TempDir;

/// A box with these files.
fn a_box(files: &[(&str, &str)]) -> (TempDir, Places) {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::under(root.path());
    for (path, text) in files {
        let path = places.at(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    (root, places)
}

/// Lists a partition as the kernel does: a link into the tree of devices.
fn list(places: &Places, number: &str, device: &str) {
    let listed = places.at("/sys/dev/block");
    fs::create_dir_all(&listed).expect("a folder");
    symlink(places.at(device), listed.join(number)).expect("a link");
}

const MEMINFO: &str =
    "MemTotal:         944200 kB\nMemFree:           80000 kB\nMemAvailable:     500000 kB\n";

/// Raspberry Pi OS on a Pi 4, whose kernel passes on what the firmware says.
/// As Raspberry Pi's kernel names the device on each chip.
#[test]
fn the_firmware_of_each_pi_is_asked() {
    for device in ["soc/soc:firmware", "soc@107c000000/soc@107c000000:firmware"] {
        let file = format!("/sys/devices/platform/{device}/get_throttled");
        let (_root, places) = a_box(&[
            ("/sys/devices/platform/soc.other/power/control", "auto\n"),
            (&file, "4\n"),
        ]);
        let power = Readings::take(&places).power.expect("it tells");
        assert!(power.slowed && !power.low, "{device}");
    }
}

#[test]
fn a_pi_with_its_own_kernel() {
    let (_root, places) = a_box(&[
        ("/sys/class/thermal/thermal_zone0/temp", "61322\n"),
        ("/sys/class/thermal/thermal_zone0/type", "cpu-thermal\n"),
        (
            "/sys/devices/platform/soc/soc:firmware/get_throttled",
            "50005\n",
        ),
        ("/sys/class/hwmon/hwmon1/name", "rpi_volt\n"),
        ("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n"),
        ("/proc/meminfo", MEMINFO),
        ("/proc/uptime", "86412.55 331020.01\n"),
        ("/run/systemd/timesync/synchronized", ""),
    ]);
    let read = Readings::take(&places);
    assert_eq!(read.celsius, Some(61));
    let power = Power {
        low: true,
        was_low: true,
        slowed: true,
    };
    assert_eq!(read.power, Some(power));
    let memory = Memory {
        total: 944_200 << 10,
        available: 500_000 << 10,
    };
    assert_eq!(read.memory, Some(memory));
    assert_eq!(read.clock_set, Some(true));
    assert_eq!(read.on_for.map(|on| on.as_secs()), Some(86_412));
    // 0x50000: it was too low once, and is well now.
    assert_eq!(
        parse::throttled(0x5_0000),
        Power {
            low: false,
            was_low: true,
            slowed: false
        }
    );
}

/// Debian's kernel on a Pi 3: only the driver's alarm, among other sensors.
#[test]
fn a_pi_with_the_common_kernel() {
    let (_root, places) = a_box(&[
        ("/sys/class/hwmon/hwmon0/name", "cpu_thermal\n"),
        ("/sys/class/hwmon/hwmon1/name", "rpi_volt\n"),
        ("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n"),
        ("/run/systemd/timesync/clock", ""),
    ]);
    let read = Readings::take(&places);
    assert!(read.power.is_some_and(|power| power.low && power.was_low));
    assert_eq!(read.clock_set, Some(false));
}

/// QEMU and a sandbox: hardly anything is there, and nothing is made up.
#[test]
fn a_box_that_tells_nothing() {
    let (_root, places) = a_box(&[
        ("/sys/class/thermal/cooling_device0/type", "Processor\n"),
        ("/sys/class/thermal/thermal_zone0/temp", "0\n"),
        ("/sys/class/thermal/thermal_zone1/temp", "nonsense\n"),
        ("/sys/class/thermal/thermal_zone2/temp", "-274000\n"),
        ("/sys/class/hwmon/hwmon0/name", "acpitz\n"),
        ("/proc/meminfo", "MemTotal: much\n"),
        ("/proc/uptime", "since yesterday\n"),
    ]);
    assert_eq!(Readings::take(&places), Readings::default());
}

/// A PC with several thermometers.
#[test]
fn a_box_is_as_hot_as_its_hottest_part() {
    let (_root, places) = a_box(&[
        ("/sys/class/thermal/thermal_zone0/temp", "27800\n"),
        ("/sys/class/thermal/thermal_zone1/temp", "71000\n"),
        ("/sys/class/thermal/thermal_zone10/temp", "44000\n"),
    ]);
    assert_eq!(Readings::take(&places).celsius, Some(71));
}

/// The SD card of a Pi: no word about wear, but errors are counted.
#[test]
fn an_sd_card() {
    let disk = "/sys/devices/platform/emmc2bus/fe340000.mmc/mmc0/block/mmcblk0";
    let (_root, places) = a_box(&[
        (
            &format!("{disk}/stat"),
            "  40721   12331  2840518   33021   1201    2030   975312   88012   0  30500  121033   0   0   0   0\n",
        ),
        (&format!("{disk}/device/name"), "SC32G\n"),
        (&format!("{disk}/mmcblk0p6/partition"), "6\n"),
        ("/sys/fs/ext4/mmcblk0p6/errors_count", "3\n"),
        ("/sys/fs/ext4/mmcblk0p6/lifetime_write_kbytes", "1048576\n"),
    ]);
    list(&places, "179:6", &format!("{disk}/mmcblk0p6"));
    let card = card::look(&places, "179:6").expect("a card");
    let expected = Card {
        name: "mmcblk0".to_owned(),
        model: "SC32G".to_owned(),
        wear: None,
        errors: Some(3),
        repaired: false,
        written: Some(975_312 * 512),
        written_ever: Some(1 << 30),
    };
    assert_eq!(card, expected);
    std::fs::create_dir_all(places.facts()).expect("a folder");
    std::fs::write(places.facts().join("repaired"), "Inode 7 was part of …").expect("a file");
    assert!(card::look(&places, "179:6").expect("a card").repaired);
    assert_eq!(card::look(&places, "179:9"), None);
}

/// The built-in flash of a small PC, near its end; its data partition is the whole of it.
#[test]
fn an_emmc_that_is_worn() {
    let disk = "/sys/devices/pci0000:00/mmc1/block/mmcblk1";
    let (_root, places) = a_box(&[
        (&format!("{disk}/stat"), "too short\n"),
        (&format!("{disk}/device/life_time"), "0x03 0x0b\n"),
        (&format!("{disk}/device/pre_eol_info"), "0x03\n"),
    ]);
    list(&places, "179:8", disk);
    let card = card::look(&places, "179:8").expect("a card");
    let wear = Wear {
        used_percent: Some(110),
        at_the_end: true,
    };
    assert_eq!((card.wear, card.written), (Some(wear), None));
    assert_eq!(parse::life_used("0x00 0x00"), None, "it doesn't know");
}

/// The machine on which this runs has at least memory, and a clock that runs.
#[test]
fn this_very_machine_is_read() {
    let read = Readings::take(&Places::default());
    let memory = read.memory.expect("Linux tells of its memory");
    assert!(memory.total >= memory.available && memory.total > 0);
    assert!(read.on_for.is_some_and(|on| on > Duration::ZERO));
}
