import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BackupPlan, BackupState } from '#core/record/backup-state.ts';
import { read, request, send } from './door.ts';

/** Under which key the state of backups is kept. */
export const backupKey = ['backup'];

const whileCopyingMs = 300;
/** Backups begin by themselves too. */
const elseMs = 15_000;

async function remove(path: string): Promise<BackupState> {
  return (await (await request(path, { method: 'DELETE' })).json()) as BackupState;
}

/** What the page asks the host about backups; every method rejects with DoorError. */
export const backupDoor = {
  look: async (): Promise<BackupState> => await read('/backup'),
  begin: async (): Promise<BackupState> => await send('POST', '/backup', {}),
  stop: async (): Promise<BackupState> => await remove('/backup'),
  /** Null takes the plan away. */
  keepPlan: async (plan: BackupPlan | null): Promise<BackupState> =>
    plan === null ? await remove('/backup/plan') : await send('PUT', '/backup/plan', plan),
};

/** How the newest backup stands, and the plan; asked again while one is made. */
export const useBackup = (isAllowed: boolean) =>
  useQuery({
    queryKey: backupKey,
    queryFn: backupDoor.look,
    enabled: isAllowed,
    refetchInterval: ({ state }) => (state.data?.kind === 'copying' ? whileCopyingMs : elseMs),
  });

/** Changes something about backups and keeps the state that the host answers. */
export function useBackupChange<Wish>(change: (wish: Wish) => Promise<BackupState>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (state) => queries.setQueryData(backupKey, state),
  });
}
