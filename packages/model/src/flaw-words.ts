import type { Flaw } from './field-reader.ts';
import type { Problem } from './problem.ts';
import type { Words } from './words.ts';

/** What is wrong and what to do, by the part of a code after its noun or by the whole code. */
const texts: Readonly<Record<string, Words>> = {
  'not-text': {
    zh: '此处应为文字，请改为加双引号的文字',
    en: 'Text is expected here; write it as text in double quotes',
  },
  'unknown-value': {
    zh: '“{found}”不在可用的值之内，请改为：{allowed}',
    en: '“{found}” is not a known value; use one of {allowed}',
  },
  'not-a-day': {
    zh: '“{found}”不是日期，请写成 2026-09-01 的样子',
    en: '“{found}” is not a day; write it like 2026-09-01',
  },
  'field-missing': {
    zh: '缺少必填项 {field}，请补上',
    en: 'The compulsory field "{field}" is missing; add it',
  },
  'no-shard': {
    zh: 'shard 指向的正文文件不在 shards 之内，请核对',
    en: 'There is no file in "shards" for this "shard"; check both',
  },
  'not-a-year': {
    zh: '“{found}”不是报告年度，请写成 2025 的样子',
    en: '“{found}” is not the year of a report; write it like 2025',
  },
  'page-lost': {
    zh: '后续分页未能读取，以下内容不全；请检查 next 的地址',
    en: 'A further page could not be read, so this is not all; check the address in "next"',
  },
  'not-a-count': {
    zh: '“{found}”不是数目，请写成 3 的样子；没有时删去此项',
    en: '“{found}” is not a number; write it like 3, or leave it out',
  },
  'not-a-site-id': {
    zh: '“{found}”不是网站标识码（10 位数字，或 bm 加 8 位数字），请核对',
    en: '“{found}” is no site code (ten digits, or bm and eight); check it',
  },
  'no-name': {
    zh: '公开事项须有名称，请补上 name（事项名称）',
    en: 'A disclosure item needs a name; add "name"',
  },
  'history-incomplete': {
    zh: '调整记录须有日期 on 与类别 kind（新增、调整、取消），请补上',
    en: 'A history entry needs its day "on" and its "kind" (added, changed, cancelled); add them',
  },
  'no-title': { zh: '公文须有标题，请补上 title', en: 'A document needs a title; add "title"' },
  schema: {
    zh: '应为 schema 为“{expected}”的数据文件，实为“{found}”；请检查地址与文件',
    en: 'A file with schema “{expected}” is expected, found “{found}”; check the address and the file',
  },
  'no-items': {
    zh: '缺少列表 items，请补上（没有内容时写 []）',
    en: 'The list "items" is missing; add it ([] when empty)',
  },
  'too-many': {
    zh: '共 {count} 条，超过 {most} 条；请分页（next）或改由平台查询',
    en: '{count} rows are more than {most}; use pages (next) or let the platform search',
  },
  'not-a-time': {
    zh: '“{found}”不是时间，请写成 2026-11-20T08:00:00+08:00 的样子',
    en: '“{found}” is not a time; write it like 2026-11-20T08:00:00+08:00',
  },
  'too-long': {
    zh: '共 {count} 字，最多 {most} 字，请缩短',
    en: '{count} characters, {most} at most; make it shorter',
  },
  'ends-before': {
    zh: '截止日 {closesOn} 早于开始日 {opensOn}，请改正',
    en: 'It ends on {closesOn}, before it begins on {opensOn}; correct the days',
  },
};

/** The flaw with its words, as a problem to show. */
export function explained(flaw: Flaw): Problem {
  const words = texts[flaw.code.replace(/^[^.]*\./, '')];
  return { ...flaw, words: words ?? { zh: `数据有误：${flaw.code}`, en: `Wrong data: ${flaw.code}` } };
}
