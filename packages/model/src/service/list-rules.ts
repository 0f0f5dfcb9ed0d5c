import { isCancelled } from '../catalogue/catalogue.ts';
import type { ListItem, PowerKind } from './list-item.ts';

/** What of an item the share of online items is counted of. */
export type Listable = Pick<ListItem, 'kind' | 'online' | 'history'>;

/**
 * Kinds that begin with somebody's application: the 审批服务事项 of which 80 % shall be online (三（三）3). Penalties,
 * coercion, levies and inspections begin with the office; `other` is too mixed to be counted.
 */
export const approvalKinds: readonly PowerKind[] = ['licence', 'payment', 'confirmation', 'reward', 'adjudication'];

/** How many of the approval items in force can be done online, wholly or in part; undefined without such items. */
export function onlineShareOf(
  items: readonly Listable[],
): { readonly online: number; readonly all: number } | undefined {
  const approvals = items.filter(
    ({ kind, history = [] }) => kind !== '' && approvalKinds.includes(kind) && !isCancelled({ history }),
  );
  const online = approvals.filter((item) => item.online === 'full' || item.online === 'partial');
  return approvals.length > 0 ? { online: online.length, all: approvals.length } : undefined;
}

/** Codes that stand at several items in force, although one code means one item (三（三）3 同一编码), in order. */
export function repeatedCodesIn(items: readonly Pick<ListItem, 'code' | 'history'>[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { code, history = [] } of items)
    if (code !== '' && !isCancelled({ history })) (seen.has(code) ? twice : seen).add(code);
  return [...twice];
}
