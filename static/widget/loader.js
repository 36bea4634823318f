// Finds an engine that this browser can run, and loads it when it is first asked for:
//
//   familyguideEngine(wasm, twin).then(function (plan) {
//     var answer = plan(request); // an Int32Array, or a negative number: a fault
//     plan.engine;                // "wasm" or "js"
//   });
//
// wasm and twin are the addresses of timeline.wasm and timeline.js. The promise is
// cached; call again for each answer, because a trap discards the engine. It is
// rejected if no engine can be had, and the next call tries again.
// The package comment of internal/timeline says what a request and an answer hold.
//
// A classic script for the browsers that take the page's script (internal/script); those
// that have no WebAssembly, or may not use it, are why there is a twin.
(() => {
  // Where the response begins in the area, in numbers: timeline.MaxRequest.
  const RESPONSE = 1877;
  const PATIENCE = 8 * 1000; // milliseconds
  let engine;

  const fromWasm = async address => {
    // No browser fetches from a disk, and some report the attempt.
    if (!window.WebAssembly || location.protocol === 'file:') throw 0;
    const response = await fetch(address);
    if (!response.ok) throw response.status;
    // Streaming takes the type to the letter: "application/wasm; charset=utf-8" fails.
    // Hosts that do not know the type send application/octet-stream.
    const { instance } = await (WebAssembly.instantiateStreaming && response.headers.get('content-type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(response)
      : WebAssembly.instantiate(await response.arrayBuffer()));
    return planner(instance.exports, 'wasm');
  };

  // A classic script, which works where fetch does not, from file://, and where the
  // host or its policy lets no WebAssembly through.
  const fromTwin = async src => {
    await new Promise((onload, onerror) => document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror })));
    return planner(familyguideTwin, 'js');
  };

  const planner = (exports, name) => {
    const at = exports.buffer() / 4 + RESPONSE;
    return Object.assign(request => {
      try {
        const area = new Int32Array(exports.memory.buffer);
        area.set(request.slice(0, RESPONSE), at - RESPONSE);
        const n = exports.plan(request.length);
        return n < 0 ? n : area.slice(at, at + n);
      } catch (trap) {
        engine = null;
        throw trap;
      }
    }, { engine: name });
  };

  const inTime = (...engines) => Promise.race(engines.concat(new Promise((_, reject) => setTimeout(reject, PATIENCE))));

  // A host may accept a request and never answer it. After PATIENCE the twin is asked for
  // as well, and whichever engine comes first is used; if neither comes within PATIENCE
  // again, loading fails.
  const load = async (wasm, twin) => {
    const first = fromWasm(wasm);
    try {
      return await inTime(first);
    } catch (none) {
      const second = fromTwin(twin);
      return inTime(second, first.catch(() => second));
    }
  };

  // Two elements of one page share an engine.
  window.familyguideEngine = window.familyguideEngine || ((wasm, twin) => engine = engine || load(wasm, twin).catch(none => {
    engine = null;
    throw none;
  }));
})();
