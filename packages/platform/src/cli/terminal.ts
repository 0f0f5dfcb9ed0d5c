import type { Locale } from '@gongkai/model';

/** What a command may ask of the world. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of the standard input. */
  readonly readIn: () => Promise<string>;
  readonly now: () => Date;
  /** Hears of the wish to end, once. */
  readonly onSignal: (end: () => void) => void;
}

/** The language of a terminal: `GONGKAI_LANG`, then the usual variables; Chinese unless English is asked. */
export const localeOf = ({ env }: Pick<Terminal, 'env'>): Locale =>
  (env['GONGKAI_LANG'] ?? env['LC_ALL'] ?? env['LANG'] ?? '').startsWith('en') ? 'en' : 'zh';
