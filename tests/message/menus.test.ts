/** Menus at the limits of both platforms, each as its double takes it. */
import { describe, expect, it } from 'vitest';
import { LIMITS as DISCORD } from '../../src/discord/limits.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { menu } from '../../src/message/document.ts';
import { LIMITS as SLACK } from '../../src/slack/limits.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { documentOf } from '../support/documents.ts';

/** A menu with so many choices, whose label and first choice have so many letters. */
function aMenu(letters: number, choices = 1) {
  const label = 'a'.repeat(letters);
  const all = Array.from({ length: choices }, (_, n) => ({ label: n === 0 ? label : `${n}`, value: `${n}` }));
  const call = { command: 'article', subcommand: '', values: {}, option: 'query' };
  return documentOf(menu({ label, ...call, choices: all }));
}

/** What a menu says on Slack, which takes it: its label, and its choices. */
function onSlack(given: ReturnType<typeof aMenu>) {
  const [message] = renderSlack(given);
  checkMessage('response', message);
  const [block] = message?.blocks ?? [];
  const [found] = block?.type === 'actions' ? block.elements : [];
  if (found?.type !== 'static_select') throw new Error('there is no menu');
  return { label: found.placeholder.text, choices: found.options.map(({ text }) => text.text) };
}

/** Likewise on Discord. */
function onDiscord(given: ReturnType<typeof aMenu>) {
  const [message] = renderDiscord(given);
  const { components = [] } = message ?? {};
  checkNewMessage({ components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } }, 'interaction');
  const found = JSON.parse(JSON.stringify(components))[0].components[0].components[0];
  return {
    label: String(found.placeholder),
    choices: (found.options as { label: string }[]).map(({ label }) => label),
  };
}

/** So many letters, of which only `most` are shown. */
const shown = (letters: number, most: number) =>
  letters <= most ? 'a'.repeat(letters) : `${'a'.repeat(most - 1)}…`;
const around = (limit: number) => [limit - 1, limit, limit + 1];

describe('a menu', () => {
  it.each(around(SLACK.choice))('of %i letters shows on Slack as many as it takes', (letters) => {
    const { label, choices } = onSlack(aMenu(letters));
    expect({ label, choices }).toEqual({
      label: shown(letters, SLACK.button),
      choices: [shown(letters, SLACK.choice)],
    });
  });

  it.each([...around(DISCORD.choice), ...around(DISCORD.placeholder)])(
    'of %i letters shows on Discord as many as it takes',
    (letters) => {
      const { label, choices } = onDiscord(aMenu(letters));
      expect({ label, choices }).toEqual({
        label: shown(letters, DISCORD.placeholder),
        choices: [shown(letters, DISCORD.choice)],
      });
    },
  );

  it.each([DISCORD.choices - 1, DISCORD.choices])('of %i choices has all of them on both', (choices) => {
    expect(onSlack(aMenu(3, choices)).choices).toHaveLength(choices);
    expect(onDiscord(aMenu(3, choices)).choices).toHaveLength(choices);
  });
});
