import { describe, expect, it } from 'vitest';
import { draftOf } from '../reading.ts';

const IMAGE = 'https://news.example/i.jpg';
const FERRY = 'The first ferry left at noon.';
const BRIDGE = 'The bridge stays closed.';

function page(figure: string): string {
  return `<h1>Harbour opens</h1><p>${FERRY}</p>${figure}<p>${BRIDGE}</p>`;
}

describe('a picture that tells who took it', () => {
  it.each([
    [
      'in a figure',
      `<figure><img src="${IMAGE}"><figcaption>The ferry on Monday. Foto: dpa/Ida Moor</figcaption></figure>`,
      'The ferry on Monday. Foto: dpa/Ida Moor',
    ],
    [
      'in a paragraph below it',
      `<p><img src="${IMAGE}"></p><p>The ferry on Monday. © Archives / Y. Moor</p>`,
      'The ferry on Monday. © Archives / Y. Moor',
    ],
  ])('is the article’s, %s', (_, figure, caption) => {
    const draft = draftOf(page(figure), 'ferry.html');
    expect(draft).toMatchObject({ image: IMAGE, caption });
    expect(draft.blocks).toEqual([FERRY, BRIDGE].map((text) => ({ kind: 'paragraph', text })));
  });

  it('stays where it is when the article has another', () => {
    const figure = `<figure><img src="${IMAGE}"><figcaption>The ferry. Foto: dpa/Ida Moor</figcaption></figure>`;
    const twice = page(figure + figure.replace('i.jpg', 'j.jpg'));
    expect(draftOf(twice, 'ferry.html').blocks.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  });

  it('without a credit stays in the text', () => {
    const figure = `<figure><img src="${IMAGE}"><figcaption>The ferry on Monday.</figcaption></figure>`;
    expect(draftOf(page(figure), 'ferry.html')).toMatchObject({ image: null, caption: null });
  });
});
