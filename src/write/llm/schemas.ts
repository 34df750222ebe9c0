import { z } from 'zod';

// Lengths and counts are checked apart: some endpoints refuse a schema that has any.
const cited = z.strictObject({ cites: z.array(z.string()) });
const told = z.strictObject({ text: z.string(), cites: z.array(z.string()) });

/** What a plan looks like: ids and nothing else. */
export const planForm = z.strictObject({
  headline: cited,
  summary: z.array(cited),
  context: z.array(cited),
  watch: cited.nullable(),
});
export type PlanAnswer = z.infer<typeof planForm>;

/** What written sentences look like. */
export const sentencesForm = z.strictObject({
  headline: told,
  summary: z.array(told),
  context: z.array(told),
  watch: told.nullable(),
});
export type SentencesAnswer = z.infer<typeof sentencesForm>;

/** What mended sentences look like. */
export const repairsForm = z.strictObject({
  repairs: z.array(z.strictObject({ place: z.string(), text: z.string(), cites: z.array(z.string()) })),
});

/** A form as JSON Schema, without the address of the standard, which some endpoints refuse. */
export function jsonSchemaOf(form: z.ZodType): Readonly<Record<string, unknown>> {
  const schema: Record<string, unknown> = z.toJSONSchema(form);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
}
