import { writeKernels } from './compile-kernels.ts';
import { root } from './root.ts';

await writeKernels(root);
