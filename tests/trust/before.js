// Runs in each page before the library: counts what it holds on to, and what is planted in it.
/* global PLANTED */
(() => {
  const held = { listeners: 0, timers: 0, observers: 0, workers: 0 };
  globalThis.held = held;
  const keep = (target, name) => {
    const add = target.addEventListener;
    const remove = target.removeEventListener;
    const known = new WeakMap();
    let count = 0;
    const keyOf = (type, run, capture) =>
      run === null ? '' : `${type} ${capture} ${known.get(run) ?? known.set(run, ++count).get(run)}`;
    const live = new Set();
    const drop = (key) => live.delete(key) && held[name]--;
    target.addEventListener = function (type, run, options) {
      const { capture = options === true, once, signal } = options ?? {};
      const key = keyOf(type, run, Boolean(capture));
      if (run && !live.has(key) && !signal?.aborted && !once) {
        live.add(key);
        held[name]++;
        if (signal) EventTarget.prototype.addEventListener.call(signal, 'abort', () => drop(key), { once: true });
      }
      return add.call(this, type, run, options);
    };
    target.removeEventListener = function (type, run, options) {
      drop(keyOf(type, run, Boolean(options?.capture ?? options === true)));
      return remove.call(this, type, run, options);
    };
  };
  keep(window, 'listeners');
  keep(document, 'listeners');
  const { matchMedia } = window;
  const queries = new Map();
  window.matchMedia = (text) => {
    const query = matchMedia.call(window, text);
    if (!queries.has(text)) queries.set(text, keep);
    keep(query, 'listeners');
    return query;
  };
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ]) {
    const [start, stop] = [window[set], window[clear]];
    const live = new Set();
    const drop = (id) => live.delete(id) && held.timers--;
    window[set] = (run, ms, ...rest) => {
      const id = start.call(window, (...args) => (set === 'setTimeout' && drop(id), run(...args)), ms, ...rest);
      live.add(id);
      held.timers++;
      return id;
    };
    window[clear] = (id) => (drop(id), stop.call(window, id));
  }
  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const { observe, disconnect } = window[name].prototype;
    const live = new WeakSet();
    window[name].prototype.observe = function (...args) {
      if (!live.has(this)) held.observers++;
      live.add(this);
      return observe.apply(this, args);
    };
    window[name].prototype.disconnect = function () {
      if (live.delete(this)) held.observers--;
      return disconnect.call(this);
    };
  }
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      held.workers++;
    }
    terminate() {
      held.workers--;
      super.terminate();
    }
  };
  window.print = () => undefined;
})();
