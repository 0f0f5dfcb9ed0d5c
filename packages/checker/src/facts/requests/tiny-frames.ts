const frame = /<iframe\b[^>]*>/gi;
const tiny =
  /\b(?:width|height)\s*=\s*["']?\s*[01](?:px)?\s*["'\s>/]|(?:^|[\s"';])(?:width|height)\s*:\s*[01](?:px)?\s*[;"']|display\s*:\s*none|visibility\s*:\s*hidden|\shidden[\s>=]/i;
const source = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/** Addresses of frames that take no room on the page: counters and sharing buttons, which nobody can fill in. */
export const tinyFrames = (html: string, base: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(frame)].flatMap(([tag]) => {
      if (!tiny.test(tag)) return [];
      const [, a, b, c] = source.exec(tag) ?? [];
      const url = URL.parse(a ?? b ?? c ?? '', base);
      return url === null ? [] : [url.href];
    }),
  );
