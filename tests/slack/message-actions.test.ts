import { describe, expect, it } from 'vitest';
import type { MessageAction } from '../../src/command/message-action.ts';
import { BRIDGE, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { freePort } from '../support/network.ts';
import { noteCommand } from '../support/note-command.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const URL = 'https://news.example/bridge?a=1&b=2';

/** A workspace whose messages have our shortcuts in their menus. */
async function pointing(given: Parameters<typeof aSlackChat>[2] = {}) {
  const slack = await aSlack();
  const { runner, log } = await aDesk([FERRY, { ...BRIDGE, url: URL }]);
  await aSlackChat(slack, runner, { log, ...given }).connect();
  const point = async (message: Record<string, unknown>, callbackId = 'find-this-article', url?: string) => {
    const used = await slack.shortcut({ callbackId, message, channelId: 'C0NEWS' }, url);
    const [reply] = await used.waitForReplies(1);
    return { used, reply, words: wordsIn(reply?.blocks) };
  };
  return { slack, log, point };
}

describe('“Find this article” in the menu of a message', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a link that Slack made', { text: 'Look at <https://news.example/bridge?a=1&amp;b=2|this>' }],
    [
      'a link in its blocks',
      { blocks: [{ type: 'rich_text', elements: [{ elements: [{ type: 'link', url: URL }] }] }] },
    ],
    [
      'a link in the markup of a block',
      { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `<${URL}|Bridge>` } }] },
    ],
    ['a link in an attachment', { text: 'x', attachments: [{ title: 'Bridge', title_link: URL }] }],
    ['words', { text: 'old bridge' }],
  ])('finds it by %s', async (_what, message) => {
    const { point } = await pointing();

    const { used, reply, words } = await point(message);

    expect(words).toContain('Old bridge closes for repairs');
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(used.acknowledgement).toBeUndefined();
  });

  it('says so when there are no words', async () => {
    const { point } = await pointing();

    expect((await point({ text: '', files: [{ url_private: 'https://a.example' }] })).words).toContain(
      'There are no words in this message',
    );
  });

  it('says so when there is no such article', async () => {
    const { point } = await pointing();

    expect((await point({ text: 'zeppelin' })).words).toContain('No article matches “zeppelin”');
  });
});

describe('“Discuss this link” in the menu of a message', () => {
  it('says what to do when there is no link', async () => {
    const { point, log } = await pointing();

    expect((await point({ text: 'bridge' }, 'discuss-this-link')).words).toContain('There is no link');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a shortcut on a message', () => {
  const note: MessageAction = {
    id: 'note',
    name: () => 'Keep as note',
    summary: () => 'Keeps it',
    command: noteCommand(),
    values: ({ text }) => ({ what: text }),
  };

  it('that is no longer there says what there is', async () => {
    const { point } = await pointing();

    expect((await point({ text: 'x' }, 'gone')).words).toContain('There is no command');
  });

  it('that fails is answered with an apology', async () => {
    const broken = { ...note, values: () => Promise.reject(new Error('a bug')) as never };
    const { point, log } = await pointing({
      messageActions: [{ ...broken, values: () => JSON.parse('no json') }],
    });

    expect((await point({ text: 'x' }, 'note')).words).toContain('logged as ref00001');
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('works over HTTP, too', async () => {
    const port = await freePort();
    const transport = { mode: 'http', signingSecret: 'double-secret', host: '127.0.0.1', port } as const;
    const { point } = await pointing({ settings: { transport } });

    const url = `http://127.0.0.1:${port}/slack/events`;
    expect((await point({ text: 'bridge' }, 'find-this-article', url)).words).toContain('Old bridge');
  });
});
