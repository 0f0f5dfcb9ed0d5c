/** One data file of a site as the platform has it now. */
export interface LiveFile {
  /** Address on the site itself, by its proxy. */
  readonly src: string;
  readonly json: unknown;
}

/** Data file → what the platform has in its place. */
export type Live = ReadonlyMap<string, LiveFile>;

type Item = Readonly<Record<string, unknown>>;
type Options = Readonly<Record<string, string>>;

/** Where the platform keeps what a data file holds; guides are asked for one by one. */
const paths: Readonly<Record<string, string>> = {
  activities: '/activities',
  'annual-reports': '/reports/annual',
  catalogue: '/catalogue',
  consultations: '/consultations',
  datasets: '/datasets',
  interpretations: '/interpretations',
  leaders: '/leaders',
  media: '/media-accounts',
  'power-list': '/lists/power',
  responses: '/opinion-responses',
  'service-list': '/lists/service',
};

export const itemsOf = (json: unknown): readonly Item[] => {
  const { items, item } = json as { items?: readonly Item[]; item?: Item }; // the shapes of all data files
  return items ?? (item ? [item] : []);
};

/**
 * What a platform has for a department, as a nightly print would fetch it; what it has not, or does not answer, is left
 * out. `codes` are the items whose guides are wanted.
 */
export async function liveOf(platform: string, department: string, codes: readonly string[]): Promise<Live> {
  const asked = [
    ...Object.entries(paths).map(([name, path]) => [name, `${path}?department=${encodeURIComponent(department)}`]),
    ...codes.map((code) => [`guides/${code}`, `/guides/${encodeURIComponent(code)}`]),
  ];
  const found = await Promise.all(
    asked.map(async ([name = '', path = '']): Promise<readonly [string, LiveFile] | undefined> => {
      const answer = await fetch(`${platform}/api/v1${path}`).catch(() => undefined);
      if (!answer?.ok) return undefined;
      const json: unknown = await answer.json();
      return itemsOf(json).length > 0 ? [name, { src: `/gk-api/v1${path}`, json }] : undefined;
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

interface Wanted {
  readonly tag: string;
  readonly file: string;
  readonly options: Options;
  /** The site's own data file. */
  readonly own: unknown;
}

/**
 * The platform's file for one element with the options that name the same thing there; undefined when the platform does
 * not have what the page is about, which then stays as the site has it.
 */
export function liveFor(
  live: Live,
  origin: string,
  { tag, file, options, own }: Wanted,
): (LiveFile & { readonly options: Options }) | undefined {
  const found = live.get(tag === 'gk-service-guide' ? `guides/${options['code'] ?? ''}` : file);
  if (!found) return undefined;
  const theirs = itemsOf(found.json);
  if (tag === 'gk-annual-report')
    return theirs.some(({ year }) => String(year) === options['year']) ? { ...found, options } : undefined;
  if (tag === 'gk-interpretation') {
    const page = new URL(options['document'] ?? options['interprets'] ?? '/', origin).href;
    const about = itemsOf(own).find(({ documentUrl }) => new URL(String(documentUrl), origin).href === page);
    const same = theirs.find(({ documentTitle }) => documentTitle === about?.['documentTitle']);
    if (!same) return undefined;
    const which = options['document'] === undefined ? 'interprets' : 'document';
    return { ...found, options: { ...options, [which]: String(same['documentId']) } };
  }
  if (tag !== 'gk-consultation') return { ...found, options };
  const title = itemsOf(own).find(({ id }) => id === options['consultation'])?.['title'];
  const same = theirs.find((item) => item['title'] === title);
  if (!same) return undefined;
  const consultation = String(same['id']);
  const comments = `/gk-api/v1/consultations/${consultation}/comments`;
  return { ...found, options: { ...options, consultation, ...(options['comments'] && { comments }) } };
}
