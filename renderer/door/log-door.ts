import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import type { LogFilter } from '#core/record/log-group.ts';
import type { Language } from '#core/words/language.ts';
import { read } from './door.ts';

/** How many events one page of the log holds. */
export const logPageSize = 25;

function parametersOf(filter: LogFilter): URLSearchParams {
  const said = Object.entries(filter).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(said);
}

/** A page of the wanted events of the log, newest first, from before a sequence; one more than shown tells whether it goes on. */
export const useLog = (filter: LogFilter, before: number | null, isAllowed: boolean) =>
  useQuery({
    queryKey: ['log', filter, before],
    queryFn: async (): Promise<readonly ChainedEvent[]> => {
      const parameters = parametersOf(filter);
      parameters.set('limit', String(logPageSize + 1));
      if (before !== null) parameters.set('before', String(before));
      return await read(`/log?${parameters}`);
    },
    enabled: isAllowed,
    placeholderData: keepPreviousData,
  });

/** Whom the log names. */
export const useLogPeople = (isAllowed: boolean) =>
  useQuery({
    queryKey: ['log-people'],
    queryFn: async (): Promise<readonly string[]> => await read('/log/people'),
    enabled: isAllowed,
  });

/** Address of the wanted events as a file, for a link that saves it. */
export function logAddress(filter: LogFilter, form: 'csv' | 'csv-id', language: Language): string {
  const parameters = parametersOf(filter);
  parameters.set('form', form);
  parameters.set('language', language);
  return `/api/log/events.csv?${parameters}`;
}
