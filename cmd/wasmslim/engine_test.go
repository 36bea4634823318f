package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"familyguide/internal/timeline"
)

// How many numbers each part of the area holds.
const (
	maxRequest  = timeline.MaxRequest
	maxResponse = timeline.MaxResponse
)

// An engine answers a request: with numbers, or with a fault and no numbers.
type engine interface {
	plan(request []int32) (response []int32, fault int32, err error)
}

// native is the engine compiled for this machine.
type native struct{ room [maxResponse]int32 }

func (e *native) plan(request []int32) ([]int32, int32, error) {
	if len(request) > maxRequest {
		return nil, int32(timeline.Malformed), nil
	}
	n := timeline.Compute(request, e.room[:])
	if n < 0 {
		return nil, n, nil
	}
	return e.room[:n], 0, nil
}

// finished is the finished module.
type finished struct {
	module       api.Module
	at           uint32
	planFunction api.Function
	numbers      []int32
}

func newFinished(t testing.TB, wasm []byte) *finished {
	t.Helper()
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	t.Cleanup(func() { runtime.Close(ctx) })
	module, err := runtime.Instantiate(ctx, wasm)
	if err != nil {
		t.Fatal(err)
	}
	e := &finished{module: module, planFunction: module.ExportedFunction("plan")}
	at, err := module.ExportedFunction("buffer").Call(ctx)
	if err != nil {
		t.Fatal(err)
	}
	e.at = uint32(at[0])
	return e
}

func (e *finished) plan(request []int32) ([]int32, int32, error) {
	for i, v := range request[:min(len(request), maxRequest)] {
		e.module.Memory().WriteUint32Le(e.at+4*uint32(i), uint32(v))
	}
	result, err := e.planFunction.Call(context.Background(), uint64(len(request)))
	if err != nil {
		return nil, 0, err
	}
	n := int32(result[0])
	if n < 0 {
		return nil, n, nil
	}
	e.numbers = e.numbers[:0]
	for i := range uint32(n) {
		v, ok := e.module.Memory().ReadUint32Le(e.at + 4*(maxRequest+i))
		if !ok {
			return nil, 0, fmt.Errorf("a response of %d numbers lies outside the memory", n)
		}
		e.numbers = append(e.numbers, int32(v))
	}
	return e.numbers, 0, nil
}

// twinProcess is the twin in one process of node, which answers one request
// after another (testdata/twin.cjs).
type twinProcess struct {
	in  io.Writer
	out io.Reader
}

func newTwinProcess(t testing.TB, script string) *twinProcess {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Fatal("node is needed to run the twin: apt-get install nodejs npm")
	}
	cmd := exec.Command("node", "testdata/twin.cjs", script, fmt.Sprint(maxRequest))
	in, err1 := cmd.StdinPipe()
	out, err2 := cmd.StdoutPipe()
	if err := errors.Join(err1, err2, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	})
	return &twinProcess{in, out}
}

func (e *twinProcess) plan(request []int32) ([]int32, int32, error) {
	message := append([]int32{int32(len(request))}, request[:min(len(request), maxRequest)]...)
	if err := binary.Write(e.in, binary.LittleEndian, message); err != nil {
		return nil, 0, err
	}
	var n int32
	if err := binary.Read(e.out, binary.LittleEndian, &n); err != nil || n < 0 {
		return nil, n, err
	}
	response := make([]int32, n)
	err := binary.Read(e.out, binary.LittleEndian, response)
	return response, 0, err
}

// agree fails the test if an engine differs from the native one.
func agree(t *testing.T, name string, e engine, request, want []int32, fault int32) {
	t.Helper()
	got, gotFault, err := e.plan(request)
	if err != nil {
		t.Fatalf("%s: %v\nrequest %v", name, err, request)
	}
	if gotFault != fault || !slices.Equal(got, want) {
		t.Fatalf("%s: fault %d, %v\nwant fault %d, %v\nrequest %v", name, gotFault, got, fault, want, request)
	}
}
