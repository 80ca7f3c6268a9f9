import { formatNumber } from '#core/words/number-format.ts';
import { declaredVehicleFacts } from './declared-vehicle.ts';
import { fact, factGroup, given, shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { FactGroup, ReportSection } from './report-model.ts';

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
    fact(context, item.owner, vehicle.owner),
  ]);
}

function exhaustGroup(context: ReportContext): FactGroup {
  const { item } = context.words;
  const { exhaust } = context.record.evidence;
  return factGroup(item.exhaust, [
    fact(context, item.maker, exhaust.maker),
    fact(context, item.model, exhaust.model),
    fact(context, item.serialNumber, exhaust.serialNumber),
    fact(context, item.insert, context.recordWords.insert[exhaust.insert]),
    fact(context, item.outlets, String(exhaust.outlets)),
  ]);
}

/** Vehicle and exhaust, as declared. */
export function itemSection(context: ReportContext): ReportSection {
  return {
    title: context.words.sections.item,
    blocks: [{ kind: 'facts', groups: [vehicleGroup(context), exhaustGroup(context)], legend: null }],
  };
}
