// AssemblyScript. All broadband levels of one piece of a stream: A and C share the two lanes of a vector, C and Z do so
// where peaks are sought. The order of operations is that of the plain TypeScript; but the sections at
// high frequencies, detectors and sums do not round a product before they add it, where the processor can: both agree
// within 1e-12.

/** Where the sides of this module meet: positions in memory, in bytes. */
export const SHORT_TAPS: usize = 1024;
export const INTERPOLATED: usize = 1152;
/** Single precision: C and Z of the sample before, each after two unused numbers, then those half a sample later. */
export const LAST_TWO: usize = 1184;
export const IMAGE: usize = 2048;
export const PHASES: usize = 8192;
export const INPUT: usize = 65536;
export const FAST_OF_A: usize = 65536 * 2;
export const CANDIDATES: usize = 65536 * 3;
export const PEAK_HISTORY: usize = 65536 * 4;
const ROUGH: usize = 65536 * 6;
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
  weigh(count);
  const target = PEAK_HISTORY + ((<usize>held) << 4);
  const rough = ROUGH + ((<usize>held) << 3);
  roughen(held);
  if (isCounted) detect(target, rough, count);
  else advance(target, rough, count);
}

/** Copies the held vectors in single precision. */
function roughen(held: i32): void {
  for (let index = 0; index < held; index++) {
    const peaks = v128.load(PEAK_HISTORY + ((<usize>index) << 4));
    v128.store64_lane(ROUGH + ((<usize>index) << 3), f32x4.demote_f64x2_zero(peaks), 0);
  }
}

/**
 * Four sections of A and of C, each b0, b1, b2, a1, a2 and two states; the sample goes into both lanes. Only the first
 * has a b0 other than 1; the last two have no poles near 1 that would enlarge what rounding leaves.
 */
function weigh(count: i32): void {
  const b0a = v128.load(IMAGE, 0);
  const b1a = v128.load(IMAGE, 16);
  const b2a = v128.load(IMAGE, 32);
  const a1a = v128.load(IMAGE, 48);
  const a2a = v128.load(IMAGE, 64);
  let firstA = v128.load(IMAGE, 80);
  let secondA = v128.load(IMAGE, 96);
  const b1b = v128.load(IMAGE, 128);
  const b2b = v128.load(IMAGE, 144);
  const a1b = v128.load(IMAGE, 160);
  const a2b = v128.load(IMAGE, 176);
  let firstB = v128.load(IMAGE, 192);
  let secondB = v128.load(IMAGE, 208);
  const b1c = v128.load(IMAGE, 240);
  const b2c = v128.load(IMAGE, 256);
  const a1c = v128.load(IMAGE, 272);
  const a2c = v128.load(IMAGE, 288);
  let firstC = v128.load(IMAGE, 304);
  let secondC = v128.load(IMAGE, 320);
  const b1d = v128.load(IMAGE, 352);
  const b2d = v128.load(IMAGE, 368);
  const a1d = v128.load(IMAGE, 384);
  const a2d = v128.load(IMAGE, 400);
  let firstD = v128.load(IMAGE, 416);
  let secondD = v128.load(IMAGE, 432);
  const end = (<usize>count) << 3;
  for (let offset: usize = 0; offset < end; offset += 8) {
    const x0 = v128.load64_splat(INPUT + offset);
    const x1 = f64x2.add(f64x2.mul(b0a, x0), firstA);
    firstA = f64x2.sub(f64x2.add(f64x2.mul(b1a, x0), secondA), f64x2.mul(a1a, x1));
    secondA = f64x2.sub(f64x2.mul(b2a, x0), f64x2.mul(a2a, x1));
    const x2 = f64x2.add(x1, firstB);
    firstB = f64x2.sub(f64x2.add(f64x2.mul(b1b, x1), secondB), f64x2.mul(a1b, x2));
    secondB = f64x2.sub(f64x2.mul(b2b, x1), f64x2.mul(a2b, x2));
    const x3 = f64x2.add(x2, firstC);
    firstC = v128.relaxed_nmadd<f64>(a1c, x3, v128.relaxed_madd<f64>(b1c, x2, secondC));
    secondC = v128.relaxed_nmadd<f64>(a2c, x3, f64x2.mul(b2c, x2));
    const x4 = f64x2.add(x3, firstD);
    firstD = v128.relaxed_nmadd<f64>(a1d, x4, v128.relaxed_madd<f64>(b1d, x3, secondD));
    secondD = v128.relaxed_nmadd<f64>(a2d, x4, f64x2.mul(b2d, x3));
    v128.store(WEIGHTED + (offset << 1), x4);
  }
  v128.store(IMAGE, firstA, 80);
  v128.store(IMAGE, secondA, 96);
  v128.store(IMAGE, firstB, 192);
  v128.store(IMAGE, secondB, 208);
  v128.store(IMAGE, firstC, 304);
  v128.store(IMAGE, secondC, 320);
  v128.store(IMAGE, firstD, 416);
  v128.store(IMAGE, secondD, 432);
}

function detect(target: usize, rough: usize, count: i32): void {
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
    v128.store64_lane(rough + ((<usize>index) << 3), f32x4.demote_f64x2_zero(peaks), 0);
    const square = f64x2.mul(weighted, weighted);
    sumAC = f64x2.add(sumAC, square);
    sumCZ = v128.relaxed_madd<f64>(peaks, peaks, sumCZ);
    magnitude = f64x2.pmax(magnitude, f64x2.abs(peaks));
    fast = v128.relaxed_madd<f64>(fastShare, f64x2.sub(square, fast), fast);
    slow = v128.relaxed_madd<f64>(slowShare, f64x2.sub(square, slow), slow);
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
function advance(target: usize, rough: usize, count: i32): void {
  const fastShare = v128.load(FAST_SHARE);
  const slowShare = v128.load(SLOW_SHARE);
  let fast = v128.load(FAST);
  let slow = v128.load(SLOW);
  for (let index = 0; index < count; index++) {
    const weighted = v128.load(WEIGHTED + ((<usize>index) << 4));
    const peaks = v128.shuffle<f64>(weighted, v128.load64_splat(INPUT + ((<usize>index) << 3)), 1, 2);
    v128.store(target + ((<usize>index) << 4), peaks);
    v128.store64_lane(rough + ((<usize>index) << 3), f32x4.demote_f64x2_zero(peaks), 0);
    const square = f64x2.mul(weighted, weighted);
    fast = v128.relaxed_madd<f64>(fastShare, f64x2.sub(square, fast), fast);
    slow = v128.relaxed_madd<f64>(slowShare, f64x2.sub(square, slow), slow);
  }
  v128.store(FAST, fast);
  v128.store(SLOW, slow);
}

/**
 * Doubles the rate of C and Z from `first` to before `end` and lists the samples at which, or half a sample before
 * which, either may have a local maximum over its threshold; returns how many there are. This is done in single
 * precision, two samples at a time, with sizes taken larger than rounding could make them smaller: the list holds all
 * that double precision would find, and the caller decides.
 */
export function findCandidates(first: i32, end: i32, thresholdC: f32, thresholdZ: f32): i32 {
  const threshold = thresholds(thresholdC, thresholdZ);
  const h1 = v128.load32_splat(SHORT_TAPS);
  const h3 = v128.load32_splat(SHORT_TAPS, 4);
  const h5 = v128.load32_splat(SHORT_TAPS, 8);
  const h7 = v128.load32_splat(SHORT_TAPS, 12);
  const h9 = v128.load32_splat(SHORT_TAPS, 16);
  const h11 = v128.load32_splat(SHORT_TAPS, 20);
  let lastSample = v128.load(LAST_TWO);
  let lastBetween = v128.load(LAST_TWO, 16);
  let found = 0;
  for (let index = first; index < end; index += 2) {
    const at = ROUGH + ((<usize>index) << 3);
    const sample = v128.load(at);
    let sum = f32x4.mul(h1, f32x4.add(sample, v128.load(at + 8)));
    sum = f32x4.add(sum, f32x4.mul(h3, f32x4.add(v128.load(at - 8), v128.load(at + 16))));
    sum = f32x4.add(sum, f32x4.mul(h5, f32x4.add(v128.load(at - 16), v128.load(at + 24))));
    sum = f32x4.add(sum, f32x4.mul(h7, f32x4.add(v128.load(at - 24), v128.load(at + 32))));
    sum = f32x4.add(sum, f32x4.mul(h9, f32x4.add(v128.load(at - 32), v128.load(at + 40))));
    sum = f32x4.add(sum, f32x4.mul(h11, f32x4.add(v128.load(at - 40), v128.load(at + 48))));
    const before = v128.shuffle<f64>(lastBetween, sum, 1, 2);
    const largest = f32x4.pmax(f32x4.abs(sample), f32x4.abs(before));
    if (v128.any_true(f32x4.gt(largest, threshold))) {
      const sampleBefore = v128.shuffle<f64>(lastSample, sample, 1, 2);
      const samples = maxima(before, sample, sum, threshold);
      const befores = maxima(sampleBefore, before, sample, threshold);
      found = note(found, index, befores & 3, samples & 3);
      if (index + 1 < end) found = note(found, index + 1, befores >> 2, samples >> 2);
    }
    lastSample = sample;
    lastBetween = sum;
  }
  return found;
}

/**
 * A bit for each lane in which `here` may be a local maximum over its threshold whose parabola is worth the long filter;
 * see peak-detector.ts for the two ratios.
 */
function maxima(left: v128, here: v128, right: v128, threshold: v128): i32 {
  const size = f32x4.abs(here);
  const atMost = f32x4.mul(size, f32x4.splat(1.00002));
  const isTop = v128.and(f32x4.ge(atMost, f32x4.abs(left)), f32x4.ge(atMost, f32x4.abs(right)));
  const curvature = f32x4.add(f32x4.sub(left, f32x4.add(here, here)), right);
  const slope = f32x4.sub(left, right);
  const rise = f32x4.div(f32x4.mul(slope, slope), f32x4.mul(curvature, f32x4.splat(8)));
  const height = f32x4.abs(f32x4.sub(here, rise));
  // Where three equal values have no parabola, nothing is less than anything.
  const isLow = f32x4.lt(height, f32x4.mul(threshold, f32x4.splat(1.23)));
  return i32x4.bitmask(v128.andnot(v128.and(f32x4.gt(size, threshold), isTop), isLow));
}

/** Lists a sample where bits tell it, as 4 index + lane for the value half a sample before and 2 more for its own. */
function note(found: i32, index: i32, befores: i32, samples: i32): i32 {
  const listed = list(list(found, 4 * index, befores & 1), 4 * index + 1, befores >> 1);
  return list(list(listed, 4 * index + 2, samples & 1), 4 * index + 3, samples >> 1);
}

function list(found: i32, candidate: i32, isOne: i32): i32 {
  store<i32>(CANDIDATES + ((<usize>found) << 2), candidate);
  return found + isOne;
}

/** Thresholds of C and Z for two samples, a little lower than given. */
function thresholds(ofC: f32, ofZ: f32): v128 {
  const both = f32x4.splat(ofC * 0.9999);
  return f32x4.replace_lane(f32x4.replace_lane(both, 1, ofZ * 0.9999), 3, ofZ * 0.9999);
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
