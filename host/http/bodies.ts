import { z } from '@hono/zod-openapi';
import {
  conditionsSchema,
  decisionSchema,
  exhaustSchema,
  instrumentsSchema,
  vehicleSchema,
} from '#core/procedure/evidence.ts';
import { orderSchema } from '#core/procedure/order.ts';
import { photoSchema, photosSchema } from '#core/procedure/photo.ts';
import { instrumentCardsSchema } from '#core/record/instrument-card.ts';
import type { OperatorAction } from '#core/procedure/procedure-state.ts';
import type { InstrumentCard, LineSetup, PrepareTest, SimulationCommand } from './contract.ts';
import { isPlainJson } from './plain-json.ts';

const shortText = z.string().min(1).max(200);
const speedRpm = z.number().positive().max(100_000);
const levelDb = z.number().min(-50).max(250);

const lineSettingsSchema = z.strictObject({
  baudRate: z.number().int().min(50).max(4_000_000),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.union([z.literal(1), z.literal(2)]),
  dataTerminalReady: z.boolean().nullable(),
  requestToSend: z.boolean().nullable(),
  flowControl: z.enum(['none', 'rts-cts', 'xon-xoff']).default('none'),
});

const portIdentitySchema = z.strictObject({
  vendorId: z.string().max(20),
  productId: z.string().max(20),
  serialNumber: z.string().max(200).nullable(),
});

const lineSetupSchema = z.strictObject({
  role: z.enum(['meter', 'speed-sensor', 'microphone']),
  portPath: z.string().min(1).max(1024),
  portIdentity: portIdentitySchema.nullable().default(null),
  driverId: shortText,
  preset: shortText.nullable(),
  settings: z.unknown().refine(isPlainJson, 'nested too deeply or not finite'),
  line: lineSettingsSchema.nullable(),
  cardId: z.uuid().nullable().exactOptional(),
});

/** Body of `PUT /lines`. */
export const linesBodySchema = z.array(lineSetupSchema).max(8) satisfies z.ZodType<LineSetup[]>;

/** Body of `PUT /instruments`. */
export const instrumentsBodySchema = instrumentCardsSchema satisfies z.ZodType<InstrumentCard[]>;

/** Body of `POST /tests`. */
export const prepareTestSchema = z
  .strictObject({
    profileId: shortText,
    mode: z.enum(['site', 'workshop']),
    levelSource: z.enum(['meter-stream', 'meter-maximum', 'waveform']),
    speedSource: z.enum(['sensor', 'sound']).exactOptional(),
    vehicle: vehicleSchema,
    exhaust: exhaustSchema,
    instruments: instrumentsSchema,
    conditions: conditionsSchema,
    decision: decisionSchema,
    calibrator: z.strictObject({
      levelDb: levelDb,
      frequencyHz: z.number().positive().max(100_000),
      freeFieldCorrectionDb: z.number().min(-20).max(20),
    }),
    plusDb: z.number().min(-50).max(50).nullable(),
    declaredTargetSpeedRpm: speedRpm.optional(),
    photos: photosSchema.optional(),
    order: orderSchema.omit({ jobNumber: true, reference: true }).optional(),
    jobId: z.string().min(1).max(100).optional(),
  })
  .openapi('PrepareTest') satisfies z.ZodType<PrepareTest>;

/** Body of `POST /session/photos`: a photo that was kept before. */
export const photoBodySchema = photoSchema.omit({ takenAt: true, mediaType: true });

const actions = [
  'start',
  'stop',
  'next',
  'abort-run',
  'abort-test',
  'repeat',
  'sweep',
] as const satisfies OperatorAction[];

/** Body of `POST /session/action`. */
export const actionBodySchema = z.strictObject({ action: z.enum(actions) });

/** Body of `POST /session/void`. */
export const voidBodySchema = z.strictObject({
  runNumber: z.int().positive(),
  reason: z.string().trim().min(3).max(300),
});

/** Body of `POST /session/pause`. */
export const pauseBodySchema = z.strictObject({ reason: z.string().trim().max(300).default('') });

/** Body of `POST /session/hand-over`. */
export const handOverBodySchema = z.strictObject({
  to: z.string().trim().max(200),
  remark: z.string().trim().max(300).default(''),
});

/** Body of `POST /rider-door`. */
export const riderDoorBodySchema = z.strictObject({ address: z.ipv4() });

/** Body of `POST /waveform/begin`. */
export const waveformBeginSchema = z.strictObject({
  sampleRateHz: z.number().min(8_000).max(192_000),
  deviceName: z.string().max(500),
  processing: z.array(z.string().max(100)).max(20),
});

/** Body of `POST /simulation`. */
export const simulationBodySchema = z.strictObject({
  command: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('engine'), on: z.boolean() }),
    z.strictObject({ kind: z.literal('calibrator'), on: z.boolean() }),
    z.strictObject({
      kind: z.literal('ride'),
      targetSpeedRpm: speedRpm,
      holdSeconds: z.number().nonnegative().max(600),
      release: z.enum(['sudden', 'soft']),
    }),
    z.strictObject({ kind: z.literal('exhaust'), levelAtTargetDb: levelDb }),
    z.strictObject({
      kind: z.literal('fault'),
      fault: z.enum([
        'unplug-meter',
        'plug-meter',
        'unplug-speed-sensor',
        'plug-speed-sensor',
        'overload',
        'wrong-weighting',
        'garbage',
        'none',
      ]),
    }),
    z.strictObject({ kind: z.literal('automatic'), on: z.boolean() }),
  ]) satisfies z.ZodType<SimulationCommand>,
});
