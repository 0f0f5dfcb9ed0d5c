import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import labels from './labels.json' with { type: 'json' };
import { mediaPlatforms, type MediaAccounts } from './media-account.ts';

const platformKeys = keysOf(mediaPlatforms, labels);
const what = { noun: 'media', schema: 'gongkai.media-accounts/1', name: 'handle' } as const;

/** Reads a file of media accounts or every problem in it, each with its place. Never throws. */
export const readMediaAccounts = (json: unknown): Read<MediaAccounts> => strictly(salvageMediaAccounts(json));

/** What of a file of accounts can be shown, and what is wrong with the rest. */
export const salvageMediaAccounts = (json: unknown): Salvaged<MediaAccounts> =>
  salvageFile(what, json, (reader, row, at) => {
    const platform = reader.text(row, 'platform', at);
    return {
      platform: platformKeys.get(platform) ?? platform,
      handle: reader.text(row, 'handle', at),
      url: reader.text(row, 'url', at),
      main: row['main'] === true,
      dept: reader.text(row, 'dept', at),
      ...reader.some(row, ['qrUrl'], at),
      ...(row['dead'] === true && { dead: true }),
    };
  });
