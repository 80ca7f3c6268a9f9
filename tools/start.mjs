// Plain JavaScript: it has to stand before the first file that Node compiles.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiling is a third of a start. Kept beside the built program, where nobody can write who could not change that.
enableCompileCache(join(import.meta.dirname, '..', 'build', 'compiled'));
await import('./start.ts');
