import { defaultSettings } from '../../src/shared/settings.ts';
import { choiceId, xmlns } from './admx.ts';
import { settingKinds, type Way, ways } from './settings.ts';
import type { PolicyTexts, SettingText } from './texts.ts';
import { element, xmlFile } from './xml.ts';

/** The texts of the group policy template in one language. */
export function adml({ frame, settings }: PolicyTexts): string {
  const text = (id: string, content: string) => element('string', { id }, content);
  const strings = settingKinds.flatMap(([name, kind]) => {
    const own: SettingText & { choices?: Readonly<Record<string, string>> } = settings[name];
    return [
      text(name, own.name),
      ...(Object.keys(ways) as Way[]).map((way) =>
        text(`${name}_${way}_about`, `${own.about}\n\n${frame[`${way}About`]}`),
      ),
      ...(kind.kind === 'choice'
        ? kind.values.map((value) => text(choiceId(name, value), own.choices?.[value] ?? value))
        : []),
    ];
  });
  return xmlFile(
    element('policyDefinitionResources', { xmlns, revision: '1.0', schemaVersion: '1.0' }, [
      element('displayName', {}, 'Tonebridge'),
      element('description', {}, 'Tonebridge'),
      element('resources', {}, [
        element('stringTable', {}, [
          text('tonebridge', 'Tonebridge'),
          text('supported', frame.supported),
          text('locked', frame.locked),
          text('defaults', frame.defaults),
          ...strings,
        ]),
        element(
          'presentationTable',
          {},
          settingKinds.flatMap(([name]) => presentation(name, settings[name].name)),
        ),
      ]),
    ]),
  );
}

/** The field of the editor, none for a switch: the policy itself is on or off. */
function presentation(name: (typeof settingKinds)[number][0], label: string): string[] {
  const kind = settingKinds.find(([one]) => one === name)?.[1];
  const field = (tag: string, more = {}) => element(tag, { refId: name, ...more }, label);
  const shown = () => {
    switch (kind?.kind) {
      case 'choice':
        return field('dropdownList', {
          noSort: true,
          defaultItem: kind.values.indexOf(String(defaultSettings[name])),
        });
      case 'number':
        return field('decimalTextBox', { defaultValue: Number(defaultSettings[name]) });
      case 'texts':
        return field('multiTextBox');
      case 'text':
      case 'json':
        return element('textBox', { refId: name }, [element('label', {}, label)]);
      default:
        return null;
    }
  };
  const inner = shown();
  return inner === null ? [] : [element('presentation', { id: name }, [inner])];
}
