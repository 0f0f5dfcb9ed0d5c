import { organKinds, type Pack } from '@gongkai/model';
import { z } from 'zod';

const name = z.string().min(1);
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .describe('Latin letters, digits, dot, hyphen and underscore');
const points = z.int().min(0).max(100_000_000).describe('Integer of 0.01 point: 150 is 1.5 points');
const count = z.int().min(1).max(1_000_000);
const share = z.number().min(0).max(1);
const words = z.strictObject({ zh: name, en: name }).describe('The same text in Chinese and in English');
const organKind = z.enum(Object.keys(organKinds) as [keyof typeof organKinds]);

const price = z
  .union([
    z
      .strictObject({ each: z.strictObject({ points, per: z.enum(['place', 'target', 'finding']) }) })
      .describe('Points per place (page and occurrence), per distinct target, or per finding'),
    z
      .strictObject({ share: z.strictObject({ points, free: share }) })
      .describe('Points times the share of what was examined that is at fault, above the free share'),
    z
      .strictObject({
        steps: z
          .array(z.tuple([count, points]).readonly())
          .min(1)
          .readonly(),
      })
      .describe('Pairs of [findings, points], rising: the last whose number is reached'),
    z.strictObject({ all: z.strictObject({ points }) }).describe('All of it with the first finding'),
  ])
  .describe('How findings become points lost');

const part = z.strictObject({
  check: id.describe('Id of a check; one that is only planned leaves the row unmeasured'),
  with: z.record(z.string(), z.unknown()).describe('Parameters of the check'),
  price,
});

const indicator = z.strictObject({
  id,
  group: id,
  worth: points.describe('Most the row can cost, integer of 0.01 point; 0 in a group of vetoes'),
  words,
  basis: name.describe('The article this rests on, as it is cited in a letter to the department'),
  verified: z.boolean().describe('False when nobody could check the points against their source'),
  appliesTo: z.exactOptional(z.array(organKind).min(1).readonly()),
  source: z.enum(['check', 'register', 'person']),
  parts: z.array(part).readonly(),
  veto: z.exactOptional(z.strictObject({ from: count })),
});

const group = z.strictObject({
  id,
  words,
  kind: z.enum(['veto', 'deduct', 'bonus']),
  total: points.describe('Sum of the worth of its indicators, integer of 0.01 point'),
});

/** A pack as an author writes it; `$schema` lets an editor help. What must add up is asked in pack-sense.ts. */
export const packShape = z.strictObject({
  $schema: z.exactOptional(z.string()),
  schema: z.literal('gongkai.pack/1'),
  id,
  version: name,
  words,
  basis: name,
  organKinds: z.array(organKind).min(1).readonly(),
  groups: z.array(group).min(1).readonly(),
  outcome: z.strictObject({
    failBelow: z.exactOptional(points),
    bonusAbove: z.exactOptional(points),
    minCoverage: share,
  }),
  factors: z
    .array(
      z.strictObject({
        when: z.literal('no-services'),
        without: z.array(id).min(1).readonly(),
        times: z.tuple([count, count]).readonly(),
      }),
    )
    .readonly(),
  exclusive: z.array(z.tuple([id, id]).readonly()).readonly(),
  indicators: z.array(indicator).min(1).readonly(),
}) satisfies z.ZodType<Pack>;

/** The same as a JSON Schema (draft 2020-12), so that an editor can help who writes a pack. */
export function packSchema(): object {
  const { $schema, ...shape } = z.toJSONSchema(packShape);
  return {
    $schema,
    $id: 'https://gongkai.dev/schema/pack.schema.json',
    title: 'gongkai.pack/1',
    description:
      'A price list of one assessment. Points are integers of 0.01 point. Sums and references: gongkai validate FILE.',
    ...shape,
  };
}
