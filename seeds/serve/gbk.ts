/** Bytes of every character GBK has: the platform decodes GBK and cannot encode it, so the table is its decoder backwards. */
function table(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, lead * 256 + trail);
    }
  return found;
}

/** Makes an encoder. A character GBK lacks becomes a numeric character reference, as old systems print it. */
export function gbkEncoder(): (text: string) => Buffer {
  const codes = table();
  return (text) => {
    const bytes: number[] = [];
    for (const char of text) {
      const point = char.codePointAt(0) ?? 0;
      const code = codes.get(char);
      if (point < 0x80) bytes.push(point);
      else if (code !== undefined) bytes.push(code >> 8, code & 255);
      else bytes.push(...Buffer.from(`&#${point};`));
    }
    return Buffer.from(bytes);
  };
}
