import type { CalibrationReason, CalibrationReasonCode } from '#core/acoustics/calibration-rules.ts';

/** A calibrator recording that may not set a sensitivity; `code` is the first reason, the sentence tells all. */
export class CalibrationRefusedError extends Error {
  override readonly name = 'CalibrationRefusedError';
  readonly code: CalibrationReasonCode;
  readonly reasons: readonly CalibrationReason[];

  constructor(path: string, reasons: readonly CalibrationReason[]) {
    const told = reasons.map(describe).join('; ');
    super(`The calibration ${path} is refused: ${told}. Record the calibrator again.`);
    this.code = reasons[0]?.code ?? 'NO_SIGNAL';
    this.reasons = reasons;
  }
}

function describe({ code, measured, required, unit }: CalibrationReason): string {
  const found = measured === null ? 'none' : `${Number(measured.toPrecision(5))} ${unit}`;
  switch (code) {
    case 'NO_SIGNAL':
      return 'it holds no tone';
    case 'OVERLOAD':
      return 'it is overloaded';
    case 'SIGNAL_DROPOUT':
      return 'samples are missing in it';
    case 'CALIBRATION_FREQUENCY':
      return `its tone is at ${found} and ${required} Hz within 1 % is required`;
    case 'CALIBRATION_DISTORTION':
      return `distortion and noise are ${found} and less than ${required} % is required`;
    default:
      return unit === 's'
        ? `it lasts ${found} and at least ${required} s are required`
        : `its level varies by ${found} and at most ${required} dB is allowed`;
  }
}
