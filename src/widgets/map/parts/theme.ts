const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(resolution: 1dppx)'];

/** Calls back when colours or resolution may have changed; returns how to stop. */
export function watchTheme(tell: () => void): () => void {
  const life = new AbortController();
  for (const query of queries) matchMedia(query).addEventListener('change', tell, { signal: life.signal });
  const observer = new MutationObserver(tell);
  const options = {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme', 'data-mode', 'data-color-mode'],
  };
  observer.observe(document.documentElement, options);
  observer.observe(document.body, options);
  return () => {
    life.abort();
    observer.disconnect();
  };
}
