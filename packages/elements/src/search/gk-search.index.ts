// The index as a source: a file of its own, loaded beside the data.
export { salvageSearchIndex } from '@gongkai/model';
