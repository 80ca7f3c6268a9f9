import { profileLibrary } from '#core/procedure/profile-library.ts';
import { CalibrationBook } from '#host/session/calibration-book.ts';
import { InstrumentBook } from '#host/session/instrument-book.ts';
import { WorkshopDesk } from '#host/session/workshop-desk.ts';
import { WorkshopSide } from '#host/session/workshop-side.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';

/** A side without any instrument. */
export function quietSide(): WorkshopSide {
  return new WorkshopSide({
    nowSeconds: () => 0,
    lines: { line: () => null, status: () => null, clearMaximum: () => undefined },
    waveform: { source: null },
    latest: { speed: () => ({ state: 'none', why: 'no-data' }) },
    isMicrophoneCalibrated: () => false,
    hearEngine: () => undefined,
    onChange: () => undefined,
  });
}

/** A workshop on a store, at one made time, under identifiers by their order. */
export function workshopDeskOf(
  store: TestStore = openTestStore(':memory:'),
  side = quietSide(),
): WorkshopDesk {
  let made = 0;
  return new WorkshopDesk({
    store: store.workshop,
    key: store.key,
    side,
    profiles: profileLibrary,
    photos: { store: () => null, find: () => ({ state: 'missing' }) },
    instruments: new InstrumentBook(store, true),
    calibrations: new CalibrationBook(store),
    simulated: true,
    now: () => '2026-11-30T08:00:00+07:00',
    createId: () => `kept-${(made += 1)}`,
    checkFree: () => undefined,
  });
}
