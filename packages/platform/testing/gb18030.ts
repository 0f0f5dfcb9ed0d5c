let table: ReadonlyMap<string, number> | undefined;

/** Two-byte characters by what the platform's own decoder makes of them: no encoder comes with Node. */
function bytes(): ReadonlyMap<string, number> {
  const made = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) made.set(decoder.decode(Uint8Array.of(lead, trail)), lead * 256 + trail);
  return made;
}

/** A text as an old spreadsheet in China saves it. */
export function gb18030(text: string): Buffer {
  table ??= bytes();
  const known = table;
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 128) return [code];
      const pair = known.get(character);
      if (pair === undefined) throw new Error(`no bytes for ${character}`);
      return [pair >> 8, pair & 255];
    }),
  );
}
