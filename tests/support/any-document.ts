import fc from 'fast-check';
import {
  actions,
  type Block,
  type Button,
  context,
  type Document,
  divider,
  entry,
  heading,
  link,
  list,
  menu,
  paragraph,
  text,
} from '../../src/message/document.ts';
import { documentOf } from './documents.ts';

/** Lengths at which something happens on some platform, one below and one above. */
const EDGES = [75, 80, 100, 150, 1000, 2000, 3000, 4000].flatMap((edge) => [edge - 1, edge, edge + 1]);
const small = fc.integer({ min: 1, max: 30 });
const mixed = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(...EDGES) },
);

/** What texts are made of: words, and what platforms count twice, three times and five times. */
const filler = fc.constantFrom('word ', 'Ends here. ', '&', '*_ ', '界', 'é', '👍🏽', '<@1> ');

/** Blocks of every kind, some below a heading, whose texts are of such lengths. */
function groups(length: fc.Arbitrary<number>): fc.Arbitrary<Block[]> {
  /** About as many characters, from a word to a word. */
  const said = fc.tuple(filler, length).map(([one, characters]) => {
    const inside = one.repeat(Math.ceil(characters / one.length)).slice(0, Math.max(0, characters - 4));
    return `ab${inside.toWellFormed()}yz`.slice(0, Math.max(4, characters));
  });
  const short = said.map((value) => value.slice(0, 300).toWellFormed());
  const url = fc.integer({ min: 1, max: 900 }).map((n) => `https://news.example/${'a(&)'.repeat(n / 4)}`);
  const inlines = fc
    .array(
      fc
        .tuple(said, url, fc.boolean())
        .map(([value, to, isLink]) => (isLink ? link(value, to) : text(value))),
      { minLength: 1, maxLength: 4 },
    )
    .map((some) => some.flatMap((one, index) => (index === 0 ? [one] : [text(' '), one])));
  const button: fc.Arbitrary<Button> = fc
    .tuple(short, fc.integer({ min: 1, max: 60 }))
    .map(([label, id]) => ({
      ...{
        label,
        command: 'note',
        subcommand: 'show',
        values: { id: 'i'.repeat(id) },
        look: 'plain' as const,
      },
    }));

  const headings = fc
    .tuple(fc.constantFrom(1, 2), short)
    .map(([level, value]) => heading(level as 1 | 2, value));
  const others: fc.Arbitrary<Block> = fc.oneof(
    inlines.map((content) => paragraph(...content)),
    fc.array(inlines, { minLength: 1, maxLength: 12 }).map((items) => list(items)),
    {
      weight: 4,
      arbitrary: fc
        .record({
          headline: short,
          url: fc.option(url),
          dek: fc.oneof(fc.constant(''), said),
          details: fc.array(inlines, { maxLength: 2 }),
          lead: fc.boolean(),
          button: fc.option(button, { nil: undefined }),
        })
        .map(({ button: one, ...fields }) =>
          entry({ ...fields, ...(one === undefined ? {} : { button: one }) }),
        ),
    },
    said.map(context),
    fc.array(button, { minLength: 1, maxLength: 5 }).map((some) => actions(...some)),
    fc.tuple(short, fc.integer({ min: 1, max: 25 }), short).map(([label, count, choice]) =>
      menu({
        ...{ label, command: 'note', subcommand: '', values: {}, option: 'id' },
        choices: Array.from({ length: count }, (_, index) => ({ label: choice, value: `v${index}` })),
      }),
    ),
    fc.constant(divider),
  );

  return fc
    .tuple(fc.option(headings, { freq: 3 }), others)
    .map(([above, block]) => (above === null ? [block] : [above, block]));
}

/** Documents of few blocks with texts of every length that matters, and of many with short ones. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .oneof(
    fc.array(groups(mixed), { minLength: 1, maxLength: 25 }),
    fc.array(groups(small), { minLength: 30, maxLength: 60, size: 'max' }),
  )
  .map((blocks) => documentOf(...blocks.flat()));
