import { describe, expect, it } from 'vitest';
import { FERRY } from '../../support/articles.ts';
import { aPage, type Page, TWO_STORIES, textIn } from '../../support/web-page.ts';

/** What is answered to a line, in both looks. */
async function answers({ send }: Page, line: string): Promise<string[]> {
  const page = await send('/type', { line });
  return ['.slack', '.discord'].map((look) => textIn(page, look).at(-1) ?? '');
}

describe('somebody who types', () => {
  it.each([
    ['/digest size:1', 'Digest · Sunday, 22 November 2026'],
    ['/article comet', 'Comet returns after 80 years'],
    ['/ARTICLE comet', 'Comet returns after 80 years'],
    ['/saved', 'You have saved nothing yet'],
    ['/saved add:comet', 'Comet'],
    ['/subscription list', 'no subscription'],
    ['/why ferry', 'This channel has no subscription yet.'],
    ['/newsdesk status', '2 articles'],
    ['/newsdesk about', 'Newsdesk'],
    ['help', 'What I can do'],
    ['?', 'What I can do'],
    ['/weather', 'There is no command /weather.'],
    ['/', 'There is no command /.'],
    ['belarus', 'To find an article, type /article belarus.'],
    ['exit', 'Nothing has to be ended here: close this page.'],
    ['/quit', 'Nothing has to be ended here: close this page.'],
    ['/digest size:0', 'size is a whole number from 1 to 25'],
    ['/subscription', 'Say what to do'],
  ])('%s is answered', async (line, said) => {
    const page = await aPage(TWO_STORIES);
    for (const answer of await answers(page, line)) {
      expect(answer).toContain(said);
      expect(answer).toContain(`You typed ${line}`);
    }
  });

  it('is led to the answer', async () => {
    const page = await aPage([FERRY]);
    await page.open();
    const shown = await page.send('/type', { line: '/article ferry' });
    expect(page.path).toBe('/#a2');
    expect(textIn(shown, '#a2 .slack h3')).toEqual([FERRY.headline]);
  });

  it('subscribes the page in a form, is told there what is wrong, and finds what was typed', async () => {
    const page = await aPage([FERRY]);
    const form = await page.send('/type', { line: '/subscription add' });
    expect(textIn(form, 'dialog h2')).toEqual(['Digest in this channel']);
    const sent = { form: form.querySelector('[name=form]')?.getAttribute('value') ?? '' };
    const wrong = await page.send('/form', { ...sent, 'answer.when': 'never ever', 'answer.size': '7' });
    expect(wrong.querySelector('#answer-when')?.getAttribute('value')).toBe('never ever');
    expect(wrong.querySelector('#answer-size')?.getAttribute('value')).toBe('7');
    expect(wrong.querySelector('[aria-invalid]')?.id).toBe('answer-when');
    expect(wrong.querySelector('[autofocus]')?.id).toBe('answer-when');
    expect(textIn(wrong, '.mistake')).toHaveLength(1);
    const right = await page.send('/form', { ...sent, 'answer.when': 'daily 9:00', 'answer.size': '7' });
    expect(right.querySelector('dialog')).toBeNull();
    expect(textIn(right, '.slack').at(-1)).toContain('Every day at 09:00, UTC time: the 7 best new stories.');
    expect(
      await page.room.store.subscriptionsIn({ platform: 'web', workspace: 'local', id: 'newsdesk' }),
    ).toMatchObject([{ plan: { size: 7, zone: 'UTC' } }]);
  });

  it('is led back to the page by a form that is no more, or none of ours', async () => {
    const page = await aPage([FERRY]);
    for (const of of [
      '',
      '{',
      '{"draft":"gone"}',
      '{"command":"nope","given":{"text":""}}',
      '[]',
      '{"draft":7}',
    ]) {
      const shown = await page.open(`/form?of=${encodeURIComponent(of)}`);
      expect(page.path).toBe('/');
      expect(shown.querySelector('dialog')).toBeNull();
    }
  });

  it('finds what was typed without the questions that nobody has asked', async () => {
    const page = await aPage([FERRY]);
    const form = '{"command":"subscription","subcommand":"add","given":{}}';
    const made = { 'answer.when': 'never ever', 'answer.constructor': 'x', 'answer.made up': 'y' };
    const shown = await page.send('/form', { form, ...made });
    expect(textIn(shown, '.question')).toHaveLength(1);
    expect(shown.querySelector('#answer-when')?.getAttribute('value')).toBe('never ever');
    for (const [command, answer] of [
      ['digest', 'answer.size'],
      ['subscription', 'answer.made up'],
    ] as const) {
      const none = JSON.stringify({ command, subcommand: 'add', given: {} });
      const back = await page.send('/form', { form: none, [answer]: 'no number' });
      expect(page.path).toBe('/');
      expect(back.querySelector('dialog')).toBeNull();
    }
  });
});
