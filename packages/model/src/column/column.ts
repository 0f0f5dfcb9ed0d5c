/** One column class 栏目类别 an organ of a kind owes: `packs/columns/<organ-kind>.json`. */
export interface OwedColumn {
  /** Key of site-structure: `foi.guide`, `news`, `service.stat` … */
  readonly class: string;
  /** Longest accepted silence, ISO 8601 (`P14D`, `P6M`); absent when the content changes only on occasion. */
  readonly cadence?: string;
  readonly words: { readonly zh: string; readonly en: string };
  readonly basis: string;
  readonly verified: boolean;
}

export interface OwedColumns {
  readonly schema: 'gongkai.columns/1';
  readonly organKind: string;
  readonly columns: readonly OwedColumn[];
}

/** `packs/columns/synonyms.json`: class → names, the standard name first. */
export interface ColumnNames {
  readonly schema: 'gongkai.column-names/1';
  readonly classes: readonly {
    readonly class: string;
    readonly names: readonly string[];
    /** Pinyin path words: a hint, never a proof. */
    readonly paths: readonly string[];
    /** `list` columns hold dated items; `page` columns are one article; `section` columns hold other columns. */
    readonly form: 'list' | 'page' | 'section';
    /** Longest silence of a column of this class, whoever owes it; absent when its content changes only on occasion. */
    readonly cadence?: string;
  }[];
}
