/** How files begin that are no text: the first bytes, as Latin-1, and what to tell somebody who has put one in. */
const KINDS: readonly (readonly [magic: RegExp, kind: string])[] = [
  [/^\s{0,8}%PDF-/, 'a PDF'],
  [/^PK[\x03\x05\x07]/, 'a ZIP archive'],
  [/^\x1F\x8B/, 'a gzip archive'],
  [/^(?:7z\xBC\xAF|Rar!\x1A|BZh[1-9]1AY|\xFD7zXZ|\x28\xB5\x2F\xFD)/, 'an archive'],
  [/^\x89PNG/, 'a PNG picture'],
  [/^\xFF\xD8\xFF/, 'a JPEG picture'],
  [/^GIF8[79]a/, 'a GIF picture'],
  [/^RIFF[\s\S]{4}WEBP/, 'a WebP picture'],
  [
    /^(?:[\s\S]{4}ftyp|RIFF[\s\S]{4}(?:WAVE|AVI )|OggS\0|ID3[\x02-\x04]|fLaC[\0\x80]|\x1A\x45\xDF\xA3)/,
    'a sound or a film',
  ],
  [/^\xD0\xCF\x11\xE0/, 'an old Office document'],
  [/^\s{0,8}\{\\rtf/, 'a rich text document (RTF)'],
  [/^SQLite format 3\0/, 'a database'],
  [/^bplist00/, 'a property list'],
  [/^(?:\x7FELF|MZ\x90|\xCF\xFA\xED\xFE|\xCA\xFE\xBA\xBE|\0asm)/, 'a program'],
  [/^(?:MIME-Version: |From:? [\s\S]{0,400}\nMIME-Version: )/i, 'an e-mail or a web archive (MHTML)'],
];
/** What office programs put into their ZIP archives, near the beginning. */
const PACKED: readonly (readonly [part: RegExp, kind: string])[] = [
  [/word\/|\[Content_Types\]\.xml/, 'a Word document'],
  [/mimetypeapplication\/epub/, 'an e-book'],
  [/mimetypeapplication\/vnd\.oasis/, 'an office document'],
];
const DOCUMENT = /PDF|document|e-book|e-mail/;

/** What a file that is no plain text looks like, in words, and what to do; null when it does not begin like one. */
export function binaryKind(bytes: Uint8Array): { problem: string; remedy: string } | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  let kind = KINDS.find(([magic]) => magic.test(start))?.[1];
  if (kind === 'a ZIP archive') kind = PACKED.find(([part]) => part.test(start))?.[1] ?? kind;
  if (kind === undefined) return null;
  const remedy = DOCUMENT.test(kind) ? 'save its text as .md or .txt' : 'move it out of the folder';
  return { problem: `it is ${kind}`, remedy };
}
