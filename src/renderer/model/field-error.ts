import { useEffect } from 'preact/hooks';
import type { FormField } from '../../shared/ipc.ts';
import type { Failure } from './api.ts';
import { sayNotice } from './text.ts';

/** The id of the element for a form field. */
export const fieldId = (field: FormField) => `field-${field}`;

/** The text beside a field that the failure points at. */
export function fieldError(failure: Failure | null, field: FormField): string | undefined {
  return failure?.field === field ? sayNotice(failure.notice) : undefined;
}

/** Puts the focus into the field that a new failure points at. */
export function useFocusOnError(failure: Failure | null): void {
  useEffect(() => {
    if (failure?.field) document.getElementById(fieldId(failure.field))?.focus();
  }, [failure]);
}
