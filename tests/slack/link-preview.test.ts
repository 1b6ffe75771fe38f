import { describe, expect, it } from 'vitest';
import { link, paragraph } from '../../src/message/document.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { aDesk } from '../support/desk.ts';
import { documentOf } from '../support/documents.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';

const DOCUMENT = documentOf(paragraph(link('Read at The Example', 'https://news.example/a')));

describe('what a link leads to', () => {
  it('is not shown by Slack', () => {
    expect(renderSlack(DOCUMENT)).toMatchObject([{ unfurl_links: false, unfurl_media: false }]);
  });

  it('is shown where a document says so', () => {
    const rendered = renderSlack({ ...DOCUMENT, linkPreview: true });
    expect(rendered).toMatchObject([{ unfurl_links: true, unfurl_media: true }]);
  });

  it.each([
    ['/article', '', false],
    ['/article', 'ferry share:yes', true],
    ['/article', 'ferry full:yes', false],
    ['/digest', 'share:yes', false],
  ])('is shown with %s %s: %j', async (command, text, shows) => {
    const slack = await aSlack();
    const { runner } = await aDesk([{ path: 'ferry.md', headline: 'Ferry opens' }]);
    await aSlackChat(slack, runner).connect();

    const result = await slack.slashCommand({ command, text });
    const [reply] = await result.waitForReplies(1);

    expect(reply).toMatchObject({ unfurl_links: shows, unfurl_media: shows });
  });
});
