package finding

import "strings"

// Short returns the beginning of a text, to quote it in a message.
func Short(text string) string {
	const most = 60
	letters := []rune(strings.Trim(text[:min(len(text), 4*most+4)], " \t\r\n"))
	if len(letters) <= most && len(text) <= 4*most {
		return string(letters)
	}
	return string(letters[:min(len(letters), most)]) + "…"
}
