import { describe, expect, it } from 'vitest';
import { noteCommand } from '../support/note-command.ts';
import { aNoteSlack, withForm } from '../support/note-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** What the tests' own command takes, and something else. */
const TONES = { tone: ['calm', 'shrill'].map((value) => ({ value, label: value })) };

describe('a command that begins with a form', () => {
  it('opens it, and answers nothing yet', async () => {
    const { view, typed } = await withForm('add about:"green tea" tone:loud');

    expect(typed.acknowledgement).toBeUndefined();
    expect(typed.replies).toEqual([]);
    expect(view).toMatchObject({
      title: { text: 'A note of twenty-four ch' },
      submit: { text: 'Keep' },
      blocks: [
        {
          block_id: 'what',
          label: { text: 'What' },
          hint: { text: 'The note, such as buy tea' },
          optional: false,
          element: { type: 'plain_text_input', action_id: 'what', max_length: 40 },
        },
        {
          block_id: 'tone',
          optional: true,
          element: {
            type: 'static_select',
            options: [
              { text: { text: 'Calmly' }, value: 'calm' },
              { text: { text: 'Loudly' }, value: 'loud' },
            ],
            initial_option: { value: 'loud' },
          },
        },
        { block_id: 'at', optional: true, element: { type: 'plain_text_input', max_length: 500 } },
      ],
    });
    expect(view.blocks[1]).not.toHaveProperty('hint');
    expect(JSON.parse(view.private_metadata ?? '')).toEqual({
      channel: 'C0NOTES',
      command: 'note',
      subcommand: 'add',
      given: { about: 'green tea' },
    });
  });

  it('is run with what was answered and what goes along, without what was left empty', async () => {
    const { slack, askers, viewAfter } = await withForm('add about:tea');

    await slack.submit({ answers: { what: ' buy tea ', tone: null, at: '  ' } });

    const { view } = await viewAfter(1);
    expect(wordsIn(view.blocks)).toContain('Kept: {"what":"buy tea","about":"tea"}');
    expect(askers.map(({ channel }) => channel)).toEqual([
      { platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0NOTES' },
    ]);
    expect(slack.calls.map(({ method }) => method)).not.toContain('views.update');
  });

  it('says in words what its buttons would do, since a view has no place for their answers', async () => {
    const { slack, viewAfter } = await withForm();

    await slack.submit({ answers: { what: 'tea' } });

    const { view } = await viewAfter(1);
    expect(view.blocks.map(({ type }) => type)).toEqual(['rich_text', 'context']);
    expect(wordsIn(view.blocks)).toContain('Show: /note show');
  });

  it('loses nothing to a mistake: it is said, and so is the command that can be typed again', async () => {
    const { slack, viewAfter, log } = await withForm('add about:"green tea"');

    await slack.submit({ answers: { what: 'trouble', at: '9:00' } });

    const words = wordsIn((await viewAfter(1)).view.blocks);
    expect(words).toMatch(/^That is trouble\. Write \ntea\n\.\n/);
    expect(words).toContain('/note add about:"green tea" what:trouble at:9:00');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('loses nothing to a bug either, which is logged', async () => {
    const { slack, viewAfter, log } = await withForm();

    await slack.submit({ answers: { what: 'bug' } });

    const words = wordsIn((await viewAfter(1)).view.blocks);
    expect(words).toMatch(/logged as ref00001.+\/note add what:bug/s);
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ command: 'note' }) }),
    );
  });

  it('is not opened when what was given leaves nothing to ask', async () => {
    const { slack } = await aNoteSlack();

    const typed = await slack.slashCommand({ command: '/note', text: 'add what:tea' });

    expect(wordsIn(await typed.waitForReplies(1))).toContain('Kept: {"what":"tea"}');
    expect(slack.views).toEqual([]);
  });
});

describe('a mistake in an answer', () => {
  it('is said below its question, as plain text, and the form waits to be sent again', async () => {
    const { slack, viewAfter, log } = await withForm('add about:"green tea"');

    const sent = await slack.submit({ answers: { what: 'coffee' } });
    const again = await slack.submit({ answers: { what: 'tea' } });

    expect(sent.acknowledgement).toEqual({
      response_action: 'errors',
      errors: { what: 'No coffee here.' },
    });
    expect(again.acknowledgement).toMatchObject({ response_action: 'update' });
    expect(wordsIn((await viewAfter(1)).view.blocks)).toContain('Kept: {"what":"tea","about":"green tea"}');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('that the schema refuses is, too', async () => {
    const ask = noteCommand((given) => ({ ask: ['what', 'tone'], values: given, choices: TONES }));
    const { slack } = await withForm('add', { commands: [ask] });

    const { acknowledgement } = await slack.submit({ answers: { what: 'tea', tone: 'shrill' } });

    expect(acknowledgement).toMatchObject({
      errors: { tone: expect.stringMatching(/^“shrill” does not work for tone\. Choose calm/) },
    });
  });

  it('to a question that was not asked takes the place of the form', async () => {
    const { slack, viewAfter } = await withForm('add about:tea');

    await slack.submit({ answers: { what: 'lost' } });

    expect(wordsIn((await viewAfter(1)).view.blocks)).toContain('That is lost.');
  });
});

describe('a form that cannot be opened', () => {
  it.each([['expired_trigger_id'], ['internal_error']])(
    'gives way to the command itself: %s',
    async (error) => {
      const { slack, log } = await aNoteSlack();
      slack.fail('views.open', { error });

      const typed = await slack.slashCommand({ command: '/note', text: 'add' });

      expect(wordsIn(await typed.waitForReplies(1))).toContain('/note add what:tea');
      expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn' }));
      expect(slack.views).toEqual([]);
    },
  );

  it.each([
    ['an answer', `tone:${'x'.repeat(3001)}`],
    ['what goes along', `about:${'x'.repeat(3000)}`],
  ])('since %s is too long gives way without troubling Slack', async (_what, long) => {
    const { slack } = await aNoteSlack();

    const typed = await slack.slashCommand({ command: '/note', text: `add ${long}` });

    await typed.waitForReplies(1);
    expect(slack.calls.map(({ method }) => method)).not.toContain('views.open');
  });

  it('is open with the longest answer that Slack takes, though it is longer than what works', async () => {
    const ask = noteCommand((given) => ({ ask: ['what'], values: given }));
    const { view } = await withForm(`add what:${'x'.repeat(3000)}`, { commands: [ask] });

    expect(view.blocks).toMatchObject([{ element: { initial_value: 'x'.repeat(3000), max_length: 3000 } }]);
  });
});

describe('an answer to a form', () => {
  it('that is longer than a view ends with a sentence that says so', async () => {
    const { slack, viewAfter } = await withForm('add', {
      runner: (runner) => ({
        ...runner,
        perform: async () => ({
          language: 'en',
          preview: 'Long',
          blocks: Array.from({ length: 120 }, () => ({
            type: 'text' as const,
            content: [{ type: 'text' as const, text: 'x' }],
          })),
        }),
      }),
    });

    await slack.submit({ answers: { what: 'tea' } });

    const { view } = await viewAfter(1);
    expect(view.blocks).toHaveLength(51);
    expect(wordsIn(view.blocks.at(-1))).toContain('There is more than fits');
  });

  it('reaches a form of a command that is no longer there', async () => {
    const commands = [noteCommand()];
    const { slack, viewAfter } = await withForm('add', { commands });
    commands.pop();

    await slack.submit({ answers: { what: 'tea' } });

    expect(wordsIn((await viewAfter(1)).view.blocks)).toContain('There is no command');
  });
});
