import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';

/** One column of a dataset; `''` means not filled in. */
export interface DatasetColumn {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  readonly meaning: string;
}

/** One file of a dataset. */
export interface DatasetFile {
  /** `CSV`, `JSON`, `XML`, `XLSX` …, in capitals; from the address when not filled in. */
  readonly format: string;
  readonly url: string;
  /** Bytes. */
  readonly size?: number;
  readonly rows?: number;
  /** Hex digest of the whole file. */
  readonly sha256?: string;
}

/** One open dataset 开放数据集; `''` and `[]` mean not filled in, an absent field that it does not apply. */
export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly dept?: string;
  readonly theme: string;
  readonly licence: string;
  readonly frequency: string;
  readonly columns: readonly DatasetColumn[];
  readonly files: readonly DatasetFile[];
  readonly updatedOn?: Day;
  readonly contact: string;
}

/** The datasets a department opens, in the publisher's order. */
export type Datasets = ItemFile<'gongkai.dataset/1', Dataset>;

/** Formats a program can read (澄政办发〔2018〕24号 三（四）: 可机器读取); a scan or a PDF is none. */
export const machineReadable: readonly string[] = ['CSV', 'JSON', 'XML', 'XLSX', 'XLS', 'GEOJSON', 'JSONL'];

/** True when at least one file of the dataset can be read by a program. */
export const isMachineReadable = ({ files }: Pick<Dataset, 'files'>): boolean =>
  files.some(({ format }) => machineReadable.includes(format));
