import { missingLegal } from './legal.mjs';
import { refusal } from './refusal.mjs';

/**
 * Called by electron-builder before it packs anything, however it was started.
 * @param {{ packager: { config: { electronDist?: unknown, electronVersion?: string | null } }, targets: readonly { name: string }[] }} context
 */
export default function beforePack({ packager, targets }) {
  const reason = refusal({
    electronDist: packager.config.electronDist,
    electronVersion: packager.config.electronVersion,
    targets: targets.map(({ name }) => name),
    kind: process.env.TONEBRIDGE_BUILD,
  });
  if (reason !== null) throw new Error(reason);
  const missing = missingLegal();
  if (missing.length > 0) {
    throw new Error(
      `Refused: ${missing.join(' and ')} must go into the package. Use npm run release or npm run pack.`,
    );
  }
}
