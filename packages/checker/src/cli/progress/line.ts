import { say, type Locale, type Words } from '@gongkai/model';
import type { ScanEvent, Stage } from '../../stages/request.ts';

const stages = {
  plan: { zh: '准备', en: 'Plan' },
  fetch: { zh: '抓取页面', en: 'Fetch pages' },
  verify: { zh: '核对链接', en: 'Verify links' },
  inspect: { zh: '阅读抽样页面', en: 'Read sampled pages' },
  search: { zh: '试用搜索', en: 'Try the search' },
  render: { zh: '检查无障碍', en: 'Accessibility' },
  probe: { zh: '探测域名与连接', en: 'Probe the connection' },
  confirm: { zh: '复核', en: 'Confirm' },
} as const satisfies Record<Stage, Words>;

const words = {
  progress: {
    zh: '{stage} {done}/{of} · 已读 {pages} 页 · 请求 {requests} 次{at}',
    en: '{stage} {done}/{of} · {pages} pages · {requests} requests{at}',
  },
  wait: {
    zh: '{stage}：第 {round} 轮，等候 {seconds} 秒后再看',
    en: '{stage}: round {round}, looking again in {seconds} s',
  },
  note: { zh: '注意 {code}：{detail}', en: 'Note {code}: {detail}' },
} as const satisfies Record<string, Words>;

/** One event as a line for people; undefined for what needs no line. */
export function lineOf(event: ScanEvent, locale: Locale): string | undefined {
  switch (event.event) {
    case 'stage':
      return event.state === 'start' ? stages[event.stage][locale] : undefined;
    case 'progress':
      return say(words.progress, locale, {
        ...event,
        stage: stages[event.stage][locale],
        at: event.url === '' ? '' : ` · ${event.url}`,
      });
    case 'wait':
      return say(words.wait, locale, { ...event, stage: stages[event.stage][locale] });
    case 'note':
      return say(words.note, locale, { code: event.code, detail: event.detail });
  }
}
