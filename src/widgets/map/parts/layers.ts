/** Leaflet and our layers: loaded once a page, when the first map comes near the viewport. */
let loaded: Pick<typeof import('../layers/stage.js'), 'Stage' | 'homeBounds'> | undefined;
const NEAR = '200px';

export const loadedLayers = (): typeof loaded => loaded;

/** Loads the layers when the element comes near the viewport, and tells; returns how to stop. */
export function loadWhenNear(element: Element, tell: () => void): () => void {
  if (loaded) return () => {};
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      observer.disconnect();
      void import('../layers/stage.js').then(({ Stage, homeBounds }) => {
        loaded = { Stage, homeBounds };
        tell();
      });
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
