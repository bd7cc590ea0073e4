import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { type Language, type LanguageChoice, languages } from '../../shared/language.ts';
import type { WelcomeStep } from '../../shared/welcome.ts';
import { say } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Icon } from '../ui/icon.tsx';
import { SelectField } from '../ui/select-field.tsx';

interface WelcomeHeaderProps {
  api: Pick<TonebridgeApi, 'getSettings' | 'saveSettings'>;
  steps: readonly WelcomeStep[];
  step: WelcomeStep;
  /** Whether the user may choose the language. */
  hasChoice: boolean;
}

const named = (Object.keys(languages) as Language[]).map(
  (language) => [language, languages[language].name, language] as const,
);

/** How far the set-up has come, and its language, for somebody who can't read the present one. */
export function WelcomeHeader({ api, steps, step, hasChoice }: WelcomeHeaderProps) {
  const [language, setLanguage] = useState<LanguageChoice>('system');
  const { failure, run } = useVerb();
  useEffect(() => {
    api.getSettings().then(
      (settings) => setLanguage(settings.language),
      () => undefined,
    );
  }, [api]);
  const choose = (next: LanguageChoice) => {
    setLanguage(next);
    void run(async () => api.saveSettings({ ...(await api.getSettings()), language: next }));
  };
  const at = steps.indexOf(step);
  return (
    <header class="welcome-header">
      <Icon name="mark" />
      <div class="welcome-progress">
        <span class="welcome-name">{say('welcome.title')}</span>
        <span>{say('welcome.progress', { step: String(at + 1), count: String(steps.length) })}</span>
        <span class="welcome-dots" aria-hidden="true">
          {steps.map((each, index) => (
            <i key={each} class={index <= at ? 'welcome-dot welcome-dot-on' : 'welcome-dot'} />
          ))}
        </span>
      </div>
      {hasChoice && (
        <SelectField<LanguageChoice>
          id="welcome-language"
          label={say('welcome.language')}
          value={language}
          options={[['system', say('language.system')], ...named]}
          onChange={choose}
        />
      )}
      {failure && <FailureBanner failure={failure} />}
    </header>
  );
}
