package main

import (
	"syscall"
	"unsafe"
)

// hasOwnWindow reports whether Windows opened a window for this program alone, which closes
// with it: somebody has double-clicked the program.
func hasOwnWindow() bool {
	var ids [2]uint32
	list := syscall.NewLazyDLL("kernel32.dll").NewProc("GetConsoleProcessList")
	if list.Find() != nil {
		return false
	}
	n, _, _ := list.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}
