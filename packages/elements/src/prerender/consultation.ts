import { consultationStateOn, consultationStates, type Consultation, type Day } from '@gongkai/model';
import { alternate, anchor, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

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
  const rows = (feedback?.clusters ?? []).map(
    ({ summary, response, reason }) =>
      `<li>${[summary, response, reason]
        .filter((text) => text !== '')
        .map(escaped)
        .join('<br>')}</li>`,
  );
  const parts = [
    `<p>${escaped(title)}</p>`,
    `<p>${state} ${escaped(opensOn)} \u2014 ${escaped(closesOn)}</p>`,
    ...[draftUrl, explanationUrl].flatMap((url) => (url ? [`<p>${anchor(url, url)}</p>`] : [])),
    listOf(basis.map(({ title: law, article = '', url }) => `<li>${anchor(law + article, url)}</li>`)),
    listOf(ways.map((way) => `<li>${escaped(way)}</li>`)),
    listOf(rows),
    mail ? `<p><a href="mailto:${escaped(mail)}">${escaped(mail)}</a></p>` : '',
  ];
  const start = startTag('gk-consultation', { src, consultation: id || undefined });
  return `${start}\n${parts.filter((part) => part !== '').join('\n')}\n</gk-consultation>\n${alternate(src)}`;
}

const listOf = (rows: readonly string[]): string => (rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '');
