import { say, type Locale, type Problem, type Words } from '@gongkai/model';

/** A problem of usage: what is wrong and what to do, in one sentence. */
export const problem = (
  code: string,
  words: Words,
  values: Readonly<Record<string, string | number>> = {},
  at = '',
): Problem => ({ code, at, words, values });

/** One line a problem: where, what is wrong, how to mend it. */
export function problemLines(problems: readonly Problem[], locale: Locale): readonly string[] {
  return problems.map(({ at, words, values }) => {
    const text = say(words, locale, values);
    if (values?.['line'] !== undefined) return at === '' ? text : `${text} (${at})`; // file and line stand in the words
    return at === '' ? text : `${at}: ${text}`;
  });
}
