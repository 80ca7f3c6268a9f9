import type { Order } from '#core/procedure/order.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { Conditions, Exhaust, Instruments, TestEvidence, Vehicle } from '#core/procedure/evidence.ts';

/** What the technician enters before a test. */
export interface PrepareTest {
  readonly profileId: string;
  readonly mode: 'site' | 'workshop';
  /**
   * Where LAF comes from: the meter's stream, its stream with its own maximum register, or a recorded waveform (sound card,
   * microphone line or simulated microphone).
   */
  readonly levelSource: 'meter-stream' | 'meter-maximum' | 'waveform';
  /** Where the engine speed comes from; `sound`, in workshop mode only, hears it in the waveform. Left out: a sensor. */
  readonly speedSource?: 'sensor' | 'sound';
  readonly vehicle: Vehicle;
  readonly exhaust: Exhaust;
  readonly instruments: Instruments;
  readonly conditions: Conditions;
  readonly decision: TestEvidence['decision'];
  readonly calibrator: {
    readonly levelDb: number;
    readonly frequencyHz: number;
    readonly freeFieldCorrectionDb: number;
  };
  /** Difference the laboratory allows over the stock exhaust or registered value; null leaves the limit open. */
  readonly plusDb: number | null;
  /** Client, dates, deviations and authoriser, for the report alone. */
  readonly order?: Order | undefined;
  /** Identifier of the job that the test is for; the bench writes its number into the order. */
  readonly jobId?: string | undefined;
  /** Photos that the bench has kept before. */
  readonly photos?: Photo[] | undefined;
  /** Target speed declared by a person, in rpm; it counts only where the profile has no rule that gives one. */
  readonly declaredTargetSpeedRpm?: number | undefined;
}
