import { thirdOctaveMask, type ThirdOctaveBand } from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { attenuationDb, bandsAt, BREAKPOINT_OMEGAS, OMEGAS_BETWEEN } from './filter-points.ts';
import { PROVED_RATES_HZ } from './signals.ts';

/** Every band at every rate against the class 1 mask. */
export const filterMaskChecks: CheckGroup = {
  id: 'filter-mask',
  title: 'Third-octave filters inside the class 1 mask, at each breakpoint and between',
  truth: 'Table 1 and Formula 9; straight lines in lg Ω between breakpoints',
  run: () =>
    PROVED_RATES_HZ.flatMap((rate) =>
      bandsAt(rate).flatMap((band) => breakpointChecks(band, rate).concat(betweenChecks(band, rate))),
    ),
};

const CLAUSE = 'IEC 61260-1:2014, 5.10, Table 1';

function breakpointChecks(band: ThirdOctaveBand, sampleRateHz: number): CheckResult[] {
  return BREAKPOINT_OMEGAS.filter((omega) => band.midHz * omega < sampleRateHz / 2).map((omega) => {
    const { least, most } = thirdOctaveMask(omega, 'class1');
    // On the edge itself the standard asks for 1.2 dB at least just outside and 5.3 dB at most just inside.
    return checkFigure({
      subject: `${band.nominalHz} Hz band, attenuation at Ω = ${omega.toFixed(5)}`,
      clause: CLAUSE,
      sampleRateHz,
      expected: least,
      measured: attenuationDb(band, omega, sampleRateHz),
      unit: 'dB',
      tolerance: { below: 0, above: Number.isFinite(most) ? most - least : null, source: 'class 1' },
    });
  });
}

function betweenChecks(band: ThirdOctaveBand, sampleRateHz: number): CheckResult[] {
  const sides = [
    ['below', OMEGAS_BETWEEN.filter((omega) => omega < 1)],
    ['above', OMEGAS_BETWEEN.filter((omega) => omega > 1 && band.midHz * omega < sampleRateHz / 2)],
  ] as const;
  return sides.map(([side, omegas]) =>
    checkFigure({
      subject: `${band.nominalHz} Hz band, least room to the mask at ${omegas.length} points ${side} fm`,
      clause: CLAUSE,
      sampleRateHz,
      expected: 0,
      measured: Math.min(...omegas.map((omega) => roomDb(band, omega, sampleRateHz))),
      unit: 'dB',
      tolerance: { below: 0, above: null, source: 'class 1' },
    }),
  );
}

/** Distance to the nearer side of the mask; negative is outside. */
function roomDb(band: ThirdOctaveBand, omega: number, sampleRateHz: number): number {
  const { least, most } = thirdOctaveMask(omega, 'class1');
  const attenuation = attenuationDb(band, omega, sampleRateHz);
  return Math.min(attenuation - least, Number.isFinite(most) ? most - attenuation : Infinity);
}
