import type { Inspected } from '../src/facts/inspect/inspection.ts';
import { platform } from '../src/facts/inspect/platform.ts';
import type { PlatformFact } from '../src/facts/platform/read-platform.ts';
import { inspectedOf } from './inspected.ts';

const exact = (text: string) => ({ text, isExact: true });

/** A disclosure platform as it should be, changed by what is given. */
export const platformFact = (given: Partial<PlatformFact> = {}): PlatformFact => ({
  names: ['政府信息公开'],
  blocks: {
    guide: exact('政府信息公开指南'),
    rules: exact('政府信息公开制度'),
    content: exact('法定主动公开内容'),
    annual: exact('政府信息公开年报'),
    request: exact('依申请公开'),
  },
  hasSearch: true,
  rows: 20,
  news: [],
  ...given,
});

/** A site whose platform was seen so, `looks` times. */
export const platformSite = (given: Partial<PlatformFact> = {}, looks = 2): Inspected =>
  inspectedOf(platform, [['http://h/zfxxgk/', Array.from({ length: looks }, () => platformFact(given))]]);

/** A site without such a column. */
export const platformless = (): Inspected => inspectedOf(platform, []);
