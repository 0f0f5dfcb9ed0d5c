import { measured, na, unmeasured, type Observation, type Words } from '@gongkai/model';
import { presenceOfClass } from '../../facts/columns/missing.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { ORGAN_PAGES, organPages, organParts } from '../../facts/inspect/organ-pages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { organFields, type OrganField } from '../../facts/interact/organ.ts';
import { check } from '../check.ts';

const names: Readonly<Record<OrganField, Words>> = {
  duties: { zh: '机关职能', en: 'duties' },
  setup: { zh: '机构设置', en: 'internal organisation' },
  address: { zh: '办公地址', en: 'office address' },
  hours: { zh: '办公时间', en: 'office hours' },
  contact: { zh: '联系方式', en: 'contact' },
  head: { zh: '负责人姓名', en: 'name of the head' },
};

const words = {
  missing: {
    zh: '未找到“{name}”栏目。请设置该栏目，公开机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    en: 'No column “{name}” was found. Set it up and publish duties, organisation, address, hours, contact and head',
  },
  field: {
    zh: '机构职能信息中未见“{name}”（《政府信息公开条例》第二十条第二项）。请在机构职能页面补充',
    en: 'The pages about the organ do not give its {nameEn} (Regulations, Art 20(2)). Add it to the page of functions',
  },
  sampled: {
    zh: '抽查的 {pages} 个机构职能页面（共 {all} 个）中未见“{name}”（《政府信息公开条例》第二十条第二项），是否写在未抽查的页面上请人工核对',
    en: 'The {pages} pages about the organ that were drawn, of {all}, do not give its {nameEn} (Regulations, Art 20(2)): a person must look whether another does',
  },
  picture: {
    zh: '机构职能信息以图片或附件形式公开，文字未能读取，请人工核对是否写明{name}；并请改为网页文字',
    en: 'The functions are published as a picture or a file whose text was not read: a person must check it for: {nameEn}. Put the text on the page',
  },
};

/** A page with fewer characters and a picture says in the picture what it says. */
const LEAST = 70;

export const columnOrgan = check({
  id: 'column.organ',
  words: { zh: '机构职能要素', en: 'What the organ says about itself' },
  needs: ['columns', 'inspect:organ', 'inspect:organ-parts'],
  params: {},
  measure(facts) {
    const there = presenceOfClass(facts, 'organ');
    if (there.is === 'unowed') return na('not.applicable');
    if (there.is === 'open') return unmeasured(there.reason);
    const { site, inspected } = facts;
    if (there.is === 'absent') {
      const { name, observations } = there;
      const place = { kind: 'column-missing', subject: 'organ', page: site.url };
      return measured(1, [inspectedFinding(place, words.missing, { name }, observations)]);
    }
    const near = inspected?.looksOf(organPages);
    const parts = inspected?.looksOf(organParts);
    if (near === undefined || parts === undefined) return unmeasured('tool.version');
    const pages = [...near, ...parts.filter(({ subject }) => subject.data === 'organ')];
    // the page that says most stands for the column: a section round it says little
    const [own] = near
      .filter(({ subject }) => subject.data === 'organ')
      .toSorted((a, b) => (lastFact(b.looks)?.fields.length ?? 0) - (lastFact(a.looks)?.fields.length ?? 0));
    const page = own?.subject.url ?? site.url;
    const seen = pages.flatMap(({ looks }) => lastFact(looks) ?? []);
    if (seen.length === 0) return unmeasured('tool.budget', page);
    const lacking = organFields.filter((field) => !seen.some(({ fields }) => fields.includes(field)));
    const unseen = pages.find(({ looks }) => lastFact(looks) === undefined);
    if (lacking.length > 0 && unseen !== undefined)
      return unmeasured(unseen.looks.at(-1)?.reason ?? 'tool.budget', unseen.subject.url);
    if (lacking.length > 0 && seen.some(({ scripted }) => scripted === true))
      return unmeasured('tool.no-browser', page);
    const inPicture = pages.some(({ looks }) => {
      const fact = lastFact(looks);
      return fact !== undefined && fact !== null && fact.media > 0 && fact.chars < LEAST;
    });
    const all = there.columns.reduce((sum, { url }) => sum + (facts.itemsOf?.(url).length ?? 0), 0);
    const findings = lacking.flatMap((field) => {
      const standing =
        own === undefined
          ? undefined
          : agreed(own, (fact) => fact !== null && !fact.fields.includes(field), `no-${field}`);
      const observations: readonly Observation[] = standing?.is === 'agreed' ? standing.observations : [];
      const values = { name: names[field].zh, nameEn: names[field].en, pages: ORGAN_PAGES, all };
      const place = { kind: `organ-${field}`, subject: page, page };
      if (inPicture) return [inspectedFinding({ ...place, state: 'person' }, words.picture, values, observations)];
      if (all > ORGAN_PAGES)
        return [inspectedFinding({ ...place, state: 'person' }, words.sampled, values, observations)];
      return [inspectedFinding(place, words.field, values, observations)];
    });
    return measured(organFields.length, findings, {
      value: `${organFields.length - lacking.length}/${organFields.length}`,
    });
  },
});
