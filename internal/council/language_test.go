package council

import "testing"

func TestLanguageCodesAreThoseThatBrowsersKnow(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"en", "cy", "pl", "ckb", "ti", "pa-arab", "pt-br", "zh-hant", "zh-hant-hk", "es-419", "sr-latn-rs", "yue", "de-1996", "so", "rom"} {
		if !isLanguage(code) {
			t.Errorf("%q is refused", code)
		}
	}
	const usual = `write the short form: "en", "cy", "pl"`
	for code, hint := range map[string]string{
		"English": usual, "e": usual, "": usual, "qq": usual, "pl-": usual, "en--gb": usual, "po-lish": usual, "en-x-own": usual, "de-1996-1996-": usual,
		"zh-yue": `write it as "yue"`, "pt_BR": `write it as "pt-br"`, "PL": `write it as "pl"`, "pt-BR": `write it as "pt-br"`, "ar-arb": `write it as "arb"`,
		"zh-cmn-hans": `write it as "cmn-hans"`, "PL-latn": `write it as "pl-latn"`,
	} {
		if isLanguage(code) {
			t.Errorf("%q is taken", code)
		}
		if got := languageHint(code); got != hint {
			t.Errorf("%q: %q, not %q", code, got, hint)
		}
	}
}
