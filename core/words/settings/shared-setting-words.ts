import { asWritten, type SettingsWords } from './setting-words-part.ts';

const declaredHint = {
  id: 'hanya bila alat tidak menyebutnya',
  en: 'only where the instrument does not say it',
};

/** Time weightings as they are chosen. */
export const timeWeightingChoices = {
  F: { id: 'F (cepat)', en: 'F (fast)' },
  S: { id: 'S (lambat)', en: 'S (slow)' },
  I: { id: 'I (impuls)', en: 'I (impulse)' },
  LEQ: { id: 'Leq', en: 'Leq' },
  PEAK: { id: 'puncak', en: 'peak' },
} as const;

/** Weightings that a person declares of an instrument that does not report them. */
export const declaredWeightingWords = {
  frequencyWeighting: {
    label: { id: 'Bobot frekuensi (dinyatakan)', en: 'Frequency weighting (declared)' },
    hint: declaredHint,
    choices: { ...asWritten('A', 'B', 'C', 'Z'), FLAT: { id: 'datar (FLAT)', en: 'flat (FLAT)' } },
  },
  timeWeighting: {
    label: { id: 'Bobot waktu (dinyatakan)', en: 'Time weighting (declared)' },
    hint: declaredHint,
    choices: timeWeightingChoices,
  },
} as const satisfies SettingsWords;

/** Levels that are believed. */
export const plausibleLevelWords = {
  plausibleLevelDb: {
    label: { id: 'Rentang wajar tingkat bunyi (dB)', en: 'Plausible range of levels (dB)' },
  },
} as const satisfies SettingsWords;

/** Speeds that are believed. */
export const plausibleSpeedWords = {
  plausibleSpeedRpm: {
    label: { id: 'Rentang wajar putaran (rpm)', en: 'Plausible range of speeds (rpm)' },
  },
} as const satisfies SettingsWords;

/** How long an instrument may be silent. */
export const nominalPeriodWords = {
  nominalPeriodSeconds: {
    label: { id: 'Selang bacaan terpanjang (detik)', en: 'Longest time between readings (seconds)' },
    hint: {
      id: 'diam tiga kali selang ini berarti terhenti',
      en: 'silence of three times this means stopped',
    },
  },
} as const satisfies SettingsWords;

/** How often an instrument is asked. */
export const pollPeriod = {
  label: { id: 'Selang pertanyaan (detik)', en: 'Time between questions (seconds)' },
} as const;

/** The same where the next question follows the answer. */
export const shortestPollWords = {
  shortestPollSeconds: {
    label: { id: 'Selang pertanyaan terpendek (detik)', en: 'Shortest time between questions (seconds)' },
  },
} as const satisfies SettingsWords;

/** How long an answer is waited for. */
export const answerTimeoutWords = {
  answerTimeoutSeconds: {
    label: { id: 'Batas tunggu jawaban (detik)', en: 'Longest wait for an answer (seconds)' },
  },
} as const satisfies SettingsWords;

/** Whether the bench may start the meter's measurement. */
export const startMeasurementWords = {
  startMeasurement: {
    label: { id: 'Mulai pengukuran pada meter', en: 'Start the measurement on the meter' },
    hint: {
      id: 'bila meter sedang berhenti saat jalur dibuka',
      en: 'where the meter stands still when the line is opened',
    },
  },
} as const satisfies SettingsWords;
