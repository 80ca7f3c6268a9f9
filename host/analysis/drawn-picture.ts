import type { RunPicture } from './run-picture.ts';

/** Frequencies above this are not drawn. */
const HIGHEST_DRAWN_HZ = 20_000;
/** A hundredth of a decibel is finer than any picture shows. */
const DRAWN_STEPS_PER_DECIBEL = 100;

/** A picture as it is sent to be drawn: no line above what is heard, levels in hundredths. The CSV has everything. */
export function drawnPicture(picture: RunPicture): RunPicture {
  const { narrowBand } = picture;
  if (narrowBand === null) return picture;
  const lines = Math.floor(HIGHEST_DRAWN_HZ / narrowBand.stepHz) + 1;
  const levelDb = narrowBand.levelDb
    .slice(0, lines)
    .map((level) =>
      level === null ? null : Math.round(level * DRAWN_STEPS_PER_DECIBEL) / DRAWN_STEPS_PER_DECIBEL,
    );
  return { ...picture, narrowBand: { ...narrowBand, levelDb } };
}
