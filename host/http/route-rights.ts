import type { Right } from '#core/people/right.ts';

/**
 * What a route asks for where it is about something official: `running-test` looks at the test that runs, `record` at the
 * record that is named, `preparation` and `unfinished` at the test that is to begin or go on, `decision` at a step that decides
 * about a draft.
 */
export interface GraverRight {
  readonly usual: Right;
  readonly graver: Right;
  readonly where: 'running-test' | 'record' | 'preparation' | 'unfinished' | 'decision';
}

/** The right that a route asks for. */
export type RouteRight = Right | GraverRight;

const runsTest = { usual: 'run-workshop', graver: 'run-official', where: 'running-test' } as const;
const readsRecord = { usual: 'look', graver: 'read-official', where: 'record' } as const;
const takesFigures = { usual: 'look', graver: 'export', where: 'record' } as const;
const issuesSigned = { usual: 'issue-signed', graver: 'issue-signed', where: 'record' } as const;
const namesReference = { usual: 'name-references', graver: 'name-references', where: 'record' } as const;
const decidesOnCut = { usual: 'run-workshop', graver: 'run-official', where: 'unfinished' } as const;

/**
 * The right that each route of the door asks for, before anything else of it is looked at. A route without a line here does
 * not exist for anybody. Files of the page ask for nothing.
 */
export const routeRights: Readonly<Record<string, RouteRight>> = {
  'GET /api/openapi.json': 'knock',
  'GET /api/people': 'knock',
  'POST /api/people/set-up': 'knock',
  'POST /api/people/sign-in': 'knock',
  'POST /api/people/sign-out': 'knock',
  'POST /api/people/lock': 'knock',
  'POST /api/people/active': 'knock',
  'POST /api/people/password': 'own-account',
  'GET /api/accounts': 'manage-accounts',
  'POST /api/accounts': 'manage-accounts',
  'POST /api/accounts/{id}': 'manage-accounts',
  'POST /api/accounts/{id}/reset': 'manage-accounts',
  'POST /api/accounts/{id}/tokens': 'manage-accounts',
  'DELETE /api/accounts/{id}/tokens/{tokenId}': 'manage-accounts',

  'GET /api/bench': 'look',
  'GET /api/ports': 'look',
  'GET /api/drivers': 'look',
  'GET /api/lines': 'look',
  'GET /api/lines/{role}/watch': 'look',
  'GET /api/ports/identify': 'look',
  'GET /api/instruments': 'look',
  'GET /api/microphone-correction': 'look',
  'GET /api/calibrations': 'look',
  'GET /api/profiles': 'look',
  'GET /api/own-profiles': 'look',
  'GET /api/own-profiles/{id}': 'look',
  'GET /api/tests': 'look',
  'GET /api/session': 'look',
  'GET /api/session/history': 'look',
  'GET /api/live': 'look',
  'GET /api/rider': 'look',
  'GET /api/rider-door': 'look',
  'GET /api/unfinished': 'look',
  'GET /api/photos/{sha256}': 'look',
  'GET /api/waveforms/{sha256}': 'look',
  'GET /api/tests/{id}': readsRecord,
  'GET /api/tests/{id}/report.pdf': readsRecord,
  'GET /api/tests/{id}/measurements.csv': takesFigures,
  'GET /api/tests/{id}/measurements.xlsx': takesFigures,
  'GET /api/tests/{id}/measurements.json': takesFigures,
  'GET /api/tests/{id}/measurements.uff': takesFigures,
  'GET /api/tests/{id}/recordings/{sha256}': takesFigures,
  'POST /api/tests/{id}/picture': readsRecord,
  'GET /api/tests/{id}/picture': readsRecord,
  'DELETE /api/tests/{id}/picture': readsRecord,
  'GET /api/tests/{id}/picture.csv': takesFigures,
  'GET /api/tests/{id}/bundle.senyap': 'export',
  'GET /api/tests/{id}/sound-map': readsRecord,
  'DELETE /api/tests/{id}/sound-map': readsRecord,
  'GET /api/tests/{id}/signatures': readsRecord,
  'POST /api/tests/{id}/signatures': { usual: 'sign-tests', graver: 'sign-tests', where: 'record' },
  'GET /api/tests/{id}/signed-copies': readsRecord,
  'GET /api/tests/{id}/signed-copies/{sha256}': readsRecord,
  'POST /api/tests/{id}/signed-copies': issuesSigned,
  'POST /api/tests/{id}/signed-report': issuesSigned,
  'GET /api/tests/{id}/amendments': readsRecord,
  'POST /api/tests/{id}/amendments': { usual: 'amend-tests', graver: 'amend-tests', where: 'record' },
  'GET /api/tests/{id}/diagnosis': readsRecord,
  'DELETE /api/tests/{id}/diagnosis': readsRecord,
  'GET /api/diagnosis-references': 'look',
  'POST /api/tests/{id}/diagnosis-reference': namesReference,
  'DELETE /api/tests/{id}/diagnosis-reference': namesReference,
  'POST /api/tests/{id}/export': { usual: 'run-workshop', graver: 'export', where: 'record' },
  'GET /api/history': 'export',
  'GET /api/history/tests': 'see-history',
  'GET /api/history/figures': 'see-history',
  'GET /api/history/choices': 'see-history',
  'GET /api/history/views': 'see-history',
  'PUT /api/history/views': 'see-history',

  'GET /api/integrity': 'look',
  'GET /api/log': 'read-official',
  'GET /api/log/people': 'read-official',
  'POST /api/log/actions': 'note-actions',
  'GET /api/log/events.csv': 'export',
  'POST /api/integrity/check': 'look',
  'DELETE /api/integrity/check': 'look',
  'GET /api/key': 'look',
  'POST /api/key/copy': 'copy-key',
  'GET /api/tests/{id}/integrity': readsRecord,
  'GET /api/backup': 'make-backup',
  'POST /api/backup': 'make-backup',
  'DELETE /api/backup': 'make-backup',
  'PUT /api/backup/plan': 'plan-backups',
  'DELETE /api/backup/plan': 'plan-backups',
  'GET /api/zone': 'look',
  'PUT /api/zone': 'keep-letterhead',
  'GET /api/letterhead': 'look',
  'PUT /api/letterhead': 'keep-letterhead',
  'DELETE /api/letterhead': 'keep-letterhead',
  'PUT /api/lines': 'set-up-instruments',
  'PUT /api/instruments': 'set-up-instruments',
  'PUT /api/microphone-correction': 'set-up-instruments',
  'DELETE /api/microphone-correction': 'set-up-instruments',
  'POST /api/ports/identify': 'set-up-instruments',
  'DELETE /api/ports/identify': 'set-up-instruments',

  'POST /api/own-profiles': 'draft-profiles',
  'POST /api/own-profiles/{id}/steps': {
    usual: 'draft-profiles',
    graver: 'approve-profiles',
    where: 'decision',
  },

  'GET /api/failures': 'look',
  'GET /api/approvals': 'read-official',
  'GET /api/control': 'read-official',
  'GET /api/oddities': 'read-official',
  'POST /api/oddities/look': 'read-official',
  'DELETE /api/oddities/look': 'read-official',
  'GET /api/validation': 'look',
  'GET /api/validation/sheet.pdf': 'look',
  'GET /api/validation/sheet.csv': 'look',
  'POST /api/validation/proof': 'note-actions',
  'DELETE /api/validation/proof': 'note-actions',
  'GET /api/control/candidates/{testId}': 'read-official',
  'POST /api/control/references': 'keep-references',
  'POST /api/control/references/{id}/steps': 'keep-references',
  'POST /api/control/references/{id}/sites': 'keep-references',

  'GET /api/jobs': 'see-jobs',
  'GET /api/jobs/{id}': 'see-jobs',
  'POST /api/jobs': 'keep-jobs',
  'POST /api/jobs/{id}/cancel': 'keep-jobs',

  'GET /api/workshop': 'run-workshop',
  'GET /api/workshop/limits': 'run-workshop',
  'POST /api/workshop/bikes': 'run-workshop',
  'GET /api/workshop/bikes/{id}': 'run-workshop',
  'POST /api/workshop/bikes/{id}/aim': 'run-workshop',
  'POST /api/workshop/bikes/{id}/limit': 'run-workshop',
  'POST /api/workshop/bikes/{id}/parts': 'run-workshop',
  'POST /api/workshop/bikes/{id}/runs/{runId}/set-aside': 'run-workshop',
  'GET /api/workshop/bikes/{id}/comparison': 'run-workshop',
  'GET /api/workshop/bikes/{id}/tried.csv': 'run-workshop',
  'POST /api/workshop/run': 'run-workshop',
  'GET /api/workshop/passport': 'run-workshop',
  'POST /api/workshop/passport': 'run-workshop',
  'POST /api/workshop/passport/pairs': 'run-workshop',
  'POST /api/workshop/passport/pairs/{id}/set-aside': 'run-workshop',
  'GET /api/workshop/passport/file.json': 'run-workshop',
  'POST /api/workshop/passport/received': 'run-workshop',

  'POST /api/tests': { usual: 'run-workshop', graver: 'run-official', where: 'preparation' },
  'POST /api/session/action': runsTest,
  'POST /api/session/void': runsTest,
  'POST /api/session/pause': runsTest,
  'POST /api/session/resume': runsTest,
  'POST /api/session/hand-over': runsTest,
  'POST /api/session/marker': runsTest,
  'POST /api/session/photos': runsTest,
  'POST /api/unfinished/{id}/continue': decidesOnCut,
  'POST /api/unfinished/{id}/close': decidesOnCut,
  // Sound goes on coming in when the place of the technician locks itself during a run.
  'POST /api/waveform/begin': 'run-workshop',
  'POST /api/waveform/blocks': 'run-workshop',
  'POST /api/waveform/end': 'run-workshop',
  'POST /api/photos': 'run-workshop',
  'POST /api/rider-door': 'run-workshop',
  'DELETE /api/rider-door': 'run-workshop',
  'POST /api/simulation': 'run-workshop',

  'POST /api/analysis/recordings': 'analyse',
  'DELETE /api/analysis/recordings/{id}': 'analyse',
  'POST /api/analysis': 'analyse',
  'GET /api/analysis/{id}': 'analyse',
  'DELETE /api/analysis/{id}': 'analyse',
  'GET /api/analysis/{id}/result.json': 'analyse',
  'GET /api/analysis/{id}/result.csv': 'analyse',
};
