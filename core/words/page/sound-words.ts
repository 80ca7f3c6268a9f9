/** Words of the screen with the pictures of a run. */
export const soundWords = {
  sound: {
    title: { id: 'Bunyi uji', en: 'Sound of a run' },
    openRun: { id: 'Lihat bunyi uji', en: 'See the sound of run' },
    back: { id: 'Kembali ke hasil', en: 'Back to the result' },
    noRun: {
      id: 'Uji ini tidak ada di pengujian ini. Kembali ke hasil dan pilih uji lain.',
      en: 'There is no such run in this test. Go back to the result and choose another one.',
    },
    run: { id: 'Uji', en: 'Run' },
    test: { id: 'Pengujian', en: 'Test' },
    history: { id: 'Tingkat dan putaran terhadap waktu', en: 'Level and speed against time' },
    time: { id: 'Waktu', en: 'Time' },
    level: { id: 'LAF', en: 'LAF' },
    speed: { id: 'Putaran', en: 'Speed' },
    heard: { id: 'Putaran dari bunyi', en: 'Speed heard' },
    counted: { id: 'dihitung', en: 'counted' },
    release: { id: 'gas dilepas', en: 'throttle released' },
    maximum: { id: 'maksimum', en: 'maximum' },
    pop: { id: 'letupan', en: 'pop' },
    noTracks: {
      id: 'Uji ini tidak punya nilai terhadap waktu.',
      en: 'This run has no values against time.',
    },
    source: { id: 'Dihitung dan digambar oleh Senyap', en: 'Computed and drawn by Senyap' },
  },
} as const;
