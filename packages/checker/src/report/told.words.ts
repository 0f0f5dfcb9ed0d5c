import type { Words } from '@gongkai/model';

/** A detail or a value as a check notes it, and how a person reads it: the shape's named groups fill the words. */
export interface Telling {
  readonly shape: RegExp;
  readonly words: Words;
}

/** What stands beside a reason why something was not measured. */
export const details: readonly Telling[] = [
  { shape: /^(?<flag>--cloak)$/, words: { zh: '要查请加 {flag}', en: 'add {flag} to have it looked at' } },
  {
    shape: /^(?<read>\d+) < (?<least>\d+)$/,
    words: {
      zh: '只读到 {read} 个，不足 {least} 个，不下结论',
      en: 'only {read} were read, and fewer than {least} say nothing',
    },
  },
  {
    shape: /^(?<text>\S.*) → (?<results>\d+)$/,
    words: {
      zh: '随意拼成的词“{text}”也搜出 {results} 条，搜到与否说明不了什么',
      en: 'a search for “{text}”, a word that nobody ever wrote, gave {results} results: what is found proves nothing',
    },
  },
  {
    shape: /^(?<had>\d+)\/(?<needed>\d+)$/,
    words: { zh: '已有 {had}，需要 {needed}', en: '{had} of {needed} so far' },
  },
  { shape: /^(?<share>\d+) %$/, words: { zh: '只读到 {share}%', en: 'only {share} % was read' } },
  { shape: /^(?<chars>\d+)$/, words: { zh: '共 {chars}', en: '{chars} in all' } },
  { shape: /^no column was recognised$/, words: { zh: '没有认出栏目', en: 'no column was recognised' } },
  { shape: /^no annual report was met$/, words: { zh: '没有找到年度报告', en: 'no annual report was met' } },
  {
    shape: /^no report has a day of publication$/,
    words: { zh: '年度报告都没有发布日期', en: 'no report has a day of publication' },
  },
  {
    shape: /^no table of requests was read$/,
    words: { zh: '没有读到依申请公开的统计表', en: 'no table of requests was read' },
  },
  { shape: /^new items$/, words: { zh: '两次观察之间有了新内容', en: 'there was something new between the looks' } },
  { shape: /^undated$/, words: { zh: '都没有日期', en: 'nothing bears a day' } },
  { shape: /^footer$/, words: { zh: '页脚由脚本写出', en: 'a script writes the foot of the page' } },
  { shape: /^(?<page>https?:\S+): not looked at$/, words: { zh: '{page}：没有看', en: '{page}: not looked at' } },
  {
    shape: /^(?<url>https?:\S+): redirect loop$/,
    words: { zh: '{url}：循环跳转', en: '{url}: it redirects in a circle' },
  },
];

/** What was measured. */
export const values: readonly Telling[] = [
  { shape: /^own$/, words: { zh: '本站搜索', en: 'the site’s own' } },
  { shape: /^foreign$/, words: { zh: '站外搜索引擎', en: 'a search engine elsewhere' } },
  { shape: /^(?<day>\d{4}-\d\d-\d\d)$/, words: { zh: '最新 {day}', en: 'newest {day}' } },
  {
    shape: /^p50 (?<half>\d+) ms, p95 (?<most>\d+) ms$/,
    words: { zh: '半数在 {half} 毫秒内，95% 在 {most} 毫秒内', en: 'half within {half} ms, 95 % within {most} ms' },
  },
  { shape: /^(?<mean>\d+\.\d)\/(?<of>\d+)$/, words: { zh: '平均 {mean}，共 {of}', en: '{mean} of {of} on average' } },
];
