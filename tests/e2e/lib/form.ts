import type { Locator, Page } from 'playwright-core';

/** A field of the form by its label, as it stands there. */
export const field = (page: Page, label: string): Locator => page.locator('form').getByLabel(label, { exact: true });

const itemOf = (page: Page, label: string): Locator =>
  page.locator('.ant-form-item', { has: page.getByLabel(label, { exact: true }) });

export async function pickDay(page: Page, label: string, day: string): Promise<void> {
  await field(page, label).fill(day);
  await field(page, label).press('Tab');
}

/** What stands below a field in red; empty when nothing does. */
export async function errorAt(page: Page, label: string): Promise<string> {
  return (await itemOf(page, label).locator('.ant-form-item-explain-error').allTextContents()).join(' ');
}

/** Opens a list of choices, narrows it down and takes one. */
export async function choose(page: Page, label: string, option: string | RegExp, typed = ''): Promise<void> {
  await itemOf(page, label).locator('.ant-select-selector').click();
  await page.keyboard.type(typed);
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}
