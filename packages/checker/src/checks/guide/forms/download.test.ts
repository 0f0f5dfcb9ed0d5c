import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFacts } from '../../../../testing/column-facts.ts';
import { answerOf, bothInspected, inspectedOf, inspectSource } from '../../../../testing/inspected.ts';
import { guideSite, pages, told } from '../../../../testing/content-looks.ts';
import { guideForms } from '../../../facts/inspect/guide-forms.ts';
import { guideFormsDownload } from './download.ts';

const { guide = '', 'guide-partly': partly = '' } = pages;
const FORM = 'http://h/f/sqb.doc';

/** A site with one guide whose form answers so. */
function site(status: number, body: string, looks = 2) {
  const data = { guide: 'http://h/bszn/0.html', text: '申请表' };
  const fact = guideForms.read(answerOf(body, { url: FORM, status }), { key: FORM, url: FORM, data }, inspectSource());
  const forms = inspectedOf(guideForms, [[FORM, Array.from({ length: looks }, () => fact), data]]);
  return bothInspected(guideSite([guide]), forms);
}
const noServices = { site: { ...columnFacts().site, noServices: true } };

const cases: readonly (readonly [name: string, got: () => string, expected: string])[] = [
  ['a form that opens', () => told(guideFormsDownload, site(200, '\u00d0\u00cf\u0011\u00e0 word')), '1'],
  ['gone', () => told(guideFormsDownload, site(404, 'no')), '1; form-gone fail'],
  ['empty', () => told(guideFormsDownload, site(200, '')), '1; form-empty fail'],
  [
    'a web page under a document’s name',
    () => told(guideFormsDownload, site(200, '<!DOCTYPE html><title>404')),
    '1; form-web-page fail',
  ],
  [
    'what Word saved as HTML is a document',
    () => told(guideFormsDownload, site(200, '<html xmlns:o="urn:schemas-microsoft-com:office:office">')),
    '1',
  ],
  ['gone in one look', () => told(guideFormsDownload, site(404, 'no', 1)), '1; open needs.confirm 1'],
  ['a closed door', () => told(guideFormsDownload, site(403, 'no')), '1; open site.blocked 1'],
  [
    'a guide that names a form and offers none is for a person',
    () => told(guideFormsDownload, bothInspected(guideSite([partly]), inspectedOf(guideForms, []))),
    '1; form-not-offered person',
  ],
  [
    'no guide',
    () => told(guideFormsDownload, bothInspected(guideSite([]), inspectedOf(guideForms, []))),
    'unmeasured no.population',
  ],
  ['a department without services', () => told(guideFormsDownload, site(404, 'no'), noServices), 'na not.applicable'],
];
for (const [name, got, expected] of cases) test(`guide.forms.download: ${name}`, () => assert.equal(got(), expected));
