/** A story as a fixture tells it: source, headline, dek, what the summary adds, topics. */
export type Told = readonly [source: string, headline: string, dek: string, more: string, topics: string];

/** What stands in the text of the first story beside its summary: who wrote it, and figures. */
export const BESIDE: Readonly<
  Record<string, { readonly byline: string; readonly facts: readonly string[] }>
> = {
  en: {
    byline: 'Mara Veldt',
    facts: [
      'The new ferry line through Velden harbour cost 14 million and took 3 years to build.',
      'Each of the 2 boats takes 180 passengers and 60 bicycles.',
    ],
  },
  fr: {
    byline: 'Mara Veldt',
    facts: [
      'La nouvelle ligne de bac du port de Velden a coûté 14 millions et demandé 3 ans de travaux.',
      'Chacun des 2 bateaux prend 180 passagers et 60 vélos.',
    ],
  },
  ru: {
    byline: 'Мара Вельдт',
    facts: [
      'Новая паромная линия в порту Вельдена стоила 14 миллионов и строилась 3 года.',
      'Каждый из 2 паромов берёт 180 пассажиров и 60 велосипедов.',
    ],
  },
};

/** What is looked at in each language: five stories, the last of which tells the first once more. */
export const TOLD: Readonly<Record<string, readonly Told[]>> = {
  en: [
    [
      'The Velden Post',
      'Second ferry line opens in Velden harbour',
      'Boats now sail every half hour between the old town and the eastern quay.',
      'The mayor, Nora Quill, took the first boat at dawn. Commuters save some forty minutes a day.',
      'transport, Velden',
    ],
    [
      'Ashby Courier',
      'Ashby narrowly votes for a car-free centre: “a new beginning”',
      'By 312 votes, residents decided to close the market square to cars from next spring.',
      'Shopkeepers want to go to court. The council promises free buses for two years.',
      'politics, traffic',
    ],
    [
      'Night Sky',
      'Comet Hale-Okoro can be seen without a telescope',
      'It stands low in the west after sunset until Thursday.',
      'Astronomers at Paranal measured a tail of twelve million kilometres.',
      'science, astronomy',
    ],
    [
      'Ashby Courier',
      'Old stone bridge closes for repairs until March',
      'Engineers found cracks in the third arch.',
      'Lorries have been kept off it since August.',
      'transport',
    ],
    [
      'Coast Radio',
      'New ferry line links Velden harbour with the eastern quay',
      'Every half hour a boat now sails from the old town of Velden to the eastern quay.',
      'Mayor Nora Quill was on board of the first ferry, at dawn.',
      'transport, Velden',
    ],
  ],
  fr: [
    [
      'Le Courrier de Velden',
      'Une deuxième ligne de bac ouvre au port de Velden',
      'Les bateaux relient désormais la vieille ville au quai est toutes les demi-heures.',
      'La maire, Nora Quill, est montée à bord du premier bac à l’aube. Les usagers gagnent quarante minutes par jour.',
      'transports, Velden',
    ],
    [
      'L’Écho d’Ashby',
      'Ashby vote de justesse pour un centre sans voitures : « un nouveau départ »',
      'À 312 voix près, les habitants ont décidé de fermer la place du marché aux voitures dès le printemps.',
      'Les commerçants veulent saisir la justice. La mairie promet deux ans de bus gratuits.',
      'politique, circulation',
    ],
    [
      'Ciel de nuit',
      'La comète Hale-Okoro est visible à l’œil nu',
      'Elle se montre bas à l’ouest après le coucher du soleil jusqu’à jeudi.',
      'Les astronomes de Paranal ont mesuré une queue de douze millions de kilomètres.',
      'science, astronomie',
    ],
    [
      'L’Écho d’Ashby',
      'Le vieux pont de pierre fermé pour travaux jusqu’en mars',
      'Des ingénieurs ont découvert des fissures dans la troisième arche.',
      'Les camions n’y passent plus depuis août.',
      'transports',
    ],
    [
      'Radio Côte',
      'Une nouvelle ligne de bac relie le port de Velden au quai est',
      'Toutes les demi-heures, un bateau part désormais de la vieille ville de Velden pour le quai est.',
      'La maire Nora Quill était à bord du premier bac, à l’aube.',
      'transports, Velden',
    ],
  ],
  ru: [
    [
      'Вестник Вельдена',
      'В порту Вельдена открыли вторую паромную линию',
      'Паромы теперь ходят каждые полчаса между старым городом и восточной набережной.',
      'Мэр Нора Квилл отправилась первым рейсом на рассвете. Пассажиры экономят около сорока минут в день.',
      'транспорт, Вельден',
    ],
    [
      'Курьер Эшби',
      'Эшби с небольшим перевесом проголосовал за центр без машин: «новое начало»',
      'С разницей в 312 голосов жители решили с весны закрыть рыночную площадь для автомобилей.',
      'Торговцы собираются в суд. Совет обещает два года бесплатных автобусов.',
      'политика, движение',
    ],
    [
      'Ночное небо',
      'Комету Хейла — Окоро видно невооружённым глазом',
      'До четверга она стоит низко на западе после захода солнца.',
      'Астрономы в Паранале измерили хвост длиной двенадцать миллионов километров.',
      'наука, астрономия',
    ],
    [
      'Курьер Эшби',
      'Старый каменный мост закрыт на ремонт до марта',
      'Инженеры нашли трещины в третьей арке.',
      'Грузовики не пускают на него с августа.',
      'транспорт',
    ],
    [
      'Радио «Берег»',
      'Новая паромная линия связала порт Вельдена с восточной набережной',
      'Каждые полчаса паром отправляется из старого города Вельдена к восточной набережной.',
      'Мэр Нора Квилл была на борту первого парома на рассвете.',
      'транспорт, Вельден',
    ],
  ],
};
