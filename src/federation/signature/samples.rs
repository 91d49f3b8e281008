//! Keys and requests for tests. The private keys here are published, so they are good for nothing else.

use base64::Engine;

use super::keys::BASE64;
use super::*;

/// An RSA key of 2048 bits, made for these tests: PKCS#8 as base64.
const RSA_PRIVATE: &str = "\
MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCyMK27z3zrmWm0\
6zYk4HGU5KFEKy0JlKHuI3c0myVd09DusbSIhIUC3HFFdqQv+YRPJwwC5WQgPYGZ\
AibYZoB+tgnhTbDkHpTn+u+z1SxRunb5KjJCXahhz4stFqYHu23BrhtCaRlrf3Da\
hLceMGxLOBpufCZwijkWtFv1YOasigFNErgGNGFkYrfWlbF3TeoCI7tAJFi/0C/7\
lC2BLKWYxr5smOIIjMeChoedgk6ejCHatYPYoJ4t6mLsNAHjqMLHGTMKZUSAq7Re\
4fObFuS2p/cxH6bx3Dmn4JfMXbjMO5kHjo3GfRYDj0lwIqTvtTNJ8TWqC0MTuBNK\
HDnKYO6vAgMBAAECggEAFdQxzFKwRnpuQSwZX24ha/CQMvYpF8XeCnrMxSSGcNac\
f0lEyP6W/tE7jRtqJLhn9Xxek9I/MFXolPJ3CMaR0jQBxNiMJX37lumeSMUCH2b8\
4SxCqO+pS4Yt0hG2uDbFTNdD3qBabVlY3WQpvKiI87QFROivmtTMBpSEuWwsBhHT\
lnLaKqgOvB/P6srlOTN3FsLIePyB08QHSVge4ZLJuFv0jLYCVMtGuOxH/mNmXMd4\
wTMmcaY5lAxzkoThuU90F58L8W91eyIkeWDXEjSZtZG6VXxDkLZufzL/3RsUt/FR\
OkKJY7MMK2/kTWsyzo87y2NmeGr7DtDVwEb8uDikqQKBgQDdoyN6AViWPT/87NRL\
vrHHXyL29liI/va6O/XgsIfxiawwpA1vUTNACge0bLlJgcJzB4KVUzEN4+ekeB4z\
QoUH4F1iU9DcYMnizUbJ4CRQF5Ru/yHxbDf9/7/AHLthezq/nZQLOXB9JtD1rzrU\
j35KnqoC8CYR0JyUTNqu9f2KeQKBgQDN0RvhKl2jctEJLMliZuEIVtSYvSFB0XeE\
6iA632rWC5MehsLdhqffoVd+6M4ZDTuIQL9rK+zetHp9T3smfH8WdfJvRNgShcVr\
nIBQ9wxIoXQuy4FJZV9iNAeuoQQYLjrknp1VR9uTcSw3TQvWoh9VYcH/SII/66Fm\
n958vsH4ZwKBgHimwj08VlkS5q5szfSdznFV3NbLq86H3Q/sbCDweFCIPXANHjMm\
5NtLmn4hYYweUxgDUpavPtjs48CokugcogZzoOJR9jTBi6UnUg27MolXDLqPsI6X\
9rMScfPGsEqUppqA0YJ6tj2qz72usjvcEUfVr38B8/dmtJYWcEUmK+shAoGALpHr\
OgapC2vWaroMk0xuDMIA9tKMrOTlo1iKlGerN+WEk3qwqwlmAM70Ck5JHBgHaWwl\
I+3begTiVmpeljXDV+S2R4EPVxmXsyLFUgykZebKcDAx/9aFP6ZAOr5KO+JyBvrw\
5LQOtgz8kULIs/cZGeu1xrq0Zhw9+Aeigx1yrG8CgYA5WnfEDnvxpXm2X3h8YmlM\
o7F2H56P/XxniUiD8eIsotN5RhqeNMkOG+QT9PbczhuyN2+2/5czUi6QlOnBg/FY\
KqYKId9KjPDKLDHCWWoWzfBzTU38Pvyj7O9aKONOzOVSDEDH12RlQTKKdEPldxNA\
Fe10eUqC64RvuYa1QSIwtw==";

/// Its public half.
const RSA_PUBLIC: &str = "\
-----BEGIN PUBLIC KEY-----\n\
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsjCtu89865lptOs2JOBx\n\
lOShRCstCZSh7iN3NJslXdPQ7rG0iISFAtxxRXakL/mETycMAuVkID2BmQIm2GaA\n\
frYJ4U2w5B6U5/rvs9UsUbp2+SoyQl2oYc+LLRamB7ttwa4bQmkZa39w2oS3HjBs\n\
SzgabnwmcIo5FrRb9WDmrIoBTRK4BjRhZGK31pWxd03qAiO7QCRYv9Av+5QtgSyl\n\
mMa+bJjiCIzHgoaHnYJOnowh2rWD2KCeLepi7DQB46jCxxkzCmVEgKu0XuHzmxbk\n\
tqf3MR+m8dw5p+CXzF24zDuZB46Nxn0WA49JcCKk77UzSfE1qgtDE7gTShw5ymDu\n\
rwIDAQAB\n\
-----END PUBLIC KEY-----\n";

/// Where these requests go.
pub const HOME: &str = "https://home.example";

pub fn private_der() -> Vec<u8> {
    BASE64.decode(RSA_PRIVATE).expect("base64")
}

pub fn signer(key_id: &str) -> Signer {
    Signer::new(key_id, &private_der()).expect("the sample key")
}

pub fn public() -> PublicKey {
    PublicKey::from_pem(RSA_PUBLIC).expect("the sample key")
}

/// 2026-11-25T12:00:00Z.
pub const NOON: Time = Time(1_795_608_000_000);

/// Headers from lines `Name: value`, as a request brings them; a line that starts with a blank goes on.
pub fn headers(lines: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines.lines() {
        let (name, value) = line.split_once(": ").expect("a header");
        headers.append(
            HeaderName::from_bytes(name.as_bytes()).expect("a name"),
            HeaderValue::from_str(value).expect("a value"),
        );
    }
    headers
}
