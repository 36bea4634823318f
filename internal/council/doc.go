// Package council reads a council's profile.
package council
