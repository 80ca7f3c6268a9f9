/** Start data of the threads beside the bench, which share one file: what each answers. */
export const threadKinds = {
  recordings: 'recordings',
  soundMaps: 'sound-maps',
  runPictures: 'run-pictures',
  diagnosis: 'diagnosis',
  proof: 'proof',
} as const;
