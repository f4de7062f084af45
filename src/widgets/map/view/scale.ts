const METRES_PER_MILE = 1609.344;

/** A round distance that takes at most `most` pixels: 1, 2 or 5 times a power of ten, in km or miles. */
export function scaleBar(
  metresPerPixel: number,
  miles: boolean,
  most = 96,
): { readonly value: number; readonly width: number } {
  const unit = miles ? METRES_PER_MILE : 1000;
  const room = (metresPerPixel * most) / unit;
  const power = 10 ** Math.floor(Math.log10(room));
  const value = [5, 2, 1].map((n) => n * power).find((n) => n <= room) ?? power;
  return { value: Number(value.toPrecision(1)), width: (value * unit) / metresPerPixel };
}
