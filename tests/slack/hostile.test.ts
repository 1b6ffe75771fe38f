import { expect, it } from 'vitest';
import { aDesk } from '../support/desk.ts';
import { HOSTILE, HOSTILE_ARTICLE, RIGHT_TO_LEFT_OVERRIDE } from '../support/hostile.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { piecesIn } from '../support/words-in.ts';

it.each([
  ['/digest', ''],
  ['/article', 'masked'],
])('an article cannot ping, format or link through %s', async (command, text) => {
  const slack = await aSlack();
  const { runner } = await aDesk([HOSTILE_ARTICLE]);
  await aSlackChat(slack, runner).start();

  const result = await slack.slashCommand({ command, text });
  const [reply] = await result.waitForReplies(1);

  expect(piecesIn(reply?.blocks).map((piece) => piece.trim())).toContainEqual(
    expect.stringContaining(HOSTILE),
  );
  expect(addressesIn(reply?.blocks)).toEqual(
    command === '/digest' ? [HOSTILE_ARTICLE.url] : [HOSTILE_ARTICLE.url, 'https://news.example/related)'],
  );
  expect(JSON.stringify(reply?.blocks)).not.toMatch(
    /"type":"(?:mrkdwn|markdown|user|usergroup|channel|broadcast|emoji|date)"/,
  );
  expect(reply?.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expect(JSON.stringify(reply)).not.toContain(RIGHT_TO_LEFT_OVERRIDE);
});

function addressesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(addressesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'url' ? [value] : []) : addressesIn(value),
  );
}
