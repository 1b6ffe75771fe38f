import { commands } from '../../commands/index.ts';
import { MAY_WRITE, operator } from '../../src/app/asker.ts';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { Article } from '../../src/core/article.ts';
import type { Subscription } from '../../src/core/subscription.ts';
import type { Store } from '../../src/ports/store.ts';
import { newId } from '../../src/system.ts';
import { aSeedArticle, batchOf, paragraphs } from '../support/articles.ts';
import { aPlacer } from '../support/placer.ts';
import { numbersFrom } from '../support/seed-files.ts';

const MINUTE = 60_000;
const TOPICS = ['transport', 'science', 'city', 'sport', 'culture'];
const WORDS = 'harbour ferry bridge comet museum council river school train garden market tower'.split(' ');
/** Minutes between two of a kind. */
const ARRIVES = 20;
const REVISED = 110;
const WITHDRAWN = 470;
const ASKED = 7;
const DISCUSSED = 240;
const HOLDER = 'soak';

/** What goes on around a newsdesk: articles come, change and go, and people ask. */
export class Life {
  readonly #store: Store;
  readonly #runner: CommandRunner;
  readonly #subscriptions: readonly Subscription[];
  readonly #stories: StoryPlacement;
  readonly #random = numbersFrom(9);
  #arrived = 0;
  #minute = 0;

  constructor(store: Store, runner: CommandRunner, subscriptions: readonly Subscription[]) {
    this.#store = store;
    this.#runner = runner;
    this.#subscriptions = subscriptions;
    this.#stories = new StoryPlacement({ store, placer: aPlacer(), newStoryId: newId });
  }

  /** One minute of it. */
  async goOn(now: number): Promise<void> {
    this.#minute += 1;
    const isTime = (every: number) => this.#minute % every === 0;
    if (this.#minute === 1 || isTime(60)) await this.look(now);
    if (isTime(ARRIVES)) await this.#save(now, this.#article(this.#arrived++, now));
    if (isTime(REVISED)) await this.#save(now, this.#article(this.#lately(), now, 'It says more now.'));
    if (isTime(WITHDRAWN)) await this.#store.withdraw([pathOf(this.#lately())], now);
    if (isTime(ASKED)) await this.#ask();
    if (isTime(DISCUSSED)) await this.#type('article', { query: this.#word(), discuss: 'yes' });
  }

  /** Somebody has the seeds in view, so that nobody waits for them: each hour, and after a start. */
  async look(now: number): Promise<void> {
    const until = now + 120 * MINUTE;
    await this.#store.hold({ kind: 'importer', name: 'seeds', holder: HOLDER, until }, now);
    await this.#store.hold({ kind: 'looked', name: HOLDER, holder: HOLDER, until }, now);
  }

  async #save(now: number, article: Partial<Article>): Promise<void> {
    await this.#store.save(batchOf(aSeedArticle(article)), now);
    await this.#stories.run();
  }

  #article(number: number, now: number, more = ''): Partial<Article> {
    const [a, b, c] = [0, 1, 2].map((step) => WORDS[(number * 7 + step * 5 + (number >> 3)) % WORDS.length]);
    const text = `The ${a} of ${b} number ${number} has opened near the ${c}. ${more}`;
    return {
      path: pathOf(number),
      headline: `${a} opens at the ${b} ${number}${more === '' ? '' : ', and more'}`,
      publishedAt: now,
      precision: 'instant',
      dek: text,
      summary: [text, `It runs every ${number % 60} minutes.`],
      body: paragraphs(text, `It runs every ${number % 60} minutes.`),
      topics: [TOPICS[number % TOPICS.length] ?? ''],
    };
  }

  async #ask(): Promise<void> {
    const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      digest: { topic: 'transport' },
      article: { query: this.#word() },
      saved: { add: this.#word() },
      why: { article: this.#word() },
    };
    const names = Object.keys(values);
    const name = names[Math.floor(this.#random() * names.length)] ?? 'digest';
    await this.#type(name, values[name] ?? {});
  }

  async #type(name: string, values: Readonly<Record<string, string>>): Promise<void> {
    const command = commands.find((one) => one.name === name);
    const { channel } = this.#subscriptions[Math.floor(this.#random() * this.#subscriptions.length)] ?? {};
    if (command === undefined || channel === undefined) throw new Error(`there is no /${name}`);
    const person = { platform: channel.platform, id: `U${Math.floor(this.#random() * 50)}` };
    await this.#runner.run(command, { values }, { ...operator('en'), person, channel, mayWrite: MAY_WRITE });
  }

  #word(): string {
    return WORDS[Math.floor(this.#random() * WORDS.length)] ?? '';
  }

  /** One of the latest articles. */
  #lately(): number {
    return Math.max(0, this.#arrived - 1 - Math.floor(this.#random() * 12));
  }
}

function pathOf(number: number): string {
  return `news-${number}.md`;
}
