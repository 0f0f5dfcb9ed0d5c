// How datasets are read and drawn: a file of its own, loaded beside the data.
import type { CSSResult } from 'lit';
import { salvageDatasets } from '@gongkai/model';
import { datasetsCss } from './datasets.css.ts';

export { unfilledIn } from './chosen.ts';
export { datasetsView, notesOn } from './datasets-view.ts';
export { speaker } from './datasets-words.ts';
export const styles: readonly CSSResult[] = [datasetsCss];
export const words: object = {}; // its texts come with it, in both languages
export const read: typeof salvageDatasets = salvageDatasets;
