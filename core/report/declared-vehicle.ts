import type { Vehicle } from '#core/procedure/evidence.ts';
import { formatDay } from '#core/words/date-format.ts';
import { detailWord } from '#core/words/detail-words.ts';
import { vehicleChoiceWord } from '#core/words/vehicle-words.ts';
import { fact, given, type ReportContext, shown } from './report-context.ts';
import type { ReportFact } from './report-model.ts';

/** Vehicle data that only some rules ask for, as far as they were declared: a verdict may rest on them. */
export function declaredVehicleFacts(context: ReportContext): readonly ReportFact[] {
  const { vehicle } = context.record.evidence;
  return [...names(context, vehicle), ...figures(context, vehicle)].flatMap(([name, value]) =>
    value === null ? [] : [fact(context, labelOf(name, context), value)],
  );
}

type Declared = readonly [name: string, value: string | null];

function names({ language }: ReportContext, vehicle: Vehicle): readonly Declared[] {
  const { builtOn, vehicleKind, enginePosition, certifiedTo, muffler, activity } = vehicle;
  return [
    ['builtOn', builtOn === undefined ? null : formatDay(builtOn, language)],
    ['vehicleKind', vehicleKind ? vehicleChoiceWord('vehicleKind', vehicleKind, language) : null],
    ['enginePosition', enginePosition ? vehicleChoiceWord('enginePosition', enginePosition, language) : null],
    ['certifiedTo', certifiedTo ? vehicleChoiceWord('certifiedTo', certifiedTo, language) : null],
    ['muffler', muffler ? vehicleChoiceWord('muffler', muffler, language) : null],
    ['activity', activity ? vehicleChoiceWord('activity', activity, language) : null],
    ['registrationCountry', vehicle.registrationCountry ?? null],
  ];
}

function figures(context: ReportContext, vehicle: Vehicle): readonly Declared[] {
  const { grossVehicleMassKg: mass, ratedPowerKw: power, powerToMassRatio: ratio } = vehicle;
  const { redlineRpm, maximumEngineSpeedRpm } = vehicle;
  const speed = (value: number | undefined) => (value === undefined ? null : shown(context, value, 0, 'rpm'));
  return [
    ['grossVehicleMassKg', mass === undefined ? null : `${given(context, mass, '')} kg`],
    ['ratedPowerKw', power === undefined ? null : `${given(context, power, '')} kW`],
    ['powerToMassRatio', ratio === undefined ? null : `${given(context, ratio, '')} kW/t`],
    ['redlineRpm', speed(redlineRpm)],
    ['maximumEngineSpeedRpm', speed(maximumEngineSpeedRpm)],
  ];
}

function labelOf(name: string, { language }: ReportContext): string {
  const word = detailWord(name, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
