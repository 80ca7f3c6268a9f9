import type { Instruments, KeptCorrection } from '#core/procedure/evidence.ts';
import { formatDay } from '#core/words/date-format.ts';
import { correctionNote } from '#core/words/microphone-correction-words.ts';
import { recordedInstrumentName } from '#core/words/driver-words.ts';
import { speedHeardWords } from '#core/words/speed-heard-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { cell, given } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportRow, ReportSection } from './report-model.ts';

/** That it is simulated, and the greatest error of a speed sensor where it was entered. */
function detailOf(
  context: ReportContext,
  { simulated, accuracyPercent, accuracyRpmBelow1000 }: NonNullable<Instruments['meter']>,
): string | null {
  const parts = [
    simulated ? context.words.instrument.simulated : null,
    accuracyPercent === undefined ? null : `± ${given(context, accuracyPercent, '%')}`,
    accuracyRpmBelow1000 === undefined
      ? null
      : `± ${given(context, accuracyRpmBelow1000, 'rpm')} (< ${given(context, 1000, 'rpm')})`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function instrumentRow(
  context: ReportContext,
  role: string,
  instrument: Instruments[keyof Instruments],
): ReportRow {
  const missing = noValueWord('not-entered', context.language);
  if (instrument === null) {
    return {
      cells: [cell(role), cell(missing), ...['', '', '', '', ''].map((text) => cell(text))],
      notes: [],
      rejected: false,
    };
  }
  const { certificateDate, certificateDueDate } = instrument;
  const day = (date: string | null): string => (date === null ? missing : formatDay(date, context.language));
  return {
    cells: [
      cell(role),
      cell(recordedInstrumentName(instrument, context.language) || instrument.driver || missing, {
        detail: detailOf(context, instrument),
      }),
      cell(instrument.serialNumber || missing),
      cell(instrument.class === null ? missing : String(instrument.class)),
      cell(instrument.certificateNumber || missing),
      cell(day(certificateDate)),
      cell(day(certificateDueDate)),
    ],
    notes: [],
    rejected: false,
  };
}

/** The correction file that belongs to the microphone, with what was done with it; none where there is none. */
function correctionRows(context: ReportContext, kept: KeptCorrection | undefined): readonly ReportRow[] {
  if (kept === undefined) return [];
  const { words, language } = context;
  const serialNumber = kept.serialNumber ?? noValueWord('not-entered', language);
  const texts = [words.instrument.microphoneCorrection, kept.fileName, serialNumber, '', '', '', ''];
  const note = { sign: null, text: correctionNote[language](kept.sha256) };
  return [{ cells: texts.map((text) => cell(text)), notes: [note], rejected: false }];
}

/** The speed sensor, or the word that there was none: the speed was heard. */
function speedRow(context: ReportContext): ReportRow {
  const { words, language, record } = context;
  const { series, instruments } = record.evidence;
  const isHeard = series.some(({ runs }) => runs.some(({ speed }) => speed?.obtainedBy === 'sound'));
  const row = instrumentRow(context, words.instrument.speedSensor, instruments.speedSensor);
  if (!isHeard) return row;
  const texts = [words.instrument.speedSensor, speedHeardWords[language], '', '', '', '', ''];
  return { ...row, cells: texts.map((text) => cell(text)) };
}

/** Instruments with class, serial number and certificate. */
export function instrumentsSection(context: ReportContext): ReportSection {
  const { instrument, sections } = context.words;
  const { evidence } = context.record;
  const { meter, calibrator } = evidence.instruments;
  return {
    title: sections.instruments,
    blocks: [
      {
        kind: 'table',
        title: null,
        columns: [
          { title: instrument.role, align: 'start', share: 15 },
          { title: instrument.name, align: 'start', share: 20 },
          { title: instrument.serialNumber, align: 'start', share: 14 },
          { title: instrument.class, align: 'start', share: 8 },
          { title: instrument.certificate, align: 'start', share: 15 },
          { title: instrument.certificateDate, align: 'start', share: 14 },
          { title: instrument.certificateDueDate, align: 'start', share: 14 },
        ],
        rows: [
          instrumentRow(context, instrument.meter, meter),
          ...correctionRows(context, evidence.microphoneCorrection),
          instrumentRow(context, instrument.calibrator, calibrator),
          speedRow(context),
        ],
        legend: null,
      },
    ],
  };
}
