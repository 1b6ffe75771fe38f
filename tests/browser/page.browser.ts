import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { said } from '../../src/command/said.ts';
import { FERRY } from '../support/articles.ts';
import { HOSTILE_ARTICLE } from '../support/hostile.ts';
import { aPage, TWO_STORIES } from '../support/web-page.ts';
import { aBrowser } from './chromium.ts';
import { brightness, faintTexts, focused, isInSight, scrollBehaviour, tooWide } from './looking.js';

const open = aBrowser();

async function aWindow(options: Parameters<typeof open>[1] = {}) {
  const { chat } = await aPage(TWO_STORIES);
  return open(chat.url, options);
}

/** What stands in the last message, in one of the looks. */
function lastIn(page: Page, look: 'slack' | 'discord' = 'slack') {
  return page.locator(`article:last-of-type .${look}.look`);
}

describe.each([
  ['with its script', true],
  ['without any script', false],
])('the page %s', (_, javaScriptEnabled) => {
  it('shows the digest at first sight, as both would', async () => {
    const page = await aWindow({ javaScriptEnabled });
    for (const look of ['Slack', 'Discord'])
      expect(await page.getByRole('region', { name: look }).innerText()).toContain(FERRY.headline);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('# newsdesk');
  });

  it('answers what is typed by keyboard, and shows it', async () => {
    const page = await aWindow({ javaScriptEnabled });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/article comet');
    await page.keyboard.press('Enter');
    const answer = lastIn(page).getByRole('heading', { name: 'Comet returns after 80 years' });
    await answer.waitFor();
    expect(await page.getByLabel('Command').inputValue()).toBe('');
    await expect.poll(() => page.evaluate(isInSight, 'article:last-of-type .slack h3')).toBe(true);
  });

  it('does what a button and a menu say', async () => {
    const page = await aWindow({ javaScriptEnabled });
    await lastIn(page, 'discord').getByLabel('Another topic').selectOption('space');
    await lastIn(page, 'discord').getByRole('button', { name: 'Choose' }).press('Enter');
    await lastIn(page).getByText('topic: space').waitFor();
    await lastIn(page).getByRole('button', { name: 'Share in channel' }).click();
    await page.locator('article:nth-of-type(3)').waitFor();
    expect(await lastIn(page).innerText()).not.toContain('Only visible to you');
  });

  it('opens a thread', async () => {
    const page = await aWindow({ javaScriptEnabled });
    await lastIn(page)
      .getByRole('button', { name: /^Discuss: Harbour/ })
      .click();
    await lastIn(page).getByRole('link', { name: FERRY.headline }).click();
    await page.getByRole('heading', { level: 1, name: 'Thread' }).waitFor();
    expect(await page.locator('article').count()).toBe(2);
    await page.getByRole('link', { name: 'Back to the channel' }).click();
    await page.getByRole('link', { name: '1 reply' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Thread' }).waitFor();
  });

  it('asks in a form, says there what is wrong, and keeps what was typed', async () => {
    const page = await aWindow({ javaScriptEnabled });
    await page.getByLabel('Command').fill('/subscription add');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Digest in this channel' });
    await form.waitFor();
    expect((await page.evaluate(focused)).id).toBe('answer-when');
    await form.getByLabel('When').fill('never ever');
    await form.getByLabel('Topics').fill('space');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.locator('#mistake-when').waitFor();
    expect(await form.getByLabel('Topics').inputValue()).toBe('space');
    await form.getByLabel('When').fill('daily 8:00');
    await page.keyboard.press('Enter');
    await lastIn(page).getByText('Subscription added').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is light or dark as the machine is, or as somebody wants it', async () => {
    const page = await aWindow({ javaScriptEnabled, colorScheme: 'dark' });
    expect(await page.evaluate(brightness)).toBeLessThan(60);
    await page.getByRole('button', { name: 'Light' }).click();
    await expect.poll(() => page.evaluate(brightness)).toBeGreaterThan(200);
    await page.reload();
    expect(await page.evaluate(brightness)).toBeGreaterThan(200);
    await page.getByRole('button', { name: 'System' }).click();
    await expect.poll(() => page.evaluate(brightness)).toBeLessThan(60);
  });

  it('fits a phone of 360 pixels, one look at a time', async () => {
    const page = await aWindow({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    expect(await page.getByRole('region', { name: 'Discord' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Discord', exact: true }).click();
    await page.getByRole('region', { name: 'Discord' }).waitFor();
    expect(await page.getByRole('region', { name: 'Slack' }).count()).toBe(0);
    const answered: [string, string][] = [
      ['/article comet full:yes', 'article:nth-of-type(2)'],
      [`/article ${'x'.repeat(200)}`, 'article:nth-of-type(3)'],
      ['/subscription add', 'dialog'],
    ];
    for (const [line, answer] of answered) {
      await page.getByLabel('Command').fill(line);
      await page.keyboard.press('Enter');
      await page.locator(answer).waitFor();
      expect(await page.evaluate(tooWide)).toEqual([]);
    }
  });
});

describe('the page', () => {
  it('shows what is posted meanwhile, below, without being loaded again', async () => {
    const { chat } = await aPage(TWO_STORIES);
    const page = await open(chat.url);
    await page.getByLabel('Command').fill('half a wo');
    const channel = { platform: 'web', workspace: 'local', id: 'newsdesk' } as const;
    const part = said('Posted meanwhile.', { locale: 'en' });
    await chat.post(channel, { part, under: null, threadName: '', key: 'k1' });
    await lastIn(page).getByText('Posted meanwhile.').waitFor();
    expect(await page.getByLabel('Command').inputValue()).toBe('half a wo');
    expect(await page.getByRole('log').getAttribute('aria-live')).not.toBe('off');
  });

  it('closes a form by Escape and by Cancel, and goes back to where one was', async () => {
    const page = await aWindow();
    for (const close of ['Escape', 'Cancel']) {
      await page.getByLabel('Command').fill('/subscription add');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await page.getByText('Cancel').click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect((await page.evaluate(focused)).id).toBe('line');
    }
  });

  it('is gone through by Tab in the order in which it is read, and shows where one is', async () => {
    const page = await aWindow();
    const names: string[] = [];
    for (let press = 0; press < 60 && names.at(-1) !== 'Send'; press += 1) {
      await page.keyboard.press('Tab');
      const { name, outline } = await page.evaluate(focused);
      expect(outline, name).toBeGreaterThanOrEqual(2);
      names.push(name);
    }
    expect(names.slice(0, 7)).toEqual([
      ...['Skip to the line for commands', 'Both', 'Slack', 'Discord', 'System', 'Light', 'Dark'],
    ]);
    expect(names.slice(7, 9)).toEqual([FERRY.headline, `Discuss: ${FERRY.headline}`]);
    expect(names.slice(-2)).toEqual(['line', 'Send']);
  });

  it('can be read in both colours: text stands out from what is behind it', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await aWindow({ colorScheme });
      await page.getByLabel('Command').fill('/article comet');
      await page.keyboard.press('Enter');
      await lastIn(page).getByRole('heading').waitFor();
      expect(await page.evaluate(faintTexts)).toEqual([]);
    }
  });

  it('does not move by itself for who wants no motion', async () => {
    const behaviour = (page: Page) => page.evaluate(scrollBehaviour);
    expect(await behaviour(await aWindow({ reducedMotion: 'reduce' }))).toBe('auto');
    expect(await behaviour(await aWindow({ reducedMotion: 'no-preference' }))).toBe('smooth');
  });

  it('does nothing of what a hostile article says', async () => {
    const script = '<script>document.title = "taken"</script><img src=x onerror="document.title = 1">';
    const { chat } = await aPage([HOSTILE_ARTICLE, { ...FERRY, headline: script, dek: script }]);
    const page = await open(chat.url, { viewport: { width: 360, height: 740 } });
    await page.getByLabel('Command').fill(script);
    await page.keyboard.press('Enter');
    await lastIn(page).getByText('To find an article').waitFor();
    expect(await page.title()).toBe('#newsdesk · Newsdesk');
    expect(await page.locator('img, iframe').count()).toBe(0);
    expect(await page.evaluate(tooWide)).toEqual([]);
  });
});
