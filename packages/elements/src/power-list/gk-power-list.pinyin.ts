// Pinyin initials: a file of its own, loaded at the first query that may be initials.
export { initialsReader } from '../parts/list/pinyin.ts';
