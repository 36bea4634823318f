package finding

import (
	"errors"
	"io/fs"
)

// Reason returns why the system did not do something, in words that are the same on every
// system, and without the path, which may be one that the editor has never heard of.
func Reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "it is not there"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	}
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}
