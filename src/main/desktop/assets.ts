import { join } from 'node:path';
import { appOrigin } from './origin.ts';

/** A file that may be served, and as what. */
export interface Asset {
  readonly file: string;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** A name without separators, drive letters, escapes or a leading dot: it can't lead out of a folder. */
const segment = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * Finds the file that an address of a window stands for. Query and fragment do not matter.
 *
 * @param address e.g. `tonebridge://app/toolbar.html`
 * @param root absolute path of the folder that is served.
 * @returns null for whatever is not the plain path of a file of a known kind, below the folder.
 */
export function resolveAsset(address: string, root: string): Asset | null {
  if (!address.startsWith(`${appOrigin}/`)) return null;
  const path = address.slice(appOrigin.length + 1).split(/[?#]/, 1)[0] ?? '';
  const segments = path.split('/');
  if (!segments.every((name) => segment.test(name))) return null;
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
  const contentType = Object.hasOwn(contentTypes, extension) ? contentTypes[extension] : undefined;
  return contentType === undefined ? null : { file: join(root, ...segments), contentType };
}
