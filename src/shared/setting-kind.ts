import * as z from 'zod';

/** What kind of value a setting has, as far as a policy needs to know. */
export type SettingKind =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'text'; readonly maxLength: number; readonly mayBeEmpty: boolean }
  /** A list of texts. */
  | { readonly kind: 'texts' }
  /** Anything that only JSON can hold. */
  | { readonly kind: 'json' };

/** Tells the kind of a setting from its schema. */
export function kindOf(schema: z.core.$ZodType): SettingKind {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return kindOf(schema.def.innerType);
  if (schema instanceof z.ZodBoolean) return { kind: 'switch' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) {
    return { kind: 'number', min: schema.minValue ?? 0, max: Math.min(schema.maxValue ?? MOST, MOST) };
  }
  if (schema instanceof z.ZodString) {
    return {
      kind: 'text',
      maxLength: schema.maxLength ?? 1000,
      mayBeEmpty: (schema.minLength ?? 0) === 0,
    };
  }
  const isTexts = schema instanceof z.ZodArray && schema.element instanceof z.ZodString;
  return { kind: isTexts ? 'texts' : 'json' };
}

/** The largest number of a registry's DWORD. */
const MOST = 4_294_967_295;
