import { homeNews } from '../home/home-news.ts';
import { homeMarks } from '../marks/home-marks.ts';
import { articlePageTags, columnPageTags } from '../tags/tags.ts';
import type { Inspection } from './inspection.ts';

/** Every inspection, those named in another's `after` before it. A check needs one as `inspect:<id>`. */
export const inspections: readonly Inspection<unknown>[] = [homeMarks, homeNews, columnPageTags, articlePageTags];
