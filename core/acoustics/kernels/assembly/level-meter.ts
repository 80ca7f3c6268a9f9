// AssemblyScript. All broadband levels of one piece of a stream: A and C share the two lanes of a vector, C and Z do so
// where peaks are sought. The order of operations is that of the plain TypeScript, so that both give the same bits.

/** Where the sides of this module meet: positions in memory, in bytes. */
export const SHORT_TAPS: usize = 1024;
export const INTERPOLATED: usize = 1152;
export const LAST_TWO: usize = 1184;
export const IMAGE: usize = 2048;
export const PHASES: usize = 8192;
export const INPUT: usize = 65536;
export const FAST_OF_A: usize = 65536 * 2;
export const CANDIDATES: usize = 65536 * 3;
export const PEAK_HISTORY: usize = 65536 * 4;
export const BETWEEN: usize = 65536 * 6;
const WEIGHTED: usize = 65536 * 8;

const SECTIONS: i32 = 4;
const SECTION_BYTES: usize = 7 * 16;
/** Positions in the image after the sections. */
const FAST_SHARE: usize = IMAGE + 448;
const SLOW_SHARE: usize = IMAGE + 464;
const FAST: usize = IMAGE + 480;
const SLOW: usize = IMAGE + 496;
const HIGHEST_FAST: usize = IMAGE + 512;
const HIGHEST_SLOW: usize = IMAGE + 528;
const SUM_AC: usize = IMAGE + 544;
const SUM_CZ: usize = IMAGE + 560;
const MAGNITUDE_CZ: usize = IMAGE + 576;
export const LOWEST_FAST: usize = IMAGE + 592;

const TAPS_PER_PHASE: usize = 48;

/** Weights `count` samples from INPUT and runs the detectors; C and Z follow the `held` vectors of PEAK_HISTORY. */
export function measure(count: i32, held: i32, isCounted: bool): void {
  spread(count);
  for (let section = 0; section < SECTIONS; section += 2)
    filterTwice(IMAGE + <usize>section * SECTION_BYTES, count);
  const target = PEAK_HISTORY + ((<usize>held) << 4);
  if (isCounted) detect(target, count);
  else advance(target, count);
}

/** Puts each sample into both lanes. */
function spread(count: i32): void {
  const end = (<usize>count) << 3;
  for (let offset: usize = 0; offset < end; offset += 8)
    v128.store(WEIGHTED + (offset << 1), v128.load64_splat(INPUT + offset));
}

/** Two sections in place: b0, b1, b2, a1, a2 and the two states of each. */
function filterTwice(section: usize, count: i32): void {
  const b0 = v128.load(section);
  const b1 = v128.load(section, 16);
  const b2 = v128.load(section, 32);
  const a1 = v128.load(section, 48);
  const a2 = v128.load(section, 64);
  let first = v128.load(section, 80);
  let second = v128.load(section, 96);
  const d0 = v128.load(section, 112);
  const d1 = v128.load(section, 128);
  const d2 = v128.load(section, 144);
  const c1 = v128.load(section, 160);
  const c2 = v128.load(section, 176);
  let third = v128.load(section, 192);
  let fourth = v128.load(section, 208);
  const end = WEIGHTED + ((<usize>count) << 4);
  for (let at = WEIGHTED; at < end; at += 16) {
    const x = v128.load(at);
    const y = f64x2.add(f64x2.mul(b0, x), first);
    first = f64x2.add(f64x2.sub(f64x2.mul(b1, x), f64x2.mul(a1, y)), second);
    second = f64x2.sub(f64x2.mul(b2, x), f64x2.mul(a2, y));
    const z = f64x2.add(f64x2.mul(d0, y), third);
    third = f64x2.add(f64x2.sub(f64x2.mul(d1, y), f64x2.mul(c1, z)), fourth);
    fourth = f64x2.sub(f64x2.mul(d2, y), f64x2.mul(c2, z));
    v128.store(at, z);
  }
  v128.store(section, first, 80);
  v128.store(section, second, 96);
  v128.store(section, third, 192);
  v128.store(section, fourth, 208);
}

function detect(target: usize, count: i32): void {
  const fastShare = v128.load(FAST_SHARE);
  const slowShare = v128.load(SLOW_SHARE);
  let fast = v128.load(FAST);
  let slow = v128.load(SLOW);
  let highestFast = v128.load(HIGHEST_FAST);
  let highestSlow = v128.load(HIGHEST_SLOW);
  let lowestFast = f64x2.splat(Infinity);
  let sumAC = v128.load(SUM_AC);
  let sumCZ = v128.load(SUM_CZ);
  let magnitude = v128.load(MAGNITUDE_CZ);
  for (let index = 0; index < count; index++) {
    const weighted = v128.load(WEIGHTED + ((<usize>index) << 4));
    const peaks = v128.shuffle<f64>(weighted, v128.load64_splat(INPUT + ((<usize>index) << 3)), 1, 2);
    v128.store(target + ((<usize>index) << 4), peaks);
    const square = f64x2.mul(weighted, weighted);
    sumAC = f64x2.add(sumAC, square);
    sumCZ = f64x2.add(sumCZ, f64x2.mul(peaks, peaks));
    magnitude = f64x2.pmax(magnitude, f64x2.abs(peaks));
    fast = f64x2.add(fast, f64x2.mul(fastShare, f64x2.sub(square, fast)));
    slow = f64x2.add(slow, f64x2.mul(slowShare, f64x2.sub(square, slow)));
    highestFast = f64x2.pmax(highestFast, fast);
    highestSlow = f64x2.pmax(highestSlow, slow);
    lowestFast = f64x2.pmin(lowestFast, fast);
    v128.store64_lane(FAST_OF_A + ((<usize>index) << 3), fast, 0);
  }
  v128.store(FAST, fast);
  v128.store(SLOW, slow);
  v128.store(HIGHEST_FAST, highestFast);
  v128.store(HIGHEST_SLOW, highestSlow);
  v128.store(LOWEST_FAST, lowestFast);
  v128.store(SUM_AC, sumAC);
  v128.store(SUM_CZ, sumCZ);
  v128.store(MAGNITUDE_CZ, magnitude);
}

/** The detectors run on, nothing is counted. */
function advance(target: usize, count: i32): void {
  const fastShare = v128.load(FAST_SHARE);
  const slowShare = v128.load(SLOW_SHARE);
  let fast = v128.load(FAST);
  let slow = v128.load(SLOW);
  for (let index = 0; index < count; index++) {
    const weighted = v128.load(WEIGHTED + ((<usize>index) << 4));
    const peaks = v128.shuffle<f64>(weighted, v128.load64_splat(INPUT + ((<usize>index) << 3)), 1, 2);
    v128.store(target + ((<usize>index) << 4), peaks);
    const square = f64x2.mul(weighted, weighted);
    fast = f64x2.add(fast, f64x2.mul(fastShare, f64x2.sub(square, fast)));
    slow = f64x2.add(slow, f64x2.mul(slowShare, f64x2.sub(square, slow)));
  }
  v128.store(FAST, fast);
  v128.store(SLOW, slow);
}

/**
 * Doubles the rate of C and Z from `first` to before `end` and lists the samples at which, or half a sample before
 * which, either may have a local maximum over its threshold; returns how many there are.
 */
export function findCandidates(first: i32, end: i32, thresholdC: f64, thresholdZ: f64): i32 {
  const threshold = f64x2.replace_lane(f64x2.splat(thresholdC), 1, thresholdZ);
  let left = v128.load(LAST_TWO);
  let here = v128.load(LAST_TWO, 16);
  let wasHigh = f64x2.gt(f64x2.abs(here), threshold);
  let found = 0;
  for (let index = first; index < end; index++) {
    const at = PEAK_HISTORY + ((<usize>index) << 4);
    const sample = v128.load(at);
    const between = halfWay(at);
    v128.store(BETWEEN + ((<usize>index) << 4), between);
    const isHigh = f64x2.gt(f64x2.abs(between), threshold);
    const isSampleHigh = f64x2.gt(f64x2.abs(sample), threshold);
    if (v128.any_true(v128.or(wasHigh, isSampleHigh))) {
      const size = f64x2.abs(here);
      const ofHere = v128.and(
        wasHigh,
        v128.and(f64x2.ge(size, f64x2.abs(left)), f64x2.gt(size, f64x2.abs(sample))),
      );
      const height = f64x2.abs(sample);
      const ofSample = v128.and(
        isSampleHigh,
        v128.and(f64x2.ge(height, size), f64x2.gt(height, f64x2.abs(between))),
      );
      if (v128.any_true(v128.or(ofHere, ofSample))) {
        store<f64>(CANDIDATES + ((<usize>found) << 3), <f64>index);
        found++;
      }
    }
    left = sample;
    here = between;
    wasHigh = isHigh;
  }
  v128.store(LAST_TWO, left);
  v128.store(LAST_TWO, here, 16);
  return found;
}

/** Roughly the value half a sample on, from six pairs. */
function halfWay(at: usize): v128 {
  let sum = pair(at, 0, 0, 16);
  sum = f64x2.add(sum, pair(at, 8, -16, 32));
  sum = f64x2.add(sum, pair(at, 16, -32, 48));
  sum = f64x2.add(sum, pair(at, 24, -48, 64));
  sum = f64x2.add(sum, pair(at, 32, -64, 80));
  return f64x2.add(sum, pair(at, 40, -80, 96));
}

function pair(at: usize, tap: usize, before: i32, after: i32): v128 {
  const values = f64x2.add(v128.load(at + before), v128.load(at + after));
  return f64x2.mul(v128.load64_splat(SHORT_TAPS + tap), values);
}

/** Puts C and Z `phase`/32 after the sample at `index` into INTERPOLATED. */
export function interpolate(index: i32, phase: i32): void {
  let taps = PHASES + <usize>phase * TAPS_PER_PHASE * 8;
  const end = taps + TAPS_PER_PHASE * 8;
  let at = PEAK_HISTORY + ((<usize>(index - 23)) << 4);
  let sum = f64x2.splat(0);
  for (; taps < end; taps += 8) {
    sum = f64x2.add(sum, f64x2.mul(v128.load64_splat(taps), v128.load(at)));
    at += 16;
  }
  v128.store(INTERPOLATED, sum);
}
