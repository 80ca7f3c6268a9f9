import type { RiddenFigures } from '#core/procedure/run-judgement.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatNumber } from './number-format.ts';
import { withUnit } from './unit-words.ts';

type Figure = (value: number, decimals: number, unit: Parameters<typeof withUnit>[1]) => string;

interface RiddenWords {
  readonly idle: (steady: string) => string;
  readonly deviation: (percent: string) => string;
  readonly sweep: (time: string, highest: string) => string;
  readonly pace: (mean: string, steepest: string) => string;
  readonly dip: (rpm: string) => string;
  readonly top: (highest: string, time: string) => string;
  readonly opening: (time: string) => string;
}

const words: InEachLanguage<RiddenWords> = {
  id: {
    idle: (steady) => `langsam tenang ${steady}`,
    deviation: (percent) => `menyimpang paling banyak ${percent}`,
    sweep: (time, highest) => `sapuan ${time}, puncak ${highest}`,
    pace: (mean, steepest) => `laju rata-rata ${mean}, paling cepat ${steepest}`,
    dip: (rpm) => `sempat turun ${rpm}`,
    top: (highest, time) => `putaran tertinggi ${highest} selama ${time}`,
    opening: (time) => `tercapai ${time} sejak meninggalkan langsam`,
  },
  en: {
    idle: (steady) => `steady idle of ${steady}`,
    deviation: (percent) => `deviating by at most ${percent}`,
    sweep: (time, highest) => `sweep of ${time}, peak ${highest}`,
    pace: (mean, steepest) => `mean rise ${mean}, steepest ${steepest}`,
    dip: (rpm) => `fell back by ${rpm}`,
    top: (highest, time) => `highest speed ${highest} for ${time}`,
    opening: (time) => `reached ${time} after leaving idle`,
  },
};

/** What was measured of a run in which no target speed is held, in one line. */
export function riddenText(ridden: RiddenFigures, language: Language): string {
  const say = words[language];
  const figure: Figure = (value, decimals, unit) =>
    withUnit(formatNumber(value, decimals, language), unit, language);
  return partsOf(ridden, say, figure)
    .filter((part) => part !== null)
    .join('; ');
}

function partsOf(ridden: RiddenFigures, say: RiddenWords, figure: Figure): readonly (string | null)[] {
  if (ridden.manner === 'idle') {
    const { steadySeconds, deviationPercent: deviation } = ridden;
    return [
      say.idle(figure(steadySeconds, 1, 's')),
      deviation === null ? null : say.deviation(figure(deviation, 1, '%')),
    ];
  }
  if (ridden.manner === 'full-throttle') {
    const { highestRpm, topSeconds, openingSeconds: opening } = ridden;
    return [
      say.top(figure(highestRpm, 0, 'rpm'), figure(topSeconds, 1, 's')),
      opening === null ? null : say.opening(figure(opening, 2, 's')),
    ];
  }
  const { highestRpm, sweepSeconds, meanRiseRpmPerSecond: mean, steepestRiseRpmPerSecond } = ridden;
  return [
    say.sweep(figure(sweepSeconds, 1, 's'), figure(highestRpm, 0, 'rpm')),
    say.pace(figure(mean, 0, 'rpm/s'), figure(steepestRiseRpmPerSecond, 0, 'rpm/s')),
    ridden.largestDipRpm > 0 ? say.dip(figure(ridden.largestDipRpm, 0, 'rpm')) : null,
  ];
}
