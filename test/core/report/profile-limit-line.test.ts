import { describe, expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { profileDemands } from '#core/report/profile-demand.ts';
import { profileLimitLines } from '#core/report/profile-limit-line.ts';

function shipped(id: string): Profile {
  const profile = profileLibrary.find(id);
  if (profile === null) throw new Error(id);
  return profile;
}

describe('the limits of a profile in words', () => {
  test('tell figure, vehicles, legal basis and mark', () => {
    const [, line] = profileLimitLines(shipped('nl-regeling-voertuigen-motorcycle'), 'id');
    expect(line).toMatchObject({
      figure: '91 dB(A)',
      kind: 'nilai tetap',
      conditions: 'tingkat bunyi terdaftar tidak diketahui dan isi silinder paling banyak 80 cc',
      jurisdiction: 'NL',
      validity: null,
      confidence: 'C',
      gap: null,
    });
  });

  test('of a laboratory keep a verdict back until they are dated', () => {
    const own: Profile = { ...shipped('th-motorcycle-95'), origin: 'laboratory' };
    const dated = (validFrom: string | null, validTo: string | null) => {
      const limits = own.limits.map((limit) => ({ ...limit, validFrom, validTo }));
      return profileLimitLines({ ...own, limits }, 'en').map(({ gap, validity }) => [gap, validity])[0];
    };
    expect(dated(null, null)).toEqual(['validity', null]);
    expect(dated('2027-01-01', null)).toEqual(['validity', 'from 1 January 2027']);
    expect(dated('2027-01-01', '2027-12-31')).toEqual([null, 'from 1 January 2027 to 31 December 2027']);
  });

  test('of the moving vehicle stand there to be looked up', () => {
    const lines = profileLimitLines(shipped('id-permen-lh-07-2009-passby'), 'id');
    expect(lines.map(({ figure }) => figure)).toContain('80 dB(A)');
  });
});

describe('what a profile asks', () => {
  const asked = (id: string, rule: string) =>
    profileDemands(shipped(id), 'en').find((demand) => demand.rule === rule);

  test('is said with its figures, as a report says it', () => {
    expect(asked('un-r41-04-stationary', 'spread')).toMatchObject({
      sentence: 'Highest and lowest reading of the counted runs differ by at most 2 dB.',
      isSet: true,
      confidence: 'K',
    });
    expect(asked('un-r41-04-stationary', 'geometry')?.sentence).toContain('distance 0.5 m ± 0.01 m');
  });

  test('by the way in which it has the engine run', () => {
    const rulesOf = (id: string) => profileDemands(shipped(id), 'en').map(({ rule }) => rule);
    expect(rulesOf('sae-j2825-idle')).toContain('idle-time');
    expect(rulesOf('sae-j2825-swept')).toContain('sweep-pace');
    expect(rulesOf('sae-j2825-swept')).not.toContain('hold');
    expect(asked('fim-2-metre-max', 'throttle-opening')?.sentence).toContain('within 1 s');
  });

  test('or that it sets no figure', () => {
    expect(asked('nl-regeling-voertuigen-motorcycle', 'hold')).toMatchObject({
      sentence: 'This procedure sets no hold time.',
      isSet: false,
    });
  });
});

describe('the limits of moving vehicles', () => {
  const told = (id: string) =>
    profileLimitLines(shipped(id), 'en').map(({ figure, kind, conditions, validity }) =>
      [figure, kind, conditions, validity].filter((part) => part !== null).join('; '),
    );

  test('of P.56/2019 can be looked up, by the power-to-mass ratio', () => {
    expect(told('id-p56-2019-l3-passby')).toEqual([
      '73 dB(A); Lurban, urban traffic; power-to-mass ratio (PMR) at most 25',
      '74 dB(A); Lurban, urban traffic; power-to-mass ratio (PMR) more than 25 and power-to-mass ratio (PMR) at most 50',
      '79 dB(A); Lwot, full throttle; power-to-mass ratio (PMR) more than 25 and power-to-mass ratio (PMR) at most 50',
      '77 dB(A); Lurban, urban traffic; power-to-mass ratio (PMR) more than 50',
      '82 dB(A); Lwot, full throttle; power-to-mass ratio (PMR) more than 50',
    ]);
  });

  test('of Permen LH 07/2009 can be looked up, in both stages', () => {
    const figures = profileLimitLines(shipped('id-permen-lh-07-2009-passby'), 'en').map(
      ({ figure, validity }) => `${figure} ${validity}`,
    );
    expect(figures.map((one) => one.slice(0, 8))).toEqual([
      '85 dB(A)',
      '90 dB(A)',
      '90 dB(A)',
      '77 dB(A)',
      '80 dB(A)',
      '83 dB(A)',
    ]);
    expect(figures[2]).toMatch(/to .*30.*2013/);
    expect(figures[3]).toMatch(/from .*1.*2013/);
  });
});
