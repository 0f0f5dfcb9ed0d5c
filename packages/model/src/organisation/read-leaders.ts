import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import type { Read } from '../problem.ts';
import type { Leaders } from './leader.ts';
import { namesOpenness } from './openness.ts';

const what = { noun: 'leader', schema: 'gongkai.leaders/1', name: 'name' } as const;

/** Reads a file of leaders or every problem in it, each with its place. Never throws. */
export const readLeaders = (json: unknown): Read<Leaders> => strictly(salvageLeaders(json));

/** What of a file of leaders can be shown. Who answers for openness is told by the file, or by the division's own words. */
export const salvageLeaders = (json: unknown): Salvaged<Leaders> =>
  salvageFile(what, json, (reader, row, at) => {
    const division = reader.texts(row, 'division', at).join('\n');
    const order = reader.count(row, 'order', at);
    const told = row['openness'];
    return {
      name: reader.text(row, 'name', at),
      post: reader.text(row, 'post', at),
      division,
      openness: typeof told === 'boolean' ? told : namesOpenness(division),
      ...(order !== undefined && { order }),
      ...reader.some(row, ['photo', 'cv'], at),
    };
  });
