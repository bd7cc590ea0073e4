import type { Notice } from './notice.ts';

/** What is known about a newer version. */
export type UpdateView =
  /** No feed is configured. */
  | { readonly kind: 'off' }
  /** Not asked yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'current' }
  /** There is one, and this installation doesn't install it by itself. */
  | { readonly kind: 'available'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string }
  /** It is installed at the next end of the program. */
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed'; readonly notice: Notice };

/** What a build is: from source or packed on trial, a release that nobody has signed, or a signed one. */
export type BuildKind = 'development' | 'unsigned' | 'signed';

/** What the program says of itself. */
export interface AboutView {
  readonly version: string;
  readonly buildKind: BuildKind;
  /** Absolute path of the file with the licences of what is inside; empty in a run from source. */
  readonly licences: string;
}
