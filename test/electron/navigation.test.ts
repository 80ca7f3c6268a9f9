import { describe, expect, test } from 'vitest';
import { answerToOpening, staysOnOwnPage } from '../../electron/navigation.ts';

describe('where a page may go', () => {
  test.each([
    ['loads itself again', { url: 'senyap://bench/', isMainFrame: true }],
    ['shows the rider display', { url: 'senyap://bench/rider.html', isMainFrame: true }],
    ['moves inside itself', { url: 'senyap://bench/#/hasil', isMainFrame: true }],
    ['shows a report in a frame', { url: 'senyap://bench/api/tests/1/report.pdf', isMainFrame: false }],
  ])('it %s', (_what, navigation) => {
    expect(staysOnOwnPage(navigation)).toBe(true);
  });

  test.each([
    ['a foreign page', { url: 'https://example.org/', isMainFrame: true }],
    ['a foreign page in a frame', { url: 'https://example.org/', isMainFrame: false }],
    ['a file', { url: 'file:///etc/hosts', isMainFrame: true }],
    ['a script address', { url: 'javascript:0', isMainFrame: false }],
    ['an answer of the door in place of the page', { url: 'senyap://bench/api/bench', isMainFrame: true }],
  ])('never to %s', (_what, navigation) => {
    expect(staysOnOwnPage(navigation)).toBe(false);
  });
});

describe('what a page may open', () => {
  test('is the rider display of its own door, in a window without any power', () => {
    const answer = answerToOpening('senyap://bench/rider.html');
    expect(answer).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: {
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
      },
    });
  });

  test.each([
    'https://example.org/',
    'senyap://bench/',
    'senyap://bench/api/bench',
    'senyap://bench/rider.html?x',
    'senyap://other/rider.html',
    'file:///rider.html',
    '',
  ])('never %s', (url) => {
    expect(answerToOpening(url)).toEqual({ action: 'deny' });
  });
});
