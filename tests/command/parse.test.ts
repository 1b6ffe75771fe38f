import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineAction } from '../../src/command/command.ts';
import { describeOptions } from '../../src/command/describe.ts';
import { parseOptions } from '../../src/command/parse-options.ts';
import { parseText } from '../../src/command/parse-text.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';

const words = wordsFor('en');
const help = { summary: 'A test', options: {} };
const nothing = async () => ({ language: 'en', preview: '', blocks: [] });

const walk = defineAction({
  name: 'walk',
  help: () => help,
  options: z.strictObject({
    place: z.string().max(20).optional().meta({ example: 'harbour' }),
    steps: z.int().min(1).max(9).default(3).meta({ example: 4 }),
    loud: z.boolean().optional().meta({ example: true }),
    speed: z.enum(['slow', 'fast']).optional().meta({ example: 'fast' }),
  }),
  bare: 'place',
  run: nothing,
});
const rest = defineAction({
  name: 'rest',
  help: () => help,
  options: z.strictObject({}),
  run: nothing,
});

const note = defineAction({
  name: 'note',
  help: () => help,
  options: z.strictObject({
    when: z.string().optional().meta({ example: 'daily 9:00' }),
    about: z.string().optional().meta({ example: 'sport' }),
  }),
  run: nothing,
});

const parsed = (text: string) => parseOptions(walk, parseText(walk, text, words), words);

describe('options typed as text', () => {
  it.each([
    ['', { steps: 3 }],
    ['steps:5', { steps: 5 }],
    ['old harbour', { place: 'old harbour', steps: 3 }],
    ['old steps:2 harbour', { place: 'old harbour', steps: 2 }],
    ['place:"old harbour" steps:2', { place: 'old harbour', steps: 2 }],
    ['place:“old harbour”', { place: 'old harbour', steps: 3 }],
    ['place:«vieux port»', { place: 'vieux port', steps: 3 }],
    ['"steps:2"', { place: 'steps:2', steps: 3 }],
    ['STEPS:7 Place:Pier', { place: 'Pier', steps: 7 }],
    ['loud:yes', { loud: true, steps: 3 }],
    ['loud:false speed:fast', { loud: false, speed: 'fast', steps: 3 }],
    ['at 10:30', { place: 'at 10:30', steps: 3 }],
    ['https://a.example', { place: 'https://a.example', steps: 3 }],
    ['  pier\t7  ', { place: 'pier 7', steps: 3 }],
  ])('%s is understood', (text, options) => {
    expect(parsed(text)).toEqual(options);
  });

  it.each([
    [
      'steps:99',
      'not-a-number',
      '`steps` is a whole number from 1 to 9, not “99”. For example: `/walk steps:4`.',
    ],
    [
      'steps:many',
      'not-a-number',
      '`steps` is a whole number from 1 to 9, not “many”. For example: `/walk steps:4`.',
    ],
    [
      'steps:1.5',
      'not-a-number',
      '`steps` is a whole number from 1 to 9, not “1.5”. For example: `/walk steps:4`.',
    ],
    ['speed:warp', 'bad-value', '“warp” does not work for `speed`. Choose `slow` or `fast`.'],
    ['loud:perhaps', 'bad-value', '“perhaps” does not work for `loud`. Choose `yes` or `no`.'],
    [
      'place:old harbour',
      'quotes-needed',
      'Put values with spaces into quotation marks: `/walk place:"old harbour"`.',
    ],
    ['--steps 5', 'option-form', 'Write options as `name:value`, such as `steps:4`.'],
    ['steps=5', 'option-form', 'Write options as `name:value`, such as `steps:5`.'],
    ['speed:""', 'option-missing', '`speed` is missing. For example: `/walk speed:fast`.'],
    ['place:one place:two', 'option-twice', '`place` is given twice. Give it once.'],
    [
      'tempo:fast',
      'unknown-option',
      'There is no option “tempo”. The options are `place`, `steps`, `loud`, `speed`.',
    ],
    ['place:"old', 'open-quote', 'A quotation mark is opened and not closed. Close it, or leave it out.'],
    [
      'a very long way to the old harbour',
      'option-too-long',
      '`place` is too long. Use at most 20 characters.',
    ],
  ])('%s gets one sentence', (text, code, message) => {
    expect(() => parsed(text)).toThrow(expect.objectContaining({ code, message }));
  });

  it.each([
    ['when:weekdays 9:00 about:human rights, sport', { when: 'weekdays 9:00', about: 'human rights, sport' }],
    ['about:"a b" c', { about: 'a b c' }],
    ['about: a uk: b -c', { about: 'a uk: b -c' }],
  ])('words belong to the option before them where no other takes them: %s', (text, options) => {
    expect(parseText(note, text, words)).toEqual(options);
  });

  it.each([
    ['weekdays 9:00', 'extra-words'],
    ['x1:2', 'unknown-option'],
    ['when:9:00 abuot:sport', 'unknown-option'],
    ['when:9:00 --about sport', 'option-form'],
    ['when:9:00 about:a when:b', 'option-twice'],
  ])('but %s is a mistake', (text, code) => {
    expect(() => parseText(note, text, words)).toThrow(expect.objectContaining({ code }));
  });

  it('says of a command without options that it has none', () => {
    expect(() => parseText(rest, 'now', words)).toThrow(expect.objectContaining({ code: 'no-options' }));
    expect(parseText(rest, ' ', words)).toEqual({});
  });

  it('does not repeat a value of ten thousand characters', () => {
    expect(() => parsed(`steps:${'9'.repeat(10_000)}`)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,200}$/) }),
    );
  });

  it('takes half a million words in a moment, and keeps them all', () => {
    const many = 'a '.repeat(500_000).trim();
    const before = performance.now();
    expect(parseText(note, `when:${many} about:sport`, words)).toEqual({ when: many, about: 'sport' });
    // Joined at every word, they took more than a minute.
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('reaches no property that every object has', () => {
    expect(() => parsed('constructor:1')).toThrow(expect.objectContaining({ code: 'unknown-option' }));
    expect(() => parsed('__proto__:1')).not.toThrow();
  });
});

describe('the description of options', () => {
  it('is derived from the schema, with examples and limits', () => {
    expect(describeOptions(walk)).toEqual([
      expect.objectContaining({
        name: 'place',
        kind: 'text',
        required: false,
        maxLength: 20,
        example: 'harbour',
      }),
      expect.objectContaining({ name: 'steps', kind: 'integer', required: false, minimum: 1, maximum: 9 }),
      expect.objectContaining({ name: 'loud', kind: 'boolean' }),
      expect.objectContaining({ name: 'speed', kind: 'text', choices: ['slow', 'fast'] }),
    ]);
  });

  it('puts required options first', () => {
    const command = defineAction({
      name: 'go',
      help: () => help,
      options: z.strictObject({
        how: z.string().optional().meta({ example: 'fast' }),
        where: z.string().meta({ example: 'home' }),
      }),
      run: nothing,
    });
    expect(describeOptions(command).map(({ name }) => name)).toEqual(['where', 'how']);
    expect(() => parseOptions(command, {}, words)).toThrow(
      expect.objectContaining({ message: '`where` is missing. For example: `/go where:home`.' }),
    );
  });

  const unfit: [string, z.ZodObject<z.ZodRawShape, z.core.$strict>][] = [
    [
      'an option that no platform can show',
      z.strictObject({ list: z.array(z.string()).meta({ example: 'x' }) }),
    ],
    ['an option without an example', z.strictObject({ place: z.string() })],
  ];

  it.each(unfit)('refuses %s, naming the command', (_name, options) => {
    const command = defineAction({
      name: 'odd',
      help: () => help,
      options,
      run: nothing,
    });
    expect(() => describeOptions(command)).toThrow(/\/odd/);
  });
});
