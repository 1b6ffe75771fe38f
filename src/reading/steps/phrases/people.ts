import type { Phrases } from '../phrase-book.ts';

/** Words before an author's name, without a colon. */
export const BYLINE: Phrases = {
  en: `by | written by | posted by | reported by | story by | text by | words by | from our correspondent`,
  fr: `par | écrit par | rédigé par | publié par | propos recueillis par`,
  de: `von | geschrieben von | verfasst von | ein bericht von | aus berlin von`,
  es: `por | escrito por | publicado por`,
  pt: `por | escrito por | publicado por`,
  it: `di | a cura di | scritto da`,
  nl: `door | geschreven door | van onze verslaggever`,
  pl: `autorka | przez | napisał | napisała`,
};

/** Labels of an author that take a colon. */
export const BYLINE_LABEL: Phrases = {
  en: `author | authors | by | reporter | writer | text`,
  fr: `auteur | auteure | autrice | auteurs | texte`,
  de: `autor | autorin | autoren | text`,
  es: `autor | autora | autores | redacción | texto`,
  pt: `autor | autora | texto | reportagem`,
  it: `autore | autrice | testo`,
  nl: `auteur | auteurs | tekst`,
  pl: `autor | autorka | tekst`,
  ru: `автор | авторы | текст | корреспондент`,
  uk: `автор | авторка | автори | текст`,
  zh: `作者 | 记者 | 記者 | 撰文 | 文`,
  ja: `記者 | 文 | 執筆 | 取材・文`,
  ar: `بقلم | كتب | كتبت | الكاتب | إعداد`,
};

/** Labels of a photographer that take a colon. */
export const PHOTO: Phrases = {
  en: `photo | photos | photo credit | image | image credit | picture | pictures | credit | photograph | file photo`,
  fr: `photo | photos | crédit photo | crédits photo | crédit | crédits | image | photographie`,
  de: `foto | fotos | bild | bildquelle | bildnachweis | archivbild | symbolbild | archivfoto`,
  es: `foto | fotos | fotografía | imagen | crédito | créditos | foto de archivo`,
  pt: `foto | fotos | fotografia | imagem | crédito | créditos`,
  it: `foto | immagine | credito | crediti | credits`,
  nl: `foto | foto's | beeld | afbeelding`,
  pl: `foto | fot. | fot | zdjęcie | zdjęcia`,
  ru: `фото | фотография | снимок | изображение`,
  uk: `фото | світлина | зображення`,
  zh: `图片来源 | 图片 | 图 | 摄影 | 攝影 | 圖片來源 | 图源 | 图／ | 摄`,
  ja: `写真 | 画像 | 撮影 | 写真提供`,
  ar: `صورة | الصورة | تصوير`,
};

/** Words before a photographer's name, without a colon. */
export const PHOTO_BY: Phrases = {
  en: `
    photo by | photos by | photograph by | image by | picture by | photo courtesy of | image courtesy of
    | courtesy of
  `,
  fr: `photo par | photo de | photographie de`,
  de: `foto von | bild von`,
  es: `foto de | fotografía de`,
  pt: `foto de | fotografia de`,
  it: `foto di`,
  nl: `foto door | foto van`,
};

/** Agencies and picture libraries. */
export const AGENCIES = `
  reuters | ap | ap photo | associated press | the associated press | afp | agence france-presse | tass
  | itar-tass | belta | dpa | epa | epa-efe | efe | ansa | pap | belga | anp | apa | xinhua | kyodo | upi | pa
  | pa media | pa wire | getty | getty images | shutterstock | wikimedia commons | wikimedia | wikinews
  | wikipedia | bloomberg | ria novosti | interfax | ukrinform | keystone | imago | alamy | picture alliance
  | flickr | istock | unsplash | pexels | lusa | sputnik | anadolu | anadolu agency | sipa | sipa press | nurphoto
  | zuma press | zuma | handout | abaca | hans lucas | ots | sid | kna | тасс | рейтер | риа новости | интерфакс
  | унн | укринформ | укрінформ | 新华社 | 新華社 | 共同 | 共同通信 | 時事 | 時事通信 | 中新社 | 路透社 | 法新社 | رويترز | أ ف ب | أ.ف.ب
  | وكالات
`;

/** Words before the day on which an article came out. */
export const PUBLISHED: Phrases = {
  en: `
    published | published on | published at | posted | posted on | first published | date | issued | created
    | release date | on
  `,
  fr: `publié | publié le | mis en ligne le | paru le | date | le`,
  de: `veröffentlicht | veröffentlicht am | erschienen am | stand | datum | vom | am`,
  es: `publicado | publicado el | fecha | publicada el | creado`,
  pt: `publicado | publicado em | publicada em | data | em`,
  it: `pubblicato | pubblicato il | data | il`,
  nl: `gepubliceerd | gepubliceerd op | geplaatst op | datum | op`,
  pl: `opublikowano | data publikacji | dodano | data | publikacja`,
  ru: `опубликовано | дата публикации | дата | размещено`,
  uk: `опубліковано | дата публікації | дата | розміщено`,
  zh: `发布时间 | 发布于 | 發布時間 | 发表于 | 发布日期 | 日期 | 发布`,
  ja: `公開日 | 公開 | 掲載日 | 配信日 | 投稿日 | 日付`,
  ar: `نشر في | نُشر في | تاريخ النشر | نشر | التاريخ`,
};

/** Words before the day of a later change. */
export const UPDATED: Phrases = {
  en: `
    updated | updated on | updated at | last updated | last updated on | modified | last modified
    | last modified on | upd
  `,
  fr: `mis à jour | mis à jour le | mise à jour | mise à jour le | modifié le | actualisé le`,
  de: `aktualisiert | aktualisiert am | zuletzt aktualisiert | zuletzt aktualisiert am | geändert am`,
  es: `actualizado | actualizado el | última actualización | actualizada el`,
  pt: `atualizado | atualizado em | atualizada em | última atualização | actualizado em`,
  it: `aggiornato | aggiornato il | ultimo aggiornamento | ultimo aggiornamento il`,
  nl: `bijgewerkt | bijgewerkt op | laatst bijgewerkt | laatste update`,
  pl: `aktualizacja | zaktualizowano | ostatnia aktualizacja`,
  ru: `обновлено | обновление | последнее обновление | изменено`,
  uk: `оновлено | останнє оновлення | змінено`,
  zh: `更新 | 更新于 | 更新时间 | 最后更新 | 更新時間`,
  ja: `更新 | 更新日 | 最終更新 | 最終更新日`,
  ar: `آخر تحديث | تم التحديث | تحديث | حُدّث`,
};

/** Whoever says this reports, and is no banner. */
export const SPEECH: Phrases = {
  en: `
    said | says | say | told | tells | asked | wrote | writes | argued | argues | according to | ruled | claims
    | claimed
  `,
  fr: `dit | disent | déclaré | selon | affirme | a-t-il | a-t-elle | explique | écrit`,
  de: `sagte | sagt | sagen | erklärte | laut | schrieb | heißt es | stand auf`,
  es: `dijo | dice | dicen | según | afirmó | explicó | escribió | decía`,
  pt: `disse | diz | dizem | segundo | afirmou | explicou | escreveu | dizia`,
  it: `ha detto | dice | dicono | secondo | spiega | scrive | afferma`,
  nl: `zei | zegt | zeggen | volgens | aldus | schreef | staat er`,
  pl: `powiedział | powiedziała | mówi | według | napisał | głosi`,
  ru: `сказал | сказала | говорит | заявил | заявила | по словам | сообщил | написал`,
  uk: `сказав | сказала | каже | заявив | заявила | за словами | повідомив | написав`,
};
