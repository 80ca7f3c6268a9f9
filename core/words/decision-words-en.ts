import type { DecisionText } from './decision-text.ts';

/** How we read the rules, in English, by number of decisions.md. */
export const englishDecisionWords: Readonly<Record<number, DecisionText>> = {
  1: {
    title: 'Exactly at the limit',
    text: 'Every stated limit is inclusive: exactly 2.0 dB still meets “at most 2 dB”.',
  },
  2: {
    title: 'Edges of the four outcomes',
    text: 'Below the limit − U: pass. Up to the limit: conditional pass. Up to the limit + U: conditional fail. Above that: fail.',
  },
  3: {
    title: 'Value compared',
    text: 'The reported (rounded) value is compared with the limit under every decision rule. The unrounded value is shown beside it.',
  },
  4: {
    title: 'Rounding',
    text: 'Once per stage in exact decimal arithmetic, half up unless the procedure asks for down: each reading, then the combination of the noted readings, then the result.',
  },
  5: { title: 'Spread', text: 'Taken on the readings as noted, not on the unrounded ones.' },
  6: {
    title: 'Consecutive runs',
    text: 'Rejected runs are no measurements and do not break the row; they stay on paper. The first runs that fit end the series.',
  },
  7: {
    title: 'Which maximum',
    text: 'The largest LAF from the start of the counted hold to the return to idle. Sound before the hold and after idle does not count; pops in the deceleration do.',
  },
  8: {
    title: 'Hold',
    text: 'From the first to the last sample inside the window without a gap; the hold that counts is the one that ends in the release.',
  },
  9: { title: 'Figures such as “about”', text: 'The number stands as written and is inclusive.' },
  10: {
    title: 'Throttle release',
    text: 'Always measured and shown. A soft release voids a run only where the procedure carries a number; else it is a warning.',
  },
  11: {
    title: 'Lost data',
    text: 'More than 300 ms without speed or 250 ms without level in the part that counts rejects the run; elsewhere it is only noted.',
  },
  12: {
    title: 'Polled meters',
    text: 'Readings slower than demanded give no official LAFmax, unless the meter’s own maximum covers the whole part. In a pre-test the value counts with the bound 34.74 dB/s × interval.',
  },
  13: {
    title: 'Background noise',
    text: 'Highest LAF with the engine off, before and after; the higher one against the lowest counted reading. The result is never corrected.',
  },
  14: {
    title: 'Calibration drift',
    text: 'After minus before at the same level, with no adjustment in between.',
  },
  15: {
    title: 'Calibrator tone',
    text: 'Largest deviation of LF(t) from its mean after settling, over at least 5 s.',
  },
  16: { title: 'Gusts', text: 'They count only where the procedure says so.' },
  17: {
    title: 'Missing data or certificates',
    text: 'No verdict without them in an official test; a warning in a pre-test.',
  },
  18: {
    title: 'Incomplete procedure',
    text: 'The level is reported. There is a verdict only where the laboratory fills the gap in its own version of the profile.',
  },
  19: {
    title: 'Order of limits',
    text: 'The first limit in the order of the profile whose condition is known to be fulfilled. An unknown quantity fulfils no condition.',
  },
  20: {
    title: 'Comparative test',
    text: 'The result is the level of the replacement exhaust, compared with the level of the stock exhaust plus the allowed difference.',
  },
  21: {
    title: 'Target out of reach',
    text: 'Only where the highest speed at rest is below the target: the procedure’s share of that highest speed is then the target.',
  },
  22: { title: 'Categories', text: 'L1 to L7 belong to L, M1 to M3 to M, N1 to N3 to N.' },
  23: {
    title: 'Over range',
    text: 'In the part that counts: the run is rejected. Elsewhere: noted. In calibration or background: that check is void.',
  },
  24: {
    title: 'Several outlets',
    text: 'Each is its own series; the highest is the result and all are printed.',
  },
  25: {
    title: 'Unverified figures',
    text: 'Figures marked U never enter a verdict; figures marked K or C2 may, and the profile is then called not verified against the official text.',
  },
  26: {
    title: 'Test at idle',
    text: 'The longest steady idle of the run counts, without its first second after a blip of the throttle: its speed within the tolerance of the procedure about the idle (without a figure: ±10 %), for as long as asked. A blip of the throttle that cuts it rejects the run. Without a speed sensor: no verdict in an official test, a warning in a pre-test.',
  },
  27: {
    title: 'Test by a sweep',
    text: 'From the last moment at idle until the set speed is first reached; the deceleration counts only where the procedure says so. Pace and evenness are always measured; only a figure of the procedure rejects the run, else it is a warning.',
  },
  28: {
    title: 'Test at full throttle',
    text: 'From the last moment at idle to the return to idle. The highest speed must be seen as a plateau (the swing of a limiter included) and, where the highest speed at rest is known, come up to it; without that figure there is no verdict in an official test.',
  },
};
