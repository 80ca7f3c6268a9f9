import { openTestStore } from '#host/store/open-test-store.ts';
import { describeTestStore } from '../../conformance/test-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describeTestStore('a database in memory', () => openTestStore(':memory:'));
describeTestStore('a database in a data folder', () => openTestStore(temporaryFolder()));
