/** Start data of the threads beside the bench, which share one file: what each answers. */
export const threadKinds = {
  recordings: 'recordings',
  soundMaps: 'sound-maps',
  diagnosis: 'diagnosis',
} as const;
