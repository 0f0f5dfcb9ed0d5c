import type { Words } from '@gongkai/model';

/** A flag that one command alone has. */
export interface OwnFlag {
  /** As commander reads it. */
  readonly flags: string;
  readonly words: Words;
}

const atOnce = {
  flags: '--at-once <n>',
  words: {
    zh: '同时检查几个网站（默认按本机的处理器和内存）',
    en: 'sites at once (default by this machine’s processors and memory)',
  },
};
const keepFree = {
  flags: '--keep-free <mb>',
  words: {
    zh: '磁盘至少留出多少 MB，不足就不再开始新的（默认 500）',
    en: 'MB of the disk to leave free; below it no further site is begun (default 500)',
  },
};

export const ownFlags = {
  fleet: [
    atOnce,
    {
      flags: '--per-server <n>',
      words: {
        zh: '同一台服务器上同时检查几个网站（默认 4），合起来不比查一个快',
        en: 'sites at once on one server (default 4); together they ask it no faster than a single scan',
      },
    },
    keepFree,
  ],
  scan: [
    {
      flags: '--offline',
      words: {
        zh: '不联网：按已存的证据重新评定这个网站以前的检查（--out 所指的文件夹，不写则取 runs 中最近的一次）',
        en: 'no network: judge an earlier run of the site again by what it kept (the folder --out names, else the newest below runs)',
      },
    },
  ],
  worker: [atOnce, keepFree],
  score: [
    {
      flags: '--re-extract',
      words: {
        zh: '先用现在的读法把存下的网页重读一遍（不联网）：旧版工具查的结果换用新的评分标准时用',
        en: 'first read the stored pages again with today’s readers, no network: for a run of an older tool under a newer pack',
      },
    },
    {
      flags: '--facts <file>',
      words: {
        zh: '台账数据 JSON（gongkai.register-facts/1）：判定由台账负责的行，存进结果文件夹',
        en: 'counts out of the registers, JSON (gongkai.register-facts/1): decide the rows of a register, and are kept in the run',
      },
    },
    {
      flags: '--watch <folder>',
      words: {
        zh: '一周监测的文件夹（gongkai watch）：判定站点能否访问，存进结果文件夹',
        en: 'folder of a week of visits (gongkai watch): decides whether the site can be reached, and is kept in the run',
      },
    },
  ],
  retest: [
    {
      flags: '--only-findings <ids>',
      words: {
        zh: '只复查这些编号，逗号分隔，如 F0001,F0004',
        en: 'only these findings, comma separated, e.g. F0001,F0004',
      },
    },
    {
      flags: '--list <file>',
      words: { zh: '整改清单（CSV 或 XLSX，有“编号”一栏）', en: 'rectification list (CSV or XLSX with a column “Id”)' },
    },
  ],
  serve: [
    {
      flags: '--port <n>',
      words: { zh: '端口（默认 8787，0 为任选）', en: 'port (default 8787; 0 takes a free one)' },
    },
    {
      flags: '--host <address>',
      words: {
        zh: '监听地址（默认 127.0.0.1，只限本机）；别的地址须有 --token',
        en: 'address to listen on (default 127.0.0.1, this machine only); another one needs --token',
      },
    },
    {
      flags: '--token <text>',
      words: { zh: '口令，至少 16 个字符', en: 'what visitors must know, 16 characters or more' },
    },
    {
      flags: '--runs <folder>',
      words: { zh: '结果文件夹的上级（默认 runs）', en: 'folder the runs lie in (default runs)' },
    },
  ],
  report: [
    {
      flags: '--trend <runs...>',
      words: {
        zh: '较早的检查：画出得分走势（按同一评分标准重新计分）',
        en: 'earlier runs: the report shows how the score moved, all priced by the same pack',
      },
    },
  ],
  watch: [
    { flags: '--dir <folder>', words: { zh: '监测文件夹（默认 watch）', en: 'folder of the watch (default watch)' } },
    {
      flags: '--reference <urls>',
      words: {
        zh: '对照地址，逗号分隔：用来分辨是网站打不开还是本机断网',
        en: 'addresses, comma separated, that tell whether our own line is well',
      },
    },
    {
      flags: '--vantage <name>',
      words: {
        zh: 'probe：本监测点的名称；几个监测点的结果用 join 并到一起',
        en: 'probe: name of this place; what several places saw is put together by join',
      },
    },
    {
      flags: '--for <days>',
      words: { zh: 'probe：每小时一轮，做这么多天', en: 'probe: a round an hour for so many days' },
    },
  ],
  purge: [
    { flags: '--older <days>', words: { zh: '早于多少天的，必填', en: 'older than so many days; compulsory' } },
    { flags: '--all', words: { zh: '整个文件夹，连同分数和报告', en: 'whole folders, score and report too' } },
    { flags: '--yes', words: { zh: '真的删除；不写只列出', en: 'really remove; without it they are only told' } },
  ],
  mark: [
    {
      flags: '--export <file>',
      words: {
        zh: '写出待人工判定的问题（.csv 或 .xlsx）',
        en: 'write the questions that are for a person (.csv or .xlsx)',
      },
    },
    { flags: '--import <file>', words: { zh: '读入判好的表', en: 'read the sheet that was filled in' } },
    {
      flags: '--evaluator <name>',
      words: {
        zh: '评分人；导入时必填，导出时带出本人已评的',
        en: 'who marks; compulsory with --import; with --export your own marks stand in the sheet',
      },
    },
    {
      flags: '--differences',
      words: {
        zh: '只导出评分人意见不一的问题，附各人评分',
        en: 'export only the questions on which evaluators differ, with their marks',
      },
    },
    {
      flags: '--settle',
      words: {
        zh: '导入的评分是终裁：意见不一处以它为准',
        en: 'the imported marks settle what evaluators saw differently',
      },
    },
  ],
  seal: [
    { flags: '--evaluator <name>', words: { zh: '封存人；必填', en: 'who seals; compulsory' } },
    {
      flags: '--verify',
      words: {
        zh: '核对已封存的结果：文件是否仍与封存时相同',
        en: 'check a sealed run: are its files still what was sealed?',
      },
    },
  ],
  league: [
    {
      flags: '--out <files>',
      words: {
        zh: '写成文件，逗号分隔，按后缀 .md、.html、.csv 定格式',
        en: 'files to write, comma separated, by their ends .md, .html, .csv',
      },
    },
  ],
} as const satisfies Record<string, readonly OwnFlag[]>;
