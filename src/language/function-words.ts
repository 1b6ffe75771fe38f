/**
 * The little words that nearly every sentence of a language has, by ISO 639-1. What tells neighbours apart (Danish
 * "efter" and Norwegian "etter", Croatian "vrijeme" and Serbian "vreme") matters more here than completeness: for the
 * same reason these are not the lists of `stopword`, of which some have 30 words and others 700. In lower case, letters
 * only: "l'eau" is the words "l" and "eau".
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  ca:
    'a al als altres amb any anys aquest aquesta aquests així bé cap com contra d de del dels des després ' +
    'dia dos durant el ell els em en encara entre era es està estan fa fer fins ha han havia hi ho i ja l la ' +
    'les li més mentre molt mateix no només o on per però pel pels perquè poc pot primer qual quan què que ' +
    'quatre qui s sense ser seu seva seus seves si sobre són també tan tant té tenir tot tots tota un una ' +
    'uns va van vol avui dimarts dilluns',
  cs:
    'a aby ale ani asi až bez bude budou by byl byla byli bylo být co další dnes do i jak jako je jeho ' +
    'jejich jen ještě jí jsem jsme jsou již k kde když která které který kteří jej ji jim ke let má mezi ' +
    'mají možné může mohou mu na nad nebo není než o od po pod podle pokud pouze pro proti protože před při ' +
    'pak roce roku s se si své svou svého ta tak také takže tato tento ten to této toho tom tomu tuto tím u ' +
    'už v ve však všech všechny vše z za ze že žádný',
  da:
    'ad af alle alt andet andre at bare begge blandt blev blive bliver da de dem den denne der deres derfor ' +
    'det dette dog du efter eller en end endnu er et for fra få får før første gør ham han hans har havde ' +
    'hele hen her hun hvad hvis hvor hvordan i ifølge ikke ind ingen jeg kan kommer kun kunne lige man mange ' +
    'med meget mellem men mens mere mod må nogen noget nogle nu når nye og også om op os over på sagde samme ' +
    'samt selv siden siger sig sin sit skal skulle som sådan så til to under ud uden var ved vi vil ville',
  de:
    'aber alle allem allen als also am an andere anderen auch auf aus bei beim bereits bis da damit dann das ' +
    'dass dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem ' +
    'einen einer eines er es etwa für gegen hat hatte hatten haben ich ihm ihn ihr ihre ihren im immer in ' +
    'ist ja jedoch kann kein keine können konnte man mehr mit muss müssen nach nicht noch nun nur ob oder ' +
    'ohne sagte schon sehr sei sein seine seinen seit sich sie sind so soll sondern über um und uns unter ' +
    'vom von vor war waren was wegen weil wenn werden wer wie wieder wir wird worden wurde wurden zu zum zur',
  en:
    'a about after all also an and any are as at back be because been before being between both but by can ' +
    'could did do does during each even first for from had has have he her here him his how however if in ' +
    'into is it its just last like made many may more most much must my new no not now of off on one only or ' +
    'other our out over said same says she should since so some still such t than that the their them then ' +
    'there these they this those through to two under until up us very was we were what when where which ' +
    'while who why will with would year years you your',
  es:
    'a además ahora al algo alguna algunos ante antes año años así aún aunque bajo bien cada casi como con ' +
    'contra cual cuando de del desde después día donde dos durante e el él ella ellos en entre era eran es ' +
    'esa ese eso esta está están estas este esto estos fue fueron gobierno gran ha haber había han hasta hay ' +
    'hoy la las le les lo los luego más me mi mientras mil mismo mucho muy nada ni no nos nuestra nuestro ' +
    'nueva nuevo o otra otras otro otros para parte pero poco por porque pues puede pueden que qué quien sea ' +
    'según ser si sí sido sin sino sobre son su sus también tan tanto tiene tienen toda todas todo todos ' +
    'tras tres tu un una uno unos y ya yo',
  et:
    'aga aasta aastal alates all ei ega enam enne ent et ette hakkas ja jah järel juba juures ka kaks kas ' +
    'keda keegi kelle kes kogu kõik kõige koos ku kuhu kui kuid kuna kus kuni ma me meie mida mille millal ' +
    'millega mis mitte mu muu need nagu neid nende ning nii nüüd ole oleks olema olen oli olid olla olnud ' +
    'oma on pärast peab pole poolt ta saab sai said samuti seal see seda selle selles sellest selleks seni ' +
    'siin siis sest suur tema teine teise teised tuleb üks ühe ükski üle välja või võib vaid väga',
  fi:
    'ei eikä eivät eli ellei ennen että ettei hän hänen häntä he heidän ihan itse ja jo joiden joissa jonka ' +
    'jos joka jotka jossa jota jotta joita joista josta jälkeen kaikki kanssa kautta kerran kertoo kertoi ' +
    'ketä koko koska kuin kuitenkin kun kuten lisäksi me mennä mikä minkä minä missä mitä mukaan mutta muun ' +
    'muut myös mm ne niiden niin niitä noin nyt oli olla olisi olivat ole olleet ollut on ovat paljon pitää ' +
    'sama se sekä sen siitä siinä sitä sillä siksi sitten saa sai tai tässä tämä tämän täällä tällä tehdä ' +
    'toinen tulee vaan vaikka vain vasta vielä voi voidaan voivat vuonna vuoden yli yksi yhden',
  fr:
    'à afin ainsi alors après au aussi autre autres aux avait avaient avant avec avoir bien c car ce cela ' +
    'celle celui ces cet cette ceux chaque chez comme contre d dans de depuis dernier des deux doit donc ' +
    'dont du elle elles en encore entre est et était étaient été être eux fait faire il ils j jour jusqu l ' +
    'la le les leur leurs lors lui m mais même moins n ne ni non nos notre nous on ont ou où par pas pendant ' +
    'peu peut peuvent plus plusieurs pour puis qu quand que quelques qui s sa sans se selon ses si soit son ' +
    'sont sous sur tous tout toute toutes très trois un une vers vous y',
  hr:
    'a ali bez bi bila bile bili bilo bio biti će da dana dok do drugi dva gdje godina godine ga hrvatske i ' +
    'iako ih ili im ima imaju iz između ja jako je jedan jedna jednom jer jesu još ju kada kako kao kod koja ' +
    'koje kojem kojeg koji kojih kojima koju li mi može mogu mnogo moguće na nakon nam ne nego neke neki ' +
    'nema nije nisu ni njegov njegova njih o od oko on ona oni ono osim ova ovaj ove ovo ovog po pod posto ' +
    'prema preko pri prije protiv putem s sa samo se smo su sve svi svoje šest što ta taj tako također te ' +
    'tijekom tko to toga tom tome u uz više vrlo već za zbog uvijek svijet svijeta svijetu vrijeme vremena ' +
    'mjesto mjesta mjestu mjestima mjesec mjeseca mjeseci dvije cijelo cijeli cijele riječi riječima ' +
    'sljedeće sljedeći sljedećih vidjeti promjena promjene promjeni posljednji posljednje posljednjih ' +
    'uspjelo uspio unutar tjedna tisuća netko nitko jučer dio dijelu dijelove primjer primjerice ovdje ' +
    'bijele trebalo vrijednost vrijednosti europske europskih',
  hu:
    'a abban ahol aki akik alatt által amely amelyek ami amikor annak arra az azok azonban azt be bár csak ' +
    'de e egy egyik egész együtt el elé első ellen én ennek ez ezek ezt ezért ezzel fel felé ha hanem hogy ' +
    'hogyan ide igen illetve így is itt jó kell kellett ki közben között közötti lehet lenne lesz lett le ' +
    'magát már másik más még meg mely mellett mert mi miatt míg mind minden mint mintha miután most nagy ' +
    'nagyon ne nem néhány nekik nélkül nincs olyan ott ő ők össze pedig s saját sem semmi sok során szerint ' +
    'számára tehát több tovább újra után utolsó vagy van vannak valamint való vissza volt voltak volna',
  id:
    'ada adalah agar akan antara apa atau bagi bahwa banyak baru beberapa begitu belum berada bisa bukan ' +
    'dalam dan dapat dari demi dengan di dia dua hal hanya harus hari hingga ia ini itu jika juga kami ' +
    'karena ke kemudian kepada ketika kita lagi lain lebih maka masih melalui memiliki mengatakan menjadi ' +
    'menurut mereka namun oleh orang pada para pernah pertama pula sangat sama sampai satu saat sebagai ' +
    'sebelum sebuah secara sedang sehingga sejak sekitar selama seluruh semua seorang seperti serta setelah ' +
    'setiap suatu sudah tahun tak telah tentang terhadap tersebut tetapi tidak untuk yang',
  it:
    'a ad agli ai al alcuni all alla alle allo altri altro anche ancora anni anno aveva avere c che chi ci ' +
    'città col come con contro così cui d da dagli dai dal dall dalla dalle degli dei del dell della delle ' +
    'dello di dopo dove due durante e è ed era erano essere fa fra fatto fino fu gli già grande ha hanno i ' +
    'il in invece io l la le lei li lo loro lui ma mentre mi molto ne nei negli nel nell nella nelle nello ' +
    'no noi non o ogni oggi per perché più poi possono prima proprio può qual quale quando quanto quella ' +
    'quello quelli questa queste questi questo qui se sempre senza si sia solo sono sotto sta stata stati ' +
    'stato su sua sue sugli sui sul sull sulla sulle suo suoi tra tre tutti tutto un una uno',
  lt:
    'ant apie ar arba be bei bet bus buvo būti būtų daug dar dėl deja gali galima galite gana ir iš iki jau ' +
    'jei jeigu ji jie jis jo jos jų joje juos kad kada kai kaip kas kiek kiti kitų kitą kokia kol kur kuri ' +
    'kurie kuris kurį kurios kurių ką ko labai man mes metais metų metus mūsų nebuvo nei nėra nes net nors ' +
    'nuo nurodė o pagal pas pat per po prie prieš pirmą sako sakė savo su šiuo šis ši šį šio šią šie šių ta ' +
    'tačiau tad tai taip taigi tam tarp tas tą te tie tik to toks todėl tokia tuo turi turėjo tų už va vis ' +
    'viso visi visų vienas vieną virš yra',
  lv:
    'aiz ap ar arī bet bez bija bijis bijuši būs būt caur dažādu diviem divi dēļ esam gan gada gadā gadu ' +
    'gadus ir iespējams ja jau jaunu jo jā ka kad kam kamēr kas kā kur kura kuras kuri kurš kuru kurā kuriem ' +
    'ko kopš lai lielā līdz nav ne nebija nedrīkst nekā nevar no nu otro otru pa pār par pat pēc pie pirmā ' +
    'pirms pirmo pret saka sava savu sev starp šajā šī šīs šo šobrīd šis tā tādēļ tai taču tad tam tas tāpat ' +
    'tās tika tikai tiks to tomēr tur tiek un uz var varētu vai vairāk vairs vēl vien vienu viņa viņi viņš',
  nl:
    'aan al alle alleen als altijd andere ben bij bijna daar dan dat de deze die dit doen door drie dus ' +
    'echter een eerste elkaar en er gaan gaat geen geweest goed had hadden haar heb hebben heeft hem het ' +
    'hier hij hoe hun iets ik in is ja jaar je kan keer komen komt kon konden kunnen maar maken meer met ' +
    'mijn moest moet moeten na naar nadat niet niets nieuwe nog nu of om omdat ondanks onder onze ook op ' +
    'over sinds staat te tegen terwijl tijdens toch toen tot tussen twee uit van vanaf veel verder volgens ' +
    'voor waar waarin waren was wat we weer welke wel werd werden wie wij wil worden wordt zal ze zei zelf',
  no:
    'alle alt andre at av bare begge ble bli blir blitt både da de dem den denne der deres derfor dermed det ' +
    'dette disse du eller en enn ennå er et etter for fordi fra få får før første gjennom gjør gjøre ha ' +
    'hadde ham han hans har hele hun hva hvis hvor hvordan hver i ifølge igjen ikke ingen inn jeg kan kommer ' +
    'kun kunne man mange med meg mellom men mens mer mot mye må ned noe noen nok nye nå når og også om opp ' +
    'oss over på sa samme selv senere seg sier siden sin sitt skal skulle slik som sted så til to under uten ' +
    'ut var ved vi videre vil ville være vært år',
  pl:
    'a aby albo ale ani bardzo bez będą będzie bo by być był była było były ci co czy czyli dla do gdy gdyby ' +
    'gdzie go i ich im innych ile iż ja jak jako jakie jednak jednym jeden jego jej jest jeszcze jeśli już ' +
    'kiedy która które którego której który których którym którzy lat lecz lub ma mają między może można mi ' +
    'mnie mu my na nad nas nawet nic nich nie nim niż o od ok on ona oni oraz po pod podczas powiedział ' +
    'ponad ponieważ poza przed przede przez przy roku również są się sobie swoje swojej ta tak także takie ' +
    'tam te tego tej ten też to tu tych tylko tym u w wciąż we wiele więc wszystko wszystkich z za ze został',
  pt:
    'a à ainda além ano anos antes ao aos apenas após aquele as às assim até bem cada com como contra da das ' +
    'de dela dele deles desde dessa desse desta deste dia disse do dois dos duas durante e é ela elas ele ' +
    'eles em embora enquanto então entre era eram essa esse esta está estão estava este eu foi foram há isso ' +
    'isto já lhe mais mas maior me mesmo muito na não nas nem nenhum no nos nossa nosso num numa o onde os ' +
    'ou outra outras outro outros para pela pelas pelo pelos pode podem por porque pouco primeira primeiro ' +
    'quais qual quando que quem se segundo seja sem sendo ser será seu seus são só sob sobre sua suas também ' +
    'tem têm tinha toda todas todo todos três tudo um uma você',
  ro:
    'a acea aceasta această aceste acest acesta acestea acestui acum ai aici al ale am an ani anul apoi ar ' +
    'are astfel asupra atunci au avea avut azi ca care către ce cea cei cel cele cine când cât câte cu cum ' +
    'că căci dar dacă de decât deci deja despre din dintre doar doi două după ea ei el ele era este eu fără ' +
    'fi fie fiecare fiind foarte fost găsi i iar încă în îl îi își între într l la le li lor lui mai mare ' +
    'mult mulți ne nici noi noastră nostru nu o ori pe pentru pot poate prea prin prima printre s sa sale ' +
    'sau se spus spre spune sub sunt sînt suntem și şi să tot toate toată toți toţi totul trebuie un una ' +
    'unde unei unor unui unul va vor vrea',
  sk:
    'a aby aj ak ako ale alebo ani až bez bola bolo bol boli bude budú by byť cez čo ďalej ďalšie do dnes ' +
    'ešte ho i ich im iba ja je jeho jej jednou k kde keď keďže kto ktorá ktoré ktorej ktorého ktorí ktorú ' +
    'ktorý ktorých ku len lebo má majú medzi mi mnohí môže môžu možné mu musí na nad nebol nebolo než nich ' +
    'nie niekoľko niektoré no o od okrem on ona oni pod podľa po pokiaľ potom pre preto pretože pred pri ' +
    'proti roka roku s sa si so sú svoj svoje svojej svoju ta tak takže takto tam táto tejto ten tento tiež ' +
    'tieto tým to toho tom tomu toto treba tu tú u už v však vo všetko všetkých všetky viac z za zo že',
  sl:
    'a ali ampak bi bil bila bile bili bilo biti bo bodo bolj brez če čeprav da dan danes del do dobro dva ' +
    'enega eden ena eno iz ima imajo in ja jaz je jih jim jo kaj kako kakor kar katera katere kateri katerih ' +
    'ki kjer kje ko koliko kot le let leta leto lahko med mi mogoče mora morajo na nad naj najbolj namreč ne ' +
    'nekaj nekateri ni niso nihče njegov njegova njihova nič o ob od oziroma okoli on ona po pod poleg potem ' +
    'pred predvsem pri proti prav saj sam samo se sem si smo so sta svoj svoje svojo še ta tak tako takrat ' +
    'tam te tega tej tem temu ter tudi to tu v več ves vendar vse vsi z za zaradi zato zdaj zelo že',
  sv:
    'alla allt andra att av bara blev bli blir blivit både bland då de dem den denna deras dess dessa det ' +
    'detta dig du där därför efter ej eller en enligt ett fick finns flera fram från få får för före första ' +
    'genom gör göra ha hade han hans har hela helt henne hennes här hon honom hur i ibland igen inför ingen ' +
    'inget innan inom inte jag kan kommer kunde kunna man med mellan men mer mot mycket många måste ner nu ' +
    'ny nya någon något några när och också om oss på samma sade sedan sig sin sina sitt ska skall skulle ' +
    'som sen säga säger så tidigare till två under upp ur utan ut vad var vara varit varje vi vid vilka ' +
    'vilket vill visar än är även åt år över',
  tr:
    'acaba ama ancak ara arasında artık aslında ayrıca az bana başka bazı belki ben beni bile bin bir biri ' +
    'biraz birçok birkaç biz bize bu buna bunu bunun burada böyle bütün çok çünkü da daha dan de değil den ' +
    'diğer diye dolayı dün edecek edildi eden eder en etti ettiği fakat gereken gerek gibi göre hala hatta ' +
    'hem hep henüz her herhangi hiç hiçbir iki ile ilgili ilk ise için içinde iyi kadar karşı kendi ki kim ' +
    'kimse mı mi mu mü nasıl ne neden nedeniyle nerede o olan olarak oldu olduğu olduğunu olması olmak ' +
    'olmayan olmaz olsa olup olur on ona onlar onu onun ortaya önce önemli oysa ötürü öyle rağmen sadece ' +
    'sahip söyledi sonra şekilde şey şimdi şöyle şu tarafından tüm üzere üzerinde var ve veya ya yani ' +
    'yapılan yeni yer yine yok yüzde zaman',
  vi:
    'anh bao bị bởi các cả cái cách cần chỉ chính cho chưa chúng có còn của cùng cũng cuộc do đã đang đầu ' +
    'đây để đến đều đi điều đó độ được đối gì giữa hai hay hiện họ hơn hoặc khác khi không khoảng là lại làm ' +
    'lần lên lớn mà mỗi một mới nay này năm nào nên nếu ngày ngoài người nhiều như nhưng những nhất nói nữa ' +
    'ông ở phải phía qua ra rằng rất sau sẽ sự số tại thành theo thể thì thời thứ tôi trên trong trước từ ' +
    'tới tuy vào vẫn và về vì viên việc với vừa',
  bg:
    'а ако ала бе без беше би бил била били било бъдат бъде в вас вече ви вие време все всеки всички всичко ' +
    'във въпреки върху г ги го година години да дали две до докато дори друг други един една едно език за ' +
    'защо защото и из или им има имат й каза как както какво като към ли между ме много може могат му на над ' +
    'най нас не него нея ни ние някои няма но нови обаче около освен от отново още под поради после пред ' +
    'преди през при първи първия с са само се сега си след според срещу със съм също стана така те тези това ' +
    'този тази той толкова тук тя тях у хората част че чрез ще я',
  mk:
    'а ако ама беа беше би биде бидат бил била биле било веќе во времe врз го години година да дали две дека ' +
    'до додека доколку други другите еден една едно ги за затоа зошто и из им има имаат иако исто или како ' +
    'кај кои која кое кој кон ќе ли меѓу многу може можат мора му на над најмногу не него нема немаат ' +
    'неговиот ни ние низ нив ниту но нови о од околу оваа овие овој она оние оној откако по повеќе под ' +
    'покрај поради потоа пред преку при против прв рече с само се сега сè сите со според сѐ сум сме старт ' +
    'таа така тие тоа тој треба тука туку уште што',
  ru:
    'а без бы был была были было быть в вам вас ведь весь во вот все всё всего всех вы где да даже два для ' +
    'до его ее её если есть еще ещё же за здесь и из или им их к как когда которая которого которое которой ' +
    'которые который которых кто ли лет лишь либо между меня мне может можно мы на над надо нам нас не него ' +
    'нее ней нет ни них но ну о об однако около он она они от очень перед по под после потому почти при про ' +
    'раз с сам своей своего своих себя сейчас со сказал так также такой там тем теперь то того тоже только ' +
    'том тот три тут ты у уже хотя чего чем через что чтобы эта эти это этого этой этом этот я',
  // Serbian is printed in both scripts.
  sr:
    'а али без би била биле били било бити био ће да дана два до док други га где година године и иако из ' +
    'или им има имају између их ја је један једна једно јер још каже као када како код која које којег којем ' +
    'који којима којих коју ли међу ми може могу мора на над након нам не него неке неки нема није нису ни ' +
    'њега њихов о ове ово овог овај од око он она они осим па по под поред после пре према преко при против ' +
    'рекао с са само сада се смо су све свих свој своје та тај тако такође те тим то тога тог том током у уз ' +
    'више већ врло за због што шта a ali bez bi bila bile bili bilo biti bio će da dana dva do dok drugi ga ' +
    'gde godina godine i iako iz ili im ima imaju između ih ja je jedan jedna jedno jer još kaže kao kada ' +
    'kako kod koja koje kojeg kojem koji kojima kojih koju li među mi može mogu mora na nad nakon nam ne ' +
    'nego neke neki nema nije nisu ni njega njihov o ove ovo ovog ovaj od oko on ona oni osim pa po pod ' +
    'pored posle pre prema preko pri protiv rekao s sa samo sada se smo su sve svih svoj svoje ta taj tako ' +
    'takođe te tim to toga tog tom tokom u uz više već vrlo za zbog što šta увек свет света свету време ' +
    'место места месту местима месец месеца месеци две цело цели целе речи речима следеће следећи следећих ' +
    'видети промена промене промени последњи последње последњих успело успео унутар недеље хиљада неко нико ' +
    'јуче део делу делове пример овде беле требало вредност вредности европске европских времена uvek svet ' +
    'sveta svetu vreme mesto mesta mestu mestima mesec meseca meseci dve celo celi cele reči rečima sledeće ' +
    'sledeći sledećih videti promena promene promeni poslednji poslednje poslednjih uspelo uspeo unutar ' +
    'nedelje hiljada neko niko juče deo delu delove primer ovde bele trebalo vrednost vrednosti evropske',
  uk:
    'а або адже але б без би більш більше був була були було бути в вам вас ваш весь від він вже ви вона ' +
    'вони воно все всі всіх де дві для до досі є ж же з за зі й його йому із інших інші її їх їхній і коли ' +
    'крім кого крізь ким лише мав має мають між мені ми можна може можуть на навіть над нам нас наш не нього ' +
    'неї ним них ні ніж ну о об один однак ось перед під після по поки поряд при про проти раніше рік року ' +
    'років роки сам саме себе свій свої своїх своєї своє так також та таким такі тим той тому тільки то того ' +
    'тоді три тут у уже хоча хто це цей ці цього цьому цим цю ця через чи чим ще що щоб щодо як яка які',
  ar:
    'في من على إلى الى أن ان إن عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت قد لقد لا لم لن ما و أو او ثم ' +
    'كما بعد قبل بين حتى عند عندما خلال منذ كل بعض غير أي أكثر أنه أنها إنه له لها لهم به بها فيه فيها منه ' +
    'منها عليه عليها هو هي هم نحن حيث إذا لكن ولكن وفي ومن وقد وكان وقال قال قالت يوم عام ليس أيضا حول ' +
    'ضد تم يتم يكون تكون أمام دون سوف بسبب بشكل وهو وهي والتي والذي وأن',
  fa:
    'در از به با را که این آن و برای است بود شد شده می های ها تا بر هم نیز یا اما اگر هر یک دو ما من او آنها ' +
    'وی خود باید کرد کرده کند کنند شود شوند بودند باشد نیست هستند دارد دارند داشت پس پیش بعد چه چون همه بین ' +
    'روی مورد دیگر گفت سال روز نمی همین همچنین چند هیچ ولی زیر بدون توسط ای شما کنید',
  ur:
    'کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں بھی اس ہو تو ان وہ نہیں ایک تھا تھی تھے کر گیا گئی گئے لیے ' +
    'ساتھ بعد جو جس کیا ہوا ہوئے ہوئی کہا تک یا اپنے اپنی اپنا ہم مگر لیکن اگر جب دیا رہا رہے رہی کسی کوئی ' +
    'وقت دو ہی آپ جا سکتا سکتے سکتی والے والی والا کرنے ہونے',
};
