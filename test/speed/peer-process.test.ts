import { describe, expect, test } from 'vitest';
import { PeerProcess, readRound } from './peer-process.ts';

describe('the answer of a peer', () => {
  test('is two times, then levels', () => {
    expect(readRound('C', '0.25 0.125 60.5 -3\n')).toEqual({
      seconds: 0.25,
      processorSeconds: 0.125,
      levels: [60.5, -3],
    });
  });

  test.each(['', 'Traceback (most recent call last):', '0.25', '0 0.1 60', '0.25 nan 60', '-1 0.2 60'])(
    'that reads "%s" is refused by name',
    (line) => {
      expect(() => readRound('SciPy', line)).toThrow('SciPy did not begin its answer with two times');
    },
  );
});

describe('a peer in a process of its own', () => {
  const echo = `require('node:readline').createInterface({ input: process.stdin }).on('line', (work) => console.log('1 0.5', work.length))`;

  test('answers each round it is asked for and ends with its input', async () => {
    const peer = new PeerProcess('echo', process.execPath, ['-e', echo]);
    expect(await peer.contender('levels').round()).toMatchObject({ processorSeconds: 0.5, levels: [6] });
    expect(await peer.contender('bands').round()).toMatchObject({ levels: [5] });
    peer.end();
  });

  test('that ends before it answers is an error by name', async () => {
    const peer = new PeerProcess('silent', process.execPath, [
      '-e',
      'process.stdin.once("data", () => process.exit())',
    ]);
    await expect(peer.contender('levels').round()).rejects.toThrow('silent ended before it answered');
    peer.end();
  });
});
