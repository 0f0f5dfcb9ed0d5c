import { formFact, type FormFact } from '../guides/form-fact.ts';
import { guides } from './guides.ts';
import type { Inspection } from './inspection.ts';
import { isOfSite } from './own-host.ts';

/** The guide that offers a form, by its address, and what the form is called there. */
export interface FormSubject {
  readonly guide: string;
  readonly text: string;
}

/** Forms downloaded of one guide, and of all. */
const EACH = 4;
const MOST = 40;

/** Forms and samples that the sampled guides offer, downloaded. */
export const guideForms: Inspection<FormFact> = {
  id: 'guide-forms',
  version: 1,
  after: [guides.id],
  cap: 'probe',
  faults: true,
  choose: (source) =>
    source
      .factsOf(guides)
      .flatMap(({ subject, fact }) =>
        fact.forms
          .filter(({ url }) => isOfSite(source, url))
          .slice(0, EACH)
          .map(({ url, text }) => ({ key: `${subject.url} ${url}`, url, data: { guide: subject.url, text } })),
      )
      .slice(0, MOST),
  read: ({ status, bytes }) => formFact(status, bytes),
  outcome: ({ fault }) => fault,
};
