// Finds an engine that this browser can run, and loads it when it is first asked for:
//
//   familyguideEngine(wasm, twin).then(function (plan) {
//     var answer = plan(request); // an Int32Array, or a negative number: a fault
//     plan.engine;                // "wasm" or "js"
//   });
//
// wasm and twin are the addresses of timeline.wasm and timeline.js. The promise is
// kept, so ask for it anew for each answer: after a trap the next one brings a new
// engine. It is rejected where no engine can be had; then the page stands as it is.
// What a request and an answer hold is said in internal/timeline.
//
// Written for browsers of 2016: those without WebAssembly are why there is a twin.
(function () {
  // Where the response stands in the area, in numbers: timeline.MaxRequest.
  var RESPONSE = 1877;
  var engine;

  function fromWasm(address) {
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

  window.familyguideEngine = function (wasm, twin) {
    return engine = engine || (window.WebAssembly ? fromWasm(wasm) : Promise.reject())
      .catch(function () { return fromTwin(twin); })
      .catch(function (none) { engine = null; throw none; });
  };
})();
