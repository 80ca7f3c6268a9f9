// AssemblyScript. One piece of a stream through a bank of band filters; two bands to a vector, in the very order of
// operations of the plain TypeScript that it stands for, so that both give the same bits.

/** Where the sides of this module meet: positions in memory, in bytes. */
export const TAPS: usize = 1024;
export const IMAGE: usize = 2048;
export const INPUT: usize = 65536 + 30 * 8;

const SIGNAL: usize = 65536;
/** Room for 30 earlier and 2048 new samples and the two that a vector may reach beyond them. */
const SIGNAL_STRIDE: usize = 2080 * 8;
const DIFFERENCES: usize = 65536 * 5;
const EVEN: usize = 65536 * 5 + 2080 * 8;
const ODD: usize = 65536 * 5 + 2080 * 16;

const HISTORY: i32 = 30;
const NUMERATOR_REACH: i32 = 8;
const PAIR_BYTES: usize = 38 * 8;
const HEADER_BYTES: usize = 2 * 8;
const HISTORY_BYTES: usize = 30 * 8;
const STAGE_BYTES: usize = HEADER_BYTES + HISTORY_BYTES + 4 * PAIR_BYTES;

/** Takes `count` samples that lie at INPUT through the bank whose image lies at IMAGE. */
export function process(stages: i32, count: i32, isCounted: bool): void {
  let length = count;
  for (let stage = 0; stage < stages; stage++) {
    const image = IMAGE + <usize>stage * STAGE_BYTES;
    const signal = SIGNAL + <usize>stage * SIGNAL_STRIDE;
    memory.copy(signal, image + HEADER_BYTES, HISTORY_BYTES);
    const pairs = <i32>load<f64>(image, 8);
    if (pairs > 0) differentiate(signal + <usize>(HISTORY - NUMERATOR_REACH) * 8, length);
    const first = image + HEADER_BYTES + HISTORY_BYTES;
    for (let pair = 0; pair < pairs; pair++) filterPair(first + <usize>pair * PAIR_BYTES, length, isCounted);
    memory.copy(image + HEADER_BYTES, signal + ((<usize>length) << 3), HISTORY_BYTES);
    if (stage + 1 < stages) length = halve(image, signal, length, signal + SIGNAL_STRIDE + HISTORY_BYTES);
  }
}

/** (1 - z^-2)^4, two samples at a time. */
function differentiate(source: usize, count: i32): void {
  const end = source + ((<usize>count) << 3);
  const four = f64x2.splat(4);
  const six = f64x2.splat(6);
  let target = DIFFERENCES;
  for (let at = source; at < end; at += 16) {
    const ends = f64x2.add(v128.load(at), v128.load(at, 64));
    const next = f64x2.add(v128.load(at, 16), v128.load(at, 48));
    const sides = f64x2.sub(ends, f64x2.mul(four, next));
    v128.store(target, f64x2.add(sides, f64x2.mul(six, v128.load(at, 32))));
    target += 16;
  }
}

/**
 * Two bands: coefficients, shares, states of four sections each, Fast mean squares, sums of squares. Each section works
 * one sample behind the one before it, so that none waits for another; the first and last three samples fill and empty
 * the row.
 */
function filterPair(pair: usize, count: i32, isCounted: bool): void {
  if (count < 4) return filterFew(pair, count, isCounted);
  const a1 = v128.load(pair);
  const a2 = v128.load(pair, 16);
  const b1 = v128.load(pair, 32);
  const b2 = v128.load(pair, 48);
  const c1 = v128.load(pair, 64);
  const c2 = v128.load(pair, 80);
  const d1 = v128.load(pair, 96);
  const d2 = v128.load(pair, 112);
  const share = v128.load(pair, 128);
  let p1 = v128.load(pair, 144);
  let p2 = v128.load(pair, 160);
  let q1 = v128.load(pair, 176);
  let q2 = v128.load(pair, 192);
  let r1 = v128.load(pair, 208);
  let r2 = v128.load(pair, 224);
  let s1 = v128.load(pair, 240);
  let s2 = v128.load(pair, 256);
  let fast = v128.load(pair, 272);
  let sum = v128.load(pair, 288);
  let p: v128, q: v128, r: v128, s: v128, square: v128;
  p = next(v128.load64_splat(DIFFERENCES), a1, a2, p1, p2);
  p2 = p1;
  p1 = p;
  q = next(p1, b1, b2, q1, q2);
  q2 = q1;
  q1 = q;
  p = next(v128.load64_splat(DIFFERENCES, 8), a1, a2, p1, p2);
  p2 = p1;
  p1 = p;
  r = next(q1, c1, c2, r1, r2);
  r2 = r1;
  r1 = r;
  q = next(p1, b1, b2, q1, q2);
  q2 = q1;
  q1 = q;
  p = next(v128.load64_splat(DIFFERENCES, 16), a1, a2, p1, p2);
  p2 = p1;
  p1 = p;
  const end = DIFFERENCES + ((<usize>count) << 3);
  for (let at = DIFFERENCES + 24; at < end; at += 8) {
    s = next(r1, d1, d2, s1, s2);
    s2 = s1;
    s1 = s;
    square = f64x2.mul(s, s);
    sum = f64x2.add(sum, square);
    fast = f64x2.add(fast, f64x2.mul(share, f64x2.sub(square, fast)));
    r = next(q1, c1, c2, r1, r2);
    r2 = r1;
    r1 = r;
    q = next(p1, b1, b2, q1, q2);
    q2 = q1;
    q1 = q;
    p = next(v128.load64_splat(at), a1, a2, p1, p2);
    p2 = p1;
    p1 = p;
  }
  s = next(r1, d1, d2, s1, s2);
  s2 = s1;
  s1 = s;
  square = f64x2.mul(s, s);
  sum = f64x2.add(sum, square);
  fast = f64x2.add(fast, f64x2.mul(share, f64x2.sub(square, fast)));
  r = next(q1, c1, c2, r1, r2);
  r2 = r1;
  r1 = r;
  q = next(p1, b1, b2, q1, q2);
  q2 = q1;
  q1 = q;
  s = next(r1, d1, d2, s1, s2);
  s2 = s1;
  s1 = s;
  square = f64x2.mul(s, s);
  sum = f64x2.add(sum, square);
  fast = f64x2.add(fast, f64x2.mul(share, f64x2.sub(square, fast)));
  r = next(q1, c1, c2, r1, r2);
  r2 = r1;
  r1 = r;
  s = next(r1, d1, d2, s1, s2);
  s2 = s1;
  s1 = s;
  square = f64x2.mul(s, s);
  sum = f64x2.add(sum, square);
  fast = f64x2.add(fast, f64x2.mul(share, f64x2.sub(square, fast)));
  v128.store(pair, p1, 144);
  v128.store(pair, p2, 160);
  v128.store(pair, q1, 176);
  v128.store(pair, q2, 192);
  v128.store(pair, r1, 208);
  v128.store(pair, r2, 224);
  v128.store(pair, s1, 240);
  v128.store(pair, s2, 256);
  v128.store(pair, fast, 272);
  if (isCounted) v128.store(pair, sum, 288);
}

/** The same for fewer samples than the row holds. */
function filterFew(pair: usize, count: i32, isCounted: bool): void {
  const a1 = v128.load(pair);
  const a2 = v128.load(pair, 16);
  const b1 = v128.load(pair, 32);
  const b2 = v128.load(pair, 48);
  const c1 = v128.load(pair, 64);
  const c2 = v128.load(pair, 80);
  const d1 = v128.load(pair, 96);
  const d2 = v128.load(pair, 112);
  const share = v128.load(pair, 128);
  let p1 = v128.load(pair, 144);
  let p2 = v128.load(pair, 160);
  let q1 = v128.load(pair, 176);
  let q2 = v128.load(pair, 192);
  let r1 = v128.load(pair, 208);
  let r2 = v128.load(pair, 224);
  let s1 = v128.load(pair, 240);
  let s2 = v128.load(pair, 256);
  let fast = v128.load(pair, 272);
  let sum = v128.load(pair, 288);
  let p: v128, q: v128, r: v128, s: v128, square: v128;
  const end = DIFFERENCES + ((<usize>count) << 3);
  for (let at = DIFFERENCES; at < end; at += 8) {
    p = next(v128.load64_splat(at), a1, a2, p1, p2);
    p2 = p1;
    p1 = p;
    q = next(p1, b1, b2, q1, q2);
    q2 = q1;
    q1 = q;
    r = next(q1, c1, c2, r1, r2);
    r2 = r1;
    r1 = r;
    s = next(r1, d1, d2, s1, s2);
    s2 = s1;
    s1 = s;
    square = f64x2.mul(s, s);
    sum = f64x2.add(sum, square);
    fast = f64x2.add(fast, f64x2.mul(share, f64x2.sub(square, fast)));
  }
  v128.store(pair, p1, 144);
  v128.store(pair, p2, 160);
  v128.store(pair, q1, 176);
  v128.store(pair, q2, 192);
  v128.store(pair, r1, 208);
  v128.store(pair, r2, 224);
  v128.store(pair, s1, 240);
  v128.store(pair, s2, 256);
  v128.store(pair, fast, 272);
  if (isCounted) v128.store(pair, sum, 288);
}

/** Output of a section without zeros: x - a2 y(-2) - a1 y(-1). */
function next(input: v128, a1: v128, a2: v128, last: v128, beforeLast: v128): v128 {
  return f64x2.sub(f64x2.sub(input, f64x2.mul(a2, beforeLast)), f64x2.mul(a1, last));
}

/** The half-band filter of 31 taps, two outputs at a time; returns how many there are. */
function halve(image: usize, signal: usize, count: i32, target: usize): i32 {
  const isOdd = <i32>load<f64>(image);
  const start = 1 - isOdd;
  const written = (count - start + 1) >> 1;
  if (count & 1) store<f64>(image, <f64>(1 - isOdd));
  separate(signal + ((<usize>start) << 3), written + 16);
  const half = f64x2.splat(0.5);
  for (let output = 0; output < written; output += 2) {
    const at = EVEN + ((<usize>output) << 3);
    let sum = f64x2.mul(half, v128.load(ODD + ((<usize>output) << 3), 56));
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 0), f64x2.add(v128.load(at, 56), v128.load(at, 64))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 8), f64x2.add(v128.load(at, 48), v128.load(at, 72))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 16), f64x2.add(v128.load(at, 40), v128.load(at, 80))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 24), f64x2.add(v128.load(at, 32), v128.load(at, 88))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 32), f64x2.add(v128.load(at, 24), v128.load(at, 96))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 40), f64x2.add(v128.load(at, 16), v128.load(at, 104))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 48), f64x2.add(v128.load(at, 8), v128.load(at, 112))),
    );
    sum = f64x2.add(
      sum,
      f64x2.mul(v128.load64_splat(TAPS, 56), f64x2.add(v128.load(at), v128.load(at, 120))),
    );
    v128.store(target + ((<usize>output) << 3), sum);
  }
  return written;
}

/** Puts every second sample from the first on into EVEN and those between into ODD. */
function separate(source: usize, count: i32): void {
  const end = (<usize>count) << 3;
  for (let offset: usize = 0; offset < end; offset += 16) {
    const one = v128.load(source + (offset << 1));
    const two = v128.load(source + (offset << 1), 16);
    v128.store(EVEN + offset, v128.shuffle<f64>(one, two, 0, 2));
    v128.store(ODD + offset, v128.shuffle<f64>(one, two, 1, 3));
  }
}
