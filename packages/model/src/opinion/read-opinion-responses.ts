import { isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import labels from './labels.json' with { type: 'json' };
import {
  dispositions,
  opinionKinds,
  releaseKinds,
  type OpinionRelease,
  type OpinionResponse,
  type OpinionResponses,
  type WithinLimit,
} from './opinion-response.ts';

const kindKeys = keysOf(opinionKinds, labels.kind);
const dispositionKeys = keysOf(dispositions, labels.disposition);
const releaseKeys = keysOf(releaseKinds, labels.release);
const what = { noun: 'opinion', schema: 'gongkai.opinion-response/1', name: 'title' } as const;

/** Reads a file of answers to public opinion or every problem in it, each with its place. Never throws. */
export const readOpinionResponses = (json: unknown): Read<OpinionResponses> => strictly(salvageOpinionResponses(json));

/** What of a file of answers can be shown, and what is wrong with the rest. */
export const salvageOpinionResponses = (json: unknown): Salvaged<OpinionResponses> =>
  salvageFile(what, json, readResponse);

function readResponse(reader: FieldReader, row: Fields, at: string): OpinionResponse {
  const occurredAt = reader.time(row, 'occurredAt', at);
  const detectedAt = reader.time(row, 'detectedAt', at);
  const correction = reader.records(row, 'correction', at, 'url')[0];
  const within = readWithin(row['withinLimit']);
  return {
    title: reader.text(row, 'title', at),
    kind: reader.choice(row, 'kind', at, kindKeys),
    disposition: reader.choice(row, 'disposition', at, dispositionKeys),
    dept: reader.text(row, 'dept', at),
    ...reader.some(row, ['source'], at),
    ...(occurredAt && { occurredAt }),
    ...(detectedAt && { detectedAt }),
    releases: reader
      .records(row, 'releases', at, 'at')
      .map((fields, n) => readRelease(reader, fields, `${at}/releases/${n}`)),
    ...(within && { withinLimit: within }),
    ...(correction && {
      correction: {
        title: reader.text(correction, 'title', `${at}/correction`),
        url: reader.text(correction, 'url', `${at}/correction`),
      },
    }),
  };
}

const readRelease = (reader: FieldReader, fields: Fields, at: string): OpinionRelease => ({
  at: reader.time(fields, 'at', at),
  kind: reader.choice(fields, 'kind', at, releaseKeys),
  ...reader.some(fields, ['title', 'url'], at),
});

/** One bare answer is about the limit of 5 hours. */
function readWithin(given: unknown): WithinLimit | undefined {
  if (typeof given === 'boolean') return { limit: given };
  if (!isFields(given)) return undefined;
  const { aim, limit, conference } = given;
  return {
    ...(typeof aim === 'boolean' && { aim }),
    ...(typeof limit === 'boolean' && { limit }),
    ...(typeof conference === 'boolean' && { conference }),
  };
}
