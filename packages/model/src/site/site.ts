import type { Words } from '../words.ts';

export const organKinds = {
  'city-government': { zh: '市（县、区）政府', en: 'City or county government' },
  department: { zh: '政府部门', en: 'Department' },
  town: { zh: '镇（街道）', en: 'Town' },
  'park-committee': { zh: '园区管委会', en: 'Park committee' },
  'authorised-organisation': { zh: '授权组织', en: 'Authorised organisation' },
  'public-enterprise': { zh: '公共企事业单位', en: 'Public enterprise' },
} as const satisfies Readonly<Record<string, Words>>;
export type OrganKind = keyof typeof organKinds;

export const levels = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '县级', en: 'County' },
  town: { zh: '乡镇级', en: 'Town' },
  village: { zh: '村级', en: 'Village' },
} as const satisfies Readonly<Record<string, Words>>;
export type Level = keyof typeof levels;

/** A website as `scan` reads it: `site.json`, drafted by `gongkai site URL` and mended by hand. */
export interface Site {
  readonly schema: 'gongkai.site/1';
  readonly name: string;
  /** Where a visitor starts. */
  readonly url: string;
  /** 网站标识码: ten digits, or `bm` and eight. */
  readonly idCode?: string;
  readonly organKind: OrganKind;
  readonly level: Level;
  /** True for a department without outward services: the 办事服务 rows leave the score. */
  readonly noServices?: boolean;
  /** Hosts that count as this site, `www.` and disclosure hosts included; the start host is always one. */
  readonly hosts: readonly string[];
  /** Hosts of the service net that may hold lists and guides. */
  readonly serviceHosts: readonly string[];
  /** Address → column class, where a person knows better than the inference. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly contact?: string;
  /** Pack id or file. */
  readonly pack?: string;
}
