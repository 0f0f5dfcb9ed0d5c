import { dayKinds, guideFields, missingFieldsOf, type Guide, type GuideField } from '@gongkai/model';
import { alternate, anchor, ownLine, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

export interface ServiceGuideOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
}

const words = {
  missing: { zh: '未公布', en: 'Not published' },
  atOnce: { zh: '即办件', en: 'While you wait' },
  noFees: { zh: '不收费', en: 'No fee' },
};

/** The element with its guide as a plain list of terms in Chinese. Pure; every value is escaped. */
export function prerenderServiceGuide(guide: Guide, { src }: ServiceGuideOptions): string {
  const missing = missingFieldsOf(guide);
  const lines = (Object.keys(guideFields) as GuideField[]).map(
    (field) =>
      `<dt>${guideFields[field].zh}</dt><dd>${missing.includes(field) ? words.missing.zh : contentOf(guide, field)}</dd>`,
  );
  return `${startTag('gk-service-guide', { src, code: guide.code })}
<h2>${escaped(guide.name)}</h2>
<dl>
${lines.join('\n')}
</dl>
</gk-service-guide>
${alternate(src)}`;
}

function contentOf(guide: Guide, field: GuideField): string {
  const { contact, dayKind } = guide;
  switch (field) {
    case 'scope':
    case 'acceptedBy':
      return escaped(guide[field]);
    case 'basis':
      return listed(
        guide.basis.map(({ title, article = '', url }) => ownLine('', anchor(title, url), escaped(article))),
      );
    case 'statutoryDays':
    case 'promisedDays':
      return guide[field] === 0 ? words.atOnce.zh : `${guide[field]} ${dayKind && dayKinds[dayKind].zh}`;
    case 'materials':
      return listed(
        guide.materials.map(({ name, form = '', sampleUrl }) => ownLine('', anchor(name, sampleUrl), escaped(form))),
      );
    case 'fees':
      return guide.fees === 'none'
        ? words.noFees.zh
        : listed(guide.fees.map(({ item, standard = '' }) => escaped(`${item} ${standard}`)));
    case 'flow':
      return listed(guide.flow.map(({ step, by = '' }) => escaped(`${step} ${by}`)));
    case 'contact':
      return [contact.phone, contact.place, contact.hours].map((text = '') => escaped(text)).join(' ');
  }
}

const listed = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
