import { readFileSync } from 'node:fs';
import type { Article, Department } from './content.ts';

const kinds: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('./bodies.json', import.meta.url), 'utf8'),
);

/** `2026年11月3日` out of `2026-11-03`. */
const longDay = (on: string): string => {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const dayBefore = (on: string, days: number): string =>
  new Date(Date.parse(on) - days * 86_400_000).toISOString().slice(0, 10);

/** Paragraphs of an article, the same at every call: numbers follow from its record number. */
export function paragraphs(department: Department, { number, on, title, column, extras }: Article): readonly string[] {
  const texts = kinds[column.kind ?? ''];
  if (!texts) throw new Error(`${department.id}: no body texts of kind ${column.kind}`);
  const values: Readonly<Record<string, string | number>> = {
    t: title,
    d: longDay(on === '1970-01-01' ? '2021-03-01' : on),
    n: 2 + (number % 7),
    m: 112 + (number % 823),
    a: longDay(extras.asked ?? dayBefore(on, 2 + (number % 2))),
    organ: department.name,
    county: department.county,
    phone: department.phone,
    address: department.address,
  };
  const whole = ['annual', 'guide', 'policy', 'rules', 'interp', 'msg'].includes(column.kind ?? '') ? texts.length : 4;
  const from = whole === texts.length ? 0 : number % 2;
  const chosen = texts.filter((_, index) => index === 0 || (index > from && index < from + whole));
  const said = extras.unmarked === true ? chosen.map((text) => text.replace('此件公开发布。', '')) : chosen;
  return said.map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])));
}
