import { formatInstant } from '#core/words/date-format.ts';
import { siteCheckLabels } from '#core/words/site-check-labels.ts';
import { fact, factGroup, given } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { FactGroup, ReportSection } from './report-model.ts';
import { siteCheckTable } from './site-check-table.ts';

function siteGroup(context: ReportContext): FactGroup {
  const { record, language, recordWords } = context;
  const { site } = context.words;
  return factGroup(site.site, [
    fact(context, site.place, record.evidence.conditions.site),
    fact(context, site.operator, record.evidence.conditions.operator),
    fact(context, site.started, formatInstant(record.startedAt, language)),
    fact(context, site.closed, formatInstant(record.closedAt, language)),
    fact(context, site.outcome, recordWords.outcome[record.outcome]),
    fact(context, site.mode, recordWords.mode[record.evidence.mode]),
    record.evidence.conditions.inUse === undefined
      ? null
      : fact(context, siteCheckLabels.inUse[language], yesNo(context, record.evidence.conditions.inUse)),
  ]);
}

function yesNo({ words }: ReportContext, value: boolean | null): string | null {
  if (value === null) return null;
  return value ? words.yes : words.no;
}

function conditionsGroup(context: ReportContext): FactGroup {
  const { site } = context.words;
  const { conditions } = context.record.evidence;
  const optional = (value: number | null, unit: 'm/s' | '%') =>
    value === null ? null : given(context, value, unit);
  const plain = (value: number | null, unit: string) =>
    value === null ? null : `${given(context, value, '')} ${unit}`;
  return factGroup(site.conditions, [
    fact(context, site.wind, optional(conditions.windMps, 'm/s')),
    fact(context, site.gusts, optional(conditions.gustMps, 'm/s')),
    fact(context, site.temperature, plain(conditions.temperatureC, '°C')),
    fact(context, site.humidity, optional(conditions.humidityPercent, '%')),
    fact(context, site.pressure, plain(conditions.pressureHpa, 'hPa')),
    conditions.siteChecks === undefined || conditions.engineWarm !== null
      ? fact(context, site.engineWarm, yesNo(context, conditions.engineWarm))
      : null,
    conditions.warmUpMinutes === undefined
      ? null
      : fact(
          context,
          siteCheckLabels.warmUp[context.language],
          given(context, conditions.warmUpMinutes, 'min'),
        ),
  ]);
}

function withRequired(
  context: ReportContext,
  value: number | null,
  required: string | null,
  unit: 'm' | 'deg',
): string | null {
  if (value === null) return null;
  const measured = given(context, value, unit);
  return required === null
    ? measured
    : `${measured} (${context.words.rule.required.toLowerCase()} ${required})`;
}

function plusMinus(
  context: ReportContext,
  value: number | null,
  tolerance: number | null,
  unit: 'm' | 'deg',
): string | null {
  if (value === null) return null;
  if (tolerance === null) return given(context, value, unit);
  return `${given(context, value, '')} ± ${given(context, tolerance, unit)}`;
}

function positionGroup(context: ReportContext): FactGroup {
  const { site } = context.words;
  const { conditions, profile } = context.record.evidence;
  const { geometry } = profile;
  const distance = plusMinus(context, geometry.distanceM, geometry.distanceToleranceM, 'm');
  const angle = plusMinus(context, geometry.angleDeg, geometry.angleToleranceDeg, 'deg');
  const height =
    geometry.minimumHeightM === null ? null : `≥ ${given(context, geometry.minimumHeightM, 'm')}`;
  return factGroup(site.position, [
    fact(context, site.distance, withRequired(context, conditions.distanceM, distance, 'm')),
    fact(context, site.angle, withRequired(context, conditions.angleDeg, angle, 'deg')),
    fact(context, site.height, withRequired(context, conditions.heightM, height, 'm')),
    conditions.siteChecks === undefined || conditions.geometryConfirmed !== null
      ? fact(context, site.geometryConfirmed, yesNo(context, conditions.geometryConfirmed))
      : null,
  ]);
}

/** Place, time, weather and microphone position. */
export function siteSection(context: ReportContext): ReportSection {
  return {
    title: context.words.sections.siteAndConditions,
    blocks: [
      {
        kind: 'facts',
        groups: [siteGroup(context), conditionsGroup(context), positionGroup(context)],
        legend: null,
      },
      ...siteCheckTable(context),
    ],
  };
}
