import type { SettingKind } from '../../src/shared/setting-kind.ts';
import { settingKinds, type Way, ways } from './settings.ts';
import { element, xmlFile } from './xml.ts';

/** The namespace of template and texts; both must name the same. */
export const xmlns = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** Longest JSON text that the editor of group policy takes. */
const JSON_LENGTH = 16_000;

/** The group policy template: for each setting a policy that locks it and one that gives its default. */
export function admx(): string {
  return xmlFile(
    element('policyDefinitions', { xmlns, revision: '1.0', schemaVersion: '1.0' }, [
      element('policyNamespaces', {}, [
        element('target', { prefix: 'tonebridge', namespace: 'Tonebridge.Policies' }),
      ]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, [
        element('definitions', {}, [
          element('definition', { name: 'supported', displayName: '$(string.supported)' }),
        ]),
      ]),
      element('categories', {}, [
        element('category', { name: 'tonebridge', displayName: '$(string.tonebridge)' }),
        ...(Object.keys(ways) as Way[]).map((way) =>
          element('category', { name: way, displayName: `$(string.${way})` }, [
            element('parentCategory', { ref: 'tonebridge' }),
          ]),
        ),
      ]),
      element(
        'policies',
        {},
        (Object.keys(ways) as Way[]).flatMap((way) =>
          settingKinds.map(([name, kind]) => policy(way, name, kind)),
        ),
      ),
    ]),
  );
}

function policy(way: Way, name: string, kind: SettingKind): string {
  const isSwitch = kind.kind === 'switch';
  return element(
    'policy',
    {
      name: `${name}_${way}`,
      class: 'Machine',
      displayName: `$(string.${name})`,
      explainText: `$(string.${name}_${way}_about)`,
      key: `SOFTWARE\\Policies\\Tonebridge\\${ways[way]}`,
      valueName: isSwitch ? name : undefined,
      presentation: isSwitch ? undefined : `$(presentation.${name})`,
    },
    [
      element('parentCategory', { ref: way }),
      element('supportedOn', { ref: 'supported' }),
      ...(isSwitch
        ? [
            element('enabledValue', {}, [element('decimal', { value: 1 })]),
            element('disabledValue', {}, [element('decimal', { value: 0 })]),
          ]
        : [element('elements', {}, [input(name, kind)])]),
    ],
  );
}

/** What the administrator fills in. */
function input(name: string, kind: Exclude<SettingKind, { kind: 'switch' }>): string {
  const base = { id: name, valueName: name };
  switch (kind.kind) {
    case 'choice':
      return element(
        'enum',
        { ...base, required: true },
        kind.values.map((value) =>
          element('item', { displayName: `$(string.${choiceId(name, value)})` }, [
            element('value', {}, [element('string', {}, value)]),
          ]),
        ),
      );
    case 'number':
      return element('decimal', { ...base, required: true, minValue: kind.min, maxValue: kind.max });
    case 'texts':
      return element('multiText', base);
    case 'text':
      return element('text', { ...base, required: !kind.mayBeEmpty, maxLength: kind.maxLength });
    case 'json':
      return element('text', { ...base, required: true, maxLength: JSON_LENGTH });
  }
}

/** The id of the text for one value of a choice. */
export function choiceId(name: string, value: string): string {
  return `${name}_is_${value.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}
