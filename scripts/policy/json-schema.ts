import * as z from 'zod';
import { policySchema } from '../../src/shared/policy.ts';
import { settingKinds } from './settings.ts';
import { english } from './texts-en.ts';

interface ObjectSchema {
  properties: Record<string, Record<string, unknown>>;
}

/** The JSON schema of a policy file, with the texts that an editor shows. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(policySchema, { io: 'input' }) as Record<string, unknown> & ObjectSchema;
  for (const way of ['locked', 'defaults'] as const) {
    const part = schema.properties[way] as unknown as Record<string, unknown> & ObjectSchema;
    part.description = english.frame[`${way}About`];
    for (const [name] of settingKinds) {
      Object.assign(part.properties[name] ?? {}, {
        title: english.settings[name].name,
        description: english.settings[name].about,
      });
    }
  }
  return { ...schema, title: 'Policy of Tonebridge' };
}
