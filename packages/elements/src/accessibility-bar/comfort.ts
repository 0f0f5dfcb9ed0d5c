/** What a reader chose to make pages easier. */
export interface Comfort {
  /** Size of everything on the page in per cent. */
  readonly size: (typeof sizes)[number];
  readonly contrast: Contrast;
  /** 0 as the page has it, 1 wider, 2 widest. */
  readonly spacing: 0 | 1 | 2;
  readonly pointer: boolean;
  readonly line: boolean;
  /** Mode for older readers 长者模式. */
  readonly elder: boolean;
  /** True while the tools are unfolded. */
  readonly open: boolean;
  /** Selectors of floating advertisements that the page names. */
  readonly hide: string;
}

export const sizes = [100, 125, 150, 175, 200] as const;
export const contrasts = ['', 'dark', 'light', 'blue'] as const;
export type Contrast = (typeof contrasts)[number];

export const usual: Comfort = {
  size: 100,
  contrast: '',
  spacing: 0,
  pointer: false,
  line: false,
  elder: false,
  open: false,
  hide: '',
};

/** What was kept, field by field; whatever is broken or unknown is as usual. */
export function readComfort(kept: string): Comfort {
  let found: Partial<Record<keyof Comfort, unknown>> = {};
  try {
    const json: unknown = JSON.parse(kept || '{}');
    if (typeof json === 'object' && json !== null) found = json;
  } catch {
    // somebody else's text under our key
  }
  const one = <T>(all: readonly T[], value: unknown, fallback: T): T =>
    all.includes(value as T) ? (value as T) : fallback;
  return {
    size: one(sizes, found.size, 100),
    contrast: one(contrasts, found.contrast, ''),
    spacing: one([0, 1, 2] as const, found.spacing, 0),
    pointer: found.pointer === true,
    line: found.line === true,
    elder: found.elder === true,
    open: found.open === true,
    hide: typeof found.hide === 'string' ? found.hide : '',
  };
}

/**
 * What {@link readComfort} reads, with the rules of the page beside it: the next page is drawn by them before anything
 * of ours is loaded. Written field by field: what a page puts on prototypes does not reach it.
 */
export function writtenComfort(comfort: Comfort, sheet: string): string {
  const fields = (Object.keys(usual) as (keyof Comfort)[]).map((key) => `"${key}":${JSON.stringify(comfort[key])}`);
  return `{${fields.join(',')},"sheet":${JSON.stringify(sheet)}}`;
}

/** What the page is drawn at: the mode for older readers makes text of 12 px one of 18. */
export const sizeOf = ({ size, elder }: Comfort): number => (elder ? Math.max(150, size) : size);

/** The next size up (`1`) or down (`-1`), or the same at either end. */
export function nextSize({ size }: Comfort, step: 1 | -1): Comfort['size'] {
  return sizes[sizes.indexOf(size) + step] ?? size;
}
