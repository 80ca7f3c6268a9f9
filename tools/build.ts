import { build } from './build-if-stale.ts';
import { root } from './root.ts';

await build(root);
