// Package familyguide carries the guide itself: its words, its pages' layouts,
// its styles, drawings and the finished widget. The programs of this module
// take them from here, so that one binary is all a council needs.
package familyguide

import "embed"

// Guide holds content, layouts and static as they are in the repository.
// Without "all:", embed leaves out _index.md and the _partials.
//
//go:embed all:content all:layouts all:static
var Guide embed.FS
