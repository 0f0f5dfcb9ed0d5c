import type { Console } from './console.ts';
import type { Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import type { help } from './help.words.ts';
import { options } from './options.ts';
import { ownFlags, type OwnFlag } from './own-flags.words.ts';
import type { Key } from './setting-keys.ts';

/** One command: what it takes, and its code, fetched only when it is called. */
export interface Command {
  readonly name: Exclude<keyof typeof help, 'gongkai'>;
  readonly operands: string;
  readonly keys: readonly Key[];
  /** Flags of this command alone, that no file and no environment sets. */
  readonly own?: readonly OwnFlag[];
  /** True when `--config` and the environment are read for it. */
  readonly isConfigured: boolean;
  load(): Promise<Work>;
}

export type Work = (console: Console, operands: readonly string[], flags: Flags) => Promise<Exit>;

const all: readonly Key[] = options.map(({ key }) => key);

export const commands: readonly Command[] = [
  {
    name: 'scan',
    operands: '<url|site.json|sites.csv...>',
    keys: all,
    own: ownFlags.scan,
    isConfigured: true,
    load: async () => (await import('./scan.ts')).scan,
  },
  {
    name: 'resume',
    operands: '<run>',
    keys: ['failUnder', 'json', 'lang'],
    isConfigured: true,
    load: async () => (await import('./resume.ts')).resume,
  },
  {
    name: 'score',
    operands: '<run>',
    keys: ['pack', 'failUnder', 'lang'],
    own: ownFlags.score,
    isConfigured: true,
    load: async () => (await import('./score.ts')).score,
  },
  {
    name: 'report',
    operands: '<run>',
    keys: ['pack', 'lang'],
    isConfigured: false,
    own: ownFlags.report,
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'mark',
    operands: '<run>',
    keys: ['pack', 'lang'],
    own: ownFlags.mark,
    isConfigured: false,
    load: async () => (await import('./mark.ts')).mark,
  },
  {
    name: 'seal',
    operands: '<run>',
    keys: ['pack', 'lang'],
    own: ownFlags.seal,
    isConfigured: false,
    load: async () => (await import('./seal.ts')).seal,
  },
  {
    name: 'compare',
    operands: '<before> <after>',
    keys: ['pack', 'json', 'lang'],
    isConfigured: false,
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'retest',
    operands: '<run>',
    keys: [
      'out',
      'asOf',
      'maxPages',
      'rate',
      'confirmGap',
      'timeout',
      'allowPrivate',
      'contact',
      'office',
      'browser',
      'lang',
    ],
    own: ownFlags.retest,
    isConfigured: true,
    load: async () => (await import('./retest.ts')).retest,
  },
  {
    name: 'league',
    operands: '<run...>',
    keys: ['pack', 'lang'],
    own: ownFlags.league,
    isConfigured: false,
    load: async () => (await import('./league.ts')).league,
  },
  {
    name: 'fleet',
    operands: '<act> [sites...]',
    keys: all.filter((key) => key !== 'failUnder' && key !== 'since'),
    own: ownFlags.fleet,
    isConfigured: true,
    load: async () => (await import('./fleet.ts')).fleet,
  },
  {
    name: 'worker',
    operands: '<fleet>',
    keys: ['json', 'lang'],
    own: ownFlags.worker,
    isConfigured: true,
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'serve',
    operands: '',
    keys: ['rate', 'confirmGap', 'timeout', 'allowPrivate', 'contact', 'office', 'browser', 'lang'],
    own: ownFlags.serve,
    isConfigured: true,
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'watch',
    operands: '<act> [sites...]',
    keys: ['asOf', 'rate', 'allowPrivate', 'contact', 'office', 'lang'],
    own: ownFlags.watch,
    isConfigured: true,
    load: async () => (await import('./watch.ts')).watch,
  },
  {
    name: 'purge',
    operands: '<folder...>',
    keys: ['lang'],
    own: ownFlags.purge,
    isConfigured: false,
    load: async () => (await import('./purge.ts')).purge,
  },
  {
    name: 'validate',
    operands: '<pack|site.json|sites.csv...>',
    keys: ['lang'],
    isConfigured: false,
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'site',
    operands: '<url>',
    keys: ['rate', 'timeout', 'allowPrivate', 'contact', 'office', 'lang'],
    isConfigured: true,
    load: async () => (await import('./site.ts')).site,
  },
  {
    name: 'explain',
    operands: '<check|row...>',
    keys: ['pack', 'lang'],
    isConfigured: false,
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'doctor',
    operands: '',
    keys: ['lang'],
    isConfigured: false,
    load: async () => (await import('./doctor.ts')).doctor,
  },
];
