import {
  actions,
  type Block,
  context,
  type Entry,
  entry,
  heading,
  link,
  list,
  menu,
  paragraph,
  struck,
  text,
} from '../../src/message/document.ts';
import { DISCUSS } from './buttons.ts';

const ADDRESS = 'https://news.example/a';

const anEntry = (given: Partial<Entry>) =>
  entry({ headline: 'Harbour', url: ADDRESS, dek: '', details: [], lead: false, ...given });

/** An article's text in every place that a block has for it. Pressed are labels of ours, and headlines. */
export const inEveryKind: Readonly<Record<string, (said: string) => Block[]>> = {
  'a title': (said) => [heading(1, said)],
  'a heading': (said) => [heading(2, said)],
  'a text': (said) => [paragraph(text(said))],
  'bold and struck text': (said) => [
    paragraph({ type: 'strong', text: text(said).text }),
    paragraph(struck(said)),
  ],
  'a link': (said) => [paragraph(link(said, ADDRESS))],
  'a list': (said) => [list([[text(said)], [link(said, ADDRESS), text(` · ${said}`)]])],
  'small print': (said) => [context(said)],
  'a headline': (said) => [anEntry({ headline: said }), anEntry({ headline: said, url: null, lead: true })],
  'a dek': (said) => [anEntry({ dek: said })],
  'the small print of an entry': (said) => [anEntry({ details: [[text(said)], [link(said, ADDRESS)]] })],
  'a headline beside a button': (said) => [
    anEntry({ headline: said, button: DISCUSS }),
    anEntry({ headline: said, url: null, lead: true, button: DISCUSS }),
  ],
  'a dek beside a button': (said) => [anEntry({ dek: said, button: DISCUSS })],
  'a choice of a menu': (said) => [
    menu({
      ...{ label: 'Read', command: 'article', subcommand: '', values: {}, option: 'query' },
      choices: [{ label: said, value: 'a' }],
    }),
  ],
  'a button': (said) => [actions({ ...DISCUSS, label: text(said).text })],
};

/** What reorders or hides what stands around it. */
export const INVISIBLE = /[\u0000\u200F\u202A-\u202E\u2066-\u2069]|\\u(?:0000|d83d)/;
