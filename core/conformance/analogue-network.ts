import { WEIGHTING_POLES_HZ } from '#core/standards/iec-61672-1-2013.ts';

/**
 * The A or C network of IEC 61672-1:2013, Annex E, as the chain of first-order analogue stages that defines it,
 * followed in steps so small (rate of some megahertz) that the trapezoid rule is exact to 0.001 dB in the audible
 * range. It shares nothing with the filters under test.
 */
export function analogueNetwork(weighting: 'A' | 'C', rateHz: number): (pressure: number) => number {
  const { f1, f2, f3, f4 } = WEIGHTING_POLES_HZ;
  const highPasses = weighting === 'A' ? [f1, f1, f2, f3] : [f1, f1];
  const stages = [
    ...highPasses.map((corner) => highPass(corner, rateHz)),
    lowPass(f4, rateHz),
    lowPass(f4, rateHz),
  ];
  const gain = gainAtReference(highPasses);
  return (pressure) => stages.reduce((value, stage) => stage(value), gain * pressure);
}

function gainAtReference(highPasses: readonly number[]): number {
  const { f4 } = WEIGHTING_POLES_HZ;
  const squared = 1000 * 1000;
  const low = (f4 * f4) / (squared + f4 * f4);
  const power = highPasses.reduce((sofar, f) => sofar * (squared / (squared + f * f)), low * low);
  return 1 / Math.sqrt(power);
}

/** Trapezoid rule on y' = (x - y)·ω. */
function lowPass(cornerHz: number, rateHz: number): (input: number) => number {
  const half = (Math.PI * cornerHz) / rateHz;
  let [before, output] = [0, 0];
  return (input) => {
    output = (output * (1 - half) + half * (input + before)) / (1 + half);
    before = input;
    return output;
  };
}

function highPass(cornerHz: number, rateHz: number): (input: number) => number {
  const low = lowPass(cornerHz, rateHz);
  return (input) => input - low(input);
}
