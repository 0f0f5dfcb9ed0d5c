import type { Locale, Words } from '@gongkai/model';

/** What a person at the terminal can do about a fault, by its code. */
const words: Readonly<Record<string, Words>> = {
  'keys.missing': {
    zh: '找不到密钥文件 {detail}：已有加密数据，请从保管处取回密钥文件（或用 --key-file 指明），不要新建',
    en: 'The key file {detail} is missing and there are encrypted rows: bring the file back from where it is kept (or name it with --key-file); do not make a new one',
  },
  'keys.open-to-others': { zh: '密钥文件的权限过宽：{detail}', en: 'The key file may be read by others: {detail}' },
  'keys.unreadable': { zh: '密钥文件无法读取：{detail}', en: 'The key file cannot be read: {detail}' },
  'store.newer': {
    zh: '数据库由更新的版本升级过（{detail}），请使用新版本程序',
    en: 'A later version has changed this database ({detail}); use that version',
  },
  'store.not-durable': {
    zh: '此文件系统不能保证写入落盘（{detail}），请换一个位置存放数据',
    en: 'This file system does not keep what is written ({detail}); choose another place for the data',
  },
  'store.corrupt': {
    zh: '数据库文件已损坏（{detail}），请用最近的备份恢复：gongkai-platform restore 备份目录 --data 新目录',
    en: 'The database file is damaged ({detail}); restore the last good backup: gongkai-platform restore BACKUP --data NEWDIR',
  },
  'restore.exists': {
    zh: '{detail} 已存在，不会覆盖；请恢复到空目录',
    en: '{detail} is there and is not overwritten; restore into an empty folder',
  },
  'restore.postgres': { zh: '请用以下命令恢复 PostgreSQL：{detail}', en: 'Restore PostgreSQL with: {detail}' },
  'seed.not-empty': {
    zh: '库中已有账号或申请，不能装入演示数据',
    en: 'There are accounts or requests already; demo data go into an empty office only',
  },
  'backup.pg-dump': { zh: 'pg_dump 失败：{detail}', en: 'pg_dump failed: {detail}' },
  EADDRINUSE: {
    zh: '端口已被占用：{detail}。请换一个 --port',
    en: 'The port is taken: {detail}. Choose another --port',
  },
  EACCES: { zh: '没有权限：{detail}', en: 'Not permitted: {detail}' },
  ENOENT: { zh: '没有这个文件：{detail}', en: 'There is no such file: {detail}' },
};

/** One sentence: what is wrong and what to do. */
export function sentenceOf(error: unknown, locale: Locale): string {
  const own: unknown = error instanceof Error ? Reflect.get(error, 'code') : '';
  const code = typeof own === 'string' ? own : '';
  const detail = error instanceof Error ? error.message : String(error);
  const known = words[code];
  return known ? known[locale].replace('{detail}', detail) : detail;
}
