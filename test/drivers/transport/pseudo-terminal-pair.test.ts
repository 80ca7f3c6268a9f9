import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openPseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { skipsPseudoTerminals } from '../../support/pseudo-terminals.ts';

describe.skipIf(skipsPseudoTerminals())('a pair of pseudo-terminals', () => {
  test('exists until it is pulled out', async () => {
    const pair = await openPseudoTerminalPair();
    expect([existsSync(pair.first), existsSync(pair.second)]).toEqual([true, true]);
    await pair.pullOut();
    await pair.pullOut();
    expect(existsSync(pair.first)).toBe(false);
  });

  test('says what went wrong', async () => {
    const names = { first: '/no/such/folder/a', second: '/no/such/folder/b' };
    await expect(openPseudoTerminalPair(names)).rejects.toMatchObject({
      name: 'PseudoTerminalError',
      code: 'PSEUDO_TERMINAL_FAILED',
    });
  });
});
