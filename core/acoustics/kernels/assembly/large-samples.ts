// AssemblyScript. Lists the samples that lie outside two values: of most pieces they are few.

/** Where the sides of this module meet: positions in memory, in bytes. */
export const SAMPLES: usize = 65536;
export const LIST: usize = 65536 * 2;

/** Lists the places of those of `count` samples that reach `upper` or `lower`; returns how many there are. */
export function listLarge(count: i32, lower: f64, upper: f64): i32 {
  const above = f64x2.splat(upper);
  const below = f64x2.splat(lower);
  let found = 0;
  for (let index = 0; index < count; index += 2) {
    const pair = v128.load(SAMPLES + ((<usize>index) << 3));
    const isLarge = v128.or(f64x2.ge(pair, above), f64x2.le(pair, below));
    if (v128.any_true(isLarge)) {
      const lanes = i64x2.bitmask(isLarge);
      found = list(found, index, lanes & 1);
      if (index + 1 < count) found = list(found, index + 1, lanes >> 1);
    }
  }
  return found;
}

function list(found: i32, index: i32, isOne: i32): i32 {
  store<i32>(LIST + ((<usize>found) << 2), index);
  return found + isOne;
}
