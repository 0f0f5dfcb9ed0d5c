import { measured, unmeasured, type Finding, type Observation, type Words } from '@gongkai/model';
import { attachments } from '../../facts/inspect/attachments.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import type { SubjectLooks } from '../../facts/inspect/inspection.ts';
import { safety, type SafetyFact } from '../../facts/inspect/safety.ts';
import type { AddressSecret } from '../../facts/personal/address-secrets.ts';
import type { PersonalHit, PersonalKind } from '../../facts/personal/find.ts';
import { check } from '../check.ts';

const kinds: Readonly<Record<PersonalKind, Words>> = {
  identity: { zh: '公民身份号码', en: 'identity numbers' },
  mobile: { zh: '个人手机号码', en: 'private mobile numbers' },
  'bank-card': { zh: '银行卡号', en: 'bank card numbers' },
};
const words = {
  zh: '{where}疑有 {n} 个未作遮挡的{kind}（如 {sample}）。请立即核实，确属个人信息的先撤下，再以“*”遮挡后发布（条例第十五条、个人信息保护法）；图片内的文字未检查',
  en: '{where} seems to hold {n} {kind} in the open ({sample}). Check at once; take it down and publish it masked (Art 15). Text in pictures was not read',
};
const places: Readonly<Record<'page' | 'file', Words>> = {
  page: { zh: '页面', en: 'The page' },
  file: { zh: '附件', en: 'The file' },
};

const inAddress: Readonly<Record<AddressSecret['kind'], Words>> = {
  password: {
    zh: '{n} 个页面的链接地址里带有账号口令（{masked}）。请立即更换该口令，并改用不含口令的地址或公开下载目录',
    en: 'Links on {n} pages carry a password in their address ({masked}). Change the password at once, and link an address without it',
  },
  token: {
    zh: '{n} 个页面的链接地址里疑有访问令牌或密钥（{masked}）。请核实，确属密钥的立即作废更换，不要写进页面',
    en: 'Links on {n} pages seem to carry a token or key in their address ({masked}). If it is one, revoke it, and keep it out of pages',
  },
};

/** One finding an address, on the first page that shows it: the same link often stands on many. */
function secretsOf(subjects: readonly SubjectLooks<SafetyFact>[]): readonly Finding[] {
  const seen = subjects.flatMap(({ subject, looks }) =>
    (lastFact(looks)?.secrets ?? []).map((secret) => ({ ...secret, page: subject.url, looks })),
  );
  return [...Map.groupBy(seen, ({ masked }) => masked)].flatMap(([masked, all]): readonly Finding[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { kind, page, looks } = first;
    const observations = looks.flatMap(({ observation, fact }): readonly Observation[] =>
      fact === undefined
        ? []
        : [{ ...observation, outcome: fact.secrets?.some((one) => one.masked === masked) === true ? kind : 'none' }],
    );
    const finding = inspectedFinding(
      { kind: `address-${kind}`, subject: masked, page, state: 'person' },
      inAddress[kind],
      { n: all.length, masked },
      observations,
    );
    return [{ ...finding, places: all.length }];
  });
}

interface Leak {
  readonly personal: readonly PersonalHit[];
}

/** One finding a place and kind. The looks say the kind alone: no number, masked or sealed, is in them. */
function leaksOf(subjects: readonly SubjectLooks<Leak>[], place: 'page' | 'file'): readonly Finding[] {
  return subjects.flatMap(({ subject, looks }) => {
    const seen = looks.filter(({ fact }) => fact !== undefined);
    const hits = lastFact(looks)?.personal ?? []; // what the newest look no longer shows was taken down
    return [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, all]) => {
      const observations = seen.map(({ observation, fact }): Observation => ({
        ...observation,
        outcome: fact?.personal.some((hit) => hit.kind === kind) ? kind : 'none',
      }));
      const detail = (locale: 'zh' | 'en'): string =>
        words[locale]
          .replace('{where}', places[place][locale])
          .replace('{n}', String(all.length))
          .replace('{kind}', kinds[kind][locale])
          .replace('{sample}', all[0]?.masked ?? '');
      const finding = inspectedFinding(
        { kind: `personal-${kind}`, subject: subject.key, page: subject.url, state: 'person' },
        { zh: '', en: '' },
        {},
        observations,
      );
      return { ...finding, places: all.length, detail: { zh: detail('zh'), en: detail('en') } };
    });
  });
}

export const piiLeak = check({
  id: 'pii.leak',
  words: { zh: '个人信息未泄露', en: 'No personal data in the open' },
  needs: ['links', 'columns', 'inspect:safety', 'inspect:attachments'],
  params: {},
  measure({ crawl, inspected }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const pages = inspected?.looksOf(safety);
    if (pages === undefined) return unmeasured('tool.version');
    const files = inspected?.looksOf(attachments) ?? [];
    const read = [...pages, ...files].filter(({ looks }) => looks.some(({ fact }) => fact !== undefined)).length;
    if (read === 0) return unmeasured('tool.budget');
    return measured(read, [...leaksOf(pages, 'page'), ...leaksOf(files, 'file'), ...secretsOf(pages)]);
  },
});
