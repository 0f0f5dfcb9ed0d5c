import type { Words } from '@gongkai/model';

/** Help of the commands for those who evaluate: what each is for, and what is said below its options. */
export const evaluate = {
  explain: {
    words: {
      zh: '说明一项检查或一行指标：测什么、怎么测、参数、依据哪一条、扣多少分。',
      en: 'Explains a check or a row of a pack: what is measured, how, its parameters, from which article, at what price.',
    },
    after: {
      zh: `
例：
  gongkai explain column.fresh                      一项检查，以及哪些标准用到它
  gongkai explain JY-047 --pack jiangyin-2018       一行指标
  gongkai explain V1 news

不给 --pack 时在所有内置标准里找。退出码：0 已说明，2 没有这项检查或指标。`,
      en: `
Examples:
  gongkai explain column.fresh                      a check, and the packs that price it
  gongkai explain JY-047 --pack jiangyin-2018       a row of a pack
  gongkai explain V1 news

Without --pack every built-in pack is searched. Exit: 0 explained, 2 there is no such check or row.`,
    },
  },
} as const satisfies Record<string, { readonly words: Words; readonly after: Words }>;
