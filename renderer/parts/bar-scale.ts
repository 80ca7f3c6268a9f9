/** Ends of the level bar in decibels. */
export const levelBarDb = { low: 40, high: 120 } as const;

/** Place of a level on its bar, 0 to 1; outside levels stand at the end. */
export function levelBarPosition(levelDb: number): number {
  const share = (levelDb - levelBarDb.low) / (levelBarDb.high - levelBarDb.low);
  return Math.min(1, Math.max(0, share));
}

/**
 * Place of a speed on its bar, 0 to 1: the window always takes the middle third and its surroundings (7 % to either side)
 * a seventh each, so that a few rpm are seen, while idle and over-revving still move the needle.
 */
export function speedBarPosition(speedRpm: number, lowRpm: number, highRpm: number): number {
  const corners: readonly (readonly [rpm: number, place: number])[] = [
    [0, 0],
    [lowRpm * 0.93, 0.19],
    [lowRpm, 1 / 3],
    [highRpm, 2 / 3],
    [highRpm * 1.07, 0.81],
    [highRpm * 1.8, 1],
  ];
  for (let index = 1; index < corners.length; index += 1) {
    const [fromRpm, from] = corners[index - 1] ?? [0, 0];
    const [toRpm, to] = corners[index] ?? [1, 1];
    if (speedRpm <= toRpm) return from + (to - from) * Math.max(0, (speedRpm - fromRpm) / (toRpm - fromRpm));
  }
  return 1;
}
