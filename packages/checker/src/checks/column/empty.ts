import { measured, na } from '@gongkai/model';
import { columnFinding } from '../../facts/columns/finding.ts';
import { check } from '../check.ts';
import { textsOr } from '../params.ts';

const words = {
  empty: {
    zh: '“{name}”栏目没有内容。请补充信息；确无内容的发布说明，不再使用的关停',
    en: 'The column “{name}” has no content. Fill it, publish a notice that there was nothing, or close it',
  },
};

export const columnEmpty = check({
  id: 'column.empty',
  words: { zh: '空白栏目', en: 'Empty columns' },
  needs: ['columns'],
  params: { classes: textsOr },
  measure({ columns }, { classes }) {
    const asked = columns.filter(
      (column) => column.form !== 'section' && (classes === undefined || classes.includes(column.class)),
    );
    if (asked.length === 0) return na('no.population');
    const open = asked
      .filter(({ state }) => state === 'open')
      .map(({ reason, url }) => ({ reason: reason ?? ('tool.budget' as const), count: 1, detail: url }));
    const findings = asked
      .filter(({ state }) => state === 'empty')
      .map(({ name, url, observations }) => {
        const agreeing = observations.filter(({ outcome }) => outcome === 'empty');
        return columnFinding({ kind: 'column-empty', subject: url, page: url }, words.empty, { name }, agreeing);
      });
    return measured(asked.length - open.length, findings, open.length > 0 ? { open } : {});
  },
});
