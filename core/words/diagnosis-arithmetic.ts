import type { EnergyShare } from '#core/diagnosis/energy-share.ts';
import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import type { ShareKind } from '#core/diagnosis/share-kind.ts';
import { shareNames } from './diagnosis-words.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatNumber } from './number-format.ts';

/** Levels with so many decimals that who reckons it again comes to the same tenth. */
const decimals = 2;
/** A share with as many, for it stands in a logarithm. */
const shareDecimals = 4;
/** Shares smaller than this change no total that anybody could hear or measure. */
const leastTold = 5e-4;

/** What all shares of a part are called as one. */
export const allTogether: InEachLanguage<string> = { id: 'Semua bersama', en: 'All together' };

/** The shares of a part that are worth telling, the largest first. */
export function toldShares({ shares }: PartSplit): readonly EnergyShare[] {
  return shares
    .filter(({ share, levelDb }) => share >= leastTold && levelDb !== null)
    .toSorted((one, other) => other.share - one.share);
}

/** How the shares make the total: their energies are added, for example `10 lg(10^7,55 + 10^7,31) = 77,47 dB(A)`. */
export function sumText(part: PartSplit, language: Language): string {
  const terms = toldShares(part).flatMap(({ levelDb }) =>
    levelDb === null ? [] : [`10^${formatNumber(levelDb / 10, decimals + 1, language)}`],
  );
  return `10 lg(${terms.join(' + ')}) = ${level(part.levelDb, language)}`;
}

/** What is left without a share, for example `77,83 + 10 lg(1 − 0,5870) = 73,99 dB(A)`; null where nothing would be. */
export function withoutText(part: PartSplit, one: EnergyShare, language: Language): string | null {
  if (one.totalWithoutDb === null) return null;
  const total = formatNumber(part.levelDb, decimals, language);
  const share = formatNumber(one.share, shareDecimals, language);
  return `${total} + 10 lg(1 − ${share}) = ${level(one.totalWithoutDb, language)}`;
}

/** The sum and then what is left without each share, each named: the whole arithmetic of a part. */
export function arithmeticOf(
  part: PartSplit,
  language: Language,
): readonly { readonly name: string; readonly text: string }[] {
  const rests = toldShares(part).flatMap((one) => {
    const text = withoutText(part, one, language);
    return text === null ? [] : [{ name: withoutName(one.kind, language), text }];
  });
  return [{ name: allTogether[language], text: sumText(part, language) }, ...rests];
}

function withoutName(kind: ShareKind, language: Language): string {
  const isId = language === 'id';
  if (kind === 'not-assigned') return isId ? 'Tanpa yang tidak terurai' : 'Without what is not assigned';
  return `${isId ? 'Tanpa' : 'Without'} ${shareNames[kind][language].toLowerCase()}`;
}

function level(levelDb: number, language: Language): string {
  return `${formatNumber(levelDb, decimals, language)} dB(A)`;
}
