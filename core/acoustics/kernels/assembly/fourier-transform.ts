// AssemblyScript. Powers of the discrete Fourier transform of real samples: a complex transform of half the length
// (Stockham's self-sorting passes of radix 4, the last of radix 4 or 8), then its two halves taken apart. Between the
// passes numbers lie in pairs: two real parts, then their two imaginary parts. A product is not rounded before it is added
// where the processor can.

/** From here on the caller lays out the memory: positions in bytes. */
export const START: usize = 1024;

const HALF_ROOT: f64 = 0.7071067811865476;

/**
 * Adds the squared magnitudes of bins 0 to `half` to the numbers at `sums`: of the twice `half` samples at `samples`, each
 * times its weight; where `isEven`, one pair of weights stands for all. What lies at `samples` and at `more`, another place
 * for 16 times `half` bytes, is lost.
 */
export function addPowers(
  half: i32,
  samples: usize,
  more: usize,
  weights: usize,
  isEven: bool,
  turns: usize,
  sums: usize,
): void {
  let quarter = half >> 2;
  firstPass(samples, weights, isEven, turns, quarter, more);
  let turn = turns + <usize>quarter * 48;
  let source = more;
  let target = samples;
  let stride = 4;
  for (quarter >>= 2; quarter > 2; quarter >>= 2) {
    middlePass(source, turn, quarter, stride, target);
    turn += <usize>quarter * 48;
    const filled = target;
    target = source;
    source = filled;
    stride <<= 2;
  }
  if (quarter == 1) lastPassOfFour(source, stride, target);
  else lastPassOfEight(source, stride, target);
  takeApart(target, turn, half, sums);
}

/** From samples: two neighbours, each with turns of its own, change places with their outputs. */
function firstPass(
  samples: usize,
  weights: usize,
  isEven: bool,
  turns: usize,
  quarter: i32,
  target: usize,
): void {
  const step = (<usize>quarter) << 4;
  const across: usize = isEven ? 0 : step;
  const along: usize = isEven ? 0 : 16;
  const end = samples + step;
  let weight = weights;
  let turn = turns;
  let into = target;
  for (let at = samples; at < end; at += 32) {
    const a0 = weighted(at, weight);
    const a1 = weighted(at + 16, weight + along);
    const b0 = weighted(at + step, weight + across);
    const b1 = weighted(at + step + 16, weight + across + along);
    const c0 = weighted(at + 2 * step, weight + 2 * across);
    const c1 = weighted(at + 2 * step + 16, weight + 2 * across + along);
    const d0 = weighted(at + 3 * step, weight + 3 * across);
    const d1 = weighted(at + 3 * step + 16, weight + 3 * across + along);
    const e0 = f64x2.add(a0, c0);
    const e1 = f64x2.add(a1, c1);
    const f0 = f64x2.sub(a0, c0);
    const f1 = f64x2.sub(a1, c1);
    const g0 = f64x2.add(b0, d0);
    const g1 = f64x2.add(b1, d1);
    const h0 = f64x2.sub(b0, d0);
    const h1 = f64x2.sub(b1, d1);
    const er = firsts(e0, e1);
    const ei = seconds(e0, e1);
    const fr = firsts(f0, f1);
    const fi = seconds(f0, f1);
    const gr = firsts(g0, g1);
    const gi = seconds(g0, g1);
    const hr = firsts(h0, h1);
    const hi = seconds(h0, h1);
    const zr = f64x2.add(er, gr);
    const zi = f64x2.add(ei, gi);
    const ur = f64x2.add(fr, hi);
    const ui = f64x2.sub(fi, hr);
    const vr = f64x2.sub(er, gr);
    const vi = f64x2.sub(ei, gi);
    const wr = f64x2.sub(fr, hi);
    const wi = f64x2.add(fi, hr);
    const yr = turnedReal(ur, ui, v128.load(turn), v128.load(turn, 16));
    const yi = turnedImaginary(ur, ui, v128.load(turn), v128.load(turn, 16));
    v128.store(into, firsts(zr, yr));
    v128.store(into, firsts(zi, yi), 16);
    v128.store(into, seconds(zr, yr), 64);
    v128.store(into, seconds(zi, yi), 80);
    const xr = turnedReal(vr, vi, v128.load(turn, 32), v128.load(turn, 48));
    const xi = turnedImaginary(vr, vi, v128.load(turn, 32), v128.load(turn, 48));
    const tr = turnedReal(wr, wi, v128.load(turn, 64), v128.load(turn, 80));
    const ti = turnedImaginary(wr, wi, v128.load(turn, 64), v128.load(turn, 80));
    v128.store(into, firsts(xr, tr), 32);
    v128.store(into, firsts(xi, ti), 48);
    v128.store(into, seconds(xr, tr), 96);
    v128.store(into, seconds(xi, ti), 112);
    weight += 2 * along;
    turn += 96;
    into += 128;
  }
}

/** Between pairs: both of a pair share their turns. */
function middlePass(source: usize, turns: usize, quarter: i32, stride: i32, target: usize): void {
  const width = (<usize>stride) << 4;
  const step = width * <usize>quarter;
  const end = source + step;
  let turn = turns;
  let into = target;
  for (let row = source; row < end; row += width) {
    const c1 = v128.load64_splat(turn);
    const s1 = v128.load64_splat(turn, 8);
    const c2 = v128.load64_splat(turn, 16);
    const s2 = v128.load64_splat(turn, 24);
    const c3 = v128.load64_splat(turn, 32);
    const s3 = v128.load64_splat(turn, 40);
    for (let at = row; at < row + width; at += 32) {
      const ar = v128.load(at);
      const ai = v128.load(at, 16);
      const br = v128.load(at + step);
      const bi = v128.load(at + step, 16);
      const cr = v128.load(at + 2 * step);
      const ci = v128.load(at + 2 * step, 16);
      const dr = v128.load(at + 3 * step);
      const di = v128.load(at + 3 * step, 16);
      const er = f64x2.add(ar, cr);
      const ei = f64x2.add(ai, ci);
      const fr = f64x2.sub(ar, cr);
      const fi = f64x2.sub(ai, ci);
      const gr = f64x2.add(br, dr);
      const gi = f64x2.add(bi, di);
      const hr = f64x2.sub(br, dr);
      const hi = f64x2.sub(bi, di);
      v128.store(into, f64x2.add(er, gr));
      v128.store(into, f64x2.add(ei, gi), 16);
      storeTurned(into + width, f64x2.add(fr, hi), f64x2.sub(fi, hr), c1, s1);
      storeTurned(into + 2 * width, f64x2.sub(er, gr), f64x2.sub(ei, gi), c2, s2);
      storeTurned(into + 3 * width, f64x2.sub(fr, hi), f64x2.add(fi, hr), c3, s3);
      into += 32;
    }
    into += 3 * width;
    turn += 48;
  }
}

/** The last four: nothing turns any more. */
function lastPassOfFour(source: usize, stride: i32, target: usize): void {
  const width = (<usize>stride) << 4;
  let into = target;
  for (let at = source; at < source + width; at += 32) {
    const er = f64x2.add(v128.load(at), v128.load(at + 2 * width));
    const ei = f64x2.add(v128.load(at, 16), v128.load(at + 2 * width, 16));
    const fr = f64x2.sub(v128.load(at), v128.load(at + 2 * width));
    const fi = f64x2.sub(v128.load(at, 16), v128.load(at + 2 * width, 16));
    const gr = f64x2.add(v128.load(at + width), v128.load(at + 3 * width));
    const gi = f64x2.add(v128.load(at + width, 16), v128.load(at + 3 * width, 16));
    const hr = f64x2.sub(v128.load(at + width), v128.load(at + 3 * width));
    const hi = f64x2.sub(v128.load(at + width, 16), v128.load(at + 3 * width, 16));
    storePair(into, f64x2.add(er, gr), f64x2.add(ei, gi));
    storePair(into + width, f64x2.add(fr, hi), f64x2.sub(fi, hr));
    storePair(into + 2 * width, f64x2.sub(er, gr), f64x2.sub(ei, gi));
    storePair(into + 3 * width, f64x2.sub(fr, hi), f64x2.add(fi, hr));
    into += 32;
  }
}

/** The last eight: four powers and four differences, these turned by eighths. */
function lastPassOfEight(source: usize, stride: i32, target: usize): void {
  const width = (<usize>stride) << 4;
  const root = f64x2.splat(HALF_ROOT);
  let into = target;
  for (let at = source; at < source + width; at += 32) {
    const ar = f64x2.add(v128.load(at), v128.load(at + 4 * width));
    const ai = f64x2.add(v128.load(at, 16), v128.load(at + 4 * width, 16));
    const br = f64x2.add(v128.load(at + width), v128.load(at + 5 * width));
    const bi = f64x2.add(v128.load(at + width, 16), v128.load(at + 5 * width, 16));
    const cr = f64x2.add(v128.load(at + 2 * width), v128.load(at + 6 * width));
    const ci = f64x2.add(v128.load(at + 2 * width, 16), v128.load(at + 6 * width, 16));
    const dr = f64x2.add(v128.load(at + 3 * width), v128.load(at + 7 * width));
    const di = f64x2.add(v128.load(at + 3 * width, 16), v128.load(at + 7 * width, 16));
    const er = f64x2.add(ar, cr);
    const ei = f64x2.add(ai, ci);
    const fr = f64x2.sub(ar, cr);
    const fi = f64x2.sub(ai, ci);
    const gr = f64x2.add(br, dr);
    const gi = f64x2.add(bi, di);
    const hr = f64x2.sub(br, dr);
    const hi = f64x2.sub(bi, di);
    storePair(into, f64x2.add(er, gr), f64x2.add(ei, gi));
    storePair(into + 2 * width, f64x2.add(fr, hi), f64x2.sub(fi, hr));
    storePair(into + 4 * width, f64x2.sub(er, gr), f64x2.sub(ei, gi));
    storePair(into + 6 * width, f64x2.sub(fr, hi), f64x2.add(fi, hr));
    into += 32;
  }
  into = target + width;
  for (let at = source; at < source + width; at += 32) {
    const ar = f64x2.sub(v128.load(at), v128.load(at + 4 * width));
    const ai = f64x2.sub(v128.load(at, 16), v128.load(at + 4 * width, 16));
    const cr = f64x2.sub(v128.load(at + 2 * width), v128.load(at + 6 * width));
    const ci = f64x2.sub(v128.load(at + 2 * width, 16), v128.load(at + 6 * width, 16));
    const er = f64x2.add(ar, ci);
    const ei = f64x2.sub(ai, cr);
    const fr = f64x2.sub(ar, ci);
    const fi = f64x2.add(ai, cr);
    const br = f64x2.sub(v128.load(at + width), v128.load(at + 5 * width));
    const bi = f64x2.sub(v128.load(at + width, 16), v128.load(at + 5 * width, 16));
    const dr = f64x2.sub(v128.load(at + 3 * width), v128.load(at + 7 * width));
    const di = f64x2.sub(v128.load(at + 3 * width, 16), v128.load(at + 7 * width, 16));
    const ur = f64x2.mul(root, f64x2.add(br, bi));
    const ui = f64x2.mul(root, f64x2.sub(bi, br));
    const vr = f64x2.mul(root, f64x2.sub(di, dr));
    const vi = f64x2.mul(root, f64x2.add(dr, di));
    const gr = f64x2.add(ur, vr);
    const gi = f64x2.sub(ui, vi);
    const hr = f64x2.sub(ur, vr);
    const hi = f64x2.add(ui, vi);
    storePair(into, f64x2.add(er, gr), f64x2.add(ei, gi));
    storePair(into + 2 * width, f64x2.add(fr, hi), f64x2.sub(fi, hr));
    storePair(into + 4 * width, f64x2.sub(er, gr), f64x2.sub(ei, gi));
    storePair(into + 6 * width, f64x2.sub(fr, hi), f64x2.add(fi, hr));
    into += 32;
  }
}

/** Bins k and half - k of the real samples are the sum and the difference of what their two numbers make. */
function takeApart(source: usize, turns: usize, half: i32, sums: usize): void {
  const quarter = f64x2.splat(0.25);
  const middle = source + ((<usize>half) << 3);
  let turn = turns;
  let low = sums;
  let high = sums + ((<usize>(half - 1)) << 3);
  let back = source + ((<usize>half) << 4);
  let lastReal = v128.load(source);
  let lastImaginary = v128.load(source, 16);
  for (let at = source; at < middle; at += 32) {
    back -= 32;
    const ar = v128.load(at);
    const ai = v128.load(at, 16);
    const nextReal = v128.load(back);
    const nextImaginary = v128.load(back, 16);
    const br = v128.shuffle<f64>(lastReal, nextReal, 0, 3);
    const bi = v128.shuffle<f64>(lastImaginary, nextImaginary, 0, 3);
    lastReal = nextReal;
    lastImaginary = nextImaginary;
    const er = f64x2.add(ar, br);
    const ei = f64x2.sub(ai, bi);
    const dr = f64x2.add(ai, bi);
    const di = f64x2.sub(br, ar);
    const cosine = v128.load(turn);
    const sine = v128.load(turn, 16);
    const or = turnedReal(dr, di, cosine, sine);
    const oi = turnedImaginary(dr, di, cosine, sine);
    const lower = squares(f64x2.add(er, or), f64x2.add(ei, oi));
    const upper = squares(f64x2.sub(er, or), f64x2.sub(ei, oi));
    v128.store(low, v128.relaxed_madd<f64>(quarter, lower, v128.load(low)));
    const swapped = v128.shuffle<f64>(upper, upper, 1, 0);
    v128.store(high, v128.relaxed_madd<f64>(quarter, swapped, v128.load(high)));
    turn += 32;
    low += 16;
    high -= 16;
  }
  const re = load<f64>(middle);
  const im = load<f64>(middle, 16);
  store<f64>(low, load<f64>(low) + (re * re + im * im));
}

function weighted(sample: usize, weight: usize): v128 {
  return f64x2.mul(v128.load(sample), v128.load(weight));
}

function firsts(one: v128, other: v128): v128 {
  return v128.shuffle<f64>(one, other, 0, 2);
}

function seconds(one: v128, other: v128): v128 {
  return v128.shuffle<f64>(one, other, 1, 3);
}

function turnedReal(re: v128, im: v128, cosine: v128, sine: v128): v128 {
  return v128.relaxed_nmadd<f64>(im, sine, f64x2.mul(re, cosine));
}

function turnedImaginary(re: v128, im: v128, cosine: v128, sine: v128): v128 {
  return v128.relaxed_madd<f64>(re, sine, f64x2.mul(im, cosine));
}

function squares(re: v128, im: v128): v128 {
  return v128.relaxed_madd<f64>(re, re, f64x2.mul(im, im));
}

function storePair(at: usize, re: v128, im: v128): void {
  v128.store(at, re);
  v128.store(at, im, 16);
}

function storeTurned(at: usize, re: v128, im: v128, cosine: v128, sine: v128): void {
  storePair(at, turnedReal(re, im, cosine, sine), turnedImaginary(re, im, cosine, sine));
}
