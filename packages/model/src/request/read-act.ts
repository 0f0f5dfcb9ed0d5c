import { isDay } from '../day.ts';
import { isFields } from '../field-reader.ts';
import { bad, good, type Problem, type Read } from '../problem.ts';
import type { Words } from '../words.ts';
import { actFields, type ActField } from './act-fields.ts';
import type { DeskAct } from './machine.ts';
import { isOutcome } from './outcomes.ts';

/** The answers of an act by the names of its fields; only what was given. */
export type ActInput = Readonly<Record<string, string | number>>;

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;

const words = {
  missing: { zh: '请填写“{name}”', en: 'Please fill in “{name}”' },
  day: { zh: '“{name}”应为日期，如 2026-11-23', en: '“{name}” must be a day such as 2026-11-23' },
  count: { zh: '“{name}”应为 1 到 {most} 的整数', en: '“{name}” must be a whole number from 1 to {most}' },
  choice: { zh: '请从列出的选项中选择“{name}”', en: 'Choose “{name}” from the list' },
  long: { zh: '“{name}”已有 {count} 字，最多 {most} 字', en: '“{name}” has {count} characters, at most {most}' },
  unknown: { zh: '没有名为“{name}”的栏目', en: 'There is no field “{name}”' },
} satisfies Record<string, Words>;

/** Reads what an act is told, or every problem with its place. Never throws. Fields nobody knows are a problem too. */
export function readAct(act: DeskAct, given: unknown, more: readonly ActField[] = []): Read<ActInput> {
  const fields = [...actFields[act], ...more];
  const body = isFields(given) ? given : {};
  const problems: Problem[] = [];
  const input: Record<string, string | number> = {};
  for (const field of fields) {
    const { name, type, required } = field;
    const value = body[name];
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    const refuse = (what: keyof typeof words, values: Problem['values'] = {}): void =>
      void problems.push({
        code: `act.${what}`,
        at: `/${name}`,
        words: {
          zh: words[what].zh.replace('{name}', field.words.zh),
          en: words[what].en.replace('{name}', field.words.en),
        },
        values,
      });
    if (text === '') {
      if (required) refuse('missing');
      continue;
    }
    const most = field.most ?? (type === 'text' ? LONGEST_TEXT : LONGEST_LINE);
    if (type === 'day' && !isDay(text)) refuse('day');
    else if (type === 'outcome' && !isOutcome(text)) refuse('choice');
    else if (type === 'choice' && !field.options?.some((option) => option.value === text)) refuse('choice');
    else if (type === 'count') {
      const count = Number(text);
      if (!Number.isSafeInteger(count) || count < 1 || count > most) refuse('count', { most });
      else input[name] = count;
      continue;
    } else if (text.length > most) refuse('long', { count: text.length, most });
    input[name] = text;
  }
  for (const name of Object.keys(body))
    if (!fields.some((field) => field.name === name))
      problems.push({ code: 'act.unknown', at: `/${name}`, words: words.unknown, values: { name } });
  return problems.length > 0 ? bad(problems) : good(input);
}
