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
  it: {
    arts: [
      'Il museo di Alta Riva espone una pittrice dimenticata',
      'La mostra riunisce sessanta opere dell’artista.',
    ],
    crime: ['Arrestato il ladro delle gioiellerie', 'La procura accusa il sospettato di otto furti.'],
    disaster: [
      'Treno deraglia vicino a Ponte Vecchio',
      'I vigili del fuoco estraggono dodici feriti dalle macerie.',
    ],
    economy: ['La banca centrale taglia i tassi di interesse', 'L’inflazione cala e la borsa sale.'],
    education: [
      'Mancano insegnanti nelle scuole di montagna',
      'L’anno scolastico comincia con meno docenti per gli alunni.',
    ],
    environment: [
      'La marea nera raggiunge la riserva naturale',
      'Gli ambientalisti temono per le tartarughe e le balene.',
    ],
    health: [
      'Un nuovo vaccino contro il morbillo',
      'I medici dell’ospedale lo hanno provato su mille pazienti.',
    ],
    people: ['La nonna festeggia il compleanno con il jackpot', 'Ha vinto la lotteria a 99 anni.'],
    labour: ['I macchinisti della metro in sciopero', 'I sindacati chiedono un aumento del salario.'],
    lifestyle: [
      'Lo chef che torna alla ricetta del suo paese',
      'Il ristorante serve vino della casa e formaggio.',
    ],
    politics: [
      'Il governo perde il voto in parlamento',
      'L’opposizione chiede elezioni e il ministro si è dimesso.',
    ],
    religion: ['Il vescovo benedice la cattedrale restaurata', 'Mille fedeli hanno pregato alla messa.'],
    science: [
      'Un telescopio scopre una cometa lontana',
      'Gli astronomi analizzano i dati della sonda spaziale.',
    ],
    society: ['La città accoglie più rifugiati', 'I volontari aiutano le famiglie dei migranti.'],
    sport: [
      'Un rigore all’ultimo minuto decide il derby',
      'L’allenatore elogia l’attaccante dopo la partita.',
    ],
    conflict: ['Tregua dopo i combattimenti al confine', 'L’esercito ritira soldati e carri armati.'],
    weather: [
      'Allerta arancione per la pioggia al nord',
      'I meteorologi prevedono grandine e raffiche di vento.',
    ],
  },
  nl: {
    arts: ['Museum toont vergeten schilderes', 'De tentoonstelling laat zestig schilderijen zien.'],
    crime: [
      'Inbreker aangehouden in Veldoord',
      'Het Openbaar Ministerie verdenkt de man van acht diefstallen.',
    ],
    disaster: ['Trein ontspoort bij Oudebrug', 'De brandweer haalde twaalf gewonden uit het puin.'],
    economy: ['Centrale bank verlaagt de rente', 'De inflatie daalt en de beurs stijgt.'],
    education: [
      'Te weinig leraren op de basisscholen',
      'In het nieuwe schooljaar krijgen leerlingen minder les.',
    ],
    environment: ['Olievlek bereikt natuurgebied', 'Milieuorganisaties vrezen voor zeehonden en walvissen.'],
    health: ['Nieuw vaccin tegen mazelen', 'Artsen van het ziekenhuis gaven het aan duizend patiënten.'],
    people: ['Oma wint de jackpot op haar verjaardag', 'Ze speelde al zestig jaar in de loterij.'],
    labour: [
      'Machinisten leggen het werk neer in een staking',
      'De vakbond eist meer loon van de werkgever.',
    ],
    lifestyle: [
      'Kok keert terug naar het recept van zijn dorp',
      'Zijn restaurant schenkt wijn en bier uit de streek.',
    ],
    politics: [
      'Coalitie verliest de verkiezingen',
      'De premier en zijn kabinet treden af, zegt de oppositie.',
    ],
    religion: ['Bisschop wijdt kathedraal opnieuw in', 'Duizend gelovigen kwamen naar de kerkdienst.'],
    science: ['Telescoop vindt verre komeet', 'Astronomen bekijken de gegevens van de ruimtesonde.'],
    society: ['Stad vangt meer vluchtelingen op', 'Vrijwilligers helpen gezinnen van asielzoekers.'],
    sport: ['Late strafschop beslist de derby', 'De trainer prees de doelman na de wedstrijd.'],
    conflict: ['Staakt-het-vuren na gevechten aan de grens', 'Het leger trekt tanks en soldaten terug.'],
    weather: ['Code oranje voor zware regen', 'Meteorologen verwachten hagel, onweer en windstoten.'],
  },
  pt: {
    arts: ['Museu mostra pintora esquecida', 'A exposição reúne sessenta quadros da artista.'],
    crime: ['Detido o ladrão das ourivesarias', 'O Ministério Público acusa o suspeito de oito roubos.'],
    disaster: [
      'Comboio descarrilou perto de Ponte Velha',
      'Os bombeiros retiraram doze feridos dos escombros.',
    ],
    economy: ['Banco central desce as taxas de juro', 'A inflação recua e a bolsa sobe.'],
    education: [
      'Faltam professores nas escolas do interior',
      'O ano letivo começa com menos docentes por aluno.',
    ],
    environment: [
      'Maré negra chega à reserva natural',
      'Os ambientalistas temem pelas tartarugas e baleias.',
    ],
    health: ['Nova vacina contra o sarampo', 'Os médicos do hospital testaram-na em mil pacientes.'],
    people: ['Avó festeja aniversário com o jackpot', 'Ganhou a lotaria aos 99 anos.'],
    labour: ['Maquinistas do metro entram em greve', 'O sindicato exige um aumento do salário.'],
    lifestyle: ['O chef que voltou à receita da aldeia', 'O restaurante serve vinho da casa e queijo.'],
    politics: ['Governo perde votação no parlamento', 'A oposição pede eleições e o ministro demitiu-se.'],
    religion: ['Bispo benze a catedral restaurada', 'Mil fiéis rezaram na missa.'],
    science: ['Telescópio descobre cometa distante', 'Os astrónomos analisam os dados da sonda espacial.'],
    society: ['Cidade acolhe mais refugiados', 'Os voluntários ajudam famílias de migrantes.'],
    sport: ['Penálti no último minuto decide o dérbi', 'O treinador elogiou o guarda-redes depois do jogo.'],
    conflict: ['Cessar-fogo após combates na fronteira', 'O exército retira soldados e tanques.'],
    weather: [
      'Aviso laranja por causa da chuva no norte',
      'Os meteorologistas esperam granizo e rajadas de vento.',
    ],
  },
};
