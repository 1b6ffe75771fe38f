import { describe, expect, it } from 'vitest';
import { subscription } from '../../commands/subscription.ts';
import { operator } from '../../src/app/asker.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { oneSubscription, parsed } from '../support/filed.ts';
import { noting, talk } from '../support/subscription-talk.ts';

const FULL = `subscriptions:
  - id: morning-politics            # unique in the file
    channel: { platform: slack, workspace: T0123, id: C0123 }
    when: weekdays 9:00
    zone: New York
    topics: [politics, human rights, "@everyone"]
    keywords: [climate, -football, "heat wave"]
    sources: [Sky Daily]
    languages: [en, French]
    size: 5
    style: full
    language: German
    threads: digest
    empty: yes
  - id: hours
    channel:
      platform: Discord
      workspace: 123456789012345678
      id: 0123456789012345
    when: every 2 hours
`;

describe('the file of subscriptions', () => {
  it('says what each channel gets, and when', () => {
    expect(parsed(FULL)).toEqual({
      path: 'subs.yaml',
      mistaken: [],
      problems: [],
      subscriptions: [
        {
          id: 'morning-politics',
          line: 2,
          channel: { platform: 'slack', workspace: 'T0123', id: 'C0123' },
          plan: {
            cadence: { kind: 'weekdays', at: '09:00' },
            zone: 'America/New_York',
            topics: ['politics', 'human rights', '@everyone'],
            keywords: ['climate', 'heat wave'],
            without: ['football'],
            sources: ['Sky Daily'],
            languages: ['en', 'fr'],
            size: 5,
            style: 'full',
            locale: 'de',
            threads: 'digest',
            sayNothing: true,
          },
        },
        {
          id: 'hours',
          line: 15,
          // No number of YAML's could hold these ids.
          channel: { platform: 'discord', workspace: '123456789012345678', id: '0123456789012345' },
          plan: expect.objectContaining({
            cadence: { kind: 'hourly', every: 2 },
            size: 10,
            sayNothing: false,
          }),
        },
      ],
    });
  });

  it('means what the same words mean in chat', async () => {
    const { desk, added } = noting([]);
    const { runner } = await talk(desk);
    const options = {
      when: 'mon, thu 8:30',
      zone: 'kathmandu',
      topics: 'Sport, politics,sport',
      keywords: '“heat wave”, -football',
      languages: 'Deutsch',
      language: 'es',
      size: '3',
      style: 'headlines',
      threads: 'story',
      empty: 'no',
    };
    await runner.run(subscription, { subcommand: 'add', values: options }, operator('en'));
    const [filed] = parsed(
      oneSubscription(...Object.entries(options).map(([name, value]) => `${name}: ${value}`)),
    ).subscriptions;
    expect(filed?.plan.topics).toEqual(['Sport', 'politics']);
    expect(added).toEqual([filed?.plan]);
  });

  it('takes the installation’s zone and language where it names none, and nothing for an empty value', () => {
    const { subscriptions, problems } = parsed(
      oneSubscription('zone:', 'language: ""', 'topics: []', 'size:'),
    );
    expect(problems).toEqual([]);
    expect(subscriptions[0]?.plan).toMatchObject({
      zone: 'Europe/Berlin',
      locale: 'fr',
      topics: [],
      size: 10,
    });
  });

  it.each(['subscriptions: []\n', 'subscriptions:\n', '# none yet\nsubscriptions:\n#  - id: later\n'])(
    'may have none: %j',
    (text) => {
      expect(parsed(text)).toMatchObject({ subscriptions: [], mistaken: [], problems: [] });
    },
  );

  const unusable: [string, string][] = [
    ['', 'subs.yaml: it is empty (write “subscriptions: []” when there are none)'],
    ['# nothing\n', 'subs.yaml: it is empty (write “subscriptions: []” when there are none)'],
    [
      'Just words.',
      'subs.yaml:1: it does not begin with “subscriptions:” (write “subscriptions:”, and below it a list that begins with “- id: …”)',
    ],
    ['\nsubscription: []', 'subs.yaml:2: there is no “subscription” here (did you mean “subscriptions”?)'],
    ['subscriptions: []\nextra: 1', 'subs.yaml:2: there is no “extra” here (use subscriptions)'],
    [
      'subscriptions:\n  all: of them',
      'subs.yaml:2: “subscriptions” is no list (write “subscriptions:”, and below it a list that begins with “- id: …”)',
    ],
    [
      'subscriptions: []\nsubscriptions: []',
      'subs.yaml:2: “subscriptions” is given twice (make one list of the two)',
    ],
    [
      'subscriptions: []\n---\nsubscriptions: []',
      'subs.yaml:2: “---” begins a second document (make one list of the two)',
    ],
    [
      'subscriptions:\n\t- id: a',
      'subs.yaml:2: it is not valid YAML: a line is indented with a tab (indent it with spaces)',
    ],
    [
      oneSubscription('topics: [@everyone]'),
      'subs.yaml:5: it is not valid YAML: a value begins with “@” (put the whole value in quotation marks)',
    ],
    [
      oneSubscription('topics: [politics'),
      'subs.yaml:5: it is not valid YAML: a bracket is not closed (close it, or put the value in quotation marks)',
    ],
  ];
  it.each(unusable)('that is %j says nothing of any subscription', (text, sentence) => {
    const { subscriptions, mistaken, problems } = parsed(text);
    expect(problems.map(formatProblem)).toEqual([sentence]);
    expect({ subscriptions, mistaken }).toEqual({ subscriptions: [], mistaken: [null] });
  });
});

const NAMES = 'list at most 20 names of at most 80 characters, such as [politics, human rights]';
const COPY =
  'copy the channel’s id (C…) from the end of its details in Slack, and the workspace’s (T…) from Slack’s address in a browser';
const WRITE = 'write “channel: { platform: slack, workspace: T0123, id: C0123 }”';

describe('a mistake in a subscription', () => {
  const mistakes: [string, string][] = [
    [
      'when: 25:00',
      '4: “when” has a time of day that does not exist: “25:00” (write times such as “9:00” or “17:30”)',
    ],
    [
      'when: now and then',
      '4: “when” is not understood: “now and then” (write for example “weekdays 9:00” or “every 2 hours”)',
    ],
    [
      'when: cron 99 * * * *',
      '4: “when” has a cron expression that does not work: “cron 99 * * * *” (write five fields, such as “30 8 * * 1-5”)',
    ],
    [
      'when: cron 0 0 30 2 *',
      '4: “when” has a cron expression that never comes: “cron 0 0 30 2 *” (write one such as “30 8 * * 1-5”)',
    ],
    ['when:', '4: “when” is missing (write for example “weekdays 9:00” or “every 2 hours”)'],
    [
      'zone: Mars/Phobos',
      '5: there is no time zone “Mars/Phobos” (name a time zone or its city, such as “Europe/Berlin” or “Berlin”)',
    ],
    ['zone: york', '5: there is no time zone “york” (write America/New_York)'],
    ['size: 40', '5: “size” does not take “40” (give a whole number from 1 to 25)'],
    ['size: many', '5: “size” does not take “many” (give a whole number from 1 to 25)'],
    ['style: flashy', '5: “style” does not take “flashy” (choose one of headlines, brief, full)'],
    ['threads: all', '5: “threads” does not take “all” (choose one of none, digest, story)'],
    ['empty: perhaps', '5: “empty” does not take “perhaps” (say yes or no)'],
    ['language: Dutch', '5: “language” does not take “Dutch” (choose one of en, fr, de, es, ru)'],
    [
      'languages: [en, Klingonish]',
      '5: “languages” does not take “en, Klingonish” (list names or codes of languages, such as [en, French])',
    ],
    ['topics: [[a]]', `5: “topics” does not take a list with lists in it (${NAMES})`],
    ['sources: { a: b }', `5: “sources” does not take names with values (${NAMES})`],
    ['sources: !important News', `5: “sources” does not take a tag (!) (${NAMES})`],
    ['keyword: [a]', '5: there is no “keyword” here (did you mean “keywords”?)'],
    [
      'colour: red',
      '5: there is no “colour” here (use id, channel, when, zone, topics, keywords, sources, languages, size, style, language, threads, empty)',
    ],
    ['channel: "#news"', `4: “channel” does not take “#news” (${WRITE})`],
    [
      'channel: { platform: slack, workspace: T0, id: "#news" }',
      `4: the channel’s “id” does not take “#news” (${COPY})`,
    ],
    [
      'channel: { platform: slack, workspace: acme, id: C0 }',
      `4: the channel’s “workspace” does not take “acme” (${COPY})`,
    ],
    [
      'channel: { platform: discord, workspace: 123456789012345678, id: news }',
      '4: the channel’s “id” does not take “news” (switch on Discord’s developer mode, right-click the server or the channel, and copy its id)',
    ],
    [
      'channel: { platform: teams, workspace: T0, id: C0 }',
      '4: the channel’s “platform” does not take “teams” (choose one of slack, discord, terminal, web)',
    ],
    ['channel: { platform: slack, id: C0 }', `4: the channel’s “workspace” is missing (${WRITE})`],
    [
      'channel: { platform: slack, workspace: T0, id: C0, team: x }',
      '4: there is no “team” here (use platform, workspace, id)',
    ],
  ];
  it.each(mistakes)('is told with its line: %s', (line, sentence) => {
    const { subscriptions, mistaken, problems } = parsed(oneSubscription(line));
    expect(problems.map(formatProblem)).toEqual([`subs.yaml:${sentence}`]);
    expect({ subscriptions, mistaken }).toEqual({ subscriptions: [], mistaken: ['morning'] });
  });

  it('is told in few words when it is long', () => {
    const { problems } = parsed(
      oneSubscription(`keywords: ${'k'.repeat(10_000)}`, `topics: [${'t'.repeat(81)}]`),
    );
    expect(problems.map(formatProblem)).toEqual([
      `subs.yaml:5: “keywords” does not take “${'k'.repeat(60)}…” (${NAMES})`,
      `subs.yaml:6: “topics” does not take “${'t'.repeat(60)}…” (${NAMES})`,
    ]);
  });

  it('is told beside another one of the same channel', () => {
    const { problems } = parsed(
      oneSubscription('channel: { platform: slack, workspace: acme, id: "#news" }'),
    );
    expect(problems.map(({ problem }) => problem)).toEqual([
      'the channel’s “workspace” does not take “acme”',
      'the channel’s “id” does not take “#news”',
    ]);
  });

  it('is told beside all the others', () => {
    const { problems } = parsed(oneSubscription('when: 25:00', 'zon: Berlin', 'size: 40', 'language: Dutch'));
    expect(problems.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
  });

  it('costs none of the other subscriptions', () => {
    const text = `${oneSubscription('size: 40')}  - id: evening
    channel: { platform: slack, workspace: T0, id: C0 }
    when: daily 18:00
`;
    expect(parsed(text)).toMatchObject({
      subscriptions: [{ id: 'evening', line: 6 }],
      mistaken: ['morning'],
    });
  });

  it.each([
    [
      '- id: Morning News\n  when: 9:00\n  channel: { platform: slack, workspace: T0, id: C0 }',
      '2: “id” does not take “Morning News” (give it at most 40 lower-case letters, digits and hyphens, such as “morning-politics”)',
    ],
    [
      '- when: 9:00\n  channel: { platform: slack, workspace: T0, id: C0 }',
      '2: “id” is missing (give it at most 40 lower-case letters, digits and hyphens, such as “morning-politics”)',
    ],
    [
      '- id: morning\n  id: evening\n  when: 9:00\n  channel: { platform: slack, workspace: T0, id: C0 }',
      '3: “id” is given twice (keep one of the two)',
    ],
    [
      '- morning',
      '2: this is no subscription (begin it with “- id: …”, and put its other lines below, indented alike)',
    ],
    [
      '- *morning',
      '2: this is no subscription (begin it with “- id: …”, and put its other lines below, indented alike)',
    ],
    [
      '-',
      '2: this is no subscription (begin it with “- id: …”, and put its other lines below, indented alike)',
    ],
  ])('that hides its id leaves open which one it is: %j', (item, sentence) => {
    const { mistaken, problems } = parsed(`subscriptions:\n${item}\n`);
    expect(problems.map(formatProblem)).toEqual([`subs.yaml:${sentence}`]);
    expect(mistaken).toEqual([null]);
  });

  it('is an id that two have: nobody knows which of them is meant', () => {
    const text = oneSubscription() + oneSubscription('size: 3').replace('subscriptions:\n', '');
    const { subscriptions, mistaken, problems } = parsed(text);
    expect(problems.map(formatProblem)).toEqual([
      'subs.yaml:5: the id “morning” stands in line 2 already (give each subscription an id of its own)',
    ]);
    expect({ subscriptions, mistaken }).toEqual({ subscriptions: [], mistaken: ['morning', 'morning'] });
  });
});

describe('a hostile file of subscriptions', () => {
  const times = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join('');

  it('is told a hundred problems of, and none of its subscriptions is taken to be gone', () => {
    const { problems, mistaken } = parsed(`subscriptions:\n${'- a\n'.repeat(5000)}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.problem).toBe('it has more problems');
    expect(mistaken).toContain(null);
  });

  const texts: [string, string][] = [
    [
      'aliases of aliases',
      `a: &a [x, x]\n${times(30, (i) => `k${i}: &k${i} [*a, *a]\n`)}subscriptions: *k29\n`,
    ],
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(50_000)],
    ['names', `subscriptions:\n  - ${times(20_000, (i) => `k${i}: 1\n    `)}`],
    ['topics', oneSubscription(`topics: [${'a,'.repeat(50_000)}]`)],
    ['one id', `subscriptions:\n${times(2000, () => '- id: a\n  when: 9:00\n')}`],
    ['zones', `subscriptions:\n${times(3000, (i) => `- id: s${i}\n  zone: a\n`)}`],
    ['times', oneSubscription(`when: ${'9:00 '.repeat(20_000)}`)],
  ];
  it.each(texts)(
    'of many %s gets sentences',
    (_what, text) => {
      const { problems } = parsed(text);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every((problem) => formatProblem(problem).length < 500)).toBe(true);
    },
    5000,
  );
});
