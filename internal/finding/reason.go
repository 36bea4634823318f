package finding

import (
	"errors"
	"io/fs"
)

// Reason returns why the operating system refused something, in words that are the same on
// every system. It leaves out the path, which may be one that the editor does not know.
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
