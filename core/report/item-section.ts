import { measuredOutlets } from '#core/procedure/measured-outlets.ts';
import { exhaustNotes, exhaustWords, modeWord } from '#core/words/exhaust-words.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { orderWords } from '#core/words/order-words.ts';
import { declaredVehicleFacts } from './declared-vehicle.ts';
import { fact, factGroup, given, shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { FactGroup, ReportFact, ReportSection, ReportSentence } from './report-model.ts';

function engineText({ record, words, language }: ReportContext): string {
  const { displacementCc, cylinders, strokes } = record.evidence.vehicle;
  return [
    displacementCc === null ? '' : `${formatNumber(displacementCc, 0, language)} cc`,
    cylinders === null ? '' : words.cylinders(cylinders),
    strokes === null ? '' : words.strokes(strokes),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function vehicleGroup(context: ReportContext): FactGroup {
  const { item } = context.words;
  const { vehicle } = context.record.evidence;
  const optional = (label: string, value: string | null) =>
    value === null || value === '' ? null : fact(context, label, value);
  const speed = (value: number | null) => (value === null ? null : shown(context, value, 0, 'rpm'));
  return factGroup(item.vehicle, [
    fact(context, item.plate, vehicle.plate),
    fact(context, item.makeModel, `${vehicle.make} ${vehicle.model}`),
    fact(context, item.category, vehicle.category),
    fact(context, item.modelYear, vehicle.modelYear === null ? null : String(vehicle.modelYear)),
    fact(context, item.engine, engineText(context)),
    fact(context, item.ratedSpeed, speed(vehicle.ratedSpeedRpm)),
    optional(item.registeredSpeed, speed(vehicle.registeredSpeedRpm)),
    optional(item.maximumSpeedAtRest, speed(vehicle.maximumSpeedAtRestRpm)),
    optional(
      item.registeredLevel,
      vehicle.registeredLevelDb === null ? null : given(context, vehicle.registeredLevelDb, 'dB'),
    ),
    ...declaredVehicleFacts(context),
    fact(context, item.chassisNumber, vehicle.chassisNumber),
    fact(context, ownerLabel(context), vehicle.owner),
  ]);
}

/** Label of the owner: owner and client are one where nobody told them apart. */
export function ownerLabel({ words, record, language }: ReportContext): string {
  return record.evidence.order === undefined ? words.item.owner : orderWords.owner[language];
}

function exhaustGroup(context: ReportContext): FactGroup {
  const { item } = context.words;
  const { exhaust } = context.record.evidence;
  return factGroup(item.exhaust, [
    fact(context, item.maker, exhaust.maker),
    fact(context, item.model, exhaust.model),
    fact(context, item.serialNumber, exhaust.serialNumber),
    fact(context, item.insert, context.recordWords.insert[exhaust.insert]),
    ...modeFacts(context),
    fact(context, item.outlets, String(exhaust.outlets)),
    ...outletFacts(context),
  ]);
}

/** Modes that can be selected, where they were asked for. */
function modeFacts(context: ReportContext): readonly (ReportFact | null)[] {
  const { language, record } = context;
  const { modes, modeTested = '' } = record.evidence.exhaust;
  return [
    modes === undefined ? null : fact(context, exhaustWords.modes[language], modeWord(modes, language)),
    modeTested === '' ? null : fact(context, exhaustWords.modeTested[language], modeTested),
  ];
}

/** How far apart several outlets lie and how many of them were measured, where that was asked for. */
function outletFacts(context: ReportContext): readonly (ReportFact | null)[] {
  const { language, record, words } = context;
  const { exhaust, profile } = record.evidence;
  const { outletSpacingM, sameSilencer } = exhaust;
  if (outletSpacingM === undefined && sameSilencer === undefined) return [];
  const spacing = outletSpacingM === undefined ? null : given(context, outletSpacingM, 'm');
  const isOne = sameSilencer === undefined ? null : sameSilencer ? words.yes : words.no;
  return [
    fact(context, exhaustWords.outletSpacing[language], spacing),
    fact(context, exhaustWords.sameSilencer[language], isOne),
    fact(context, exhaustWords.outletsMeasured[language], String(measuredOutlets(profile, exhaust))),
  ];
}

/** What the insert and the mode mean for the result. */
function noteSentences({ record, language }: ReportContext): readonly ReportSentence[] {
  return exhaustNotes(record.evidence.exhaust, language).map((text) => ({ sign: 'diamond', text }));
}

/** Vehicle and exhaust, as declared. */
export function itemSection(context: ReportContext): ReportSection {
  const notes = noteSentences(context);
  return {
    title: context.words.sections.item,
    blocks: [
      { kind: 'facts', groups: [vehicleGroup(context), exhaustGroup(context)], legend: null },
      ...(notes.length === 0 ? [] : [{ kind: 'sentences', sentences: notes } as const]),
    ],
  };
}
