import type { Instruments, TestEvidence } from '#core/procedure/evidence.ts';
import { rejectsOnSite } from '#core/procedure/make-reason.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { lastDayOfCertificate } from './certificate-date.ts';
import { metBy, outcome, type RuleFinding } from './rule-finding.ts';

type Checked = 'meter' | 'calibrator';
type Certified = keyof Instruments;

/** The class of meter that the profile asks for: at a check in use another one where the profile says so. */
export function requiredMeterClass({ profile, conditions }: TestEvidence): 1 | 2 | null {
  const { meterClass, meterClassInUse = meterClass } = profile.instruments;
  return conditions.inUse === true ? meterClassInUse : meterClass;
}

/** Classes of meter and calibrator against the profile; by mode (decision 17). Class 1 is the better one. */
export function judgeClasses(evidence: TestEvidence): RuleFinding {
  const { calibratorClass, confidence } = evidence.profile.instruments;
  const meterClass = requiredMeterClass(evidence);
  const required = meterClass;
  const reasons = [
    ...classReasons(evidence, 'meter', meterClass),
    ...classReasons(evidence, 'calibrator', calibratorClass),
  ];
  const measured = evidence.instruments.meter?.class ?? null;
  const isRequired = meterClass !== null || calibratorClass !== null;
  const met = isRequired ? metBy(reasons) : 'not-required';
  return { outcome: outcome('meter-class', met, { measured, required, confidence }), reasons };
}

/**
 * Certificates on the day of the test; the last day counts (decisions 1 and 17). The age that the profile allows and the due
 * date that a certificate names both count: the stricter wins.
 */
export function judgeCertificates(evidence: TestEvidence): RuleFinding {
  const { instruments } = evidence.profile;
  const { meterCertificateMonths, calibratorCertificateMonths } = instruments;
  const confidence = instruments.certificateConfidence ?? instruments.confidence;
  const reasons = [
    ...certificateReasons(evidence, 'meter', meterCertificateMonths),
    ...certificateReasons(evidence, 'calibrator', calibratorCertificateMonths),
    ...certificateReasons(evidence, 'speedSensor', null),
  ];
  const isRequired =
    meterCertificateMonths !== null ||
    calibratorCertificateMonths !== null ||
    Object.values(evidence.instruments).some((instrument) => instrument?.certificateDueDate != null);
  const met = isRequired ? metBy(reasons) : 'not-required';
  return { outcome: outcome('certificates', met, { confidence }), reasons };
}

function classReasons({ instruments, mode }: TestEvidence, which: Checked, required: 1 | 2 | null): Reason[] {
  if (required === null) return [];
  const own = instruments[which]?.class ?? null;
  if (own === null) {
    return [rejectsOnSite(mode, 'CONDITIONS_MISSING', 'preparation', { detail: `${which}-class` })];
  }
  if (own <= required) return [];
  const figures = { measured: own, required, detail: which } as const;
  return [rejectsOnSite(mode, 'METER_CLASS_TOO_LOW', 'preparation', figures)];
}

function certificateReasons(evidence: TestEvidence, which: Certified, months: number | null): Reason[] {
  const tooOld = ageReasons(evidence, which, months);
  const isTooOld = tooOld.some((reason) => reason.code === 'CERTIFICATE_EXPIRED');
  return isTooOld ? tooOld : [...tooOld, ...dueReasons(evidence, which)];
}

function ageReasons(
  { instruments, mode, testDate }: TestEvidence,
  which: Certified,
  months: number | null,
): Reason[] {
  if (months === null) return [];
  const date = instruments[which]?.certificateDate ?? null;
  if (date === null) {
    return [rejectsOnSite(mode, 'CONDITIONS_MISSING', 'preparation', { detail: `${which}-certificate` })];
  }
  const isValid = date <= testDate && testDate <= lastDayOfCertificate(date, months);
  if (isValid) return [];
  const figures = { required: months, unit: 'months', detail: which } as const;
  return [rejectsOnSite(mode, 'CERTIFICATE_EXPIRED', 'preparation', figures)];
}

function dueReasons({ instruments, mode, testDate }: TestEvidence, which: Certified): Reason[] {
  const due = instruments[which]?.certificateDueDate ?? null;
  if (due === null || testDate <= due) return [];
  return [rejectsOnSite(mode, 'CERTIFICATE_EXPIRED', 'preparation', { detail: which })];
}
