// npm run bench:trust [-- --n 600 --seed s --only families,sorts,files,servers,demo,recorded,synthetic,dates,cases,linkinator,views,act]: how far each check can be
// trusted, by pages and sites of which the truth is known. Exits 1 when a goal is missed where there is enough to say so.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { actVerdicts, noAct } from './act.ts';
import { dateVerdicts, noDates } from './dates.ts';
import { drawOf } from './draw.ts';
import { families } from './families/all.ts';
import { fileVerdicts } from './files.ts';
import { addressAgreement, linkinatorAgreements, noCases, robotsAgreement, type Agreement } from './oracles.ts';
import { personRows, withoutCases } from './person-rows.ts';
import { demoVerdicts } from './sites/demo.ts';
import { noRecorded, recordedVerdicts } from './sites/recorded.ts';
import { firstByteVerdicts } from './servers/first-bytes.ts';
import { transportVerdicts } from './servers/transport.ts';
import { weekVerdicts } from './servers/week.ts';
import { noKit, syntheticVerdicts } from './sites/synthetic.ts';
import { noBrowser, viewVerdicts } from './views/verdicts.ts';
import { sorts } from './whole/all.ts';
import { sortVerdicts } from './whole/run-sorts.ts';
import { countOf, goals, short, tableOf, type Verdict } from './tally.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    only: {
      type: 'string',
      default: 'families,sorts,files,servers,dates,demo,recorded,synthetic,cases,linkinator,views,act',
    },
    act: { type: 'string', default: '1000' },
    servers: { type: 'string', default: '400' },
    views: { type: 'string', default: '270' },
    check: { type: 'string', default: '' },
    sort: { type: 'string', default: '' },
    wrong: { type: 'string', default: '3' },
  },
});
const asked = new Set(values.only.split(','));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Shapes that the bench kit knows, each on a seed of its own. */
const shapes = [
  { urlStyle: 'trs', staleColumns: 8, emptyColumns: 6 },
  { urlStyle: 'hanweb', staleColumns: 7, emptyColumns: 7, lateShare: 0.5 },
  { urlStyle: 'query', staleColumns: 9, emptyColumns: 5, missingForward: 0.4 },
  { urlStyle: 'trs', pager: 'script', staleColumns: 8, emptyColumns: 6, missingBack: 0.4, missingMark: 0.4 },
] as const;

const verdicts: Verdict[] = [];
const agreements: Agreement[] = [];
interface Source {
  readonly name: string;
  readonly skip: string | false;
  run(): Promise<readonly Verdict[]> | readonly Verdict[] | Promise<readonly Agreement[]> | readonly Agreement[];
}
const sources: readonly Source[] = [
  {
    name: 'families',
    skip: false,
    run: () =>
      families.flatMap((family) =>
        Array.from({ length: Number(values.n) }, (_, at) =>
          family.trial(drawOf(`${values.seed} ${family.name} ${at}`)),
        ).flat(),
      ),
  },
  {
    name: 'sorts',
    skip: false,
    async run() {
      const all: Verdict[] = [];
      for (const sort of sorts.filter(({ name }) => name.includes(values.sort)))
        all.push(...(await sortVerdicts(sort, Math.ceil((Number(values.n) * sort.share) / 600), values.seed)));
      return all;
    },
  },
  { name: 'files', skip: false, run: () => fileVerdicts(Number(values.n), values.seed) },
  {
    name: 'servers',
    skip: false,
    async run() {
      const n = Number(values.servers);
      return [
        // an address of the newer kind is owed by few of them
        ...(await transportVerdicts(Math.ceil(n * 1.8), values.seed)),
        ...(await weekVerdicts(n, values.seed)),
        ...(await firstByteVerdicts(n / 2, values.seed)),
      ];
    },
  },
  { name: 'dates', skip: noDates, run: dateVerdicts },
  { name: 'cases', skip: noCases, run: () => [robotsAgreement(), addressAgreement()] },
  { name: 'demo', skip: false, run: demoVerdicts },
  { name: 'recorded', skip: noRecorded, run: recordedVerdicts },
  {
    name: 'synthetic',
    skip: noKit,
    async run() {
      const all: Verdict[] = [];
      for (const [at, shape] of shapes.entries()) all.push(...(await syntheticVerdicts(100 + at, 1500, shape)));
      return all;
    },
  },
  { name: 'linkinator', skip: false, run: linkinatorAgreements },
  { name: 'views', skip: noBrowser, run: () => viewVerdicts(Number(values.views), values.seed, values.check) },
  { name: 'act', skip: noAct, run: () => actVerdicts(Number(values.act)) },
];
for (const { name, skip, run } of sources) {
  if (!asked.has(name)) continue;
  if (skip !== false) {
    say(`${name}: skipped, ${skip}`);
    continue;
  }
  const started = performance.now();
  for (const one of await run()) {
    if ('check' in one) verdicts.push(one);
    else agreements.push(one);
  }
  say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
}

const counts = countOf(verdicts);
say(`\n${tableOf(counts)}\n`);
for (const { check, wrong } of counts)
  for (const { isFaulty, note } of wrong.slice(0, Number(values.wrong)))
    say(`${check}: ${isFaulty ? 'missed' : 'called in error'}: ${note.slice(0, 400)}`);
for (const { name, agreed, of, explained, unexplained } of agreements) {
  say(`\n${name}: ${agreed} of ${of} alike`);
  for (const one of explained) say(`  explained: ${one}`);
  for (const one of unexplained) say(`  NOT EXPLAINED: ${one}`);
}
const left = withoutCases(counts);
if (left.length > 0) say(`\nWithout a labelled case in what ran: ${left.join(', ')}`);
say('\nRows that stay for a person, and why:');
for (const row of personRows()) say(`  ${row}`);
const missed = short(counts);
const strange = agreements.filter(({ unexplained }) => unexplained.length > 0);
if (missed.length > 0)
  say(`\nBelow ${goals.precision} precision or ${goals.recall} recall where n ≥ 100: ${missed.join(', ')}`);
process.exitCode = missed.length + strange.length > 0 ? 1 : 0;
