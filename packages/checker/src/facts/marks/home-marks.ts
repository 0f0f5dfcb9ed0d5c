import type { Inspection } from '../inspect/inspection.ts';
import { markKinds, readMarks, type HomeMarks } from './read-marks.ts';

/** The marks on the home page: what the crawl kept, and drawn by a browser where something seems to be missing. */
export const homeMarks: Inspection<HomeMarks | null> = {
  id: 'home-marks',
  version: 2,
  rendered: true,
  choose: ({ home }) => [{ key: home, url: home }],
  read: (seen) => readMarks(seen) ?? null,
  // how many of them there are: two looks that miss the same ones agree
  outcome: (fact) => (fact === null ? '' : missingMarks(fact).join(' ') || 'names'),
};

const missingMarks = ({ marks }: HomeMarks): readonly string[] =>
  markKinds.filter((kind) => marks[kind] === undefined).map((kind) => `no-${kind.toLowerCase()}`);
