import { requestEntry } from '../../../packages/checker/src/checks/request/entry.ts';
import { requestPages } from '../../../packages/checker/src/facts/inspect/request-pages.ts';
import { measureOn } from '../../../packages/checker/testing/interaction.ts';
import type { Draw } from '../draw.ts';
import { printed, prose, sent } from '../papers.ts';
import { saysOf, type Family } from './family.ts';
import words from './request-entries.json' with { type: 'json' };

const column = 'http://h/ysqgk/';

function form(draw: Draw): string {
  const rows = draw
    .shuffled(words.fields)
    .map((label, at) =>
      draw.pick([
        `<tr><td>${label}：</td><td><input name="f${at}"></td></tr>`,
        `<tr><th>${label}</th><td><textarea name="f${at}"></textarea></td></tr>`,
        `<tr><td><label for="f${at}">${label}</label></td><td><input id="f${at}" name="f${at}"></td></tr>`,
      ]),
    );
  return `<form action="/ysqgk/save" method="post"><table>${rows.join('')}</table><input type="submit" value="提交"></form>`;
}
const link = (draw: Draw, text: string, href: string): string =>
  draw.pick([
    `<a href="${href}">${text}</a>`,
    `<a href='${href}' target=_blank>\u3000${text} </a>`,
    `<p><a href="${href}"><b>${text}</b>&gt;&gt;</a></p>`,
    `<div class="btn"><a href="${href}"><span>${text}</span></a></div>`,
    `<a href="${href}"><img src="/images/sq.png" alt="${text}"></a>`,
  ]);

const entries: readonly ((draw: Draw) => string)[] = [
  form,
  (draw) =>
    link(draw, draw.pick(words.entrances), draw.pick(['/ysqgk/apply.jsp', 'http://ysq.example.gov.cn/apply?dept=12'])),
  (draw) => link(draw, draw.pick(words.sheets), `/files/sqb${draw.pick(['.doc', '.docx', '.pdf', '.wps', '.xls'])}`),
  () => '<iframe src="/ysqgk/form.jsp?dept=12" width="100%" height="800" frameborder="0"></iframe>',
];

/** Columns for disclosure on request, with a way in or with talk of it alone. */
export const requestEntries: Family = {
  name: 'entries of requests',
  trial(draw) {
    const isFaulty = draw.chance(0.5);
    const entry = isFaulty ? '' : draw.pick(entries)(draw);
    const near = draw.shuffled(words.near).slice(0, 2 + draw.int(2));
    const main = draw.shuffled([prose(draw, 4), ...near, ...(entry === '' ? [] : [entry])]).join('\n');
    const answer = sent(draw, printed(draw, { title: '依申请公开', main }), { url: column, finalUrl: column });
    const measure = measureOn(requestEntry, [requestPages], {
      columns: [{ class: 'foi.request', name: '依申请公开', url: column }],
      answers: (url) => (url === column ? answer : undefined),
    });
    return [{ check: requestEntry.id, isFaulty, said: saysOf(measure), note: main }];
  },
};
