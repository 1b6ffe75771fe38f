/**
 * How sentences begin that lean on the one before, by ISO 639-1, in lower case: words, and runs of up to four
 * joined by "+". A language without a list has none of these, and loses only this caution.
 */
export interface DanglingWords {
  /** They stand for somebody named before: "he", "their"; in languages that need none, the verb alone: "añadió". */
  readonly pronouns: string;
  /** "This", unless a word of time follows: "this week" needs nothing before it. */
  readonly pointers: string;
  /** They go on from what was said: "but", "meanwhile". Before a comma they can be left out. */
  readonly connectives: string;
  readonly times: string;
}

export const DANGLING: Readonly<Record<string, DanglingWords>> = {
  en: {
    pronouns:
      'he she they it his her hers their theirs its him them we our i my you your he’s she’s it’s they’re we’re i’m ' +
      'that’s others both neither another the+latter the+former the+same the+two the+three the+pair the+duo such one+of+them',
    pointers: 'this that these those',
    connectives:
      'but and or so however meanwhile moreover also then still yet nevertheless nonetheless therefore thus hence ' +
      'additionally furthermore besides otherwise instead similarly likewise finally rather indeed consequently ' +
      'afterwards though because nor plus in+addition as+a+result for+example for+instance ' +
      'on+the+other+hand at+the+same+time after+that in+contrast by+contrast in+response in+turn as+well even+so ' +
      'in+particular in+fact of+course as+such that+said',
    times:
      'week month year morning afternoon evening weekend summer spring autumn fall winter season night monday tuesday ' +
      'wednesday thursday friday saturday sunday january february march april may june july august september october ' +
      'november december century decade',
  },
  fr: {
    pronouns:
      'il elle ils elles on lui leur leurs son sa ses nous notre nos je j’ai mon ma mes vous votre c’est c’était ce+dernier ' +
      'cette+dernière ces+derniers ces+dernières celui-ci celle-ci ceux-ci celles-ci ils+ont qu’il tous+deux toutes+deux ' +
      'ceci cela ça d’autres ce+sont cet+homme ce+qui',
    pointers: 'ce cet cette ces',
    connectives:
      'mais et ou or donc car cependant toutefois pourtant néanmoins ainsi aussi ensuite puis enfin alors également ' +
      'ailleurs d’ailleurs par+ailleurs en+outre de+plus en+effet en+revanche au+contraire par+conséquent par+exemple ' +
      'c’est+pourquoi dès+lors entre-temps entretemps pendant+ce+temps de+son+côté de+même quant+à finalement sinon ' +
      'd’autre+part par+contre en+fait du+coup là',
    times:
      'semaine mois année matin soir nuit week-end été automne hiver printemps lundi mardi mercredi jeudi vendredi samedi ' +
      'dimanche saison après-midi siècle janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  de: {
    pronouns:
      'er sie es ihm ihn ihnen ihr ihre ihren ihrem sein seine seinen seinem wir unser unsere ich mein meine man beide ' +
      'letzterer letztere letzteres andere das+ist das+sei das+war das+sind deren dessen ersterer',
    pointers: 'dies diese dieser dieses diesen diesem solche solcher',
    connectives:
      'aber und oder denn doch jedoch allerdings außerdem zudem auch hingegen dagegen trotzdem dennoch daher darum ' +
      'deshalb deswegen dadurch davon dabei damit dazu dafür darauf danach daraufhin dann so da dort demnach ferner ' +
      'schließlich unterdessen inzwischen gleichzeitig sondern somit folglich stattdessen indes derweil ' +
      'zum+beispiel darüber+hinaus im+gegensatz+dazu hinzu',
    times:
      'woche monat jahr morgen abend nacht wochenende sommer herbst winter frühling frühjahr montag dienstag mittwoch ' +
      'donnerstag freitag samstag sonntag jahrhundert jahrzehnt januar februar märz april mai juni juli august september ' +
      'oktober november dezember',
  },
  es: {
    pronouns:
      'él ella ellos ellas su sus lo le les se nosotros nuestro nuestra yo mi mis usted ambos ambas añadió agregó dijo ' +
      'señaló explicó indicó aseguró afirmó aclaró destacó comentó sostuvo precisó concluyó recordó apuntó subrayó esto ' +
      'eso ello otros otras este+último esta+última estos+últimos el+mismo la+misma',
    pointers: 'este esta estos estas ese esa esos esas aquel aquella dicho dicha',
    connectives:
      'pero y o e aunque sin+embargo no+obstante además también así entonces luego después por+eso por+ello por+tanto ' +
      'por+lo+tanto mientras mientras+tanto por+otra+parte por+otro+lado por+su+parte en+cambio asimismo finalmente ' +
      'tampoco pues de+hecho por+ejemplo a+su+vez allí ahí de+ahí al+mismo+tiempo en+consecuencia incluso sino',
    times:
      'semana mes año mañana tarde noche fin verano otoño invierno primavera lunes martes miércoles jueves viernes sábado ' +
      'domingo temporada siglo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
  pt: {
    pronouns:
      'ele ela eles elas seu sua seus suas lhe nós nosso nossa eu meu minha você ambos ambas acrescentou disse afirmou ' +
      'explicou destacou ressaltou concluiu declarou comentou completou contou isso isto outros outras o+mesmo a+mesma ' +
      'este+último esta+última',
    pointers: 'este esta estes estas esse essa esses essas aquele aquela',
    connectives:
      'mas e ou porém contudo entretanto todavia no+entanto além+disso também assim então depois por+isso portanto ' +
      'enquanto+isso por+outro+lado por+sua+vez já finalmente pois por+exemplo ainda ali daí ao+mesmo+tempo embora ' +
      'nem aliás logo apesar+disso em+seguida',
    times:
      'semana mês ano manhã tarde noite fim verão outono inverno primavera segunda-feira terça-feira quarta-feira ' +
      'quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo temporada século janeiro fevereiro março ' +
      'abril maio junho julho agosto setembro outubro novembro dezembro',
  },
  it: {
    pronouns:
      'lui lei loro egli ella essi suo sua suoi sue gli noi nostro nostra io mio mia entrambi entrambe ha+detto ' +
      'ha+aggiunto ha+spiegato ha+dichiarato ha+affermato ha+concluso ha+sottolineato ciò quest’ultimo quest’ultima altri ' +
      'altre lo+stesso la+stessa si+tratta è+stato è+stata sono+stati',
    pointers: 'questo questa questi queste quello quella quelli quelle tale tali',
    connectives:
      'ma e ed o però tuttavia inoltre anche così allora poi quindi dunque perciò pertanto intanto nel+frattempo invece ' +
      'infine infatti del+resto per+esempio ad+esempio d’altra+parte dopo nonostante+ciò eppure anzi oltre+a+ciò lì ' +
      'dal+canto+suo a+sua+volta peraltro',
    times:
      'settimana mese anno mattina mattino pomeriggio sera notte estate autunno inverno primavera lunedì martedì mercoledì ' +
      'giovedì venerdì sabato domenica stagione secolo gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ' +
      'ottobre novembre dicembre',
  },
  nl: {
    pronouns:
      'hij zij ze het+is het+was hem haar hun zijn we wij ons onze ik mijn je jij beide beiden anderen laatstgenoemde ' +
      'dat+is dat+was dit+is dit+was men',
    pointers: 'dit dat deze die zulke',
    connectives:
      'maar en of want echter toch ook daarnaast bovendien daarom dus dan toen daarna intussen ondertussen hierdoor ' +
      'daardoor desondanks niettemin verder tenslotte ten+slotte vervolgens overigens zo daar er hierbij daarbij ' +
      'tegelijkertijd bijvoorbeeld integendeel immers al+met+al hierop daarop',
    times:
      'week maand jaar ochtend morgen middag avond nacht weekend weekeinde zomer herfst winter lente voorjaar najaar ' +
      'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag eeuw seizoen',
  },
  pl: {
    pronouns:
      'on ona ono oni one jego jej ich mu im my nasz nasza nasze ja mój moja dodał dodała powiedział powiedziała ' +
      'podkreślił podkreśliła zaznaczył zaznaczyła wyjaśnił wyjaśniła stwierdził stwierdziła tłumaczył ocenił oceniła ' +
      'przyznał przyznała jak+dodał jak+podkreślił obaj obie inni to+jest było+to jest+to',
    pointers: 'ten ta to ci te tego tej tych tym takie taki taka',
    connectives:
      'ale i a oraz lub jednak jednakże natomiast zaś także też również ponadto poza+tym dlatego więc zatem potem ' +
      'następnie tymczasem wreszcie w+końcu mimo+to bowiem gdyż tam wtedy wówczas z+kolei na+przykład przy+tym ' +
      'jednocześnie dodatkowo co+więcej w+związku+z+tym lecz',
    times:
      'tydzień tygodniu tygodnia miesiąc miesiącu miesiąca rok roku rano wieczór noc weekend poniedziałek wtorek środę ' +
      'czwartek piątek sobotę niedzielę lato jesień zimę wiosnę sezonie wieku',
  },
  ru: {
    pronouns:
      'он она оно они его её ее их ему ей им мы наш наша наши я мой моя вы ваш оба обе другие по+его+словам по+её+словам ' +
      'по+ее+словам по+их+словам как+он как+она добавил добавила пояснил отметил подчеркнул сказал последний последняя',
    pointers: 'это этот эта эти этого этой этих такой такая такие тот та те при+этом об+этом',
    connectives:
      'но и а или однако также тоже кроме+того поэтому затем потом тем+временем между+тем наконец впрочем зато ведь ' +
      'например тогда там так таким+образом в+то+же+время вместе+с+тем в+частности напротив в+свою+очередь более+того ' +
      'помимо+этого помимо+того после+этого тем+не+менее следовательно к+тому+же потому в+результате ' +
      'в+ответ причём причем',
    times:
      'неделе неделя неделю месяце месяц год году года утро вечер ночь лето летом осенью зимой весной день дня ' +
      'понедельник вторник среду четверг пятницу субботу воскресенье',
  },
  uk: {
    pronouns:
      'він вона воно вони його її їх їхній йому їй їм ми наш наша наші я мій моя ви ваш обидва обидві інші за+його+словами ' +
      'за+її+словами за+їхніми+словами як+він як+вона додав додала пояснив зазначив підкреслив сказав останній остання',
    pointers: 'це цей ця ці цього цієї цих такий така такі той те при+цьому про+це',
    connectives:
      'але і й та а або однак проте також теж крім+того тому потім тим+часом між+тим нарешті втім зате адже наприклад ' +
      'тоді там так таким+чином водночас разом+з+тим зокрема навпаки своєю+чергою у+свою+чергу більше+того після+цього ' +
      'тим+не+менш отже до+того+ж у+відповідь в+результаті причому',
    times:
      'тиждень тижня тижні місяць місяця рік року році ранок вечір ніч літо влітку восени взимку навесні день дня ' +
      'понеділок вівторок середу четвер п’ятницю суботу неділю',
  },
};
