import { bad, good, nearest, readRegisterFacts, type Pack, type Read, type RegisterFacts } from '@gongkai/model';
import { inJsonFile } from '../scoring/in-json-file.ts';
import { readJsonFile } from './json-file.ts';
import { problem } from './problems.ts';

/** Reads counts of an office's registers for the rows of a pack. A row the pack does not leave to a register is refused. */
export function factsFor(pack: Pack, name: string): Read<RegisterFacts> {
  const file = readJsonFile(name);
  if (!file.ok) return file;
  const read = readRegisterFacts(file.value.json);
  if (!read.ok) return bad(inJsonFile(read.problems, file.value.text, name));
  const { rows, pack: meant } = read.value;
  if (meant !== undefined && meant !== pack.id)
    return bad(
      inJsonFile(
        [problem('register-facts.pack', words.pack, { meant, pack: pack.id }, '/pack')],
        file.value.text,
        name,
      ),
    );
  const registers = pack.indicators.filter(({ source }) => source === 'register').map(({ id }) => id);
  const strangers = rows.flatMap(({ row }, index) =>
    registers.includes(row)
      ? []
      : [
          problem(
            'register-facts.row',
            registers.length === 0 ? words.none : words.row,
            { row, pack: pack.id, near: nearest(row, registers) ?? registers.slice(0, 10).join(' ') },
            `/rows/${index}/row`,
          ),
        ],
  );
  return strangers.length > 0 ? bad(inJsonFile(strangers, file.value.text, name)) : good(read.value);
}

const words = {
  pack: {
    zh: '这份台账数据是给标准 {meant} 的，现用的是 {pack}：请用 --pack {meant}',
    en: 'These facts are for the pack {meant}, not for {pack}: use --pack {meant}',
  },
  row: {
    zh: '标准 {pack} 没有由台账判定的行 {row}；是否为 {near}？',
    en: '{pack} leaves no row {row} to a register; did you mean {near}?',
  },
  none: {
    zh: '标准 {pack} 没有由台账判定的行（{row}）：请用 --pack 选一个有的，如 jiangyin-2018',
    en: '{pack} leaves no row to a register ({row}): choose a pack that does with --pack, such as jiangyin-2018',
  },
} as const;
