import type { PatternEvidence } from '#core/diagnosis/pattern.ts';
import type { EnergyShare } from '#core/diagnosis/energy-share.ts';
import { decidingSplit, type DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import { partNames, shareNames } from './diagnosis-words.ts';
import type { Language } from './language.ts';
import { formatAsGiven, formatNumber, formatSigned } from './number-format.ts';

/** The largest share of the part that decides a run, or null where nothing is assigned. */
export function mainShare(run: DiagnosedRun): EnergyShare | null {
  const shares = decidingSplit(run)?.shares.filter(({ kind }) => kind !== 'not-assigned') ?? [];
  const [largest] = shares.toSorted((one, other) => other.share - one.share);
  return largest === undefined || largest.levelDb === null ? null : largest;
}

/** One sentence: what makes a run loud, and what would be left without it. */
export function whyLoud(run: DiagnosedRun, language: Language): string {
  const part = decidingSplit(run);
  const main = mainShare(run);
  if (part === null || main === null) return '';
  const total = `${formatNumber(part.levelDb, 1, language)} dB(A)`;
  const percent = `${formatNumber(100 * main.share, 0, language)} %`;
  const name = shareNames[main.kind][language];
  const where = partNames[part === run.deceleration ? 'deceleration' : 'hold'][language].toLowerCase();
  const left =
    main.totalWithoutDb === null ? null : `${formatNumber(main.totalWithoutDb, 1, language)} dB(A)`;
  if (language === 'id') {
    const first = `${name} membawa ${percent} energi bunyi pada bagian ${where}.`;
    return left === null ? first : `${first} Tanpa itu ${total} turun menjadi ${left}.`;
  }
  const first = `${percent} of the energy in the ${where} is ${name.toLowerCase()}.`;
  return left === null ? first : `${first} Without that ${total} would fall to ${left}.`;
}

/** A frequency as a craftsman reads it: 800 Hz, 2,5 kHz. */
export function hertzText(hertz: number, language: Language): string {
  if (hertz < 1000) return `${formatAsGiven(Number(hertz.toPrecision(3)), language)} Hz`;
  return `${formatAsGiven(Number((hertz / 1000).toPrecision(3)), language)} kHz`;
}

/** What a pattern was seen by, as a line with its figures and how far the runs lie apart. */
export function evidenceText(evidence: PatternEvidence, language: Language): string {
  const isId = language === 'id';
  if ('value' in evidence) return comparedText(evidence, language);
  const change = `${formatSigned(evidence.changeDb, 1, language)} dB`;
  const spread = evidence.spreadDb === null ? '' : spreadText(evidence.spreadDb, language);
  if (evidence.seen === 'bands') {
    const from = hertzText(evidence.fromHz, language);
    const place = evidence.fromHz === evidence.toHz ? from : `${from}–${hertzText(evidence.toHz, language)}`;
    return `${isId ? 'pita' : 'bands'} ${place}: ${change}${spread}`;
  }
  if (evidence.seen === 'order') {
    const order = formatAsGiven(evidence.order, language);
    const at = hertzText(evidence.frequencyHz, language);
    return `${isId ? 'orde' : 'order'} ${order} (${at}): ${change}${spread}`;
  }
  const kind = shareNames[evidence.seen][language].toLowerCase();
  return `${kind}: ${change}${spread}`;
}

function spreadText(spreadDb: number, language: Language): string {
  const figure = `${formatNumber(spreadDb, 1, language)} dB`;
  return language === 'id' ? ` (antar-uji ${figure})` : ` (${figure} between runs)`;
}

function comparedText(
  { seen, value, reference }: PatternEvidence & { readonly seen: 'hiss-modulation' | 'cycle-scatter' },
  language: Language,
): string {
  const isId = language === 'id';
  if (seen === 'hiss-modulation') {
    const figures = [value, reference].map((one) => `${formatNumber(100 * one, 0, language)} %`);
    return isId
      ? `desis mengikuti pembakaran ${figures[0]}, pada rujukan ${figures[1]}`
      : `hiss follows the firing by ${figures[0]}, in the reference ${figures[1]}`;
  }
  const figures = [value, reference].map((one) => `${formatNumber(one, 1, language)} dB`);
  return isId
    ? `beda antar-siklus ${figures[0]}, pada rujukan ${figures[1]}`
    : `the cycles scatter by ${figures[0]}, in the reference ${figures[1]}`;
}
