import type { Words } from '@gongkai/model';

/** One thing that was looked at. `note`: a scan runs without it, and says what it then cannot do. */
export interface Sign {
  readonly state: 'fine' | 'note' | 'wrong';
  readonly words: Words;
}
