/** Commands of the simulated site, so that a demo can be driven from the page and a test from outside. */
export type SimulationCommand =
  | { readonly kind: 'engine'; readonly on: boolean }
  | { readonly kind: 'calibrator'; readonly on: boolean }
  | {
      readonly kind: 'ride';
      readonly targetSpeedRpm: number;
      readonly holdSeconds: number;
      readonly release: 'sudden' | 'soft';
    }
  | { readonly kind: 'exhaust'; readonly levelAtTargetDb: number }
  | {
      readonly kind: 'fault';
      readonly fault:
        | 'unplug-meter'
        | 'plug-meter'
        | 'unplug-speed-sensor'
        | 'plug-speed-sensor'
        | 'overload'
        | 'wrong-weighting'
        | 'garbage'
        | 'none';
    }
  /** The site acts by itself: calibrator on when calibration is measured, engine off for background, rider rides each run. */
  | { readonly kind: 'automatic'; readonly on: boolean };
