// Runs the twin for the tests. Standard input has requests, each its length and
// its numbers; standard output gets for each its result and, unless that is
// negative, the response. All numbers are int32, little-endian.
const fs = require("fs");
const vm = require("vm");
vm.runInThisContext(fs.readFileSync(process.argv[2], "utf8"));
const engine = vm.runInThisContext("familyguideTwin");
const maxRequest = Number(process.argv[3]); // timeline.MaxRequest
const at = engine.buffer();
const area = () => new Int32Array(engine.memory.buffer, at);

let left = Buffer.alloc(0);
const chunk = Buffer.alloc(1 << 16);

// take waits for n bytes; null where the input ends before.
function take(n) {
  while (left.length < n) {
    const got = fs.readSync(0, chunk, 0, chunk.length, null);
    if (got === 0) return null;
    left = Buffer.concat([left, chunk.subarray(0, got)]);
  }
  const taken = Uint8Array.from(left.subarray(0, n));
  left = left.subarray(n);
  return taken;
}

for (let head; (head = take(4)) !== null; ) {
  const n = new Int32Array(head.buffer)[0];
  const numbers = take(4 * Math.min(n, maxRequest));
  area().set(new Int32Array(numbers.buffer));
  const result = engine.plan(n);
  const response = result < 0 ? [] : area().subarray(maxRequest, maxRequest + result);
  fs.writeSync(1, Buffer.from(Int32Array.of(result, ...response).buffer));
}
