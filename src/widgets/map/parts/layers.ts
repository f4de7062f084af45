import type { Guard } from '#lit';

/** Leaflet, our layers, and what makes a picture of them: loaded once a page, when the first map comes near the viewport. */
let loaded:
  | (Pick<typeof import('../layers/stage.js'), 'Stage' | 'homeBounds'> &
      Pick<typeof import('./picture.js'), 'mapPicture'>)
  | undefined;
const NEAR = '200px';

export const loadedLayers = (): typeof loaded => loaded;

async function load(): Promise<void> {
  const [layers, { mapPicture }] = await Promise.all([import('../layers/stage.js'), import('./picture.js')]);
  loaded = { Stage: layers.Stage, homeBounds: layers.homeBounds, mapPicture };
}

/** Loads the layers when the element comes near the viewport, and tells; returns how to stop. */
export function loadWhenNear(element: Element, guard: Guard, tell: () => void): () => void {
  if (loaded) return () => {};
  const observer = new IntersectionObserver(
    guard((entries: readonly IntersectionObserverEntry[]) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      observer.disconnect();
      return load().then(tell);
    }),
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
