import { z } from 'zod';
import { courseFields } from '#core/procedure/course.ts';
import {
  calibrationEvidenceSchema,
  conditionsSchema,
  decisionSchema,
  exhaustSchema,
  instrumentsSchema,
  levelSourceSchema,
  levelTrackSchema,
  runEvidenceSchema,
  vehicleSchema,
} from '#core/procedure/evidence.ts';
import { controlStandingSchema } from '#core/procedure/control-standing.ts';
import { letterheadSchema } from '#core/procedure/letterhead.ts';
import { orderSchema } from '#core/procedure/order.ts';
import { photoSchema } from '#core/procedure/photo.ts';
import { rawProfileSchema } from '#core/procedure/raw-profile.ts';

const calibratorSchema = z.strictObject({
  levelDb: z.number().default(94).describe('Level the calibrator promises, dB re 20 µPa.'),
  frequencyHz: z.number().positive().default(1000),
  freeFieldCorrectionDb: z
    .number()
    .default(0)
    .describe(
      'Added to the level for free-field use, from the manuals of microphone and calibrator; often -0.2 to 0.',
    ),
});

const weightingSchema = z.strictObject({
  frequency: z
    .enum(['A', 'B', 'C', 'Z', 'FLAT'])
    .nullable()
    .default('A')
    .describe('Frequency weighting of the level files; null says that nobody knows.'),
  time: z
    .enum(['F', 'S', 'I', 'LEQ', 'PEAK'])
    .nullable()
    .default('F')
    .describe('Time weighting of the level files.'),
});

const microphoneCorrectionSchema = z.strictObject({
  file: z
    .string()
    .regex(/^(?!\.{1,2}$)[^/\\]+$/)
    .describe('Name of the correction file (miniDSP, Dayton, REW) beside the recordings.'),
  fileName: z
    .string()
    .optional()
    .describe('Name that its maker gave it, where it stands here under another.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 that the file must have; any other content is refused.'),
});

const photoFileSchema = photoSchema.extend({
  file: z
    .string()
    .regex(/^(?!\.{1,2}$)[^/\\]+$/)
    .describe('Name of the picture (JPEG, PNG or WebP) in the folder.'),
  mediaType: photoSchema.shape.mediaType.optional().describe('Told by the file where it is left out.'),
  sha256: photoSchema.shape.sha256
    .optional()
    .describe('SHA-256 that the file must have; taken from the file where it is left out.'),
  takenAt: photoSchema.shape.takenAt.default(''),
});

/** What is known of the files of one base name (`run-2`, `stock-run-1`, `background-before`) besides their content. */
const detailsSchema = z.strictObject({
  obtainedBy: levelSourceSchema.optional(),
  frequencyWeighting: levelTrackSchema.shape.frequencyWeighting.optional(),
  timeWeighting: levelTrackSchema.shape.timeWeighting.optional(),
  startedAt: z.string().nullable().optional(),
  cut: runEvidenceSchema.shape.cut.unwrap().optional(),
  paused: runEvidenceSchema.shape.paused.describe('The run was cut because the test was paused.'),
  voided: runEvidenceSchema.shape.voided.describe('A person voided the run: it does not count.'),
  speedObtainedBy: z
    .literal('sound')
    .optional()
    .describe('The speed was heard from the sound; left out, it comes from a sensor.'),
  speedFromSound: runEvidenceSchema.shape.speedFromSound.unwrap().optional(),
  waveformSha256: z.string().nullable().optional(),
});

/**
 * `test.json` of a folder that `judge` reads: everything of a test that is declared and not measured. What is left out is
 * not known; nothing is assumed that a verdict could rest on.
 */
export const testFileSchema = z
  .strictObject({
    schemaVersion: z.literal(1).default(1),
    mode: z
      .enum(['site', 'workshop'])
      .default('site')
      .describe('site: no verdict without the declared data a profile asks for; workshop: a warning.'),
    simulated: z.boolean().default(false),
    testDate: z.iso.date().describe('Day of the test; certificates and limits are judged by it.'),
    profileId: z.string().optional().describe('Identifier of a profile that Senyap knows.'),
    profile: rawProfileSchema
      .optional()
      .describe('A whole profile, or one that leaves rules to the profile it names as its method.'),
    plusDb: z
      .number()
      .nullable()
      .default(null)
      .describe('Difference over a reference that the laboratory allows, where the profile leaves it open.'),
    targetSpeedRpm: z
      .number()
      .positive()
      .optional()
      .describe('Declared target speed; used only where the speed that the profile asks for is not known.'),
    vehicle: vehicleSchema.prefault({}),
    exhaust: exhaustSchema.prefault({}),
    instruments: instrumentsSchema.prefault({}),
    conditions: conditionsSchema.prefault({}),
    decision: decisionSchema.prefault({}),
    calibrator: calibratorSchema.prefault({}),
    weighting: weightingSchema.prefault({}),
    levelSource: levelSourceSchema
      .optional()
      .describe('What counts where a waveform and a level file are there; the waveform if not said.'),
    microphoneCorrection: microphoneCorrectionSchema
      .optional()
      .describe(
        "Response of the microphone, taken out of every recording, the calibrator's too; level files stay as they are. A sensitivity that the file states calibrates nothing.",
      ),
    order: orderSchema
      .exactOptional()
      .describe('Client, dates, deviations and authoriser, for the report; nothing of it enters a verdict.'),
    letterhead: letterheadSchema.exactOptional().describe('Who issues the report.'),
    controlCharts: controlStandingSchema
      .exactOptional()
      .describe('How the control charts stood when the test began, for a profile by which they count.'),
    photos: z.array(photoFileSchema).max(100).optional().describe('Photos of vehicle and place.'),
    ...courseFields,
    channel: z.number().int().positive().optional().describe('Channel of the recordings, from 1.'),
    calibrationBefore: calibrationEvidenceSchema
      .optional()
      .describe('Figures of a check whose recording is not in the folder (exported tests).'),
    calibrationAfter: calibrationEvidenceSchema.optional(),
    files: z
      .record(z.string(), detailsSchema)
      .default({})
      .describe('What is known of single files besides their content, by base name such as run-2.'),
  })
  .refine((test) => (test.profileId === undefined) !== (test.profile === undefined), {
    message: 'name either profileId or profile',
    path: ['profileId'],
  });

/** Checked content of `test.json` (see {@link testFileSchema}). */
export type TestFile = z.output<typeof testFileSchema>;
/** What may stand in `test.json`. */
export type TestFileInput = z.input<typeof testFileSchema>;
/** What is known of the files of one base name. */
export type FileDetails = TestFile['files'][string];
