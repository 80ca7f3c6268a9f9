import type { Condition, Limit, Profile } from '#core/procedure/profile.ts';

/** What a profile says, one line for each rule with its mark of confidence; what it leaves open has no line. */
export function factsOf(profile: Profile): string[] {
  return [
    ...targetFacts(profile),
    ...runFacts(profile),
    ...placeFacts(profile),
    ...instrumentFacts(profile),
    ...profile.limits.map(limitFact),
  ];
}

function fact(name: string, mark: string, values: readonly (string | number | boolean | null | undefined)[]) {
  const said = values.some((value) => value !== null && value !== undefined);
  return said ? [`${name} ${values.map((value) => value ?? '-').join(' ')} ${mark}`] : [];
}

function targetFacts({ targetSpeed, speedTolerancePercent: tolerance, ...profile }: Profile): string[] {
  const { pieces, manner, unreachableFactorOfMaximum, unreachableConfidence, confidence } = targetSpeed;
  const { byCategory } = tolerance;
  const groups = Object.entries(byCategory ?? {}).map(([group, value]) => `${group}=${value}`);
  return [
    ...pieces.flatMap((piece) => fact('target', confidence, [pieceText(piece)])),
    ...fact('manner', confidence, [manner]),
    ...fact('unreachable', unreachableConfidence ?? confidence, [unreachableFactorOfMaximum]),
    ...fact('tolerance', tolerance.confidence, [
      byCategory === undefined ? tolerance.value : groups.join(' '),
    ]),
    ...fact('reach', profile.approachWithinSeconds.confidence, [profile.approachWithinSeconds.value]),
    ...fact('hold', profile.holdSeconds.confidence, [profile.holdSeconds.value]),
  ];
}

function pieceText(piece: Profile['targetSpeed']['pieces'][number]): string {
  const when = piece.when.length === 0 ? 'always' : conditionsText(piece.when);
  const value = (() => {
    if ('factorOfRatedSpeed' in piece) return `${piece.factorOfRatedSpeed} S`;
    if ('factorOfRedline' in piece) return `${piece.factorOfRedline} redline`;
    if ('speedRpm' in piece) return `${piece.speedRpm}`;
    if ('from' in piece) return 'registered';
    if ('fromSpeedRpm' in piece) return `${piece.fromSpeedRpm}..${piece.toSpeedRpm}`;
    const { speedRpm, factorOfMaximumEngineSpeed } = piece.smallestOf;
    return `min(${speedRpm}, ${factorOfMaximumEngineSpeed} max)`;
  })();
  return `${when}: ${value}`;
}

/** A rounding or an aggregate that is unsure is the bench's own stand-in and no fact. */
function runFacts(profile: Profile): string[] {
  const { reading, runs, spreadDb, aggregate, resultRounding } = profile;
  const noteMark = reading.noteConfidence ?? reading.confidence;
  const isNoted = reading.noteConfidence !== undefined || reading.noteDecimals !== 1;
  return [
    ...fact('reading', reading.confidence, [
      reading.quantity,
      reading.window,
      reading.maximumSampleSpacingMilliseconds,
    ]).filter(() => reading.quantity !== null),
    ...fact('each', noteMark, [isNoted ? `${reading.noteDecimals} ${reading.noteRounding}` : null]),
    ...fact('runs', runs.confidence, [runs.consecutive]),
    ...fact('per-outlet', runs.confidence, [runs.perOutlet ? true : null]),
    ...fact('spread', spreadDb.confidence, [spreadDb.value]),
    ...fact('aggregate', aggregate.confidence, [aggregate.confidence === 'U' ? null : aggregate.runs]),
    ...fact('result', resultRounding.confidence, [
      resultRounding.confidence === 'U' ? null : `${resultRounding.decimals} ${resultRounding.mode}`,
    ]),
  ];
}

function placeFacts({ background, wind, geometry, site, outlets, ...profile }: Profile): string[] {
  const { clearRadiusM, confidence: mark } = geometry;
  return [
    ...fact('background', background.confidence, [
      background.minimumMarginDb,
      background.relativeTo,
      background.maximumLevelDb,
      background.withinM,
    ]),
    ...fact('wind', wind.confidence, [wind.maximumMps]),
    ...fact('distance', mark, [geometry.distanceM, geometry.distanceToleranceM, geometry.measuredFrom]),
    ...fact('angle', mark, [geometry.angleDeg, geometry.angleToleranceDeg, geometry.upwardAngleDeg]),
    ...fact('height', mark, [
      geometry.heightOf ?? geometry.heightM,
      geometry.heightToleranceM,
      geometry.minimumHeightM,
    ]),
    ...fact('axis', mark, [geometry.axis]),
    ...fact('clear', mark, [clearRadiusM]),
    ...fact('clear', site?.confidence ?? '', [site?.clearRadiusM]),
    ...fact('rectangle', site?.confidence ?? '', [site?.clearRectangleM]),
    ...fact('kerb', site?.confidence ?? '', [site?.kerbMinimumM]),
    ...fact('clear-from', site?.confidence ?? '', [site?.clearFrom]),
    ...fact('surface', site?.confidence ?? '', [site?.surface]),
    ...fact('indoor', site?.confidence ?? '', [site?.indoorCutOffHz]),
    ...fact('people', site?.confidence ?? '', [site?.onlyObserverAndRider]),
    ...fact('outdoors', site?.confidence ?? '', [site?.outdoors === true ? true : null]),
    ...fact('outlets', outlets?.confidence ?? '', [outlets?.sameSilencerWithinM, outlets?.pick]),
    ...fact('warm-up', profile.warmUpMinutes?.confidence ?? '', [profile.warmUpMinutes?.value]),
    ...fact('gear', profile.vehicleState?.confidence ?? '', [
      profile.vehicleState?.gear,
      profile.vehicleState?.clutchEngaged,
      profile.vehicleState?.normalTemperature,
    ]),
    ...fact('vehicle', profile.vehicleState?.confidence ?? '', [
      profile.vehicleState?.parkingBrakeOn,
      profile.vehicleState?.airConditioningOff,
      profile.vehicleState?.coverClosed,
      profile.vehicleState?.automaticFanUntouched,
      profile.vehicleState?.withoutNeutral,
    ]),
  ];
}

function instrumentFacts({ instruments, calibration }: Profile): string[] {
  const { confidence } = instruments;
  return [
    ...fact('classes', confidence, [
      instruments.meterClass,
      instruments.calibratorClass,
      instruments.meterClassInUse,
    ]),
    ...fact('rpm', confidence, [instruments.speedAccuracyPercent, instruments.speedAccuracyRpmBelow1000]),
    ...fact('rpm-external', confidence, [instruments.speedExternal]),
    ...fact('certificates', instruments.certificateConfidence ?? confidence, [
      instruments.meterCertificateMonths,
      instruments.calibratorCertificateMonths,
    ]),
    ...fact('drift', calibration.confidence, [calibration.maximumDriftDb]),
  ];
}

function limitFact(limit: Limit): string {
  const when = limit.when.length === 0 ? '' : ` when ${conditionsText(limit.when)}`;
  const since = limit.validFrom === null ? '' : ` from ${limit.validFrom}`;
  const place = limit.jurisdiction === null ? '' : ` ${limit.jurisdiction}`;
  return `limit${place} ${limitText(limit)}${when}${since} ${limit.confidence}`;
}

function limitText(limit: Limit): string {
  if (limit.kind === 'none') return 'none';
  if (limit.kind === 'smallest-of') return `min(${limit.items.map(limitText).join(', ')})`;
  if (limit.kind === 'reference-plus') return `${limit.reference} + ${limit.plusDb ?? 'open'}`;
  const tolerance = limit.methodToleranceDb === undefined ? '' : ` (+${limit.methodToleranceDb})`;
  return `${limit.maximumDb ?? 'open'}${tolerance}`;
}

const symbols: Readonly<Partial<Record<Condition['quantity'], string>>> = {
  ratedSpeedRpm: 'S',
  displacementCc: 'cc',
  registeredLevelDb: 'registered',
  builtOn: 'made',
  grossVehicleMassKg: 'GVW',
  ratedPowerKw: 'P',
  powerToMassRatio: 'pmr',
  modelYear: 'year',
};
const signs: Readonly<Record<Condition['comparison'], string>> = {
  'at-most': '<=',
  'less-than': '<',
  'at-least': '>=',
  'more-than': '>',
  equals: '=',
  differs: '!=',
  known: 'known',
  unknown: 'unknown',
};

function conditionsText(conditions: readonly Condition[]): string {
  return conditions
    .map(({ quantity, comparison, value }) =>
      [symbols[quantity] ?? quantity, signs[comparison], value].filter((part) => part !== null).join(' '),
    )
    .join(', ');
}
