import { formatInstant } from '#core/words/date-format.ts';
import { photoSubjectWord, photoWords } from '#core/words/photo-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection } from './report-model.ts';

/** The photos of the record, each with what it shows, when it was handed over and its SHA-256; null without any. */
export function photosSection({ record, language }: ReportContext): ReportSection | null {
  const { photos = [] } = record.evidence;
  if (photos.length === 0) return null;
  return {
    title: photoWords.title[language],
    blocks: [
      {
        kind: 'photos',
        photos: photos.map(({ subject, sha256, takenAt, remark }) => ({
          sha256,
          caption: photoSubjectWord(subject, language),
          detail: [takenAt === '' ? '' : formatInstant(takenAt, language), remark]
            .filter((part) => part !== '')
            .join(' · '),
        })),
        missing: photoWords.missing[language],
        altered: photoWords.altered[language],
        notPrintable: photoWords.notPrintable[language],
      },
    ],
  };
}
