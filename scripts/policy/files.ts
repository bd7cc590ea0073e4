import { adml } from './adml.ts';
import { admx } from './admx.ts';
import { policyJsonSchema } from './json-schema.ts';
import { templateFolders } from './texts.ts';
import { english } from './texts-en.ts';
import { chinese } from './texts-zh-cn.ts';

/** What an administrator gets, by file name: the template, its texts, and the schema of a policy file. */
export function policyFiles(): Readonly<Record<string, string>> {
  return {
    'Tonebridge.admx': admx(),
    [`${templateFolders.en}/Tonebridge.adml`]: adml(english),
    [`${templateFolders['zh-CN']}/Tonebridge.adml`]: adml(chinese),
    'policy.schema.json': `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
  };
}
