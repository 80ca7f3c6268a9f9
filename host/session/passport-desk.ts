import { createPublicKey } from 'node:crypto';
import {
  isSameSerial,
  type MeterPassport,
  meterPassportSchema,
  passportAgeDays,
  passportFigures,
  type PassportPair,
  passportPairSchema,
  type PassportRefusal,
  passportRefusal,
  FEWEST_PAIRS,
} from '#core/workshop/meter-passport.ts';
import { type PassportFile, passportFileSchema } from '#core/workshop/passport-file.ts';
import type { WorkshopContent, WorkshopEntry } from '#core/workshop/workshop-entry.ts';
import type { WorkshopMeter } from '#core/workshop/workshop-run.ts';
import type { PassportSummary, PassportView, WorkshopMeterView } from '../http/contract.ts';
import { type BenchKey, isSignedBy, signatureOf } from '../seal/bench-key.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import { setupProblem } from './setup-problem.ts';

/** What the desk of passports is made of. */
export interface PassportDeskParts {
  readonly key: BenchKey;
  readonly now: () => string;
  readonly entries: () => readonly WorkshopEntry[];
  readonly keep: (content: WorkshopContent, by: string) => string;
  readonly meter: () => Pick<WorkshopMeterView, 'meter' | 'calibration' | 'source'>;
}

/** What a person enters of one side-by-side reading. */
export type PairWish = Omit<PassportPair, 'at'>;

/** Learns how a meter differs from the reference of a test site, and carries that between site and workshop as a small file. */
export class PassportDesk {
  readonly #parts: PassportDeskParts;

  constructor(parts: PassportDeskParts) {
    this.#parts = parts;
  }

  /** Pairs of the present meter, what they show so far, and its passport. */
  view(): PassportView {
    const now = this.#parts.meter();
    const pairs = now.meter === null ? [] : this.#pairs(now.meter);
    return { meter: this.meterView(now), pairs, figures: passportFigures(pairs) };
  }

  /** The meter with the passport that holds for it, or why the newest does not. */
  meterView(now: Pick<WorkshopMeterView, 'meter' | 'calibration' | 'source'>): WorkshopMeterView {
    const { meter } = now;
    const passport = meter === null ? null : this.holding(meter);
    const newest = this.#passports().at(-1);
    const refusal: PassportRefusal | null =
      meter === null || passport !== null || newest === undefined
        ? null
        : passportRefusal(newest, meter, this.#parts.now());
    return { ...now, passport: passport && this.#summary(passport), passportRefusal: refusal };
  }

  /** The newest passport of a meter that holds now; null where there is none. */
  holding(meter: WorkshopMeter): MeterPassport | null {
    const now = this.#parts.now();
    return this.#passports().findLast((one) => passportRefusal(one, meter, now) === null) ?? null;
  }

  /** Keeps a side-by-side reading of the present meter. @throws SetupProblem `WORKSHOP_NO_METER`, `PASSPORT_NO_SERIAL` */
  addPair(pair: PairWish, by: string): PassportView {
    const meter = this.#namedMeter();
    this.#parts.keep({ kind: 'pair', meter, pair: { ...pair, at: this.#parts.now() } }, by);
    return this.view();
  }

  /** Sets a reading aside for a reason. @throws SetupProblem `PASSPORT_PAIR_UNKNOWN` */
  setPairAside(pairId: string, reason: string, by: string): PassportView {
    const isThere = this.view().pairs.some((pair) => pair.id === pairId);
    if (!isThere) throw setupProblem('PASSPORT_PAIR_UNKNOWN');
    this.#parts.keep({ kind: 'pair-set-aside', pairId, reason }, by);
    return this.view();
  }

  /** Makes the passport of the present meter from its pairs. @throws SetupProblem `PASSPORT_TOO_FEW`, `PASSPORT_NO_SERIAL` */
  make({ reference, site }: Pick<MeterPassport, 'reference' | 'site'>, by: string): PassportFile {
    const meter = this.#namedMeter();
    const pairs = this.#pairs(meter).map((one) => passportPairSchema.strip().parse(one));
    if (pairs.length < FEWEST_PAIRS) throw setupProblem('PASSPORT_TOO_FEW');
    const passport = meterPassportSchema.parse({
      format: 'senyap-meter-passport/1',
      meter,
      reference,
      site,
      madeAt: this.#parts.now(),
      pairs,
    });
    this.#parts.keep({ kind: 'passport', passport, origin: 'made' }, by);
    return this.#fileOf(passport);
  }

  /** The file of the newest passport that this bench made for the present meter and that holds. @throws SetupProblem `PASSPORT_TOO_FEW` */
  file(): PassportFile {
    const meter = this.#namedMeter();
    const now = this.#parts.now();
    // What another bench made has that bench's signature, in the file that it gave.
    const made = this.#passports('made').findLast((one) => passportRefusal(one, meter, now) === null);
    if (made === undefined) throw setupProblem('PASSPORT_TOO_FEW');
    return this.#fileOf(made);
  }

  /** Keeps a passport that a test site gave. @throws SetupProblem `PASSPORT_UNREADABLE`, `PASSPORT_ALTERED` */
  receive(content: unknown, by: string): PassportView {
    const parsed = passportFileSchema.safeParse(content);
    if (!parsed.success) throw setupProblem('PASSPORT_UNREADABLE');
    if (!isWhole(parsed.data)) throw setupProblem('PASSPORT_ALTERED');
    this.#parts.keep({ kind: 'passport', passport: parsed.data.passport, origin: 'received' }, by);
    return this.view();
  }

  #namedMeter(): WorkshopMeter {
    const { meter } = this.#parts.meter();
    if (meter === null) throw setupProblem('WORKSHOP_NO_METER');
    if (meter.serialNumber === '') throw setupProblem('PASSPORT_NO_SERIAL');
    return meter;
  }

  #fileOf(passport: MeterPassport): PassportFile {
    const { key } = this.#parts;
    return {
      passport,
      sha256: sha256OfJson(passport),
      publicKey: key.publicJwk,
      signature: signatureOf(key, passport),
    };
  }

  #summary(passport: MeterPassport): PassportSummary {
    const { meter, reference, site, madeAt, pairs } = passport;
    const ageDays = passportAgeDays(passport, this.#parts.now());
    return { meter, reference, site, madeAt, figures: passportFigures(pairs), ageDays };
  }

  #passports(origin: 'made' | null = null): readonly MeterPassport[] {
    return this.#parts.entries().flatMap(({ content }) => {
      const isWanted = content.kind === 'passport' && (origin === null || content.origin === origin);
      return isWanted ? [content.passport] : [];
    });
  }

  #pairs(meter: WorkshopMeter): PassportView['pairs'] {
    const entries = this.#parts.entries();
    const aside = new Set(
      entries.flatMap(({ content }) => (content.kind === 'pair-set-aside' ? [content.pairId] : [])),
    );
    return entries.flatMap(({ id, content }) => {
      const isOwn =
        content.kind === 'pair' &&
        isSameSerial(content.meter.serialNumber, meter.serialNumber) &&
        content.meter.simulated === meter.simulated;
      return isOwn && !aside.has(id) ? [{ id, ...content.pair }] : [];
    });
  }
}

function isWhole({ passport, sha256, publicKey, signature }: PassportFile): boolean {
  if (sha256OfJson(passport) !== sha256) return false;
  try {
    return isSignedBy({ publicKey: createPublicKey({ key: publicKey, format: 'jwk' }) }, passport, signature);
  } catch {
    return false;
  }
}
