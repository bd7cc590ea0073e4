import { type Language, type LanguageChoice, languages } from '../../shared/language.ts';
import { say } from '../model/text.ts';
import { SelectField } from '../ui/select-field.tsx';

interface LanguageSectionProps {
  value: LanguageChoice;
  onChange: (language: LanguageChoice) => void;
}

/** Each language goes by its own name, for somebody who can't read the present one. */
const named = (Object.keys(languages) as Language[]).map(
  (language) => [language, languages[language].name, language] as const,
);

/** The language of the program. */
export function LanguageSection({ value, onChange }: LanguageSectionProps) {
  return (
    <section class="card stack" aria-labelledby="language-title">
      <h2 id="language-title">{say('language.section')}</h2>
      <SelectField<LanguageChoice>
        id="language"
        setting="language"
        label={say('language.label')}
        hint={say('language.hint')}
        value={value}
        options={[['system', say('language.system')], ...named]}
        onChange={onChange}
      />
    </section>
  );
}
