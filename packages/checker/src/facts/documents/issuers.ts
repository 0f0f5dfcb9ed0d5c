import type { Site } from '@gongkai/model';
import lexicon from './lexicon.json' with { type: 'json' };

const higher = new RegExp(lexicon.higher);
const higherNumber = new RegExp(lexicon.higherNumber);
const government = new RegExp(lexicon.government);
const governmentNumber = new RegExp(lexicon.governmentNumber, 'u');
const inTitle = new RegExp(lexicon.issuerInTitle);

/** What tells whose document a page shows. */
interface Issued {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * True when a document that a site shows was made by another organ above its own: what it lacks is not this organ's to add,
 * and who drafted it interprets it (谁起草谁解读). False where it cannot be told. // basis: rule as written
 */
export function isFromAbove({ title, number, issuer }: Issued, { organKind, level, name }: Site): boolean {
  const own = bare(name);
  const named = [issuer, inTitle.exec(bare(title))?.[1] ?? ''].map(bare).filter((text) => text !== '');
  const isOwn = named.some((text) => text.includes(own) || own.includes(text));
  if (isOwn) return false;
  if (level !== 'province' && (higherNumber.test(bare(number)) || named.some((text) => higher.test(text)))) return true;
  // a portal shows what its government and all its departments issue
  if (organKind === 'city-government') return false;
  // a town is a government, and numbers its own documents as one
  const isNumbered = organKind !== 'town' && governmentNumber.test(bare(number));
  return isNumbered || named.some((text) => government.test(text));
}
