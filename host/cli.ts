import { registerAnalyse } from './command/analyse.ts';
import { registerBackup } from './command/backup.ts';
import { createProcessOutput } from './command/command-output.ts';
import { registerDecode } from './command/decode.ts';
import { registerDrivers } from './command/drivers.ts';
import { runCommandLine } from './command/run-command-line.ts';
import { registerExplain } from './command/explain.ts';
import { registerExport } from './command/export.ts';
import { registerHistory } from './command/history.ts';
import { registerIdentify } from './command/identify.ts';
import { registerJudge } from './command/judge.ts';
import { registerProfiles } from './command/profiles.ts';
import { registerRecord } from './command/record.ts';
import { registerRejudge } from './command/rejudge.ts';
import { registerReplay } from './command/replay.ts';
import { registerRestore } from './command/restore.ts';
import { registerRestoreKey } from './command/restore-key.ts';
import { registerServe } from './command/serve.ts';
import { registerReport } from './command/report.ts';
import { registerSign } from './command/sign.ts';
import { registerSignedCopy } from './command/signed-copy.ts';
import { registerSimulate } from './command/simulate.ts';
import { registerCheck } from './command/check.ts';
import { registerVerify } from './command/verify.ts';

await runCommandLine(
  process.argv.slice(2),
  [
    registerAnalyse,
    registerBackup,
    registerDecode,
    registerDrivers,
    registerExplain,
    registerExport,
    registerHistory,
    registerIdentify,
    registerJudge,
    registerProfiles,
    registerRecord,
    registerRejudge,
    registerReplay,
    registerReport,
    registerRestore,
    registerRestoreKey,
    registerServe,
    registerSign,
    registerSignedCopy,
    registerSimulate,
    registerVerify,
    registerCheck,
  ],
  createProcessOutput(),
);
