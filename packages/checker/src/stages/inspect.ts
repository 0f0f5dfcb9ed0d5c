import { inspections } from '../facts/inspect/all.ts';
import type { Inspection, InspectSource, Subject } from '../facts/inspect/inspection.ts';
import { needsLook } from '../facts/inspect/standing.ts';
import { storedLooks, type StoredLooks } from '../facts/inspect/stored-looks.ts';
import { factRows } from '../run/store/fact-rows.ts';
import type { Columns } from './columns.ts';
import { drain } from './crawl/drain.ts';
import type { Drawer } from './drawer.ts';
import { fileIn } from './inspect/file-in.ts';
import { fileReaders, type FileReaders } from './inspect/read-files.ts';
import { askFor, asDrawn, type Asked } from './inspect/ask.ts';
import { keptLooks, type Met } from './inspect/kept.ts';
import { readings, type Pending } from './inspect/readings.ts';
import { choose, sourceOf, wantedBy } from './inspect/wanted.ts';
import type { Tools } from './tools.ts';

/** The looks at sampled pages, for what they say. */
export interface Inspector {
  /** Chooses what to look at and looks once: at what the crawl kept where it did, else by one request for all who ask. */
  first(onLook: (done: number, of: number, url: string) => void): Promise<void>;
  /** Looks again at what would cost something. */
  again(round: number, control: (url: string) => Promise<boolean>): Promise<void>;
  /** How many need another look. */
  open(): number;
  /** True when a later look is taken in the browser. */
  readonly wantsBrowser: boolean;
}

const WIDTH = 4;

/** @param all the inspections there are, in order; a test brings its own */
export function inspector(
  tools: Tools,
  read: () => Columns,
  drawer: () => Drawer | undefined,
  all: readonly Inspection<unknown>[] = inspections,
): Inspector {
  const { plan, store, signal } = tools;
  const wanted = wantedBy(plan.needs, all);
  const looks = storedLooks(factRows(store));
  let known: InspectSource | undefined;
  const source = (): InspectSource => (known ??= sourceOf(tools, read(), looks));
  const { carry, unread, read: readAll } = readings(looks, source, tools.earlier);
  const doubtful = (): readonly Pending[] =>
    wanted.flatMap((inspection) =>
      (looks.looksOf(inspection) ?? []).filter(needsLook).map(({ subject }): Pending => ({ inspection, subject })),
    );

  async function lookAt(
    pending: readonly Pending[],
    round: number,
    get: (subject: Subject, those: readonly Pending[]) => Promise<Asked>,
    files: FileReaders,
    more: {
      met?: (url: string) => Met | undefined;
      control?: (url: string) => Promise<boolean>;
      onLook?: (done: number, url: string) => void;
    },
  ): Promise<void> {
    const open = pending.filter(({ inspection, subject }) => !looks.has(inspection, subject, round));
    const groups = [...Map.groupBy(open, ({ inspection, subject }) => sameAsk(inspection, subject)).values()];
    let done = 0;
    const look = async (those: readonly Pending[]): Promise<void> => {
      const [first] = those;
      if (first === undefined) return;
      const met = first.subject.headers === undefined ? more.met?.(first.subject.url) : undefined;
      const open = met === undefined ? those : those.filter((one) => !carry(one, met));
      if (open.length > 0) {
        const asked = met?.open() ?? (await get(first.subject, open));
        const control = await more.control?.(first.subject.url);
        if (signal.aborted) return; // our own closing down is no answer
        const taken = { asked, round, control };
        const left = unread(open, taken);
        const wanting = left.map(({ inspection }) => inspection);
        if (left.length > 0) readAll(left, taken, await fileIn(wanting, asked, files));
      }
      done += those.length;
      more.onLook?.(done, first.subject.url);
    };
    await drain(groups, WIDTH, signal, look);
    store.commit();
  }

  return {
    wantsBrowser: wanted.some(({ rendered }) => rendered === true),
    async first(onLook) {
      if (wanted.length === 0) return;
      const met = keptLooks(tools);
      using files = fileReaders();
      const settled = new Set<string>();
      while (settled.size < wanted.length && !signal.aborted) {
        const wave = wanted.filter(
          ({ id, after = [] }) =>
            !settled.has(id) && after.every((one) => settled.has(one) || !wanted.some((other) => other.id === one)),
        );
        for (const inspection of wave) if (looks.chosen(inspection) === undefined) choose(inspection, source(), looks);
        store.commit();
        const pending = pendingOf(wave, looks);
        await lookAt(
          pending,
          0,
          ({ url, headers }, those) => askFor(tools, { url, ...(headers && { headers }), ...capOf(those) }, 0),
          files,
          { met, onLook: (done, url) => onLook(done, pending.length, url) },
        );
        for (const { id } of wave) settled.add(id);
        if (wave.length === 0) break;
      }
    },
    async again(round, control) {
      const pending = signal.aborted ? [] : doubtful();
      if (pending.length === 0) return;
      using files = fileReaders();
      await lookAt(
        pending,
        round,
        async ({ url, headers }, those) => {
          const asked = await askFor(tools, { url, ...(headers && { headers }), ...capOf(those) }, round);
          const isPage = asked.open === undefined && asked.fault === '' && /html/i.test(asked.answer.contentType);
          const isDrawn = isPage && those.every(({ inspection }) => inspection.rendered);
          const drawn = isDrawn ? await drawer()?.draw(asked.answer.finalUrl, round) : undefined;
          return drawn === undefined ? asked : asDrawn(asked.answer.finalUrl, drawn);
        },
        files,
        { control },
      );
    },
    open: () => doubtful().length,
  };
}

const pendingOf = (wave: readonly Inspection<unknown>[], looks: StoredLooks): readonly Pending[] =>
  wave.flatMap((inspection) => (looks.chosen(inspection) ?? []).map((subject): Pending => ({ inspection, subject })));

/** What one request can serve: the same address, asked for in the same way. */
const sameAsk = ({ rendered, cap }: Inspection<unknown>, { url, headers }: Subject): string =>
  JSON.stringify([url, headers ?? {}, rendered === true, cap ?? 'page']);

const capOf = ([first]: readonly Pending[]): { cap: 'page' | 'file' | 'probe' } => ({
  cap: first?.inspection.cap ?? 'page',
});
