/** The text of a data file. UTF-8 if it is that, else GB18030: webmasters save files from Notepad. A BOM is dropped. */
export function decode(bytes: BufferSource): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
