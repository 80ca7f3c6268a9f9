import { describe, expect, test } from 'vitest';
import { idleMinutes, mostSessionHours, Sessions } from '#host/accounts/sessions.ts';

function open() {
  const time = { seconds: 0 };
  const sessions = new Sessions(() => time.seconds);
  sessions.begin('a', 'sari');
  return { time, sessions };
}

describe('a session', () => {
  test('locks itself when nothing is done, and stays locked', () => {
    const { time, sessions } = open();
    time.seconds = idleMinutes * 60 - 1;
    expect(sessions.at('a')).toEqual({ accountId: 'sari', state: 'open' });
    sessions.active('a');
    time.seconds += idleMinutes * 60;
    expect(sessions.at('a')?.state).toBe('locked');
    sessions.active('a');
    expect(sessions.at('a')?.state).toBe('locked');
    sessions.begin('a', 'sari');
    expect(sessions.at('a')?.state).toBe('open');
  });

  test('that is locked by a person cannot be opened by doing something', () => {
    const { sessions } = open();
    sessions.lock('a');
    sessions.active('a');
    expect(sessions.at('a')?.state).toBe('locked');
  });

  test('ends after half a day, however busy', () => {
    const { time, sessions } = open();
    for (let minutes = 0; minutes < mostSessionHours * 60; minutes += 5) {
      time.seconds = minutes * 60;
      sessions.active('a');
    }
    expect(sessions.at('a')?.state).toBe('open');
    time.seconds = mostSessionHours * 3600;
    expect(sessions.at('a')).toBeNull();
  });

  test('ends everywhere else when a password is changed', () => {
    const { sessions } = open();
    sessions.begin('b', 'sari');
    sessions.begin('c', 'ketut');
    sessions.endAll('sari', 'a');
    expect(['a', 'b', 'c'].map((place) => sessions.at(place)?.accountId)).toEqual([
      'sari',
      undefined,
      'ketut',
    ]);
  });
});
