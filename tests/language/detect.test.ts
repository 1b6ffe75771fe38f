import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';
import { FUNCTION_WORDS } from '../../src/language/function-words.ts';

describe('detectLanguage', () => {
  // The first test of this file: a module that has been loaded stays loaded.
  it('loads the thorough detector for a text that is not clear, and not before', () => {
    const loaded = () =>
      Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('tinyld'));
    const clear =
      'The government said on Tuesday that it would spend more on rural hospitals after a report found that ' +
      'patients in the north wait twice as long for treatment, and unions say the money is not enough.';

    expect(detectLanguage(clear)).toBe('en');
    expect(detectLanguage('政府は木曜日、来年度に地方の病院への予算を増やすことを決めた。')).toBe('ja');
    expect(detectLanguage('42')).toBe('und');
    expect(loaded()).toBe(false);

    expect(detectLanguage('Sejm głosuje za zamknięciem elektrowni węglowej')).toBe('pl');
    expect(loaded()).toBe(true);
  });

  it.each([
    ['en', 'Trump raises tariffs\nDonald Trump raised tariffs on Mexico to 25 per cent on Monday.'],
    ['nl', 'Haven dicht\nDe haven is sinds maandag dicht.'],
  ])('knows short items by their function words: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('reads capitals as it reads small letters, also with signs and a few words between them', () => {
    const shouted =
      'BRIDGE SHUT FOR WINTER 🎉 *finally* <b>bold</b> & more | pipe_ and_under\n' +
      'THE BRIDGE WAS SHUT ON MONDAY. SHE SAID THE FROST HAD LEFT HER NO CHOICE. THE BOARD MEETS ON FRIDAY.';
    expect(detectLanguage(shouted)).toBe('en');
  });

  it.each([
    ['en', 'The harbour opened a second ferry line on Monday, and the mayor was among the first passengers.'],
    [
      'fr',
      'Le port a ouvert lundi une deuxième ligne de bac, et le maire était parmi les premiers passagers.',
    ],
    ['de', 'Der Hafen hat am Montag eine zweite Fährlinie eröffnet, und der Bürgermeister war an Bord.'],
    ['es', 'El puerto abrió el lunes una segunda línea de barcos, y el alcalde estaba entre los pasajeros.'],
    ['it', 'Il porto ha aperto lunedì una seconda linea di traghetti e il sindaco era tra i passeggeri.'],
    ['nl', 'De haven heeft maandag een tweede veerdienst geopend en de burgemeester was aan boord.'],
    ['pl', 'Port otworzył w poniedziałek drugą linię promową, a burmistrz był wśród pierwszych pasażerów.'],
    ['ru', 'Порт открыл в понедельник вторую паромную линию, и мэр был среди первых пассажиров.'],
    ['uk', 'Порт відкрив у понеділок другу поромну лінію, і мер був серед перших пасажирів.'],
    ['el', 'Το λιμάνι άνοιξε τη Δευτέρα μια δεύτερη γραμμή πλοίων και ο δήμαρχος ήταν παρών.'],
    ['ar', 'افتتح الميناء يوم الاثنين خط عبارات ثانيا وكان رئيس البلدية من بين الركاب الأوائل.'],
    ['he', 'הנמל פתח ביום שני קו מעבורות שני וראש העיר היה בין הנוסעים הראשונים.'],
    ['zh', '港口周一开通了第二条渡轮航线，市长是首批乘客之一。'],
    ['ja', '港は月曜日に二番目のフェリー航路を開設し、市長も最初の乗客となりました。'],
    ['ko', '항구는 월요일에 두 번째 여객선 노선을 열었고 시장도 첫 승객이었습니다.'],
    ['th', 'ท่าเรือเปิดเส้นทางเรือข้ามฟากสายที่สองเมื่อวันจันทร์และนายกเทศมนตรีก็อยู่บนเรือ'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'Ferry'],
    ['figures', '1,204 + 3.50 = 1,207.50 — 2026-01-31'],
    ['signs', '*** !!! ??? ***'],
  ])('cannot tell from %s', (_, text) => {
    expect(detectLanguage(text)).toBe('und');
  });

  it('is not misled by one sentence in another language', () => {
    const english = 'The mayor of the city opened the second line with a short speech to the passengers. ';
    expect(detectLanguage(`${english.repeat(4)}« Le port a ouvert une ligne. » ${english.repeat(4)}`)).toBe(
      'en',
    );
  });

  it('says the same of the same text each time', () => {
    const text = 'Port harbour ferry maritime transport 42';
    expect(detectLanguage(text)).toBe(detectLanguage(text));
  });

  it.each([
    [
      'es',
      'El presidente anunció este martes que el Gobierno destinará más dinero a los hospitales rurales, después de que un informe revelara que los pacientes del norte esperan el doble para ser atendidos. Los sindicatos, sin embargo, creen que la cantidad no es suficiente y piden que se contrate a más enfermeras.',
    ],
    [
      'pt',
      'O governo decidiu na quinta-feira que os hospitais do interior vão receber mais dinheiro no próximo ano. Segundo o ministro, a situação é difícil em várias regiões, porque não há médicos suficientes e os doentes têm de esperar meses. O sindicato considera, no entanto, que isso não chega e que também os salários deviam subir.',
    ],
    [
      'ca',
      'El govern va anunciar dimarts que les obres de la nova línia de metro començaran abans de final d’any. Segons el conseller, el projecte costarà més de dos mil milions d’euros i donarà servei a milers de veïns que fins ara havien d’agafar l’autobús. Els ajuntaments de la zona, però, demanen que també es millorin els accessos.',
    ],
    [
      'it',
      'Il governo ha deciso giovedì che gli ospedali delle zone rurali riceveranno più fondi il prossimo anno. Secondo il ministro la situazione è difficile in molte province, perché non ci sono abbastanza medici e i pazienti devono aspettare mesi. Per il sindacato però non basta: anche gli stipendi dovrebbero aumentare.',
    ],
    [
      'ro',
      'Guvernul a hotărât joi că spitalele din mediul rural vor primi anul viitor mai mulți bani. Potrivit ministrului, situația este dificilă în mai multe județe, pentru că nu sunt destui medici, iar pacienții trebuie să aștepte luni întregi. Sindicatul consideră însă că nu este de ajuns și că ar trebui mărite și salariile.',
    ],
    [
      'cs',
      'Vláda ve středu schválila návrh zákona, který má zjednodušit stavební řízení. Podle ministra by se doba potřebná k získání povolení mohla zkrátit až o polovinu. Opozice ale upozorňuje, že obce přijdou o možnost ovlivnit, co se na jejich území staví, a že změny nebyly dostatečně projednány.',
    ],
    [
      'sk',
      'Vláda vo štvrtok rozhodla, že nemocnice na vidieku dostanú budúci rok viac peňazí. Podľa ministra je situácia vo viacerých krajoch ťažká, pretože nie je dosť lekárov a pacienti musia čakať celé mesiace. Odbory si však myslia, že to nestačí a že by sa mali zvýšiť aj platy.',
    ],
    [
      'da',
      'Regeringen vil nu gøre det lettere for små virksomheder at ansætte udenlandske medarbejdere. Det siger beskæftigelsesministeren efter et møde med erhvervslivet tirsdag. Flere partier er dog kritiske og mener, at der først skal findes arbejde til de mange unge, som står uden job i dag.',
    ],
    [
      'no',
      'Regjeringen bestemte torsdag at sykehusene i distriktene skal få mer penger neste år. Ifølge ministeren er situasjonen vanskelig i flere fylker fordi det ikke finnes nok leger, og pasientene må vente i månedsvis. Fagforeningen mener likevel at dette ikke er nok, og at lønningene også bør økes.',
    ],
    [
      'sv',
      'Regeringen beslutade på torsdagen att sjukhusen på landsbygden ska få mer pengar nästa år. Enligt ministern är läget svårt i flera län eftersom det inte finns tillräckligt många läkare och patienterna måste vänta i månader. Facket anser dock att det inte räcker och att också lönerna bör höjas.',
    ],
    [
      'ru',
      'Правительство в четверг решило, что больницы в сельской местности получат в следующем году больше денег. По словам министра, положение в нескольких областях тяжёлое, потому что врачей не хватает и пациентам приходится ждать месяцами. Профсоюз, однако, считает, что этого недостаточно и что нужно повысить и зарплаты.',
    ],
    [
      'uk',
      'Уряд у четвер вирішив, що лікарні в сільській місцевості отримають наступного року більше грошей. За словами міністра, становище в кількох областях важке, бо лікарів не вистачає і пацієнти мусять чекати місяцями. Профспілка, однак, вважає, що цього недостатньо і що треба підвищити також зарплати.',
    ],
    [
      'bg',
      'Правителството реши в четвъртък, че болниците в малките градове ще получат повече пари през следващата година. Според министъра положението в няколко области е тежко, защото няма достатъчно лекари и пациентите трябва да чакат с месеци. Синдикатът обаче смята, че това не е достатъчно и че трябва да се увеличат и заплатите.',
    ],
    [
      'mk',
      'Владата во четвртокот одлучи дека болниците во помалите места ќе добијат повеќе пари следната година. Според министерот, состојбата во неколку региони е тешка бидејќи нема доволно лекари и пациентите мора да чекаат со месеци. Синдикатот сепак смета дека тоа не е доволно и дека треба да се зголемат и платите.',
    ],
    [
      'sr',
      'Влада је у четвртак одлучила да ће болнице у мањим местима следеће године добити више новца. Према речима министра, стање је у неколико округа тешко јер нема довољно лекара, а пацијенти морају да чекају месецима. Синдикат међутим сматра да то није довољно и да би требало повећати и плате.',
    ],
    [
      'lt',
      'Vyriausybė ketvirtadienį nusprendė, kad kitais metais regionų ligoninės gaus daugiau pinigų. Pasak ministro, padėtis keliose apskrityse yra sudėtinga, nes trūksta gydytojų ir pacientai turi laukti mėnesius. Tačiau profesinė sąjunga mano, kad to nepakanka ir kad turėtų būti didinami ir atlyginimai.',
    ],
    [
      'lv',
      'Valdība ceturtdien nolēma, ka nākamgad lauku slimnīcas saņems vairāk naudas. Pēc ministra teiktā, vairākos novados stāvoklis ir grūts, jo trūkst ārstu un pacientiem jāgaida mēnešiem. Tomēr arodbiedrība uzskata, ka ar to nepietiek un ka būtu jāpalielina arī algas.',
    ],
    [
      'fi',
      'Hallitus päätti torstaina, että maaseudun sairaalat saavat ensi vuonna lisää rahaa. Ministerin mukaan tilanne on monessa maakunnassa vaikea, koska lääkäreitä ei ole tarpeeksi ja potilaat joutuvat odottamaan kuukausia. Ammattiliitto on kuitenkin sitä mieltä, että se ei riitä vaan myös palkkoja pitäisi nostaa.',
    ],
    [
      'et',
      'Valitsus otsustas neljapäeval, et maapiirkondade haiglad saavad järgmisel aastal rohkem raha. Ministri sõnul on olukord mitmes maakonnas keeruline, sest arste ei ole piisavalt ja patsiendid peavad ootama kuid. Ametiühing leiab aga, et sellest ei piisa ning palgad peaksid samuti tõusma.',
    ],
    [
      'ar',
      'قررت الحكومة يوم الخميس أن تحصل المستشفيات في المناطق الريفية على مزيد من المال في العام المقبل. وقال الوزير إن الوضع صعب في عدة محافظات لأن عدد الأطباء غير كاف وعلى المرضى أن ينتظروا شهورا. لكن النقابة ترى أن ذلك لا يكفي وأن الأجور يجب أن ترتفع أيضا.',
    ],
    [
      'fa',
      'دولت روز پنجشنبه تصمیم گرفت که بیمارستان‌های مناطق روستایی در سال آینده پول بیشتری دریافت کنند. به گفته وزیر وضعیت در چند استان دشوار است، زیرا پزشک کافی وجود ندارد و بیماران باید ماه‌ها منتظر بمانند. اما اتحادیه معتقد است که این کافی نیست و دستمزدها نیز باید افزایش یابد.',
    ],
    [
      'ur',
      'حکومت نے جمعرات کو فیصلہ کیا کہ دیہی علاقوں کے ہسپتالوں کو اگلے سال زیادہ رقم ملے گی۔ وزیر کے مطابق کئی اضلاع میں صورت حال مشکل ہے کیونکہ ڈاکٹر کافی نہیں ہیں اور مریضوں کو مہینوں انتظار کرنا پڑتا ہے۔ تاہم یونین کا کہنا ہے کہ یہ کافی نہیں ہے اور تنخواہیں بھی بڑھنی چاہئیں۔',
    ],
    [
      'sl',
      'Vlada je v četrtek sklenila, da bodo bolnišnice na podeželju prihodnje leto dobile več denarja. Po besedah ministra so razmere v več regijah težke, ker ni dovolj zdravnikov in morajo bolniki čakati po več mesecev. Sindikat pa meni, da to ne zadošča in da bi morali zvišati tudi plače.',
    ],
    ['ka', 'მთავრობამ ხუთშაბათს გადაწყვიტა, რომ სოფლის საავადმყოფოები მომავალ წელს მეტ თანხას მიიღებენ.'],
    [
      'hr',
      'U to vrijeme nitko nije znao što će se dogoditi, ali je nekoliko mjeseci poslije postalo jasno gdje su ' +
        'uzroci. Tijekom sljedeće dvije godine trebalo bi također riješiti ono što je prije bilo moguće.',
    ],
    [
      'sr',
      'U to vreme niko nije znao šta će se dogoditi, ali je nekoliko meseci posle postalo jasno gde su uzroci. ' +
        'Tokom sledeće dve godine trebalo bi takođe rešiti ono što je pre bilo moguće.',
    ],
  ])('tells %s from its neighbours', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    [
      'en',
      'Kim Jong-un met Park Geun-hye and Ban Ki-moon in Panmunjom, while Yoon Byung-se, Hwang Pyong-so and Choe Ryong-hae stayed in Pyongyang. According to Yonhap and Rodong Sinmun, the talks on Kaesong and Kumgangsan were over before noon, and neither Seoul nor Pyongyang would say what had been agreed.',
    ],
    [
      'en',
      'Río de la Plata champions Club Atlético Boca Juniors lost to Estudiantes de La Plata at the Estadio Jorge Luis Hirschi. Juan Sebastián de la Fuente and Luiz Inácio da Costa dos Santos scored for the hosts, and the visitors were down to ten men when Carlos del Valle was sent off in the second half.',
    ],
    [
      'de',
      'Emmanuel Macron, Jean-Luc Mélenchon und Marine Le Pen trafen sich am Gare de Lyon mit Vertretern von La République En Marche, der Confédération générale du travail und des Conseil d’État. Über den Inhalt des Gesprächs wurde nichts bekannt, doch soll es auch um Électricité de France gegangen sein.',
    ],
    [
      'fr',
      'Olaf Scholz, Frank-Walter Steinmeier et Christian Lindner ont été reçus par Mark Rutte et Ursula von der Leyen. La Frankfurter Allgemeine Zeitung et le Süddeutsche Zeitung écrivent que les ministres du Bundestag se sont mis d’accord sur un texte, mais que Die Linke et Bündnis 90/Die Grünen ne le voteront pas.',
    ],
    [
      'es',
      'Cristiano Ronaldo dos Santos Aveiro y João Félix llegaron ayer a Vila Nova de Gaia para un acto de la Câmara Municipal do Porto. El entrenador Luís Castro no quiso decir si los jugadores van a estar en el partido contra el Sporting Clube de Portugal, que se juega el domingo.',
    ],
  ])('is not misled by foreign names: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    [
      'fr',
      'Le premier ministre britannique a répondu en anglais : « We will not go back to the rules of the past, and I have said so many times. » Il a ensuite ajouté que les discussions avec Bruxelles se poursuivraient dans les prochaines semaines et que son gouvernement ne ferait pas de concession sur la pêche.',
    ],
    [
      'de',
      'Auf Englisch sagte er: "I have never been so sure of anything in my life." Dann wurde es still im Saal, und auch die Vertreter der Gewerkschaft wussten nicht, was sie dazu sagen sollten. Erst nach einer Pause ging die Sitzung weiter, und am Ende stimmten doch alle für den Vorschlag.',
    ],
    [
      'ru',
      'Президент компании заявил: «We are open for business and we will stay here», после чего покинул зал. По словам присутствовавших, он не стал отвечать на вопросы о том, когда завод снова начнёт работать и что будет с теми, кого уже уволили.',
    ],
    [
      'zh',
      '这家日本公司在声明中写道：“ご迷惑をおかけしました”。该公司表示，将于下周召回所有在中国销售的相关产品，并向消费者全额退款。监管部门此前已经就此展开调查，预计将在本月底前公布结果。专家认为，此次事件不会影响整个行业的发展，但是企业应当吸取教训，加强质量管理。',
    ],
  ])('is not misled by a quotation: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['fr', 'Le Parlement vote la fermeture de la dernière centrale à charbon'],
    ['nl', 'Kamer stemt voor sluiting van laatste kolencentrale'],
    ['sv', 'Riksdagen röstar för att stänga det sista kolkraftverket'],
    ['fi', 'Eduskunta äänesti viimeisen hiilivoimalan sulkemisesta'],
    ['uk', 'Парламент проголосував за закриття останньої вугільної станції'],
  ])('tells %s from a headline alone', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('reads accents that are characters of their own', () => {
    const text =
      'Le gouvernement a annoncé que la réforme était prête et que les députés la voteront avant l’été.';

    expect(detectLanguage(text.normalize('NFD'))).toBe('fr');
  });

  it('knows function words as they stand in a text: in lower case, letters only, once', () => {
    for (const words of Object.values(FUNCTION_WORDS)) {
      const list = words.split(' ');
      expect(
        list.filter((word) => !/^\p{L}+$/u.test(word) || word !== word.toLowerCase().normalize()),
      ).toEqual([]);
      expect(list.filter((word, at) => list.indexOf(word) !== at)).toEqual([]);
    }
  });
});
