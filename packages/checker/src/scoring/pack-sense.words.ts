import type { Words } from '@gongkai/model';

/** What is wrong with a pack of the right shape, and how to mend it, by the code after `pack.`. */
export const senseWords = {
  'duplicate-id': {
    zh: '编号 {id} 重复，已用于 {first}；请改为不同的编号',
    en: 'The id {id} is used twice, first at {first}; give each its own',
  },
  'unknown-group': {
    zh: '没有名为 {group} 的组；是否为：{hint}',
    en: 'There is no group {group}; did you mean: {hint}',
  },
  'unknown-check': {
    zh: '没有名为 {check} 的检查；是否为：{hint}',
    en: 'There is no check {check}; did you mean: {hint}',
  },
  'unknown-row': { zh: '没有编号为 {row} 的指标；是否为：{hint}', en: 'There is no row {row}; did you mean: {hint}' },
  'same-row': {
    zh: '指标 {row} 不能与自身互斥；请写两个不同的编号',
    en: 'The row {row} cannot exclude itself; name two rows',
  },
  'no-parts': {
    zh: '指标 {id} 由检查评定（source 为 check），却没有 parts；请补上检查，或改 source',
    en: 'The row {id} is answered by checks (source "check") but has no parts; add one or change its source',
  },
  sum: {
    zh: '组 {group} 各项 worth 之和为 {sum}，total 却为 {total}（单位 0.01 分，相差 {apart}）；请改其一',
    en: 'The rows of group {group} are worth {sum}, its total says {total} (unit 0.01 point, {apart} apart); change one of them',
  },
  'beyond-total': {
    zh: '{key} 为 {mark}，超过扣分组合计 {base}（单位 0.01 分）；请改小',
    en: '{key} is {mark}, more than the {base} all deduct groups give (unit 0.01 point); lower it',
  },
  'veto-worth': {
    zh: '单项否决指标 {id} 不计分，worth 应为 0，现为 {worth}（单位 0.01 分）',
    en: 'The veto row {id} carries no points: its worth must be 0, found {worth} (unit 0.01 point)',
  },
  'veto-from': {
    zh: '单项否决指标 {id} 须写明 "veto": {"from": n}（几处即否决）',
    en: 'The veto row {id} needs "veto": {"from": n}, the number of findings that vetoes',
  },
  'veto-group': {
    zh: '指标 {id} 带 veto，但组 {group} 不是单项否决组；请移到 kind 为 veto 的组，或删去 veto',
    en: 'The row {id} has a veto, but its group {group} is not one of vetoes; move it to a group of kind "veto" or remove it',
  },
  'steps-order': {
    zh: '分档须逐档递增：[{from}, {points}] 排在 [{below}, {less}] 之后',
    en: 'Steps must rise: [{from}, {points}] stands after [{below}, {less}]',
  },
} as const satisfies Record<string, Words>;
