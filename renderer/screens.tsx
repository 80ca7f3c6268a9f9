import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { BenchScreen } from './screens/bench/bench-screen.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { RiderScreen } from './screens/rider/rider-screen.tsx';

const PrepareScreen = lazy(async () => ({
  default: (await import('./screens/prepare/prepare-screen.tsx')).PrepareScreen,
}));
const ResultScreen = lazy(async () => ({
  default: (await import('./screens/result/result-screen.tsx')).ResultScreen,
}));
const InstrumentsScreen = lazy(async () => ({
  default: (await import('./screens/instruments/instruments-screen.tsx')).InstrumentsScreen,
}));
const SpectrumScreen = lazy(async () => ({
  default: (await import('./screens/spectrum/spectrum-screen.tsx')).SpectrumScreen,
}));

/** Which address shows which screen. */
export function Screens() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/" element={<HomeScreen />} />
        <Route path="/prepare" element={<PrepareScreen />} />
        <Route path="/test" element={<BenchScreen />} />
        <Route path="/tests/:id" element={<ResultScreen />} />
        <Route path="/instruments" element={<InstrumentsScreen />} />
        <Route path="/spectrum" element={<SpectrumScreen />} />
        <Route path="/rider" element={<RiderScreen />} />
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </Suspense>
  );
}
