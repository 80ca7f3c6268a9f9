import { describe, expect, test } from 'vitest';
import { mayHave } from '../../electron/permissions.ts';

const ownPage = 'senyap://bench/';

describe('what a page may have', () => {
  test('our own page may listen to a sound card', () => {
    expect(mayHave({ permission: 'media', address: ownPage, mediaTypes: ['audio'] })).toBe(true);
  });

  test.each([
    ['a camera', { permission: 'media', address: ownPage, mediaTypes: ['video'] }],
    [
      'a camera beside the sound card',
      { permission: 'media', address: ownPage, mediaTypes: ['audio', 'video'] },
    ],
    ['capture of nobody knows what', { permission: 'media', address: ownPage, mediaTypes: [] }],
    [
      'a sound card for a foreign page',
      { permission: 'media', address: 'https://bench/', mediaTypes: ['audio'] },
    ],
    [
      'a sound card for another host',
      { permission: 'media', address: 'senyap://other/', mediaTypes: ['audio'] },
    ],
    ['a sound card for no readable address', { permission: 'media', address: '', mediaTypes: ['audio'] }],
    ['the screen', { permission: 'display-capture', address: ownPage, mediaTypes: ['audio'] }],
    ['a serial port', { permission: 'serial', address: ownPage, mediaTypes: [] }],
    ['the clipboard', { permission: 'clipboard-read', address: ownPage, mediaTypes: [] }],
    ['another program', { permission: 'openExternal', address: ownPage, mediaTypes: [] }],
  ])('never %s', (_what, wish) => {
    expect(mayHave(wish)).toBe(false);
  });
});
