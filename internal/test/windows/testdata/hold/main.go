// Command hold keeps a file open, as a program of the editor's does, until its input ends.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	f, err := os.Open(os.Args[1])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	defer f.Close()
	fmt.Println("open")
	io.Copy(io.Discard, os.Stdin)
}
