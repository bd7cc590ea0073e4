import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../../shared/settings.ts';
import type { StateClient } from './state-client.ts';
import { useAppState } from './use-app-state.ts';

/** The settings that the administrator has locked. A field that names its setting looks itself up here. */
export const ManagedSettings = createContext<readonly (keyof Settings)[]>([]);

const none: readonly (keyof Settings)[] = [];

/** Tells everything below which settings are locked. */
export function ManagedByState({ client, children }: { client: StateClient; children: ComponentChildren }) {
  const managed = useAppState(client)?.managed ?? none;
  return <ManagedSettings.Provider value={managed}>{children}</ManagedSettings.Provider>;
}

/** Whether a setting is locked; never for a field that is no setting. */
export function useManaged(setting: keyof Settings | undefined): boolean {
  const managed = useContext(ManagedSettings);
  return setting !== undefined && managed.includes(setting);
}
