//! An address as a QR code, drawn as SVG so that it prints sharply.

use std::fmt::Write;

use fast_qr::ECL;
use fast_qr::qr::QRBuilder;

/// Light modules that a reader needs around the code (ISO/IEC 18004, 6.3.8).
const QUIET_MODULES: usize = 4;

/// `text` as rows of modules, `true` for a dark one, with the light ones around it that a reader needs; as small as it can
/// be, for a screen that is made of letters. `None` when the text is too long for any QR code.
pub fn modules(text: &str) -> Option<Vec<Vec<bool>>> {
    let code = QRBuilder::new(text).ecl(ECL::L).build().ok()?;
    let side = code.size + 2 * QUIET_MODULES;
    let mut rows = vec![vec![false; side]; side];
    for row in 0..code.size {
        for (column, module) in code[row][..code.size].iter().enumerate() {
            rows[row + QUIET_MODULES][column + QUIET_MODULES] = module.value();
        }
    }
    Some(rows)
}

/// `text` as a square SVG drawing named `label` for screen readers, always dark on
/// white, because many phones can't read an inverted code. `None` when the text is
/// too long for any QR code.
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET_MODULES;
    let mut path = String::new();
    for row in 0..code.size {
        for (column, module) in code[row][..code.size].iter().enumerate() {
            if module.value() {
                let (x, y) = (column + QUIET_MODULES, row + QUIET_MODULES);
                write!(path, "M{x} {y}h1v1h-1z").expect("writing to a string cannot fail");
            }
        }
    }
    let label = askama::filters::escape(label, askama::filters::Html).ok()?;
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
