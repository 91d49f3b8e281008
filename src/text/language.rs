//! The languages a post can be written in: those that Mastodon offers (`app/helpers/languages_helper.rb`), ISO
//! 639-1, some of ISO 639-3, and the regional forms of Chinese.

/// Sorted by bytes, so that it can be searched.
const CODES: &[&str] = &[
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "ast", "av", "ay", "az", "ba", "be",
    "bg", "bh", "bi", "bm", "bn", "bo", "br", "bs", "ca", "ce", "ch", "chr", "ckb", "cnr", "co",
    "cr", "cs", "csb", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo", "es",
    "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gsw", "gu", "gv",
    "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io",
    "is", "it", "iu", "ja", "jbo", "jv", "ka", "kab", "kg", "ki", "kj", "kk", "kl", "km", "kn",
    "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "ldn", "lfn", "lg", "li", "ln", "lo",
    "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "moh", "mr", "ms", "mt", "my", "na",
    "nb", "nd", "nds", "ne", "ng", "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or",
    "os", "pa", "pdc", "pi", "pl", "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw", "sa", "sc",
    "sco", "sd", "se", "sg", "si", "sk", "sl", "sma", "smj", "sn", "so", "sq", "sr", "ss", "st",
    "su", "sv", "sw", "szl", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tok", "tr",
    "ts", "tt", "tw", "ty", "ug", "uk", "ur", "uz", "vai", "ve", "vi", "vo", "wa", "wo", "xal",
    "xh", "yi", "yo", "yue", "za", "zba", "zgh", "zh", "zh-CN", "zh-HK", "zh-TW", "zh-YUE", "zu",
];

/// Every language that a post can be written in, by code.
pub fn all() -> &'static [&'static str] {
    CODES
}

/// Whether `code` is a language that a post can have. Codes are written exactly so: `en`, `zh-TW`, `tok`.
pub fn valid_language(code: &str) -> bool {
    CODES.binary_search(&code).is_ok()
}

/// The language meant by a code that a client or a browser sent: `en-GB` and `en_US` are `en`. None if unknown.
pub fn language(code: &str) -> Option<&'static str> {
    let find = |code: &str| {
        CODES
            .iter()
            .find(|known| known.eq_ignore_ascii_case(code))
            .copied()
    };
    let code = code.trim().replace('_', "-");
    find(&code).or_else(|| find(code.split('-').next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_languages() {
        for code in ["en", "de", "zh", "zh-TW", "tok", "ckb"] {
            assert!(valid_language(code), "{code}");
        }
        for code in ["", "xx", "EN", "en-GB", "english", "und", "zh-tw"] {
            assert!(!valid_language(code), "{code}");
        }
    }

    #[test]
    fn reads_what_clients_send() {
        let cases = [
            ("en", Some("en")),
            ("EN", Some("en")),
            ("en-GB", Some("en")),
            ("en_US", Some("en")),
            ("zh-tw", Some("zh-TW")),
            ("pt-BR", Some("pt")),
            ("xx-YY", None),
            ("", None),
        ];
        for (sent, code) in cases {
            assert_eq!(language(sent), code, "{sent}");
        }
    }

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(CODES.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
