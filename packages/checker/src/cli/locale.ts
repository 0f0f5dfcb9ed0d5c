import type { Locale } from '@gongkai/model';

/**
 * The language to speak before anything else is read: `--lang`, `GONGKAI_LANG`, then the machine's own. Chinese unless
 * the machine says English.
 */
export function localeOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const asked = flag ?? env['GONGKAI_LANG'];
  if (asked === 'zh' || asked === 'en') return asked;
  const machine = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(machine) ? 'en' : 'zh';
}
