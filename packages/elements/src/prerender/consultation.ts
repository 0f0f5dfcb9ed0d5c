import { adoptions, consultationStateOn, consultationStates, type Consultation, type Day } from '@gongkai/model';
import { alternate, anchor, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

const words = {
  draft: { zh: '征求意见稿' },
  explanation: { zh: '起草说明' },
  basis: { zh: '起草依据' },
  ways: { zh: '参与方式' },
  results: { zh: '采纳情况反馈' },
};

export interface ConsultationOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  /** The day the part is printed: the state follows from it. */
  readonly today: Day;
  /** Where opinions are mailed to. */
  readonly mail?: string;
}

/**
 * The element with its consultation as plain text in Chinese: title, state, period, draft, explanation, basis, ways and
 * what came of it, in the order of the element. Pure; every value is escaped.
 */
export function prerenderConsultation(it: Consultation, { src, today, mail }: ConsultationOptions): string {
  const { id, title, draftUrl, explanationUrl, basis, ways, opensOn = '', closesOn = '', feedback } = it;
  const { zh: state } = consultationStates[consultationStateOn(it, today)];
  const answers = (feedback?.clusters ?? []).map(({ summary, adoption, response, reason }) => {
    const lines = [adoption && adoptions[adoption].zh, summary, response, reason].filter((text) => text !== '');
    return `<li>${lines.map(escaped).join('<br>')}</li>`;
  });
  const parts = [
    `<h2>${escaped(title)}</h2>`,
    `<p>${state} ${escaped(opensOn)} \u2014 ${escaped(closesOn)}</p>`,
    part(words.draft.zh, draftUrl && `<p>${anchor(title, draftUrl)}</p>`),
    part(words.explanation.zh, explanationUrl && `<p>${anchor(words.explanation.zh, explanationUrl)}</p>`),
    part(
      words.basis.zh,
      listOf(basis.map(({ title: law, article = '', url }) => `<li>${anchor(law + article, url)}</li>`)),
    ),
    part(words.ways.zh, listOf(ways.map((way) => `<li>${escaped(way)}</li>`))),
    part(words.results.zh, listOf(answers)),
    mail ? `<p><a href="mailto:${escaped(mail)}">${escaped(mail)}</a></p>` : '',
  ];
  const start = startTag('gk-consultation', { src, consultation: id || undefined });
  return `${start}\n${parts.filter((part) => part !== '').join('\n')}\n</gk-consultation>\n${alternate(src)}`;
}

/** A section under its heading; nothing without content. */
const part = (heading: string, content: string | undefined): string =>
  content ? `<h3>${heading}</h3>\n${content}` : '';

const listOf = (rows: readonly string[]): string => (rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '');
