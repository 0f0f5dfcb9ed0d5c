import { say, type Finding, type Observation, type Words } from '@gongkai/model';

/** A finding about a column or a class. It costs something only when two looks agree; else it is shown and waits. */
export function columnFinding(
  { kind, subject, page }: Pick<Finding, 'kind' | 'subject' | 'page'>,
  words: Words,
  values: Readonly<Record<string, string | number>>,
  agreeing: readonly Observation[],
): Finding {
  return {
    kind,
    state: agreeing.length >= 2 ? 'fail' : 'unmeasured',
    subject,
    page,
    detail: { zh: say(words, 'zh', values), en: say(words, 'en', values) },
    places: 1,
    observations: agreeing,
  };
}
