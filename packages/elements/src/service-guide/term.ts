import type { DayKind } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { SheetWord } from './sheet-words.ts';

/** A term in words, working days and calendar days never mixed up: 0 is decided while you wait; `''` when not published. */
export function termOf(days: number | undefined, kind: DayKind | '', say: Say<SheetWord>): string {
  if (days === undefined) return '';
  return days === 0 ? say('atOnce') : say(kind || 'unclearDays', { days });
}
