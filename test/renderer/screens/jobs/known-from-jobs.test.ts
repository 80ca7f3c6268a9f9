import { describe, expect, test } from 'vitest';
import { type Job, jobWishSchema } from '#core/record/job.ts';
import { knownValues, withChosen } from '../../../../renderer/screens/jobs/known-from-jobs.ts';

function jobOf(number: string, wish: Parameters<typeof jobWishSchema.parse>[0]): Job {
  const made = { id: number, number, createdAt: '2026-12-01T08:00:00+07:00', createdBy: 'Sari' };
  return { ...jobWishSchema.parse(wish), ...made, tests: [], cancelled: null, state: 'waiting' };
}

const jobs = [
  jobOf('J2026-0003', {
    vehicle: { plate: 'R 12 AB', chassisNumber: 'MH1', make: 'Honda', model: 'CB150R' },
    exhaust: { maker: 'Jaya', model: 'J2' },
    clientName: 'Bengkel Jaya',
    clientAddress: 'Jl. Baru 2',
    remark: 'pagi',
  }),
  jobOf('J2026-0002', { vehicle: { plate: 'R 12 AB', make: 'Yamaha' }, clientName: ' Dinas ' }),
  jobOf('J2026-0001', {
    vehicle: { plate: 'R 9 CD' },
    clientName: 'Bengkel Jaya',
    clientAddress: 'Jl. Lama 1',
  }),
];

describe('what earlier jobs tell', () => {
  test('is offered by field, newest first, each once, and nothing where nothing was said', () => {
    expect(knownValues(jobs, 'plate')).toEqual(['R 12 AB', 'R 9 CD']);
    expect(knownValues(jobs, 'clientName')).toEqual(['Bengkel Jaya', 'Dinas']);
    expect(knownValues(jobs, 'exhaustModel')).toEqual(['J2']);
  });

  test('is never the remark or the reference of another job', () => {
    expect(knownValues(jobs, 'remark')).toEqual([]);
    expect(knownValues(jobs, 'reference')).toEqual([]);
  });

  test('brings what belongs to it from the newest job that has it', () => {
    expect(withChosen({}, 'clientName', 'Bengkel Jaya', jobs)).toEqual({
      clientName: 'Bengkel Jaya',
      clientAddress: 'Jl. Baru 2',
    });
    expect(withChosen({ plate: 'R 1' }, 'plate', 'R 12 AB', jobs)).toEqual({
      plate: 'R 12 AB',
      chassisNumber: 'MH1',
      make: 'Honda',
      model: 'CB150R',
    });
  });

  test('changes nothing that is entered already, and nothing for a value that no job has', () => {
    expect(withChosen({ make: 'Suzuki' }, 'plate', 'R 12 AB', jobs)).toMatchObject({ make: 'Suzuki' });
    expect(withChosen({ remark: 'x' }, 'plate', 'B 1', jobs)).toEqual({ remark: 'x', plate: 'B 1' });
  });
});
