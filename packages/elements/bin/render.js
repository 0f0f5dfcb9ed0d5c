import { readFileSync } from 'node:fs';
import {
  explained,
  salvageActivities,
  salvageAnnualReports,
  salvageCatalogue,
  salvageConsultations,
  salvageDatasets,
  salvageGuides,
  salvageInterpretations,
  salvageLeaders,
  salvageList,
  salvageMediaAccounts,
  salvageOpinionResponses,
  salvageSiteMarks,
  say,
} from '@gongkai/model';

const prerender = new URL('../dist/src/prerender/', import.meta.url);

/** Tag → how its data file is read (none: it needs none), and which function prints it. */
const PRINTERS = {
  'gk-accessibility-bar': [undefined, 'accessibility-bar', 'prerenderAccessibilityBar'],
  'gk-annual-report': [salvageAnnualReports, 'annual-report', 'prerenderAnnualReport'],
  'gk-catalogue': [salvageCatalogue, 'catalogue', 'prerenderCatalogue'],
  'gk-comment-box': [undefined, 'comment-box', 'prerenderCommentBox'],
  'gk-consultation': [salvageConsultations, 'consultation', 'prerenderConsultation'],
  'gk-feedback': [undefined, 'comment-box', 'prerenderFeedback'],
  'gk-interpretation': [salvageInterpretations, 'interpretation', 'prerenderInterpretation'],
  'gk-leaders': [salvageLeaders, 'leaders', 'prerenderLeaders'],
  'gk-media-matrix': [salvageMediaAccounts, 'media-matrix', 'prerenderMediaMatrix'],
  'gk-open-data': [salvageDatasets, 'open-data', 'prerenderOpenData'],
  'gk-opinion-response': [salvageOpinionResponses, 'opinion-response', 'prerenderOpinionResponse'],
  'gk-participation': [salvageActivities, 'participation', 'prerenderParticipation'],
  'gk-power-list': [salvageList, 'power-list', 'prerenderPowerList'],
  'gk-request-form': [undefined, 'request-form', 'prerenderRequestForm'],
  'gk-request-status': [undefined, 'request-status', 'prerenderRequestStatus'],
  'gk-search': [undefined, 'search', 'prerenderSearch'],
  'gk-service-guide': [salvageGuides, 'service-guide', 'prerenderServiceGuide'],
  'gk-site-footer-marks': [salvageSiteMarks, 'site-footer-marks', 'prerenderSiteFooterMarks'],
};
/** These show one thing of their file: which one, by the option of that name, else the first. */
const ONE = {
  'gk-annual-report': ({ year }, wanted) => String(year) === wanted.year,
  'gk-consultation': ({ id }, wanted) => id === wanted.consultation,
  'gk-service-guide': ({ code }, wanted) => code === wanted.code,
};

/** The part of the page that stands without script, on standard output; what is wrong in the file, as notes. */
export async function render([tag, file], options) {
  const [reader, module, name] = PRINTERS[tag] ?? [];
  if (module === undefined) throw new Error(`${tag}: no such element; ${Object.keys(PRINTERS).join(' ')}`);
  const print = (await import(new URL(`${module}.js`, prerender)))[name];
  const given = { today: today(), ...options, ...(options.rows && { rows: Number(options.rows) }) };
  if (reader === undefined) return { code: 0, out: print(given) };
  if (file === undefined) throw new Error(`${tag}: name its data file`);
  if (given.src === undefined && tag !== 'gk-site-footer-marks')
    throw new Error(`${tag}: --src, the address of the data file as the page will ask for it`);
  const { value, flaws } = reader(JSON.parse(decoded(readFileSync(file))));
  const notes = flaws.map((flaw) => {
    const { at, words, values } = explained(flaw);
    return `${file}${at}: ${say(words, 'zh', values)} · ${say(words, 'en', values)}`;
  });
  if (value === undefined) return { code: 1, notes, out: '' };
  const one = ONE[tag];
  const shown = one ? (value.items.find((item) => one(item, options)) ?? value.items[0]) : value;
  if (shown === undefined) throw new Error(`${file}: nothing in it to print`);
  return { code: 0, notes, out: print(shown, given) };
}

/** Saved by an old editor or a new one. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
