import { bad, good, type Measure, type Problem, type Read, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts/facts.ts';
import type { Trial } from '../facts/views.ts';

/** A check with the parameters of one pack row: facts in, measure out. Pure: no network, no clock, no chance, no points. */
export type Measurer = (facts: SiteFacts) => Measure;

/** What a check must have had looked at before it can measure. The stages run what the bound checks need, and no more. */
export type Need =
  | 'links'
  | 'columns'
  | 'search'
  | 'render'
  | 'evidence'
  | 'probe'
  | `inspect:${string}`
  | `view:${Trial}`;

export interface Check {
  /** `<noun>.<what>`, the path of its file; packs refer to it, so it never changes. */
  readonly id: string;
  readonly words: Words;
  readonly needs: readonly Need[];
  /** What a pack row may give, by name, each with what it must be. */
  readonly takes: ReadonlyMap<string, Words>;
  /** Takes the parameters a pack row gives, or says what is wrong with them. */
  bind(given: Readonly<Record<string, unknown>>): Read<Measurer>;
}

/** How a parameter is told good from bad, and what to write instead. An absent one is asked as `undefined`. */
export interface Parameter<T> {
  readonly fits: (value: unknown) => value is T;
  readonly expects: Words;
}

interface Definition<P extends object> {
  readonly id: string;
  readonly words: Words;
  readonly needs: readonly Need[];
  readonly params: { readonly [Name in keyof P]-?: Parameter<P[Name]> };
  measure(facts: SiteFacts, params: P): Measure;
}

const words = {
  wrong: { zh: '参数 {name} 应为{expects}', en: 'Parameter {name} must be {expects}' },
  unknown: {
    zh: '检查 {id} 没有参数 {name}，可用：{known}',
    en: 'Check {id} has no parameter {name}; it knows {known}',
  },
} satisfies Record<string, Words>;

/** Makes a check out of its definition. */
export function check<P extends object>({ id, words: named, needs, params, measure }: Definition<P>): Check {
  const entries = Object.entries<Parameter<unknown>>(params);
  const fits = (given: object): given is P => entries.every(([name, { fits: test }]) => test(Reflect.get(given, name)));
  return {
    id,
    words: named,
    needs,
    takes: new Map(entries.map(([name, { expects }]) => [name, expects])),
    bind(given) {
      const strange = Object.keys(given).filter((name) => !Object.hasOwn(params, name));
      const known = entries.map(([name]) => name).join(', ') || '–';
      const problems: Problem[] = strange.map((name) => ({
        code: 'check.param-unknown',
        at: `/with/${name}`,
        words: words.unknown,
        values: { id, name, known },
      }));
      for (const [name, { fits: test, expects }] of entries)
        if (!test(Reflect.get(given, name)))
          problems.push({
            code: 'check.param-wrong',
            at: `/with/${name}`,
            words: {
              zh: words.wrong.zh.replace('{expects}', expects.zh),
              en: words.wrong.en.replace('{expects}', expects.en),
            },
            values: { name },
          });
      if (problems.length > 0 || !fits(given)) return bad(problems);
      return good((facts) => measure(facts, given));
    },
  };
}
