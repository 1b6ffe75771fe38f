import { describe, expect, it } from 'vitest';
import type { Room } from '../../src/digest/corrections/correct-text.ts';
import { composeNote } from '../../src/digest/corrections/note.ts';
import { renderDiscord, splitForDiscord } from '../../src/discord/render.ts';
import { LANGUAGES, wordsFor } from '../../src/i18n/catalogue.ts';
import type { Document } from '../../src/message/document.ts';
import { plainText } from '../../src/message/plain.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { NOW } from '../support/articles.ts';
import { corrected, edition, later, STORIES } from '../support/corrected-edition.ts';
import { HOSTILE, HOSTILE_LINES, RIGHT_TO_LEFT_OVERRIDE } from '../support/hostile.ts';
import { rankedStories } from '../support/ranked.ts';

const linesOf = (document: Document) => plainText(document).split('\n');

describe('a message whose articles are as they were', () => {
  it('stays the same object, whatever else changed', () => {
    for (const document of edition({ threads: 'digest' })) {
      expect(corrected(document, [])).toBe(document);
      const [id, state] = later(0);
      expect(corrected(document, [[id, state]])).toBe(document);
      expect(corrected(document, [['0000000000000000', state]])).toBe(document);
      const early = { ...state, article: { ...state.article, headline: 'New' }, revisedAt: NOW - 1 };
      expect(corrected(document, [[id, early]])).toBe(document);
    }
  });

  it('stays so when it is of a version that did not say what it is about', () => {
    const [document] = edition();
    const old = JSON.parse(JSON.stringify(document), (key, value) => (key === 'about' ? undefined : value));
    expect(corrected(old, [later(0, 'withdrawn')])).toBe(old);
  });
});

describe('a message with an article that was corrected', () => {
  it('says what is right now of that one, and of the others what it said', () => {
    const [digest] = edition();
    const change = { headline: 'Another headline', url: 'https://new.example/1', dek: 'It is otherwise.' };
    const after = corrected(digest, [later(1, change)]);
    const before = linesOf(digest ?? after);
    expect(linesOf(after).filter((line) => !before.includes(line))).toEqual([
      'Another headline',
      '  It is otherwise.',
      '  https://new.example/1',
      '  Corrected 22 November at 12:00',
    ]);
    expect(before.filter((line) => !linesOf(after).includes(line))).toEqual([
      'Headline 1',
      '  What is new about it, number 1.',
      '  https://news.example/story-1',
    ]);
    expect(after.preview).toBe('Headline 0 · Another headline · Headline 2');
  });

  it('is the same however often it is made, and in no way by what was corrected before', () => {
    const [digest] = edition();
    const change = later(1, { headline: 'Another headline' });
    expect(corrected(digest, [change])).toEqual(corrected(digest, [change]));
    expect(corrected(digest, [later(1, { headline: 'Headline 1' })])).toBe(digest);
  });

  it('puts two articles right beside each other, one corrected and one withdrawn', () => {
    const [digest] = edition();
    const both = corrected(digest, [later(0, { headline: 'One' }), later(2, { headline: 'Three' })]);
    expect(linesOf(both)).toEqual(expect.arrayContaining(['One', 'Headline 1', 'Three']));
    const mixed = corrected(digest, [later(0, { headline: 'One' }), later(2, 'withdrawn')]);
    expect(linesOf(mixed).filter((line) => /Corrected|Withdrawn/.test(line))).toHaveLength(2);
    expect(linesOf(mixed)).not.toContain('  What is new about it, number 2.');
  });

  it('says it in its thread, too: the headline, the summary and where to read it', () => {
    const [, thread] = edition({ threads: 'digest' });
    const change = {
      headline: 'New',
      summary: ['One.', 'Two.'],
      source: 'Courier',
      url: 'https://new.example/1',
    };
    const lines = linesOf(corrected(thread, [later(1, change)]));
    const at = lines.indexOf('New');
    expect(lines.slice(at, at + 8)).toEqual([
      'New',
      '',
      'One. Two.',
      '',
      'Corrected 22 November at 12:00',
      '',
      'Read it at Courier',
      'https://new.example/1',
    ]);
  });

  it('says it of an article that tells the same story', () => {
    const [, , thread] = edition({ threads: 'story' });
    const other = STORIES[0]?.others[0];
    if (other === undefined) throw new Error('there is another one');
    const state = { article: { ...other, headline: 'New' }, revision: 2, revisedAt: NOW, withdrawnAt: null };
    expect(linesOf(corrected(thread, [[other.id, state]]))).toContain(
      '• New · Gazette · Corrected 22 November at 9:00',
    );
    const gone = { ...state, withdrawnAt: NOW };
    const after = corrected(thread, [[other.id, gone]]);
    expect(after.blocks.at(-1)).toMatchObject({ items: [[{ type: 'struck', text: 'New' }, {}, {}]] });
  });

  it('tells less of it where there is less room', () => {
    const [digest] = edition({ style: 'full' });
    const summary = ['A first sentence of it.', 'A second one.'];
    const dek = 'A dek that goes on and on. '.repeat(20).trim();
    const told = (room: Room) => {
      const entry = corrected(digest, [later(1, { summary, dek })], { room }).blocks.find(
        (block) => block.type === 'entry' && block.headline === 'Headline 1',
      );
      return entry?.type === 'entry' ? entry.dek : null;
    };
    expect(told('whole')).toBe(summary.join(' '));
    expect(told('dek')).toBe(dek);
    expect(told('short')).toMatch(/^A dek .{50,160}…$/);
    expect(told('none')).toBe('');
  });

  it('puts right what was cut apart, and takes away what was cut off, also in the next message', () => {
    const stories = rankedStories(1, () => ({
      summary: Array(90).fill('A sentence of sixty characters, to fill up what there is.'),
    }));
    const [, thread] = edition({ stories, threads: 'digest' });
    const parts = splitForDiscord(thread ?? { language: 'en', preview: '', blocks: [] });
    expect(parts).toHaveLength(2);
    const state = later(0, { summary: ['All of it is otherwise.'], dek: 'Otherwise.' }, stories);
    const [first = '', second = ''] = parts.map((part) => plainText(corrected(part, [state])));
    expect(first).toContain('All of it is otherwise.');
    expect(first + second).not.toContain('sixty');
    expect(second).toMatch(/^Corrected 22 November/);
  });
});

describe('a message with an article that was withdrawn', () => {
  it('has its headline struck through, and nothing else of it', () => {
    const after = corrected(edition()[0], [later(1, 'withdrawn')]);
    expect(after.blocks).toContainEqual(
      expect.objectContaining({ headline: 'Headline 1', struck: true, dek: '', url: null }),
    );
    expect(linesOf(after)).toContain('  Withdrawn 22 November at 12:00');
    expect(linesOf(after).join()).not.toMatch(/number 1|story-1/);
    expect(after.preview).toContain('Withdrawn by its source: “Headline 1”');
  });

  it.each(['digest', 'story'] as const)(
    'has nothing but its headline left in threads for each %s',
    (threads) => {
      const documents = edition({ threads }).map((part) => corrected(part, [later(1, 'withdrawn')]));
      const text = documents.map((document) => plainText(document)).join('\n');
      expect(text).not.toMatch(/number 1|story-1/);
      expect(text).toContain('number 2');
      const struck = documents.flatMap(({ blocks }) =>
        blocks.filter((block) => JSON.stringify(block).includes('struck')),
      );
      expect(struck).toHaveLength(2);
    },
  );
});

describe.each(LANGUAGES)('hostile corrections in %s', (locale) => {
  it('do nothing on any platform', () => {
    const signs = `${HOSTILE_LINES.join(' ').slice(0, 290)}${RIGHT_TO_LEFT_OVERRIDE}`;
    const change = {
      headline: signs,
      dek: HOSTILE,
      summary: [HOSTILE],
      url: `https://x.example/${'(&)'.repeat(50)}`,
    };
    for (const threads of ['none', 'digest', 'story'] as const) {
      for (const document of edition({ threads, style: 'full' })) {
        const after = corrected(document, [later(0, change), later(1, change), later(2, 'withdrawn')], {
          locale,
        });
        expectHarmless(after);
        const note = composeNote([document], [after], STORIES[0]?.lead.id ?? '', signs, wordsFor(locale));
        if (note !== null) expectHarmless(note);
      }
    }
  });
});

/** Both platforms take it, and it holds nothing that reorders our words. */
function expectHarmless(document: Document): void {
  expect(JSON.stringify(document)).not.toContain(RIGHT_TO_LEFT_OVERRIDE);
  for (const message of renderSlack(document)) {
    expect(() => checkMessage('response', { ...message, response_type: 'in_channel' })).not.toThrow();
    expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  }
  for (const { components } of renderDiscord(document)) {
    const body = { components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } };
    expect(() => checkNewMessage(body, 'channel')).not.toThrow();
  }
}
