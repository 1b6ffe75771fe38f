import { fold } from './fold.ts';

/** What stands before a date, or behind it, to say what the date is. As written in print; compared after folding. */
const LABELS = [
  ...[
    'published',
    'first published',
    'originally published',
    'publication date',
    'date published',
    'pub date',
  ],
  ...[
    'posted',
    'updated',
    'last updated',
    'last modified',
    'modified',
    'created',
    'issued',
    'released',
    'date',
  ],
  ...['publié', 'publiée', 'date de publication', 'paru', 'mis à jour', 'mise à jour', 'modifié', 'créé'],
  ...['veröffentlicht', 'erschienen', 'aktualisiert', 'zuletzt aktualisiert', 'stand', 'datum', 'erstellt'],
  ...['publicado', 'publicada', 'fecha', 'fecha de publicación', 'actualizado', 'última actualización'],
  ...['data', 'data de publicação', 'atualizado', 'última atualização', 'criado'],
  ...['pubblicato', 'data di pubblicazione', 'aggiornato', 'ultimo aggiornamento', 'modificato'],
  ...['gepubliceerd', 'geplaatst', 'bijgewerkt', 'gewijzigd', 'laatst bijgewerkt', 'publicatiedatum'],
  ...['opublikowano', 'opublikowany', 'data publikacji', 'zaktualizowano', 'aktualizacja', 'dodano'],
  ...['опубликовано', 'опубликована', 'дата публикации', 'обновлено', 'дата', 'создано'],
  ...['опубліковано', 'дата публікації', 'оновлено', 'створено'],
  ...['نشر', 'نشرت', 'تاريخ النشر', 'تم النشر', 'آخر تحديث', 'تحديث', 'التاريخ'],
  ...[
    '公開日',
    '公開',
    '公開日時',
    '投稿日',
    '掲載日',
    '掲載',
    '配信',
    '配信日',
    '発行日',
    '更新',
    '更新日',
    '最終更新',
  ],
  ...['发布时间', '发布日期', '发布于', '发布', '发表于', '发表时间', '更新时间', '更新于', '日期', '时间'],
  ...['發布時間', '發布日期', '發布於', '發布', '發表於', '更新時間', '更新於', '時間'],
  ...['게시일', '등록', '등록일', '입력', '수정', '작성일', '발행일', '승인'],
];

/** What links a label, a weekday or a time to the day that follows it. */
const LINKS =
  'on the at le du el em il lo op den der am vom seit dnia z от від в у о об на في بتاريخ يوم la in del'.split(
    ' ',
  );

/** Words in a date that do not change the day: articles, particles, the tails of ordinals, the word for year. */
const PARTICLES = new Set(
  [
    ...LINKS,
    ...[
      'of',
      'st',
      'nd',
      'rd',
      'th',
      'er',
      're',
      'de',
      'do',
      'di',
      'a',
      'o',
      'e',
      'ste',
      'anno',
      'dia',
      'día',
    ],
    ...['r', 'roku', 'г', 'год', 'года', 'го', 'е', 'р', 'рік', 'року', 'من', 'م', 'عام', 'سنة'],
  ].map(fold),
);

const LINK = `(?:${LINKS.map(fold).join('|')}) `;
const LEADING_LINK = new RegExp(`^${LINK}`, 'u');

let labels: { first: RegExp; last: RegExp } | undefined;

/** The date without the words that say what it is. @param text folded */
export function withoutLabel(text: string): string {
  labels ??= labelPatterns();
  return text.replace(labels.first, '').replace(labels.last, '');
}

function labelPatterns(): { first: RegExp; last: RegExp } {
  const label = `(?:${LABELS.map(fold)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
  return {
    first: new RegExp(`^${label}(?!\\p{L})(?: ${LINK.trimEnd()}(?!\\p{L}))? ?[:-]? ?`, 'u'),
    last: new RegExp(`[ (]+${label}\\)?$|(?<=[\\d日일])${label}$`, 'u'),
  };
}

/** The date without a leading preposition or article. @param text folded */
export function withoutLink(text: string): string {
  return text.replace(LEADING_LINK, '');
}

/** The words of a date that can change the day. @param text folded */
export function tellingWords(text: string): string[] {
  const words = text.replace(/(?<!\p{L})d'/u, '').match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
  return words.filter((word) => !PARTICLES.has(word));
}
