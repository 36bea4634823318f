package finish

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// iis writes web.config. IIS serves no file whose type it does not know (404.3), and
// fails on a type or header that is set twice, so each is removed before it is added.
// https://learn.microsoft.com/en-us/iis/configuration/system.webserver/staticcontent/mimemap
func (h host) iis() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?>
<!-- For IIS: content types, the page for what is not there, headers and caching.
     If the guide stands below a path, put the path before 404.html. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
`)
	for _, t := range contentTypes {
		fmt.Fprintf(&b, "      <remove fileExtension=\"%s\" /><mimeMap fileExtension=\"%[1]s\" mimeType=\"%s\" />\n", xmlEscape(t[0]), xmlEscape(t[1]))
	}
	b.WriteString(`      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="00:05:00" />
    </staticContent>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" subStatusCode="-1" />
`)
	fmt.Fprintf(&b, "      <error statusCode=\"404\" path=\"%s404.html\" responseMode=\"ExecuteURL\" />\n    </httpErrors>\n", xmlEscape(h.base))
	b.WriteString(iisHeaders(h.headers))
	b.WriteString("  </system.webServer>\n")
	b.WriteString("  <!-- Names that change with their content: kept for a year. -->\n")
	for _, p := range h.forever {
		fmt.Fprintf(&b, "  <location path=\"%s\"><system.webServer><staticContent><clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" /></staticContent></system.webServer></location>\n", xmlEscape(p))
	}
	b.WriteString("</configuration>\n")
	return b.String()
}

// iisFolder writes the web.config of a folder whose headers differ.
func (h host) iisFolder() string {
	return `<?xml version="1.0" encoding="utf-8"?>
<!-- For IIS: what stands here may be shown inside other sites. -->
<configuration>
  <system.webServer>
` + iisHeaders(h.embed) + `  </system.webServer>
</configuration>
`
}

// iisHeaders removes what the site says in general, then adds what holds here.
func iisHeaders(headers []header) string {
	var b strings.Builder
	b.WriteString("    <httpProtocol>\n      <customHeaders>\n        <remove name=\"X-Powered-By\" />\n")
	for _, name := range absent(headers) {
		fmt.Fprintf(&b, "        <remove name=\"%s\" />\n", name)
	}
	for _, x := range headers {
		fmt.Fprintf(&b, "        <remove name=\"%s\" /><add name=\"%[1]s\" value=\"%s\" />\n", xmlEscape(x.name), xmlEscape(x.value))
	}
	b.WriteString("      </customHeaders>\n    </httpProtocol>\n")
	return b.String()
}

func xmlEscape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(oneLine(text))) // a Builder takes everything
	return b.String()
}
