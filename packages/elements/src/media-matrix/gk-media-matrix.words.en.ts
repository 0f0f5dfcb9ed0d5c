import { dataWordsEn } from '../parts/data/data.words.en.ts';
import type { MediaWord } from './gk-media-matrix.words.ts';

export const wordsEn: Readonly<Record<MediaWord, string>> = {
  ...dataWordsEn,
  title: 'Media accounts',
  main: 'Main account',
  find: 'Search for the name in {platform}',
  other: 'Other platforms',
  qr: 'QR code of “{name}”',
  empty: 'No accounts have been published yet',
  dead: '“{name}” has no address that works: check "url", or close the account',
  noMain: 'No account is marked as the main one ("main")',
};
