import { useQuery } from '@tanstack/react-query';
import type { Customer } from '#core/record/customer.ts';
import { read } from './door.ts';

/** The customers of the bench, those of the newest jobs first. */
export const useCustomers = (isAllowed: boolean) =>
  useQuery({
    // Below the jobs, so that a job that is entered brings its customer with it.
    queryKey: ['jobs', 'customers'],
    queryFn: async (): Promise<readonly Customer[]> => await read('/customers'),
    enabled: isAllowed,
  });
