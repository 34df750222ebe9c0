import { createSite, type SiteOptions } from './site/create-site.ts';
import { testNow } from './test-archive.ts';
import { testDayArchive } from './test-day.ts';

/** The site of the test day, or with other options, for tests. */
export function testSite(options: Partial<SiteOptions> = {}): ReturnType<typeof createSite> {
  return createSite({
    archive: testDayArchive(),
    publicUrl: 'https://wire.example',
    title: 'Coast wire',
    now: () => testNow,
    engine: '0.1.0',
    demo: false,
    ...options,
  });
}
