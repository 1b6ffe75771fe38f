/** An article without any noise. */
export interface CleanArticle {
  readonly language: string;
  readonly headline: string;
  readonly body: readonly string[];
}

/** A story each, in the languages that furniture is known in. */
export const CLEAN_ARTICLES: readonly CleanArticle[] = [
  {
    language: 'en',
    headline: 'Harbour opens a second ferry line',
    body: [
      'The harbour of Lindwick on Monday opened a second ferry line that the town had been promised for eleven years.',
      'The first boat left at noon with ninety people on board, among them the mayor and the oldest fisherman of the town.',
      '“It is a bridge that moves,” said Mayor Joan Abbott, who had argued for the line since her election.',
      'The ferry crosses the bay in twenty minutes. By road the way takes an hour and a half.',
      'A ticket costs two dollars, and children travel free until the end of the year.',
    ],
  },
  {
    language: 'en',
    headline: 'Library lends out its first telescope',
    body: [
      'Readers in Marrow Hill can now borrow a telescope with their library card, and forty have already put down their names.',
      'Each telescope comes in a padded case together with a map of the sky. It may be kept for two weeks.',
      'The idea came from Peter Lowe, a retired teacher, after he had found three unused instruments in a school cellar.',
      '"They were waiting for somebody to look through them," he said. "So we cleaned the lenses and called the library."',
    ],
  },
  {
    language: 'fr',
    headline: 'Le vieux moulin de Sauvières tourne de nouveau',
    body: [
      'Le moulin de Sauvières, arrêté depuis la guerre, a recommencé à moudre du blé samedi devant deux cents habitants.',
      'Une association a réparé la roue pendant six ans avec l’aide de la commune et de plusieurs artisans de la région.',
      '« Nous avons cru cent fois que cela ne marcherait jamais », raconte Claire Morel, la présidente de l’association.',
      'La farine sera vendue au marché. Les écoles pourront visiter le moulin dès le mois de mars.',
    ],
  },
  {
    language: 'fr',
    headline: 'Un ours traverse la place du village',
    body: [
      'Un jeune ours brun a traversé lundi matin la place de Bellefont sans prêter attention aux passants qui le regardaient.',
      'L’animal est resté quelques minutes près de la fontaine avant de repartir vers la forêt par la rue des Tanneurs.',
      'Les gardes du parc pensent qu’il cherchait de l’eau. Personne n’a été blessé et aucune vitrine n’a été brisée.',
      'La mairie demande de ne pas le nourrir et de fermer les poubelles pendant la nuit.',
    ],
  },
  {
    language: 'de',
    headline: 'Kleinstadt ersetzt Laternen durch Leuchtpilze',
    body: [
      'Die Stadt Auenbrück hat am Montag vierzig Straßenlaternen abgeschaltet und an ihrer Stelle leuchtende Pilze gepflanzt.',
      'Die Pilze geben ein grünes Licht ab, das für Fußgänger reicht und Insekten nach ersten Messungen kaum anlockt.',
      '„Wir wollten wissen, ob es geht“, sagte die Biologin Karla Stein, die den Versuch mit zwei Studenten leitet.',
      'Im Winter müssen die Pilze abgedeckt werden. Die Stadt spart im Jahr rund neuntausend Euro für Strom.',
    ],
  },
  {
    language: 'es',
    headline: 'Un pueblo recupera su tren después de treinta años',
    body: [
      'El tren volvió a parar el lunes en Villaseca del Monte después de treinta años, y casi todo el pueblo acudió a la estación.',
      'La línea une ahora el valle con la capital en dos horas, con tres salidas cada día y una más los domingos.',
      '«Mi abuelo fue maquinista aquí y hoy subo yo», dijo Elena Prado, de diecinueve años, antes de cerrar la puerta.',
      'El gobierno regional pagó las obras. Los vecinos pintaron la estación durante el verano.',
    ],
  },
  {
    language: 'pt',
    headline: 'Escola da serra ensina a fazer relógios de sol',
    body: [
      'Uma escola da serra começou na segunda-feira a ensinar os alunos a construir relógios de sol com pedra da região.',
      'As aulas são dadas por um antigo relojoeiro que fechou a sua loja no ano passado e não queria ficar parado.',
      'Cada aluno leva para casa o relógio que fez. O melhor ficará na praça, ao lado da igreja.',
      'A escola espera receber visitantes de outras cidades e já prepara um livro sobre o projeto.',
    ],
  },
  {
    language: 'it',
    headline: 'Il faro di Capo Lungo diventa una biblioteca',
    body: [
      'Il faro di Capo Lungo, spento da dodici anni, ha riaperto lunedì come biblioteca con quattromila libri sul mare.',
      'I lettori salgono per una scala a chiocciola e trovano una sedia davanti a ogni finestra della torre.',
      'Il comune ha speso meno del previsto perché molti abitanti hanno lavorato gratis durante i fine settimana.',
      'La biblioteca resta aperta fino al tramonto. I bambini possono dormire nel faro una notte al mese.',
    ],
  },
  {
    language: 'nl',
    headline: 'Dorp bouwt een brug voor egels',
    body: [
      'Het dorp Oosterveen heeft maandag een brug geopend die alleen voor egels is bedoeld en over een drukke weg loopt.',
      'De brug is veertig centimeter breed en werd door leerlingen van de technische school getekend en gebouwd.',
      'In de eerste nacht telde een camera zeven egels. De gemeente hoopt dat ook padden de weg zullen vinden.',
      'De bouw kostte minder dan een nieuwe lantaarnpaal, omdat het hout uit een oude schuur kwam.',
    ],
  },
  {
    language: 'pl',
    headline: 'Miasteczko otwiera muzeum zagubionych kluczy',
    body: [
      'W poniedziałek w Starej Rzece otwarto muzeum, w którym można zobaczyć ponad trzy tysiące zagubionych kluczy.',
      'Klucze zbierał przez czterdzieści lat miejscowy listonosz, który zapisywał przy każdym miejsce i dzień znalezienia.',
      'Kto rozpozna swój klucz, może go zabrać do domu. Do tej pory zdarzyło się to pięć razy.',
      'Bilet kosztuje tyle co znaczek pocztowy, a dzieci wchodzą za darmo przez cały rok.',
    ],
  },
  {
    language: 'ru',
    headline: 'В посёлке построили каток на крыше школы',
    body: [
      'В посёлке Верхняя Заводь в понедельник открыли каток на крыше школы, который ученики сами рисовали на уроках.',
      'Лёд заливают по ночам, потому что днём крыша нагревается от солнца и вода не успевает замёрзнуть до вечера.',
      '«Мы хотели видеть реку, пока катаемся», — сказала директор школы Марина Орлова, которая первой вышла на лёд.',
      'Каток работает до девяти часов. Коньки можно взять бесплатно, если принести свои рукавицы.',
    ],
  },
  {
    language: 'uk',
    headline: 'У селі відкрили пекарню в старому вагоні',
    body: [
      'У селі Нова Гребля в понеділок відкрили пекарню, яку місцевий пекар облаштував у старому залізничному вагоні.',
      'Піч стоїть там, де колись було місце провідника, а хліб продають через вікно просто на пероні станції.',
      'За перший ранок продали двісті буханців. Пекар каже, що прокидається о третій годині разом із першим потягом.',
      'Восени поруч поставлять ще один вагон, у якому діти вчитимуться місити тісто.',
    ],
  },
  {
    language: 'zh',
    headline: '小镇把旧车站改成图书馆',
    body: [
      '青河镇星期一把停用多年的旧车站改成了一座图书馆，附近的居民排着长队走进了从前的候车室。',
      '图书馆有八千册书，读者可以坐在旧车厢里阅读，窗外仍然能看到来往的货运列车。',
      '镇长说，改建工程花了两年时间。许多老工人自愿回来修理长椅和时钟。',
      '图书馆每天开放到晚上九点，孩子们可以在站台上画画。',
    ],
  },
  {
    language: 'ja',
    headline: '港町で小さな水族館が再開',
    body: [
      '港町の青浜で月曜日、十年前に閉館した小さな水族館が住民の手によって再び開かれ、朝から長い列ができた。',
      '展示されているのは近くの海で見られる魚だけで、説明の札はすべて地元の小学生が書いたものである。',
      '館長の森田さんは、毎朝自分で海水をくみに行くという。入館料は無料で、寄付の箱が置かれている。',
      '秋には夜の見学会も始まる予定で、すでに多くの申し込みがある。',
    ],
  },
];
