/** Words of the conformance report: English throughout, with one heading and summary in Bahasa Indonesia. */
export const conformanceWords = {
  title: 'Conformance of the measurement core',
  titleId: 'Bukti kesesuaian inti pengukuran',
  summaryId: (passed: number, all: number): string =>
    passed === all
      ? `Semua ${all} pemeriksaan lulus: hasil inti pengukuran sesuai dengan standar dan rumus pastinya.`
      : `${all - passed} dari ${all} pemeriksaan gagal: inti pengukuran ini tidak boleh dipakai mengukur.`,
  summary: (passed: number, all: number): string =>
    passed === all ? `All ${all} checks passed.` : `${all - passed} of ${all} checks failed.`,
  introduction:
    'Signals go through the same streaming code that measures live tests and recordings; where a group names coefficients, masks or bandwidths, the response of the very filters in that code is worked out. Expected figures come from the tables and formulas of the standards or from closed form, never from the code under test. Class 1 limits are those of a whole instrument with its microphone; the Senyap goals are much narrower, because arithmetic on samples must not spend them.',
  scope:
    'This proves arithmetic, not a microphone: the class of an instrument is a property of its type-tested hardware.',
  groups: 'Groups of checks',
  plots: 'Curves',
  failed: 'Failed checks',
  details: 'All checks',
  weightingPlot: (weighting: string): string =>
    `${weighting} weighting: deviation from the analytic curve, dB (grey: Senyap goal)`,
  closePlot: (weighting: string): string => `${weighting} weighting: the same, ten times as large`,
  maskPlot: (family: string, kilohertz: number): string =>
    `${family === 'octave' ? 'Octave' : 'Third-octave'} bands at ${kilohertz} kHz: attenuation, dB (grey: outside class 1)`,
  passBandPlot: (family: string, kilohertz: number): string =>
    `${family === 'octave' ? 'Octave' : 'Third-octave'} bands in the pass band, ${kilohertz} kHz`,
  frequencyAxis: 'Hz',
  omegaAxis: 'f / fm',
} as const;
