import { openTestStore } from '#host/store/open-test-store.ts';
import { type BenchOnSite, type BenchOnSiteOptions, benchOnSite } from './bench-on-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

export { type BenchOnSite, clickThrough, demoPreparation } from './bench-on-site.ts';

/** Starts a bench on a simulated site; store in memory where no folder is given. */
export async function benchOnSimulatedSite(options: Partial<BenchOnSiteOptions> = {}): Promise<BenchOnSite> {
  const folder = options.folder ?? temporaryFolder();
  const store = options.store ?? openTestStore(options.folder ?? ':memory:');
  return await benchOnSite({ ...options, folder, store });
}
