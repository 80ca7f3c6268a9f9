/** Palettes of a map: viridis, whose lightness rises evenly and which the colour-blind read as well, and plain greys. */
export type PaletteName = 'viridis' | 'grey';

/** All palettes in the order in which they are offered. */
export const paletteNames: readonly PaletteName[] = ['viridis', 'grey'];

type Colour = readonly [red: number, green: number, blue: number];

/** Every fifteenth of the 256 colours of viridis by N. Smith and S. van der Walt (2015), given to the public domain (CC0). */
const VIRIDIS: readonly Colour[] = [
  [0.267004, 0.004874, 0.329415],
  [0.281924, 0.089666, 0.412415],
  [0.280255, 0.165693, 0.476498],
  [0.263663, 0.237631, 0.518762],
  [0.237441, 0.305202, 0.541921],
  [0.208623, 0.367752, 0.552675],
  [0.182256, 0.426184, 0.55712],
  [0.159194, 0.482237, 0.558073],
  [0.13777, 0.537492, 0.554906],
  [0.121148, 0.592739, 0.544641],
  [0.128087, 0.647749, 0.523491],
  [0.180653, 0.701402, 0.488189],
  [0.274149, 0.751988, 0.436601],
  [0.395174, 0.797475, 0.367757],
  [0.535621, 0.835785, 0.281908],
  [0.688944, 0.865448, 0.182725],
  [0.845561, 0.887322, 0.099702],
  [0.993248, 0.906157, 0.143936],
];

const GREY_STOPS = 18;
const [DARKEST, LIGHTEST] = [5, 96];

/** Greys at even steps of lightness (L* of CIE 1976). */
const GREY: readonly Colour[] = Array.from({ length: GREY_STOPS }, (_, index) => {
  const grey = greyOf(DARKEST + ((LIGHTEST - DARKEST) * index) / (GREY_STOPS - 1));
  return [grey, grey, grey];
});

const stops: Readonly<Record<PaletteName, readonly Colour[]>> = { viridis: VIRIDIS, grey: GREY };

/** How many colours a palette has. */
export const PALETTE_SIZE = 256;

const tables = new Map<PaletteName, Uint32Array>();

/** The colours of a palette from the quietest to the loudest, each as the four bytes of a pixel. */
export function paletteOf(name: PaletteName): Uint32Array {
  const known = tables.get(name) ?? tableOf(stops[name]);
  tables.set(name, known);
  return known;
}

/** Red, green and blue of a pixel, 0 to 255. */
export function channelsOf(pixel: number): Colour {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(new Uint32Array([pixel]).buffer);
  return [red, green, blue];
}

/** A colour as the four bytes of an opaque pixel, in the byte order of the machine. */
export function pixelOf([red, green, blue]: Colour): number {
  return new Uint32Array(new Uint8Array([red, green, blue, 255]).buffer)[0] ?? 0;
}

function tableOf(colours: readonly Colour[]): Uint32Array {
  return Uint32Array.from({ length: PALETTE_SIZE }, (_, index) => {
    const place = (index / (PALETTE_SIZE - 1)) * (colours.length - 1);
    const left = Math.min(colours.length - 2, Math.floor(place));
    const [from, to] = [colours[left] ?? [0, 0, 0], colours[left + 1] ?? [0, 0, 0]];
    const between = (channel: 0 | 1 | 2): number =>
      Math.round(255 * (from[channel] + (place - left) * (to[channel] - from[channel])));
    return pixelOf([between(0), between(1), between(2)]);
  });
}

/** Channel of sRGB, 0 to 1, of a grey of a lightness. */
function greyOf(lightness: number): number {
  const linear = lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3;
  return linear <= 0.003_130_8 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

/** Lines upon a map: seen on every colour of every palette, whatever the theme. */
export const overlay = { line: 'white', halo: 'rgb(0 0 0 / 65%)', shade: 'rgb(0 0 0 / 35%)' } as const;
