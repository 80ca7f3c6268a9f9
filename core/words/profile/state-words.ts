import type { OwnDraft, OwnVersion } from '#core/procedure/own-profile/own-profile.ts';
import type { ProfileStepKind } from '#core/procedure/own-profile/profile-step.ts';
import { formatDay } from '../date-format.ts';
import type { InEachLanguage, Language } from '../language.ts';

const draftStates: InEachLanguage<Readonly<Record<'written' | 'submitted' | 'sentBack', string>>> = {
  id: {
    written: 'konsep, sedang ditulis',
    submitted: 'konsep, menunggu persetujuan orang kedua',
    sentBack: 'konsep, dikembalikan',
  },
  en: {
    written: 'draft, being written',
    submitted: 'draft, waiting for a second person',
    sentBack: 'draft, sent back',
  },
};

/** How a draft stands, in words. */
export function draftStateWord(
  { submitted, sentBack }: Pick<OwnDraft, 'submitted' | 'sentBack'>,
  language: Language,
): string {
  const states = draftStates[language];
  if (submitted !== null) return states.submitted;
  return sentBack === null ? states.written : states.sentBack;
}

/** That a version was withdrawn: when, by whom and why. */
export function withdrawnSentence(
  { by, at, reason }: NonNullable<OwnVersion['withdrawn']>,
  language: Language,
): string {
  const day = formatDay(at, language);
  return language === 'id'
    ? `ditarik ${day} oleh ${by}: ${reason}`
    : `withdrawn on ${day} by ${by}: ${reason}`;
}

/** What was done to a profile, for its history. */
export const profileStepWords: Readonly<Record<ProfileStepKind, InEachLanguage<string>>> = {
  begin: { id: 'konsep dimulai', en: 'draft begun' },
  change: { id: 'konsep diubah', en: 'draft changed' },
  submit: { id: 'diajukan', en: 'submitted' },
  'send-back': { id: 'dikembalikan', en: 'sent back' },
  approve: { id: 'disetujui', en: 'approved' },
  discard: { id: 'konsep dibatalkan', en: 'draft discarded' },
  withdraw: { id: 'versi ditarik', en: 'version withdrawn' },
};
