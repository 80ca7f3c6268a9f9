// AssemblyScript. Sum and extremes of samples; the sum is added to one by one, so that the way samples are cut does not
// show in its last digit.

/** Where the sides of this module meet: positions in memory, in bytes. FOUND: sum, lowest, highest. */
export const FOUND: usize = 1024;
export const SAMPLES: usize = 65536;

/** Adds `count` samples to the sum that lies at FOUND and puts their extremes after it. */
export function scan(count: i32): void {
  let sum = load<f64>(FOUND);
  let lowest = f64x2.splat(Infinity);
  let highest = f64x2.splat(-Infinity);
  const end = SAMPLES + ((<usize>(count & ~1)) << 3);
  for (let at = SAMPLES; at < end; at += 16) {
    const pair = v128.load(at);
    lowest = f64x2.pmin(lowest, pair);
    highest = f64x2.pmax(highest, pair);
    sum += f64x2.extract_lane(pair, 0);
    sum += f64x2.extract_lane(pair, 1);
  }
  if (count & 1) {
    const last = v128.load64_splat(end);
    lowest = f64x2.pmin(lowest, last);
    highest = f64x2.pmax(highest, last);
    sum += f64x2.extract_lane(last, 0);
  }
  store<f64>(FOUND, sum);
  store<f64>(FOUND, Math.min(f64x2.extract_lane(lowest, 0), f64x2.extract_lane(lowest, 1)), 8);
  store<f64>(FOUND, Math.max(f64x2.extract_lane(highest, 0), f64x2.extract_lane(highest, 1)), 16);
}
