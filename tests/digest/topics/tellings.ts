import type { MediaTopic } from '../../../src/core/media-topic.ts';

/** News of each kind in a few words: the headline, and the text. */
type Tellings = Readonly<Record<MediaTopic, readonly [headline: string, text: string]>>;

export const TELLINGS: Readonly<Record<string, Tellings>> = {
  de: {
    arts: [
      'Museum in Lahnau zeigt vergessene Malerin',
      'Die Ausstellung vereint sechzig Gemälde aus drei Ländern.',
    ],
    crime: [
      'Einbrecher in Torfheim festgenommen',
      'Die Staatsanwaltschaft wirft dem Mann acht Diebstähle vor.',
    ],
    disaster: ['Zug bei Altenbrück entgleist', 'Rettungskräfte bargen zwölf Verletzte aus den Trümmern.'],
    economy: ['Notenbank senkt den Leitzins', 'Die Inflation ist gefallen, und die Aktien steigen.'],
    education: [
      'Zu wenig Lehrer an den Grundschulen',
      'Im neuen Schuljahr fällt jede zehnte Stunde Unterricht aus.',
    ],
    environment: ['Ölteppich treibt auf das Naturschutzgebiet zu', 'Umweltschützer sorgen sich um die Wale.'],
    health: ['Neuer Impfstoff gegen Masern', 'Ärzte der Klinik prüften ihn an tausend Patienten.'],
    people: ['Rentnerin knackt den Jackpot', 'Die Lottogewinnerin feierte gerade ihren Geburtstag.'],
    labour: [
      'Lokführer treten in den Warnstreik',
      'Die Gewerkschaft fordert mehr Lohn von den Arbeitgebern.',
    ],
    lifestyle: [
      'Ein Koch kehrt zum einfachen Rezept zurück',
      'In seinem Restaurant gibt es Wein aus dem Dorf.',
    ],
    politics: [
      'Koalition verliert Mehrheit im Landtag',
      'Der Ministerpräsident will nach der Wahl zurücktreten.',
    ],
    religion: ['Bischof weiht den Dom neu', 'Zum Gottesdienst kamen tausend Gläubige.'],
    science: ['Teleskop entdeckt einen fernen Kometen', 'Astronomen werten die Daten der Raumsonde aus.'],
    society: ['Stadt nimmt mehr Flüchtlinge auf', 'Ehrenamtliche helfen den Familien im Asylverfahren.'],
    sport: ['Später Elfmeter entscheidet das Derby', 'Der Trainer lobte nach dem Spiel seine Stürmer.'],
    conflict: ['Waffenruhe nach Gefechten an der Grenze', 'Die Armee zieht ihre Panzer und Soldaten ab.'],
    weather: ['Unwetterwarnung für den Norden', 'Meteorologen erwarten Starkregen, Hagel und Sturmböen.'],
  },
  es: {
    arts: [
      'El museo de Alcira expone a una pintora olvidada',
      'La exposición reúne sesenta cuadros de la artista.',
    ],
    crime: ['Detenido un ladrón de joyerías en Torralta', 'La fiscalía acusa al sospechoso de ocho robos.'],
    disaster: [
      'Un tren descarrila cerca de Puente Viejo',
      'Los bomberos rescatan a doce heridos de los escombros.',
    ],
    economy: ['El banco central baja los tipos de interés', 'La inflación cede y la bolsa sube.'],
    education: [
      'Faltan maestros en las escuelas rurales',
      'El curso escolar empieza con menos profesores por alumno.',
    ],
    environment: [
      'Una marea negra alcanza la reserva natural',
      'Los ecologistas temen por las tortugas y las ballenas.',
    ],
    health: [
      'Una vacuna nueva contra el sarampión',
      'Los médicos del hospital la probaron con mil pacientes.',
    ],
    people: ['Una abuela celebra su cumpleaños con el premio gordo', 'Ganó la lotería a los 99 años.'],
    labour: ['Los conductores de metro van a la huelga', 'El sindicato exige un aumento del salario.'],
    lifestyle: [
      'El chef que volvió a la receta de su pueblo',
      'Su restaurante sirve vino de la casa y tapas.',
    ],
    politics: [
      'El Gobierno pierde la votación en el Parlamento',
      'La oposición pide elecciones y el ministro dimite.',
    ],
    religion: ['El obispo bendice la catedral restaurada', 'Mil feligreses rezaron en la misa.'],
    science: [
      'Un telescopio halla un cometa lejano',
      'Los astrónomos analizan los datos de la sonda espacial.',
    ],
    society: ['La ciudad acoge a más refugiados', 'Los voluntarios ayudan a las familias migrantes.'],
    sport: [
      'Un penalti en el último minuto decide el derbi',
      'El entrenador elogió a su delantero tras el partido.',
    ],
    conflict: [
      'Alto el fuego tras los combates en la frontera',
      'El ejército retira sus soldados y sus tanques.',
    ],
    weather: [
      'Aviso naranja por lluvias en el norte',
      'Los meteorólogos esperan granizo y ráfagas de viento.',
    ],
  },
  ru: {
    arts: ['Музей показал картины забытой художницы', 'На выставке шестьдесят работ, живопись и графика.'],
    crime: [
      'Полиция задержала грабителя ювелирных лавок',
      'Прокуратура обвиняет подозреваемого в восьми кражах.',
    ],
    disaster: ['Поезд столкнулся с грузовиком', 'Спасатели вытащили из обломков двенадцать пострадавших.'],
    economy: ['Центробанк снизил ключевую ставку', 'Инфляция замедлилась, акции на бирже растут.'],
    education: [
      'В сельских школах не хватает учителей',
      'Учебный год начнётся без уроков физкультуры для школьников.',
    ],
    environment: ['Нефтяное пятно подошло к заповеднику', 'Экологи боятся за дельфинов и черепах.'],
    health: ['Новая вакцина от кори', 'Врачи больницы проверили её на тысяче пациентов.'],
    people: ['Бабушка отметила юбилей джекпотом', 'Она выиграла в лотерею в день рождения.'],
    labour: ['Водители метро начали забастовку', 'Профсоюз требует поднять зарплату.'],
    lifestyle: ['Повар вернулся к рецепту своей деревни', 'В его ресторане подают домашнее вино и сыр.'],
    politics: [
      'Оппозиция победила на выборах в парламент',
      'Премьер-министр объявил об отставке правительства.',
    ],
    religion: ['Епископ освятил восстановленный собор', 'На литургию пришла тысяча верующих.'],
    science: ['Телескоп нашёл далёкую комету', 'Астрономы изучают данные космического зонда.'],
    society: ['Город примет больше беженцев', 'Волонтёры помогают семьям мигрантов.'],
    sport: ['Пенальти на последней минуте решил дерби', 'Тренер похвалил нападающего после матча.'],
    conflict: ['Перемирие после боёв на границе', 'Армия отводит танки и солдат.'],
    weather: ['Синоптики обещают ливни и град', 'На севере ждут грозы и порывы ветра.'],
  },
};
