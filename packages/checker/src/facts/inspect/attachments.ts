import { openFile, type OpenedFile } from '../files/open-file.ts';
import { fileSuffix } from '../files/sniff.ts';
import { findPersonal, type PersonalHit } from '../personal/find.ts';
import { sealer } from '../personal/seal.ts';
import type { Inspection } from './inspection.ts';
import { sampled } from './sampled.ts';

/** A published file as it opened. Its text is read for numbers of persons and not kept. */
export interface AttachmentFact extends Omit<OpenedFile, 'text'> {
  readonly personal: readonly PersonalHit[];
}

/** Files a run opens; all others are told by their answer to HEAD alone. */
const SAMPLE = 20;

/** Files under a document's name that the crawl has met: those whose header says web page, and a seeded sample of the rest. */
export const attachments: Inspection<AttachmentFact> = {
  id: 'attachments',
  version: 1,
  cap: 'file',
  choose(source) {
    const files = [...source.files()].filter(({ url }) => fileSuffix(url) !== '');
    const doubtful = files.filter(({ contentType }) => /text\/html/i.test(contentType));
    const rest = files.filter((file) => !doubtful.includes(file));
    const keyOf = ({ url }: { readonly url: string }): string => url;
    return [
      ...sampled(source.seed, doubtful, SAMPLE, keyOf),
      ...sampled(source.seed, rest, SAMPLE, keyOf),
    ].map(({ url }) => ({ key: url, url }));
  },
  async read({ bytes, cut, finalUrl }, subject, { seed }) {
    const { text, ...file } = await openFile(bytes, fileSuffix(finalUrl) === '' ? subject.url : finalUrl, cut);
    return { ...file, personal: findPersonal(text, sealer(seed)) };
  },
  outcome: ({ fault, personal }) => [fault, ...new Set(personal.map(({ kind }) => kind))].filter(Boolean).join('+'),
};
