import { expect, it } from 'vitest';
import { context, divider, entry, heading, link, list, paragraph, text } from '../../src/message/document.ts';
import { addressesIn } from '../../src/message/links.ts';

it('the links of a document are found wherever they stand', () => {
  const to = (name: string) => link(name, `https://${name}.example/`);
  const details = [[text('Also from '), to('c')]];
  const blocks = [
    heading(1, 'https://heading.example/'),
    paragraph(text('Read '), to('a')),
    list([[to('a')], [text('nothing')]]),
    divider,
    entry({ headline: 'b', url: 'https://b.example/', dek: '', details, lead: false }),
    entry({ headline: 'b', url: null, dek: '', details: [], lead: false }),
    context('https://small.example/'),
    { type: 'context', content: [to('d')] } as const,
  ];
  expect(addressesIn(blocks)).toEqual(['a', 'a', 'b', 'c', 'd'].map((name) => `https://${name}.example/`));
});
