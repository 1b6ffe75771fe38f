import { expect, it } from 'vitest';
import { aDesk } from '../support/desk.ts';
import { HOSTILE, HOSTILE_ARTICLE, RIGHT_TO_LEFT_OVERRIDE } from '../support/hostile.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { literalEntry } from '../support/slack-markup.ts';
import { piecesIn } from '../support/words-in.ts';

/** What Slack answers somebody who asks about an article that is hostile. */
async function asked(command: string, text: string) {
  const slack = await aSlack();
  const { runner } = await aDesk([HOSTILE_ARTICLE]);
  await aSlackChat(slack, runner).connect();
  const result = await slack.slashCommand({ command, text });
  const [reply] = await result.waitForReplies(1);
  expect(reply?.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expect(JSON.stringify(reply)).not.toContain(RIGHT_TO_LEFT_OVERRIDE);
  expect(JSON.stringify(reply?.blocks)).not.toMatch(
    /"type":"(?:markdown|user|usergroup|channel|broadcast|emoji|date)"/,
  );
  return reply?.blocks ?? [];
}

it('an article cannot ping, format or link through /digest', async () => {
  const blocks = await asked('/digest', '');

  const markup = blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text] : []));
  expect(markup).toHaveLength(1);
  expect(markup[0]).toMatchObject({ type: 'mrkdwn', verbatim: true });
  expect(literalEntry(markup[0]?.text ?? '')).toContain(HOSTILE.replaceAll('\n', ' '));
  const addresses = [...(markup[0]?.text ?? '').matchAll(/<([^|>]*)/g)].map(([, address]) => address);
  expect(addresses).toEqual([
    HOSTILE_ARTICLE.url.replace('<g>', '%3Cg%3E').replace('|', '%7C').replace('&', '&amp;'),
  ]);
  const others = blocks.filter(({ type }) => type !== 'section');
  expect(addressesIn(others)).toEqual([]);
  expect(JSON.stringify(others)).not.toContain('"type":"mrkdwn"');
});

it('an article cannot ping, format or link through /article', async () => {
  const blocks = await asked('/article', 'masked');

  expect(piecesIn(blocks).map((piece) => piece.trim())).toContainEqual(expect.stringContaining(HOSTILE));
  expect(addressesIn(blocks)).toEqual([HOSTILE_ARTICLE.url, 'https://news.example/related)']);
  expect(JSON.stringify(blocks)).not.toContain('"type":"mrkdwn"');
});

function addressesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(addressesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'url' ? [value] : []) : addressesIn(value),
  );
}
