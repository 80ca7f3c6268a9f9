/** Labels and headings of the printed report. */
export interface ReportLabels {
  readonly title: string;
  readonly subtitle: string;
  readonly comparisonSubtitle: string;
  readonly page: string;
  readonly of: string;
  readonly number: string;
  readonly simulatedWatermark: string;
  readonly workshopStamp: string;
  readonly level: string;
  readonly levelUnit: string;
  readonly notReported: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly until: string;
  readonly sections: {
    readonly item: string;
    readonly siteAndConditions: string;
    readonly course: string;
    readonly instruments: string;
    readonly procedure: string;
    readonly result: string;
    readonly rules: string;
    readonly steps: string;
    readonly checks: string;
    readonly runs: string;
    readonly histories: string;
    readonly spectrum: string;
    readonly statements: string;
  };
  readonly item: Readonly<
    Record<
      | 'vehicle'
      | 'exhaust'
      | 'plate'
      | 'makeModel'
      | 'category'
      | 'modelYear'
      | 'engine'
      | 'ratedSpeed'
      | 'registeredSpeed'
      | 'maximumSpeedAtRest'
      | 'registeredLevel'
      | 'chassisNumber'
      | 'owner'
      | 'maker'
      | 'model'
      | 'serialNumber'
      | 'insert'
      | 'outlets',
      string
    >
  >;
  readonly cylinders: (count: number) => string;
  readonly strokes: (count: number) => string;
  readonly site: Readonly<
    Record<
      | 'site'
      | 'conditions'
      | 'position'
      | 'place'
      | 'operator'
      | 'started'
      | 'closed'
      | 'outcome'
      | 'mode'
      | 'wind'
      | 'gusts'
      | 'temperature'
      | 'humidity'
      | 'pressure'
      | 'engineWarm'
      | 'geometryConfirmed'
      | 'distance'
      | 'angle'
      | 'height',
      string
    >
  >;
  readonly instrument: Readonly<
    Record<
      | 'role'
      | 'name'
      | 'serialNumber'
      | 'class'
      | 'certificate'
      | 'certificateDate'
      | 'certificateDueDate'
      | 'microphoneCorrection'
      | 'meter'
      | 'calibrator'
      | 'speedSensor'
      | 'simulated',
      string
    >
  >;
  readonly procedure: Readonly<
    Record<
      | 'method'
      | 'requirements'
      | 'title'
      | 'version'
      | 'verification'
      | 'legalBasis'
      | 'binding'
      | 'methodReference'
      | 'targetSpeed'
      | 'tolerance'
      | 'hold'
      | 'reading'
      | 'runs'
      | 'spread'
      | 'aggregate'
      | 'rounding'
      | 'background'
      | 'open',
      string
    >
  >;
  readonly result: Readonly<
    Record<
      | 'level'
      | 'decision'
      | 'unrounded'
      | 'reported'
      | 'countedRuns'
      | 'spread'
      | 'difference'
      | 'stockLevel'
      | 'uncertainty'
      | 'decisionRule'
      | 'limit'
      | 'reference'
      | 'legalBasis'
      | 'confidence'
      | 'verdict'
      | 'noLimit',
      string
    >
  >;
  readonly rule: Readonly<
    Record<'rule' | 'measured' | 'required' | 'outcome' | 'clause' | 'confidence', string>
  >;
  readonly step: Readonly<
    Record<'step' | 'working' | 'result' | 'decisions' | 'decision' | 'subject' | 'reading', string>
  >;
  readonly check: Readonly<
    Record<
      | 'check'
      | 'before'
      | 'after'
      | 'calibrationLevel'
      | 'nominalLevel'
      | 'frequency'
      | 'fluctuation'
      | 'distortion'
      | 'duration'
      | 'drift'
      | 'backgroundChange'
      | 'backgroundLevel'
      | 'backgroundMargin'
      | 'obtainedBy'
      | 'notMeasured'
      | 'overload',
      string
    >
  >;
  readonly run: Readonly<
    Record<
      | 'run'
      | 'outlet'
      | 'speed'
      | 'hold'
      | 'release'
      | 'toIdle'
      | 'holdMaximum'
      | 'decelerationMaximum'
      | 'maximum'
      | 'noted'
      | 'obtainedBy'
      | 'status'
      | 'counted'
      | 'valid'
      | 'invalid'
      | 'noRuns'
      | 'unitLegend',
      string
    >
  >;
  readonly plot: Readonly<
    Record<
      | 'time'
      | 'level'
      | 'speed'
      | 'heard'
      | 'window'
      | 'band'
      | 'frequency'
      | 'thirdOctave'
      | 'background'
      | 'noHistories',
      string
    >
  >;
  readonly signature: Readonly<Record<'performed' | 'authorised' | 'hint', string>>;
}
