import type { Flags } from './flags.ts';
import type { Console } from './console.ts';
import { examine } from './doctor/examine.ts';
import { exit, type Exit } from './exit.ts';

const marks = { fine: 'ok  ', note: 'note', wrong: 'FAIL' } as const;

/** `gongkai doctor`: one line for each thing a scan needs of this machine; exit 2 when one of them is missing. */
export async function doctor(console: Console, _operands: readonly string[], _flags: Flags): Promise<Exit> {
  const found = await examine(console);
  for (const { state, words } of found) console.out(`${marks[state]}  ${words[console.locale]}`);
  return found.some(({ state }) => state === 'wrong') ? exit.usage : exit.done;
}
