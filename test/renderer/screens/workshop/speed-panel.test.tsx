import { describe, expect, test } from 'vitest';
import { bikeFrom } from '#core/workshop/bike.ts';
import type { BikeView, LiveValues } from '#host/http/contract.ts';
import { SpeedPanel } from '../../../../renderer/screens/workshop/speed-panel.tsx';
import type { Workbench } from '../../../../renderer/screens/workshop/use-workbench.ts';
import { drawnPage } from '../../../support/drawn-page.tsx';
import { quietValues } from '../../../support/fake-bench.ts';

const entered = { name: 'R 12 AB', note: '', targetSpeedRpm: 4000, tolerancePercent: 5 };
const single = { cylinders: 1, strokes: 4 } as const;
const at = '2026-11-30T08:00:00+07:00';
const told = { state: 'value', value: 1412 } as const;

function bikeWith(engine: BikeView['engine']): BikeView {
  const entries = [
    { id: 'bike', at, by: '', content: { kind: 'bike', bike: entered } },
    { id: 'engine', at, by: '', content: { kind: 'engine', bikeId: 'bike', engine } },
  ] as const;
  const bike = bikeFrom(entries, 'bike');
  if (bike === null) throw new Error('the motorcycle was not entered');
  return { ...bike, parts: [], bestValue: [] };
}

function shown(values: Partial<LiveValues>, engine: BikeView['engine'] = single) {
  const bike = bikeWith(engine);
  const bench: Workbench = { view: undefined, live: null, bike, part: undefined, choose: () => undefined };
  const quiet = quietValues(0);
  const microphone = { ...quiet.microphone, state: 'streaming' } as const;
  const all = { ...quiet, microphone, ...values };
  const panel = <SpeedPanel bench={bench} values={all} enterEngine={() => undefined} />;
  return drawnPage(panel, { language: 'id' });
}

describe('the speed of the workshop', () => {
  test('says that it is heard, not sensed', () => {
    expect(shown({ speedRpm: told, speedIsHeard: true }).text).toContain('dari bunyi');
    expect(shown({ speedRpm: told, speedIsHeard: false }).text).not.toContain('dari bunyi');
  });

  test('is none where the sound leaves it in doubt, and the rider goes by his own rev counter', () => {
    const { text } = shown({ speedRpm: { state: 'none', why: 'no-data' }, speedIsHeard: true });
    expect(text).toContain('Belum terdengar dari bunyi');
    expect(text).not.toContain('rpm Belum');
  });

  test('offers to be heard where a microphone sends and nobody entered the engine', () => {
    const nothing = { speedRpm: { state: 'none', why: 'not-configured' }, speedIsHeard: false } as const;
    const words = (part: Partial<LiveValues>) =>
      shown({ ...nothing, ...part }, null).buttons.map((one) => one.words);
    expect(words({})).toEqual(['Dengar dari bunyi']);
    expect(words({ microphone: quietValues(0).microphone })).toEqual([]);
  });
});
