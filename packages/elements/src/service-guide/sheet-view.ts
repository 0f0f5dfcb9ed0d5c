import type { Say } from '../base/speech.ts';
import type { SheetWord } from './sheet-words.ts';

/** What every part of the sheet needs to know about its page. */
export interface SheetView {
  readonly say: Say<SheetWord>;
  /** Level of the headings inside, 2 to 6. */
  readonly level: number;
  readonly linkOf: (url: string | undefined) => string | undefined;
  /** The value, or the mark of what is not published. */
  readonly orMissing: (value: unknown) => unknown;
}
