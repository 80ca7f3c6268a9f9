import type { DiagnosisConfidence } from '#core/diagnosis/run-diagnosis.ts';
import type { ShapeKind } from '../../parts/verdict-shape.tsx';

/** A shape for each confidence; none of them is that of a verdict of pass or fail. */
export const confidenceShapes: Readonly<Record<DiagnosisConfidence, ShapeKind>> = {
  high: 'current',
  medium: 'current',
  low: 'circle-dash',
};
