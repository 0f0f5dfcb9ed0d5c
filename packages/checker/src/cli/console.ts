import type { Locale } from '@gongkai/model';
import type { Settings } from './setting-keys.ts';

/** All that a command may touch of the world, taken once in main. */
export interface Console {
  /** A line on stdout: what was asked for. */
  out(line: string): void;
  /** A line on stderr: progress, summaries, problems. */
  err(line: string): void;
  /** Text on stderr as it is: a status line is rewritten. */
  raw(text: string): void;
  /** True when stderr is a terminal that may be rewritten. */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly locale: Locale;
  /** ms UTC. */
  now(): number;
  /** The tool with its version, `gongkai/0.0.1`: in reports and in the user agent. */
  readonly tool: string;
}

/** The same console in the language the settings name: a file is read later than the command line. */
export const speaking = (console: Console, { lang }: Settings): Console =>
  lang === undefined ? console : { ...console, locale: lang };
