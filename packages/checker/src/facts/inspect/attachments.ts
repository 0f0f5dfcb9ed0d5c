import type { OpenedFile } from '../files/open-file.ts';
import { fileSuffix } from '../files/sniff.ts';
import { findPersonal, type PersonalHit } from '../personal/find.ts';
import { sealer } from '../personal/seal.ts';
import type { Inspection } from './inspection.ts';
import { sampled } from './sampled.ts';

/** A published file as it opened. Its text is read for numbers of persons and not kept. */
export interface AttachmentFact extends Omit<OpenedFile, 'text' | 'data'> {
  readonly personal: readonly PersonalHit[];
}

/** What is said of a file that the stage did not open: nothing. */
export const unopened: OpenedFile = { suffix: '', type: 'unknown', fault: '', bytes: 0, note: 'unread', text: '' };

/** Files a run opens; all others are told by their answer to HEAD alone. */
const SAMPLE = 20;

/** Files under a document's name that the crawl has met: those whose header says web page, and a seeded sample of the rest. */
export const attachments: Inspection<AttachmentFact> = {
  id: 'attachments',
  version: 3,
  cap: 'file',
  opens: true,
  choose(source) {
    const files = [...source.answered()].filter(({ url }) => fileSuffix(url) !== '');
    const doubtful = files.filter(({ contentType }) => /text\/html/i.test(contentType));
    const rest = files.filter((file) => !doubtful.includes(file));
    const keyOf = ({ url }: { readonly url: string }): string => url;
    return [...sampled(source.seed, doubtful, SAMPLE, keyOf), ...sampled(source.seed, rest, SAMPLE, keyOf)].map(
      ({ url }) => ({ key: url, url }),
    );
  },
  read({ opened }, _subject, { seed }) {
    const { text, data: _, ...file } = opened ?? unopened;
    return { ...file, personal: findPersonal(text, sealer(seed)) };
  },
  outcome: ({ fault, personal, reads }) =>
    [fault, reads === 'text' ? '' : reads, ...new Set(personal.map(({ kind }) => kind))].filter(Boolean).join('+'),
};
