import { Fault, salvageForm, type Flaw, type FormFile } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';

/** Where the questions come from: the first that exists of property, block in the page, `src`, the platform. */
export type Source =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'block'; readonly value: string }
  | { readonly kind: 'src' | 'endpoint'; readonly value: string }
  | { readonly kind: 'none'; readonly value?: undefined };

export function sourceOf(
  host: Element,
  given: {
    readonly data: unknown;
    readonly src: string | undefined;
    readonly base: string | undefined;
    readonly department: string | undefined;
  },
): Source {
  if (given.data !== undefined) return { kind: 'json', value: given.data };
  for (let node = host.firstElementChild; node; node = node.nextElementSibling)
    if (node.localName === 'script' && node.getAttribute('type') === 'application/json')
      return { kind: 'block', value: node.textContent ?? '' };
  const page = host.ownerDocument.baseURI;
  if (given.src) return { kind: 'src', value: new URL(given.src, page).href };
  if (given.base === undefined) return { kind: 'none' };
  const asked = given.department ? `?dept=${encodeURIComponent(given.department)}` : '';
  return { kind: 'endpoint', value: new URL(`${given.base}/forms/request${asked}`, page).href };
}

/** What became of reading the questions. */
export type Loaded =
  | {
      readonly kind: 'ready';
      readonly file: FormFile;
      /** Server time minus the time of this page, in ms. */ readonly clock: () => number;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly flaw?: Flaw };

/** Reads the questions. Never throws: a failure is a state of the form. */
export async function loadDefinition(source: Source, signal: AbortSignal): Promise<Loaded | undefined> {
  try {
    const json =
      source.kind === 'json'
        ? source.value
        : source.kind === 'block'
          ? JSON.parse(source.value)
          : source.kind === 'none'
            ? undefined
            : await fetchJson(source.value, signal);
    const { value: file, flaws } = salvageForm(json);
    if (file) return { kind: 'ready', file, clock: clockOf(source, file) };
    const [flaw] = flaws;
    return { kind: 'failed', code: flaw?.code ?? '', ...(flaw && { flaw }) };
  } catch (cause) {
    if (signal.aborted) return undefined;
    return { kind: 'failed', code: cause instanceof Fault ? cause.code : 'data.not-json' };
  }
}

/** The server's clock when the platform answered just now; this machine's, which may be wrong by a year, otherwise. */
function clockOf({ kind }: Source, { generatedAt }: FormFile): () => number {
  const server = Date.parse(generatedAt ?? '');
  if (kind !== 'endpoint' || Number.isNaN(server)) return () => Date.now();
  const since = performance.now();
  return () => server + performance.now() - since;
}
