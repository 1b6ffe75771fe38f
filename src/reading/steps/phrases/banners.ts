import type { Phrases } from '../phrase-book.ts';

export const NEWSLETTER: Phrases = {
  en: `
    sign up for our… | sign up to our… | sign up for the… | sign up to the… | sign up here | sign up now
    | sign up today | sign up to morning mail… | get our flagship newsletter… | subscribe to our… | subscribe to the… | subscribe to… | subscribe now… | subscribe today…
    | subscribe here | subscribe for… | subscribe | get our newsletter… | get the latest news… | get our daily…
    | get the day's top… | join our newsletter… | join our mailing list… | receive our newsletter…
    | already a subscriber | enter your email… | enter your e-mail… | thank you for subscribing…
    | become a member | become a member today… | become a member now… | become a member and support… | support our journalism…
  `,
  fr: `
    abonnez-vous… | s'abonner | inscrivez-vous à notre… | inscrivez-vous à la newsletter…
    | inscrivez-vous gratuitement… | recevez notre newsletter… | recevez nos… | recevez notre…
    | inscription à la newsletter… | déjà abonné
  `,
  de: `
    abonnieren sie… | jetzt abonnieren… | newsletter abonnieren… | melden sie sich für unseren…
    | newsletter bestellen… | melden sie sich zu unserem… | jetzt anmelden | jetzt zum newsletter anmelden… | jetzt kostenlos anmelden… | unser newsletter… | hier abonnieren…
    | zum newsletter anmelden… | hier können sie unseren newsletter… | hier können sie den newsletter…
    | sie können unseren newsletter…
  `,
  es: `
    suscríbete… | suscríbase… | suscribirse | apúntate a nuestra… | regístrate en nuestro…
    | recibe nuestra newsletter… | recibe nuestro boletín… | recibe las noticias…
  `,
  pt: `assine… | subscreva… | inscreva-se… | receba a nossa newsletter… | receba nossa newsletter… | cadastre-se…`,
  it: `iscriviti… | abbonati | abbonati a… | abbonati ora… | abbonati per… | abbonati alla… | ricevi la nostra newsletter… | iscrivetevi… | registrati alla newsletter…`,
  nl: `
    meld je aan voor… | meld u aan voor… | abonneer je… | abonneer u… | schrijf je in voor…
    | ontvang onze nieuwsbrief…
  `,
  pl: `zapisz się… | zapisz się do newslettera… | zasubskrybuj… | subskrybuj… | zapisz się na nasz…`,
  ru: `подпишитесь… | подписывайтесь… | подписаться | подпишись…`,
  uk: `підпишіться… | підписуйтесь… | підписуйтеся… | підписатися | підпишись…`,
  zh: `订阅我们… | 订阅 | 訂閱 | 欢迎订阅…`,
  ja: `ニュースレターに登録… | ニュースレターを購読… | メールマガジンに登録… | 購読する | メルマガ登録…`,
  ar: `اشترك في نشرتنا… | اشترك في النشرة… | اشترك الآن… | سجل في نشرتنا… | اشتركوا في…`,
};

export const COOKIES: Phrases = {
  en: `
    we use cookies… | this site uses cookies… | this website uses cookies… | our site uses cookies…
    | cookie policy | our website uses cookies… | we and our partners use cookies… | we and our partners store…
    | cookie settings | by continuing to use this… | by continuing to browse… | by using this site…
    | by clicking accept… | cookie notice | accept all cookies | accept cookies | accept all | reject all
    | manage cookies | we value your privacy… | we care about your privacy… | please accept cookies…
    | please enable cookies… | your privacy choices
  `,
  fr: `
    nous utilisons des cookies… | ce site utilise des cookies… | en poursuivant votre navigation…
    | gérer les cookies | accepter les cookies | tout accepter | tout refuser | nous et nos partenaires…
    | paramètres des cookies
  `,
  de: `
    wir verwenden cookies… | wir nutzen cookies… | diese website verwendet cookies…
    | diese seite verwendet cookies… | diese webseite verwendet cookies… | alle cookies akzeptieren
    | cookies akzeptieren | cookie-einstellungen | wir und unsere partner… | diese website nutzt cookies…
  `,
  es: `
    utilizamos cookies… | usamos cookies… | este sitio utiliza cookies… | este sitio web utiliza cookies…
    | aceptar cookies | esta web utiliza cookies… | aceptar todas | nosotros y nuestros socios…
  `,
  pt: `
    utilizamos cookies… | usamos cookies… | este site utiliza cookies… | este site usa cookies…
    | aceitar cookies | aceitar todos
  `,
  it: `
    utilizziamo i cookie… | questo sito utilizza cookie… | questo sito utilizza i cookie… | usiamo i cookie…
    | accetta i cookie | accetta tutti
  `,
  nl: `
    wij gebruiken cookies… | we gebruiken cookies… | deze website gebruikt cookies…
    | deze site gebruikt cookies… | cookies accepteren
  `,
  pl: `
    używamy plików cookie… | używamy plików cookies… | ta strona używa plików cookie…
    | ta strona korzysta z plików cookie… | nasza strona używa…
  `,
  ru: `
    мы используем файлы cookie… | мы используем cookie… | этот сайт использует cookie…
    | сайт использует файлы cookie… | этот сайт использует файлы cookie… | продолжая использовать…
  `,
  uk: `
    ми використовуємо файли cookie… | ми використовуємо cookie… | цей сайт використовує cookie…
    | цей сайт використовує файли cookie…
  `,
  zh: `我们使用cookie… | 我们使用 cookie… | 本网站使用cookie… | 本网站使用 cookie… | 接受所有cookie…`,
  ja: `当サイトではcookieを使用… | 当サイトはcookieを使用… | このサイトはcookieを… | このサイトではcookieを… | すべてのcookieを…`,
  ar: `نحن نستخدم ملفات تعريف الارتباط… | يستخدم هذا الموقع ملفات تعريف الارتباط… | نستخدم ملفات تعريف الارتباط…`,
};

/** Whole lines. */
export const ADVERTISING: Phrases = {
  en: `
    advertisement | advertising | ad | ads | sponsored | sponsored content | promoted | promoted content
    | paid content | paid post | story continues below advertisement | article continues below advertisement
    | article continues after advertisement | story continues below | story continues after advertisement
    | continue reading below | continue reading | scroll to continue | skip advertisement | skip ad
    | advertisement - scroll to continue | ad feedback | this advertisement has not loaded yet | affiliate links
  `,
  fr: `
    publicité | la suite après la publicité | la suite après cette publicité | annonce | contenu sponsorisé
    | sponsorisé
  `,
  de: `
    anzeige | anzeigen | werbung | artikel wird nach der anzeige fortgesetzt | weiter nach der anzeige
    | gesponsert
  `,
  es: `
    publicidad | anuncio | anuncios | continúa después de la publicidad | sigue leyendo después de la publicidad
    | patrocinado | contenido patrocinado
  `,
  pt: `
    publicidade | continua após a publicidade | anúncio | patrocinado | conteúdo patrocinado
    | continua depois da publicidade
  `,
  it: `pubblicità | annuncio | sponsorizzato | continua dopo la pubblicità | contenuto sponsorizzato`,
  nl: `
    advertentie | advertenties | gesponsord | lees verder na de advertentie | reclame
    | artikel gaat verder na advertentie
  `,
  pl: `
    reklama | dalsza część artykułu pod reklamą | artykuł sponsorowany | materiał sponsorowany
    | ciąg dalszy pod reklamą
  `,
  ru: `реклама | на правах рекламы | продолжение после рекламы | рекламный материал`,
  uk: `реклама | на правах реклами | продовження після реклами`,
  zh: `广告 | 廣告 | 赞助内容`,
  ja: `広告 | 広告の後に続く | スポンサード | [pr] | スポンサーリンク`,
  ar: `إعلان | إعلانات | محتوى برعاية`,
};

/** What copyright lines say after, or instead of, "© 2025 Example Media". */
export const RIGHTS: Phrases = {
  en: `
    all rights reserved… | this material may not be published… | this material may not be reproduced…
    | no part of this publication may be reproduced… | reproduction without permission…
    | reproduction is prohibited… | this content may not be reproduced… | this content may not be copied…
    | this content may not be published… | this content may not be republished…
    | this content may not be redistributed… | this content may not be used… | unauthorized reproduction…
    | unauthorised reproduction… | some rights reserved…
  `,
  fr: `
    tous droits réservés… | reproduction interdite… | toute reproduction interdite… | toute reproduction ou…
    | toute reproduction est interdite… | toute reproduction, même… | toute reproduction même…
    | toute reproduction totale… | toute reproduction partielle… | toute reproduction sans… | droits réservés…
  `,
  de: `alle rechte vorbehalten… | nachdruck verboten… | vervielfältigung nur mit…`,
  es: `
    todos los derechos reservados… | prohibida la reproducción… | prohibida su reproducción…
    | queda prohibida la reproducción…
  `,
  pt: `todos os direitos reservados… | é proibida a reprodução… | proibida a reprodução… | reprodução proibida…`,
  it: `tutti i diritti riservati… | riproduzione riservata… | riproduzione vietata… | © riproduzione riservata…`,
  nl: `alle rechten voorbehouden… | niets uit deze uitgave mag… | overname zonder toestemming…`,
  pl: `wszelkie prawa zastrzeżone… | wszystkie prawa zastrzeżone… | kopiowanie zabronione… | przedruk zabroniony…`,
  ru: `
    все права защищены… | перепечатка запрещена… | при перепечатке… | при использовании материалов…
    | при цитировании…
  `,
  uk: `
    усі права захищено… | всі права захищені… | усі права захищені… | передрук заборонено…
    | при використанні матеріалів…
  `,
  zh: `版权所有… | 版權所有… | 未经授权不得转载… | 未经许可不得转载… | 未經授權… | 禁止转载…`,
  ja: `無断転載を禁じます… | 無断転載禁止… | 無断複写・転載を禁じます… | 禁無断転載…`,
  ar: `جميع الحقوق محفوظة… | كل الحقوق محفوظة…`,
};

export const SOCIAL: Phrases = {
  en: `
    follow us on… | follow us… | follow @… | find us on… | like us on… | join us on… | share this article…
    | share this story… | share this | share this post… | share on | share via… | share | tweet | tweet this
    | click here… | click here to… | click to share… | share on facebook… | share on x… | copy link
    | download our app… | get our app… | download the app… | listen to this article… | watch the video
    | watch video | leave a comment… | join the conversation… | join the discussion | have a news tip…
    | got a tip… | send us your… | contact us… | contact the author… | whatsapp | facebook | twitter | linkedin
  `,
  fr: `
    suivez-nous… | partager | partagez cet article… | partager cet article | cliquez ici… | retrouvez-nous sur…
    | téléchargez notre application… | laisser un commentaire | écouter cet article…
  `,
  de: `
    folgen sie uns… | folge uns… | teilen | artikel teilen | klicken sie hier… | hier klicken
    | diesen artikel teilen… | laden sie unsere app… | kommentar schreiben | jetzt teilen
  `,
  es: `
    síguenos… | síganos… | compartir | comparte este artículo… | compartir este artículo | haz clic aquí…
    | haga clic aquí… | comparte | descarga nuestra app… | deja un comentario
  `,
  pt: `
    siga-nos… | siga a gente | partilhar | compartilhar | compartilhe | partilhe este artigo… | clique aqui…
    | compartilhe este artigo… | deixe um comentário | baixe nosso app…
  `,
  it: `
    seguici… | seguiteci… | condividi | condividi questo articolo… | clicca qui… | scarica la nostra app…
    | lascia un commento
  `,
  nl: `volg ons… | delen | deel dit artikel… | deel dit | klik hier… | download onze app… | reageer op dit artikel`,
  pl: `
    śledź nas… | obserwuj nas… | udostępnij | udostępnij ten artykuł… | kliknij tutaj… | podziel się
    | dodaj komentarz | polub nas…
  `,
  ru: `
    следите за нами… | следите за новостями… | поделиться | поделитесь | поделиться статьёй | нажмите здесь…
    | мы в социальных сетях… | читайте нас в… | присоединяйтесь к…
  `,
  uk: `
    стежте за нами… | слідкуйте за нами… | поділитися | поділіться | натисніть тут… | читайте нас у…
    | приєднуйтесь до… | приєднуйтеся до…
  `,
  zh: `关注我们… | 分享到 | 分享 | 点击这里… | 點擊這裡… | 分享本文 | 扫码关注… | 關注我們…`,
  ja: `フォローする | シェアする | この記事をシェア… | ツイート | こちらをクリック… | シェア`,
  ar: `تابعنا على… | تابعونا على… | شارك هذا المقال… | شارك المقال | مشاركة | انقر هنا… | اضغط هنا…`,
};

/** Whole lines that belong to the page, not to the article. */
export const PAGE_TOOLS: Phrases = {
  en: `
    skip to content | skip to main content | skip to navigation | print | print this page | print article
    | email | e-mail | print / e-mail | print / email | save | bookmark | listen | home | menu | search
    | back to top | no comments | comments | add comment | comments are closed | log in | sign in | more options
    | loading | close | load more | show more | view comments | show comments | text size | article | news
    | breaking news | live
  `,
  fr: `
    aller au contenu | imprimer | envoyer par e-mail | commentaires | aucun commentaire | retour en haut
    | accueil | écouter | se connecter
  `,
  de: `
    zum inhalt springen | zum inhalt | drucken | kommentare | keine kommentare | nach oben | startseite
    | vorlesen | merken | per e-mail versenden | zur startseite
  `,
  es: `
    saltar al contenido | ir al contenido | imprimir | comentarios | sin comentarios | inicio | escuchar
    | volver arriba
  `,
  pt: `
    ir para o conteúdo | pular para o conteúdo | imprimir | comentários | sem comentários | início | ouvir
    | voltar ao topo
  `,
  it: `vai al contenuto | stampa | commenti | nessun commento | torna su | ascolta | stampa / e-mail`,
  nl: `naar de inhoud | ga naar de inhoud | afdrukken | printen | reacties | geen reacties | terug naar boven`,
  pl: `przejdź do treści | drukuj | wydrukuj | komentarze | brak komentarzy | strona główna | do góry`,
  ru: `перейти к содержанию | распечатать | версия для печати | комментарии | нет комментариев | наверх | главная`,
  uk: `перейти до вмісту | роздрукувати | версія для друку | коментарі | немає коментарів | нагору | головна`,
  zh: `跳到内容 | 打印 | 打印本页 | 评论 | 返回顶部 | 首页 | 列印`,
  ja: `コンテンツへスキップ | 印刷 | 印刷する | コメント | トップへ戻る | ホーム`,
  ar: `انتقل إلى المحتوى | طباعة | التعليقات | تعليقات | الرئيسية`,
};
