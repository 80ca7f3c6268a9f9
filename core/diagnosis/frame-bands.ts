import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';

const bands = allThirdOctaveBands();
const lowestHz = bands[0]?.lowerHz ?? 0;
const bandsPerDecade = 10;

/** How many bands the split knows: the third octaves from 10 Hz to 20 kHz. */
export const bandCount = bands.length;

/** Index of the band that a frequency lies in, from 0; -1 below the lowest and above the highest. */
export function bandAt(frequencyHz: number): number {
  const index = Math.floor(bandsPerDecade * Math.log10(frequencyHz / lowestHz) + 1e-9);
  return index >= 0 && index < bandCount ? index : -1;
}

/** The bands from here on hold hiss, those below it flow noise: from 1778 Hz, the lower edge of the 2 kHz band. */
export const firstHissBand = bands.findIndex((band) => band.nominalHz === 2000);
