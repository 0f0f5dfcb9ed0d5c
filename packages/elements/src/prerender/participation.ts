import { activityKinds, type Activities } from '@gongkai/model';
import { escaped, linked } from './escaped.ts';

export interface ParticipationOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  /** Activities to print, 50 without it. */
  readonly rows?: number;
}

/** The element with its activities as a plain list in Chinese, in the publisher's order. Pure; every value is escaped. */
export function prerenderParticipation({ items }: Activities, { src, rows = 50 }: ParticipationOptions): string {
  const lines = items.slice(0, rows).map(({ kind, title, startsAt, place, signup, minutesUrl }) => {
    const name = linked(title, minutesUrl ?? signup?.url);
    const texts = [kind && activityKinds[kind].zh, startsAt.slice(0, 16).replace('T', ' '), place];
    return `<li>${name} ${texts.filter(Boolean).map(escaped).join(' ')}</li>`;
  });
  return `<gk-participation src="${escaped(src)}">
<ul>
${lines.join('\n')}
</ul>
</gk-participation>
<link rel="alternate" type="application/json" href="${escaped(src)}">
`;
}
