import { lazy, Suspense, useEffect } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { BenchScreen } from './screens/bench/bench-screen.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';

const later = {
  prepare: async () => ({ default: (await import('./screens/prepare/prepare-screen.tsx')).PrepareScreen }),
  result: async () => ({ default: (await import('./screens/result/result-screen.tsx')).ResultScreen }),
  sound: async () => ({ default: (await import('./screens/sound/sound-screen.tsx')).SoundScreen }),
  instruments: async () => ({
    default: (await import('./screens/instruments/instruments-screen.tsx')).InstrumentsScreen,
  }),
  calibrations: async () => ({
    default: (await import('./screens/calibrations/calibrations-screen.tsx')).CalibrationsScreen,
  }),
  spectrum: async () => ({
    default: (await import('./screens/spectrum/spectrum-screen.tsx')).SpectrumScreen,
  }),
  analyse: async () => ({
    default: (await import('./screens/analyse/analyse-screen.tsx')).AnalyseScreen,
  }),
  profiles: async () => ({
    default: (await import('./screens/profiles/profiles-screen.tsx')).ProfilesScreen,
  }),
  profile: async () => ({ default: (await import('./screens/profiles/profile-screen.tsx')).ProfileScreen }),
  draft: async () => ({ default: (await import('./screens/profiles/draft-screen.tsx')).DraftScreen }),
  compare: async () => ({ default: (await import('./screens/profiles/compare-screen.tsx')).CompareScreen }),
  rider: async () => ({
    default: (await import('./screens/rider-setup/rider-setup-screen.tsx')).RiderSetupScreen,
  }),
  letterhead: async () => ({
    default: (await import('./screens/letterhead/letterhead-screen.tsx')).LetterheadScreen,
  }),
  verify: async () => ({ default: (await import('./screens/verify/verify-screen.tsx')).VerifyScreen }),
  accounts: async () => ({
    default: (await import('./screens/accounts/accounts-screen.tsx')).AccountsScreen,
  }),
  api: async () => ({ default: (await import('./screens/api/api-screen.tsx')).ApiScreen }),
  jobs: async () => ({ default: (await import('./screens/jobs/jobs-screen.tsx')).JobsScreen }),
  customers: async () => ({
    default: (await import('./screens/customers/customers-screen.tsx')).CustomersScreen,
  }),
  approvals: async () => ({
    default: (await import('./screens/approvals/approvals-screen.tsx')).ApprovalsScreen,
  }),
  control: async () => ({ default: (await import('./screens/control/control-screen.tsx')).ControlScreen }),
  validation: async () => ({
    default: (await import('./screens/validation/validation-screen.tsx')).ValidationScreen,
  }),
  history: async () => ({ default: (await import('./screens/history/history-screen.tsx')).HistoryScreen }),
  oddities: async () => ({
    default: (await import('./screens/oddities/oddities-screen.tsx')).OdditiesScreen,
  }),
  log: async () => ({ default: (await import('./screens/log/log-screen.tsx')).LogScreen }),
  backup: async () => ({ default: (await import('./screens/backup/backup-screen.tsx')).BackupScreen }),
  why: async () => ({ default: (await import('./screens/why/why-screen.tsx')).WhyScreen }),
  workshop: async () => ({
    default: (await import('./screens/workshop/workshop-screen.tsx')).WorkshopScreen,
  }),
  compareParts: async () => ({
    default: (await import('./screens/workshop/compare-screen.tsx')).ComparePartsScreen,
  }),
  passport: async () => ({
    default: (await import('./screens/workshop/passport-screen.tsx')).PassportScreen,
  }),
  manual: async () => ({ default: (await import('./screens/manual/manual-screen.tsx')).ManualScreen }),
  plot: async () => await import('./charts/time-history.tsx'),
} as const;

const PrepareScreen = lazy(later.prepare);
const ResultScreen = lazy(later.result);
const SoundScreen = lazy(later.sound);
const InstrumentsScreen = lazy(later.instruments);
const CalibrationsScreen = lazy(later.calibrations);
const SpectrumScreen = lazy(later.spectrum);
const AnalyseScreen = lazy(later.analyse);
const ProfilesScreen = lazy(later.profiles);
const ProfileScreen = lazy(later.profile);
const DraftScreen = lazy(later.draft);
const CompareScreen = lazy(later.compare);
const RiderSetupScreen = lazy(later.rider);
const AccountsScreen = lazy(later.accounts);
const BackupScreen = lazy(later.backup);
const ApiScreen = lazy(later.api);
const WhyScreen = lazy(later.why);
const JobsScreen = lazy(later.jobs);
const CustomersScreen = lazy(later.customers);
const ApprovalsScreen = lazy(later.approvals);
const ControlScreen = lazy(later.control);
const ValidationScreen = lazy(later.validation);
const HistoryScreen = lazy(later.history);
const OdditiesScreen = lazy(later.oddities);
const LogScreen = lazy(later.log);
const LetterheadScreen = lazy(later.letterhead);
const WorkshopScreen = lazy(later.workshop);
const ComparePartsScreen = lazy(later.compareParts);
const PassportScreen = lazy(later.passport);
const VerifyScreen = lazy(later.verify);
const ManualScreen = lazy(later.manual);

/** Fetches what the first picture did not need, so that no screen waits or depends on the host later. */
function useLaterParts(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetchPart of Object.values(later)) fetchPart().catch(() => undefined);
    }, 300);
    return () => clearTimeout(timer);
  }, []);
}

/** Which address shows which screen. */
export function Screens() {
  useLaterParts();
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/" element={<HomeScreen />} />
        <Route path="/prepare" element={<PrepareScreen />} />
        <Route path="/test" element={<BenchScreen />} />
        <Route path="/tests/:id" element={<ResultScreen />} />
        <Route path="/tests/:id/sound" element={<SoundScreen />} />
        <Route path="/tests/:id/why" element={<WhyScreen />} />
        <Route path="/instruments" element={<InstrumentsScreen />} />
        <Route path="/calibrations" element={<CalibrationsScreen />} />
        <Route path="/spectrum" element={<SpectrumScreen />} />
        <Route path="/analyse" element={<AnalyseScreen />} />
        <Route path="/profiles" element={<ProfilesScreen />} />
        <Route path="/profiles/:key" element={<ProfileScreen />} />
        <Route path="/profiles/:key/draft" element={<DraftScreen />} />
        <Route path="/profiles/compare/:before/:after" element={<CompareScreen />} />
        <Route path="/letterhead" element={<LetterheadScreen />} />
        <Route path="/verify" element={<VerifyScreen />} />
        <Route path="/rider" element={<RiderSetupScreen />} />
        <Route path="/accounts" element={<AccountsScreen />} />
        <Route path="/api" element={<ApiScreen />} />
        <Route path="/jobs" element={<JobsScreen />} />
        <Route path="/customers" element={<CustomersScreen />} />
        <Route path="/approvals" element={<ApprovalsScreen />} />
        <Route path="/control" element={<ControlScreen />} />
        <Route path="/validation" element={<ValidationScreen />} />
        <Route path="/history" element={<HistoryScreen />} />
        <Route path="/oddities" element={<OdditiesScreen />} />
        <Route path="/log" element={<LogScreen />} />
        <Route path="/backup" element={<BackupScreen />} />
        <Route path="/workshop" element={<WorkshopScreen />} />
        <Route path="/workshop/compare" element={<ComparePartsScreen />} />
        <Route path="/workshop/passport" element={<PassportScreen />} />
        <Route path="/manual" element={<ManualScreen />} />
        <Route path="/manual/:chapter" element={<ManualScreen />} />
        <Route path="/manual/:chapter/:section" element={<ManualScreen />} />
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </Suspense>
  );
}
