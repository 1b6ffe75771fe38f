import { describe, expect, it } from 'vitest';
import { bodyOf, draftOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a photo’s caption', () => {
  it.each([
    ['a bold credit', 'The ferry leaves the quay. **Ana Silva / Example Press**'],
    ['a bold credit after a phrase', 'The ferry at the quay **Example Press**'],
    ['a bold credit that ends in a full stop', 'The ferry leaves the quay. **Example Press Inc.**'],
    ['a bold credit on a line of its own', 'The ferry leaves the quay.\n**Ana Silva**'],
    ['a link and a bold credit', 'The [ferry](#) leaves the quay. __Ana Silva__'],
  ])('leaves the body when it ends in %s', (_, caption) => {
    const draft = draftOf(`# Harbour opens\n\n${caption}\n\n${FERRY}`);
    expect(draft.body).toEqual([FERRY]);
    expect(draft.caption).toMatch(/^The ferry .*(Ana Silva|Press)/);
  });

  it('keeps the credit, without its marks', () => {
    expect(draftOf(`# Harbour opens\n\nThe ferry. **Ana Silva**\n\n${FERRY}`).caption).toBe(
      'The ferry. Ana Silva',
    );
  });

  it('is the front matter’s when both have one', () => {
    const draft = draftOf(`---\ncaption: At sea.\n---\n# Harbour opens\n\nThe ferry. **Ana**\n\n${FERRY}`);
    expect(draft).toMatchObject({ caption: 'At sea.', body: [FERRY] });
  });

  it.each([
    ['a statement in bold alone', '**The harbour has a second line.**'],
    ['bold words that end a sentence', 'Asked about a bridge, the mayor’s answer was **no.**'],
    [
      'a long statement at the end',
      `The mayor said it. **${'Nobody will wait for a ferry any more. '.repeat(3)}**`,
    ],
    ['bold words in mid-sentence', 'The **second** line opened on Monday.'],
    ['several bold words', 'The **second** line opened on **Monday**'],
    ['emphasis', 'The line opened on *Monday*'],
    ['a heading', '## The ferry. **Ana Silva**'],
    ['an item of a list', '- The ferry. **Ana Silva**'],
    ['a quotation', '> The ferry. **Ana Silva**'],
    [
      'more text than a photo has',
      `${'The ferry left the quay, and it was full of those who had waited for it. '.repeat(30)}**Ana Silva**`,
    ],
  ])('is not %s', (_, text) => {
    const draft = draftOf(`# Harbour opens\n\n${text}\n\n${FERRY}`);
    expect(draft.caption).toBeNull();
    expect(draft.body).toHaveLength(2);
  });

  it('is not looked for far down in the text', () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'The ferry. **Ana Silva**'].join('\n\n');
    expect(draftOf(`# Harbour opens\n\n${text}`)).toMatchObject({ caption: null });
    expect(bodyOf(text)).toHaveLength(5);
  });
});

describe('a whole sentence with its agency behind it', () => {
  it.each([
    ['The lorry lost its load. (dpa)', 'Nobody was hurt, and the road was closed. (dpa)'],
    ['The bank raised its rate on Tuesday (Reuters).', 'It was the third rise.'],
    ['Мэр подписал указ. (ТАСС)', 'Маршрут свяжет вокзал с портом. (ТАСС)'],
  ])('is a report, not a caption: %s', (...text) => {
    expect(draftOf(`# Harbour opens\n\n${text.join('\n\n')}`)).toMatchObject({ body: text, caption: null });
  });

  it('is a caption beside a picture', () => {
    const image = '![](https://news.example/a.jpg)';
    const { caption } = draftOf(`# Harbour opens\n\n${image}\n\nThe ferry leaves. (dpa)\n\n${FERRY}`);
    expect(caption).toBe('The ferry leaves. (dpa)');
  });
});

describe('a photographer’s or an agency’s credit', () => {
  it.each([
    'Photo: Ana Silva / AP',
    'Photo by Ana Silva',
    '(Photo: Ana Silva / AP)',
    'Foto: Ana Silva/dpa',
    'Фото: Анна Орлова / ТАСС',
    'Crédit photo : Ana Silva',
    'Credit: Ana Silva',
    '© AFP',
    '© Ana Silva / Getty Images',
    'Getty Images',
    '*Ana Silva / Reuters*',
    '**Reuters**',
    'AP Photo/Ana Silva',
    '图片来源：新华社',
    '写真：共同',
  ])('leaves the body as a line of its own, at the top and further down: %s', (credit) => {
    expect(bodyOf(`${credit}\n\n${FERRY}`)).toEqual([FERRY]);
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
    expect(bodyOf([...text, credit, FERRY].join('\n\n'))).toEqual([...text, FERRY]);
  });

  it.each([
    ['in brackets', 'The ferry leaves the quay. (Photo: Ana Silva / AP)'],
    ['in brackets, an agency alone', 'The ferry leaves the quay (Reuters)'],
    ['behind a label', 'The ferry leaves the quay. Photo: Ana Silva / AP'],
    ['behind a sign', 'The ferry leaves the quay. © AFP'],
    ['in italics', 'The ferry leaves the quay *Ana Silva / Reuters*'],
    ['plain, behind a full stop', 'The ferry leaves the quay. Ana Silva / Reuters'],
    ['of a library', 'The ferry leaves the quay. Ana Silva/AFP via Getty Images'],
    ['in German', 'Die Fähre legt ab. Foto: Ana Silva/dpa'],
    ['in Russian', 'Паром отходит. Фото: ТАСС'],
  ])('makes the line at the top a caption %s', (_, caption) => {
    const draft = draftOf(`# Harbour opens\n\n${caption}\n\n${FERRY}`);
    expect(draft.body).toEqual([FERRY]);
    expect(draft.caption).toBe(caption.replaceAll('*', ''));
  });

  it('makes the line between a picture and itself a caption', () => {
    const draft = draftOf(
      '# Harbour opens\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n![](https://news.example/a.jpg)\n\nThe quay\n\nPhoto: AP\n\nIt left.',
    );
    expect(draft).toMatchObject({
      caption: 'The quay Photo: AP',
      body: ['One.', 'Two.', 'Three.', 'Four.', 'It left.'],
    });
  });

  it.each([
    ['an agency in bold', 'The ferry leaves the quay. **Reuters**'],
    ['a name and an agency in bold', 'The ferry at the quay **Ana Silva / BELTA / TASS**'],
    ['an agency in bold behind words that are no sentence', 'The plain on the day of the feast **Wikinews**'],
    ['a photo’s credit in brackets', 'The ferry leaves the quay. (Photo: Ana Silva / AP)'],
  ])('shows a caption that moved down: %s', (_, caption) => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
    const draft = draftOf(`# Harbour opens\n\n${[...text, caption, FERRY].join('\n\n')}`);
    expect(draft.body).toEqual([...text, FERRY]);
    expect(draft.caption).toBe(caption.replaceAll('*', ''));
  });

  it.each([
    'He had told **Reuters**',
    'It was first reported by **Reuters**',
    'The answer of the court was **no.**',
    'The ferry left the quay, the mayor told Reuters.',
    'The photo by Ana Silva won a prize.',
    'Photo shops are closing everywhere.',
    'Getty Images sued the company in London.',
    'Reuters reported the sale on Monday.',
    'Image problems: the harbour has many of them. It will take years.',
    'The agency sent it out at noon. (Reuters)',
  ])('is not the end of ordinary text further down: %s', (line) => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
    expect(bodyOf([...text, line, FERRY].join('\n\n'))).toHaveLength(7);
  });

  it('is not an agency’s name that only begins a broken sentence', () => {
    expect(bodyOf('Wikinews\n\nprovides more pictures of the ferry.')).toEqual([
      'Wikinews provides more pictures of the ferry.',
    ]);
  });
});

describe('what only looks like a caption or a credit', () => {
  it('is a first paragraph that ends in a bold word', () => {
    expect(bodyOf('The jury found the mayor **guilty**\n\nShe will appeal.')).toEqual([
      'The jury found the mayor guilty',
      'She will appeal.',
    ]);
  });

  it.each([
    'Credit: Loans to small firms rose 3 per cent in May.',
    'Bild: Museen zeigen mehr Frauen als je zuvor.',
    'Photos : le musée d’Orsay ouvre ses réserves.',
  ])('is a sentence behind a label: %s', (line) => {
    expect(bodyOf(`The ferry left.\n\n${line}\n\nIt was full.`)).toContain(line);
  });

  it.each(['Photo: courtesy of the museum of the city of Porto.', 'Foto: Archiv.', 'Photo: Ana Silva / AP.'])(
    'is not this: %s',
    (line) => {
      expect(bodyOf(`The ferry left.\n\n${line}\n\nIt was full.`)).toEqual([
        'The ferry left.',
        'It was full.',
      ]);
    },
  );
});
