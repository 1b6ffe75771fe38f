/**
 * Sentences that belong to the page and not to the report: "Sign up for our newsletter". They begin so, in lower case.
 * Reading takes out what it can tell by its place; these stand between paragraphs as if they were one.
 */
const BEGINNINGS = [
  // en
  'sign up|subscribe (?:to|now|today)|already a subscriber|follow us|like us on|share (?:this|on)|join (?:our|us)|tap here',
  'click (?:here|on|the)|read (?:more|our|also|the full)|see also|watch (?:more|now|live|the video)|listen to (?:our|this)',
  'download (?:our|the)|get (?:the latest|our|your)|continue reading|story continues|scroll|skip to|log in|donate',
  'please (?:enable|subscribe|sign|log)|enable javascript|support (?:our|us|independent)|contact us|have a (?:story|tip)',
  '(?:file )?(?:photo|photograph|picture|image|video|caption|graphic)s?(?: by| courtesy)?(?: \\p{L}+)?\\s*[:：/]|(?:credit|source)s?\\s*[:：]',
  'this (?:article|story|post|page|report) (?:was|has been|is|originally|first|appeared|may|will)|a version of this',
  'the (?:article|story|post) (?:was )?(?:originally|first)|(?:reporting|editing|writing|compiled|additional reporting) by',
  "(?:correction|clarification|updated?|editor[’']s note)\\s*[:：]|(?:last )?(?:published|updated|posted) (?:on|at)? ?(?:\\d|\\p{L}+ \\d)",
  'all rights reserved|copyright (?:©|\\(c\\)|\\d)|©|we use cookies|we value your|by (?:continuing to|clicking|signing up)',
  // fr
  'abonnez-vous|inscrivez-vous|suivez(?:-nous| l)|partagez|cliquez|lire (?:aussi|la suite|également)|à lire|voir aussi',
  'téléchargez|recevez|crédits?(?: photo)?\\s*:|tous droits|cet article (?:a|est)|en poursuivant votre|nous utilisons des|mis à jour|publié le',
  // de
  'abonnieren sie|folgen sie|teilen sie|klicken sie|lesen sie|mehr zum thema|siehe auch|hier klicken|melden sie sich',
  '(?:foto|bild|quelle)s?\\s*:|alle rechte|dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien)|wir verwenden cookies|aktualisiert',
  // es, pt
  'suscríb|regístr|síguenos|siga (?:a|nos|el)|compart(?:e|a|ir)\\b|ha(?:ga|z) clic|lea (?:también|más)|leer más|lee también|ver también',
  'todos (?:los|os) (?:derechos|direitos)|este (?:artículo|artigo|texto) (?:fue|foi|se publicó)|u(?:tiliz|s)amos cookies|a(?:c)?tualizado',
  'inscreva-se|assine|siga-nos|clique|leia (?:também|mais)|veja também',
  // it, nl, pl
  'iscriviti|abbonati|seguici|condividi|clicca|leggi (?:anche|di più|tutto)|vedi anche|tutti i diritti|questo articolo (?:è|e)',
  'abonneer|meld je|volg ons|deel dit|klik |lees (?:ook|meer|verder)|zie ook|alle rechten|dit artikel (?:is|werd|verscheen)',
  'zapisz się|subskrybuj|obserwuj nas|udostępnij|kliknij|czytaj (?:też|także|więcej|dalej)|zobacz (?:też|także|więcej)|wszelkie prawa|fot\\.',
  // ru, uk
  'подпи(?:шитесь|сывайтесь)|поделит(?:ься|есь)|нажмите|читайте (?:также|далее|ещё|еще)|читать (?:далее|также)|смотрите (?:также|видео)',
  '(?:фото|источник|джерело)\\s*:|(?:все|всі|усі) права|материал (?:обновл|дополня)|обновлено|оновлено|підпи(?:шіться|суйтеся)',
  'поділіться|натисніть|читайте також|дивіться також|(?:мы используем|ми використовуємо) (?:cookie|файлы|файли)',
  // What stands alone above an advertisement.
  '(?:advertisement|publicité|werbung|anzeige|publicidad|publicidade|pubblicità|advertentie|reklama|реклама)\\s*(?:[.:!]|$)',
];
const BEGINS = new RegExp(`^[\\s*•–—▶►(\\[]*(?:${BEGINNINGS.join('|')})`, 'u');

/** Words that reports hardly need and that such sentences nearly always have. */
const TELLS =
  /\bnewsletters?\b|\bcookies?\b|\bjavascript\b|https?:\/\/|\bwww\.|[\p{L}\p{N}]@[\p{L}\p{N}]|\bwhatsapp\b.*\btelegram\b/u;

/** "By Ana Silva, Staff Writer, March 5, 2026": a little word, then names and figures alone. */
const BYLINE =
  /^(?:(?:Written |Story |Words |Reported )?[Bb]y|Par|Von|Por|Di|Door|Przez|Autor|Автор|Author|Text|Текст):?(?:[\s,|/&]+(?:and|et|und|y|e|en|i|и|та|de|da|di|van|von|der|\p{Lu}[\p{L}\p{M}.’'-]*|\d[\d.:]*))+\.?$/u;

/** Characters by which a sentence is judged. */
const LOOKED_AT = 300;
const LONGEST_BYLINE = 100;

/** True for a sentence that is about the page, not about the news. */
export function isFurniture(sentence: string): boolean {
  const start = sentence.slice(0, LOOKED_AT).toLowerCase();
  return (
    BEGINS.test(start) || TELLS.test(start) || (sentence.length <= LONGEST_BYLINE && BYLINE.test(sentence))
  );
}
