// Asks the loader for an engine, twice where the first plan traps, and leaves on
// the body what came of it. The test puts the request in place of REQUEST.
(function () {
  var result = { ways: [], traps: 0 };
  ["instantiateStreaming", "instantiate"].forEach(function (way) {
    if (!window.WebAssembly) return;
    var real = WebAssembly[way];
    WebAssembly[way] = function () { result.ways.push(way); return real.apply(WebAssembly, arguments); };
  });
  function ask() {
    return familyguideEngine("widget/timeline.wasm", "widget/timeline.js").then(function (plan) {
      result.engine = plan.engine;
      try {
        result.answer = Array.from(plan(REQUEST));
      } catch (trap) {
        result.traps++;
        if (result.traps === 1) return ask();
      }
    });
  }
  ask().catch(function () { result.engine = "none"; }).then(function () {
    document.body.dataset.result = JSON.stringify(result);
  });
})();
