import type { Page } from 'playwright-core';
import type { FormField } from '../../src/shared/ipc.ts';
import type { MessageKey } from '../../src/shared/messages/catalogue.ts';
import { format } from '../../src/shared/messages/format.ts';
import type { NoticeParams } from '../../src/shared/notice.ts';

/** A text of the catalogue as the window shows it. */
export function text(key: MessageKey, params?: NoticeParams): string {
  return format(params ? { key, params } : { key });
}

/** A button by the text on it; the one that passes numbers by the first of its texts. */
export function button(page: Page, key: MessageKey) {
  if (key.startsWith('pass.')) {
    return page.locator('button.pass', { has: page.getByText(text(key), { exact: true }) });
  }
  return page.getByRole('button', { name: text(key), exact: true });
}

/**
 * Waits until a window shows a text of the catalogue.
 *
 * @param timeoutMs milliseconds.
 */
export async function shows(page: Page, key: MessageKey, timeoutMs = 15_000): Promise<void> {
  await page.getByText(text(key), { exact: true }).first().waitFor({ state: 'visible', timeout: timeoutMs });
}

/** Waits until a window shows this text, which has gaps filled in or comes with more around it. */
export async function showsText(page: Page, words: string, timeoutMs = 15_000): Promise<void> {
  await page.getByText(words).first().waitFor({ state: 'visible', timeout: timeoutMs });
}

/** The error that stands beside a field. */
export function errorOf(page: Page, field: FormField) {
  return page.locator(`#field-${field}-error`);
}

/** The input of a field. */
export function inputOf(page: Page, field: FormField) {
  return page.locator(`#field-${field}`);
}

/** Whether the keyboard focus is in a field. */
export function hasFocus(page: Page, field: FormField): Promise<boolean> {
  return inputOf(page, field).evaluate((input) => input === document.activeElement);
}

/**
 * Waits until the call panel is headed by a text of the catalogue; other places may say the same words.
 *
 * @param timeoutMs milliseconds.
 */
export async function callIs(page: Page, key: MessageKey, timeoutMs = 15_000): Promise<void> {
  const heading = page.getByRole('heading', { name: text(key), exact: true });
  await heading.waitFor({ state: 'visible', timeout: timeoutMs });
}

/** Fills the sign-in form in as a person does, and sends it. */
export async function signInAs(
  toolbar: Page,
  agent: { id: string; password: string; phoneNumber: string; remember?: boolean },
): Promise<void> {
  await toolbar.getByLabel(text('signIn.agentId')).fill(agent.id);
  await toolbar.getByLabel(text('signIn.password'), { exact: true }).fill(agent.password);
  await toolbar.getByLabel(text('signIn.phoneNumber')).fill(agent.phoneNumber);
  if (agent.remember) await toolbar.getByLabel(text('signIn.remember')).check();
  await button(toolbar, 'signIn.submit').click();
}
