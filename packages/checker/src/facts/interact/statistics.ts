import words from './message-words.json' with { type: 'json' };

const received = new RegExp(words.received);
const replied = new RegExp(words.replied);

/** True when a text gives both figures: how many messages came, and how many (or which share) were answered. */
export function saysStatistics(text: string): boolean {
  const plain = text.normalize('NFKC').slice(0, 60_000);
  return received.test(plain) && replied.test(plain);
}
