package main

import (
	"bufio"
	"fmt"
	"strings"
)

// doubleClicked tells somebody who double-clicked the program where it is used, and keeps
// the window open until they have read it.
func (s *session) doubleClicked() {
	fmt.Fprint(s.out, strings.TrimLeft(`
familyguide is used in a window in which you type.

1. In the Explorer, open the folder that you want to work in.
2. Type  powershell  into its address bar, where the name of the folder is, and press Enter.
3. In the window that opens, type  familyguide help  and press Enter. If it says that there
   is no such command, type the whole name of this file in the place of familyguide, between
   quotation marks and with an & before it.

Press Enter to close this window.
`, "\n"))
	_, _ = bufio.NewReader(s.in).ReadString('\n') // the window closes either way
}
