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

/** A name that may be the column's own, for a person to look at. */
export const nearFinding = (
  look: Observation,
  key: string,
  words: Words,
  values: Readonly<Record<string, string>> = {},
): Finding => {
  const { url = '', note = '' } = look;
  const all = { ...values, key, url, note };
  return {
    kind: 'column-unclear',
    state: 'person',
    subject: key,
    page: url,
    detail: { zh: say(words, 'zh', all), en: say(words, 'en', all) },
    places: 1,
    observations: [look],
  };
};
