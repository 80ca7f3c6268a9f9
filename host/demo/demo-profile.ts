/**
 * The procedure of the demo tests: the method of UN R41 with a limit that is nobody's law, so that tests can pass and fail.
 * It lies in the demo's folder only.
 */
export const demoProfile = {
  schemaVersion: 1,
  id: 'demo-training',
  version: '1',
  title: { id: 'Latihan: batas contoh 90 dB', en: 'Training: example limit of 90 dB' },
  testType: 'stationary',
  legalBasis: {
    id: 'Batas contoh untuk latihan; bukan aturan negara mana pun.',
    en: 'An example limit for training; no law of any country.',
  },
  bindingInIndonesia: false,
  verified: false,
  categories: ['L'],
  methodReference: [{ categories: ['L'], profile: 'un-r41-04-stationary' }],
  limits: [
    {
      kind: 'absolute',
      maximumDb: 90,
      testType: 'stationary',
      legalBasis: {
        id: 'Batas contoh untuk latihan; bukan aturan.',
        en: 'An example limit for training; no law.',
      },
      validFrom: '2026-01-01',
      validTo: '2036-12-31',
      confidence: 'L',
    },
  ],
} as const;
