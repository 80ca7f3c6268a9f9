import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { backupPlanSchema, type BackupState, sparedReasons } from '#core/record/backup-state.ts';
import type { Backups } from '../../backup/backup-desk.ts';
import { jsonResponse } from '../json-response.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const stateSchema = z
  .object({
    kind: z.enum(['waiting', 'copying', 'done', 'failed', 'stopped']),
    doneBytes: z.int(),
    ofBytes: z.int(),
    folder: z.string().nullable(),
    problem: z.object({ id: z.string(), en: z.string() }).nullable(),
    spared: z.array(z.object({ name: z.string(), why: z.enum(sparedReasons) })),
    endedAt: z.string().nullable(),
    lastMadeAt: z.string().nullable(),
    lastFolder: z.string().nullable(),
    lastFindings: z.int(),
    lastFailure: z.object({ at: z.string(), id: z.string(), en: z.string() }).nullable(),
    plan: backupPlanSchema.nullable(),
  })
  .openapi('BackupState') satisfies z.ZodType<BackupState>;

const path = '/api/backup';
const responses = jsonReply(stateSchema, 'How the newest backup stands, and the plan');

const read = createRoute({ method: 'get', path, responses });
const begin = createRoute({ method: 'post', path, responses });
const stop = createRoute({ method: 'delete', path, responses });
const keepPlan = createRoute({
  method: 'put',
  path: `${path}/plan`,
  request: jsonBody(backupPlanSchema),
  responses,
});
const removePlan = createRoute({ method: 'delete', path: `${path}/plan`, responses });

/** What the routes about backups need. */
export interface BackupParts {
  readonly backups: Backups;
}

/** Routes about backups: how the newest one stands, begin and end one, where they go and when they are made. */
export function addBackupRoutes(app: OpenAPIHono, { backups }: BackupParts): void {
  app.openapi(read, () => jsonResponse(backups.state()));
  app.openapi(begin, (context) => {
    backups.begin(personOf(context)?.name ?? '');
    return jsonResponse(backups.state());
  });
  app.openapi(stop, () => {
    backups.stop();
    return jsonResponse(backups.state());
  });
  app.openapi(keepPlan, (context) => {
    backups.keepPlan(context.req.valid('json'));
    return jsonResponse(backups.state());
  });
  app.openapi(removePlan, () => {
    backups.keepPlan(null);
    return jsonResponse(backups.state());
  });
}
