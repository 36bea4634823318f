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
// Written for browsers of 2016: those without WebAssembly are why there is a twin.
(function () {
  if (window.familyguideEngine) return; // two elements of one page
  // Where the response begins in the area, in numbers: timeline.MaxRequest.
  var RESPONSE = 1877;
  var PATIENCE = 8 * 1000; // milliseconds
  var engine;

  function fromWasm(address) {
    // No browser fetches from a disk, and some report the attempt.
    if (location.protocol === "file:") return Promise.reject();
    return fetch(address).then(function (response) {
      if (!response.ok) throw response.status;
      // Streaming takes the type to the letter: "application/wasm; charset=utf-8" fails.
      // Hosts that do not know the type send application/octet-stream.
      return WebAssembly.instantiateStreaming && response.headers.get("content-type") === "application/wasm"
        ? WebAssembly.instantiateStreaming(response)
        : response.arrayBuffer().then(function (bytes) { return WebAssembly.instantiate(bytes); });
    }).then(function (loaded) { return planner(loaded.instance.exports, "wasm"); });
  }

  // A classic script, which works where fetch does not, from file://, and where the
  // host or its policy lets no WebAssembly through.
  function fromTwin(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.appendChild(script);
    }).then(function () { return planner(familyguideTwin, "js"); });
  }

  function planner(exports, name) {
    var at = exports.buffer() / 4;
    function plan(request) {
      try {
        var area = new Int32Array(exports.memory.buffer);
        area.set(request.slice(0, RESPONSE), at);
        var n = exports.plan(request.length);
        return n < 0 ? n : area.slice(at + RESPONSE, at + RESPONSE + n);
      } catch (trap) {
        engine = null;
        throw trap;
      }
    }
    plan.engine = name;
    return plan;
  }

  // A host may accept a request and never answer it. After PATIENCE the twin is asked for
  // as well, and the first engine to come is the one; if after as long again there is none,
  // there is none.
  window.familyguideEngine = function (wasm, twin) {
    return engine = engine || new Promise(function (resolve, reject) {
      var asked = false;
      function second() {
        if (asked) return;
        asked = true;
        fromTwin(twin).then(resolve, reject);
        setTimeout(reject, PATIENCE);
      }
      if (!window.WebAssembly) return second();
      fromWasm(wasm).then(resolve, second);
      setTimeout(second, PATIENCE);
    }).catch(function (none) { engine = null; throw none; });
  };
})();
