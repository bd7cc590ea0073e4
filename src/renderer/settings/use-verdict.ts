import { useEffect, useState } from 'preact/hooks';
import type { ShortcutQuestion, ShortcutVerdict, TonebridgeApi } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import type { Accelerators, ShortcutAction } from '../../shared/shortcuts.ts';

const fine: ShortcutVerdict = { fault: null, caution: null };

/** Asks main about a combination and never throws. */
export async function askVerdict(
  api: Pick<TonebridgeApi, 'checkShortcut'>,
  question: ShortcutQuestion,
): Promise<ShortcutVerdict> {
  try {
    return await api.checkShortcut(question);
  } catch {
    return { fault: notice('window.internal'), caution: null };
  }
}

/**
 * What main says about a combination of the form, asked again when it or another one changes.
 *
 * @param registered whether the one in use works: when that changes, another program has taken or freed it.
 */
export function useVerdict(
  api: Pick<TonebridgeApi, 'checkShortcut'>,
  action: ShortcutAction,
  accelerators: Accelerators,
  registered: boolean,
): ShortcutVerdict {
  const [verdict, setVerdict] = useState(fine);
  const asked = JSON.stringify(accelerators);
  useEffect(() => {
    if (accelerators[action] === '') {
      setVerdict(fine);
      return;
    }
    let isCurrent = true;
    void askVerdict(api, { action, accelerators }).then((answer) => {
      if (isCurrent) setVerdict(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, action, asked, registered]);
  return verdict;
}
