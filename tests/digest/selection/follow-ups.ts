/** What is said of an event: a headline, and the text below it. */
export type Telling = readonly [headline: string, text: string];

/** Invented events: what was told first, what happened afterwards, and the first again by somebody else. */
export const EVENTS: readonly {
  name: string;
  language: string;
  first: Telling;
  news: Telling;
  again: Telling;
}[] = [
  {
    name: 'a fire',
    language: 'en',
    first: [
      'Fire guts sugar refinery in Dorvik',
      'A fire destroyed the sugar refinery of Dorvik on Monday night. Ninety firefighters needed seven hours to contain the flames. Two night watchmen were treated for smoke. The refinery, built in 1911, employs 240 people.',
    ],
    news: [
      'Former manager charged with arson at Dorvik refinery',
      'Prosecutors charged Henrik Aune, a manager dismissed in spring, with arson on Wednesday. Detectives found petrol cans in his garage and a train ticket. A judge ordered him held for four weeks. His lawyer said he was visiting relatives and would appeal.',
    ],
    again: [
      'Dorvik sugar plant burns down overnight',
      'The century-old sugar refinery in Dorvik was destroyed by flames during the night to Tuesday. Some ninety firefighters fought for seven hours before the blaze was contained. Two watchmen suffered from smoke. About 240 people work at the plant.',
    ],
  },
  {
    name: 'an election',
    language: 'en',
    first: [
      'Lindqvist wins mayoral race in Torrenau',
      'Petra Lindqvist was elected mayor of Torrenau on Sunday with 52 percent of the vote. She beat the incumbent, Otto Brand, who had governed for eleven years. Turnout was 61 percent. Lindqvist promised cheaper trams and more kindergartens.',
    ],
    news: [
      'Court orders recount in Torrenau',
      'Judges annulled the count in three districts of Torrenau after observers reported missing ballot boxes. A recount begins on Thursday under police guard. The swearing-in of Petra Lindqvist is postponed. A clerk of the electoral office was suspended and admitted to having lost the keys.',
    ],
    again: [
      'Torrenau elects Petra Lindqvist as mayor',
      'Voters in Torrenau have chosen Petra Lindqvist as their new mayor. She received 52 percent on Sunday against Otto Brand, the incumbent of eleven years. 61 percent of those entitled took part. Cheaper trams and kindergartens were among her promises.',
    ],
  },
  {
    name: 'a merger',
    language: 'en',
    first: [
      'Halden Steel to buy rival Corvo',
      'Halden Steel has agreed to buy its rival Corvo for 3.4 billion crowns, both companies said on Tuesday. The merged group would be the second largest in the region. Shares in Corvo rose by a fifth. Unions fear for 1,500 jobs.',
    ],
    news: [
      'Competition watchdog blocks Halden takeover of Corvo',
      'The competition authority prohibited the takeover on Friday because prices of rail would rise. Its president, Ines Marlow, called the remedies on offer far too weak. Halden may go to the tribunal within thirty days. Analysts expect a bid from Asia instead.',
    ],
    again: [
      'Steelmakers Halden and Corvo agree on merger',
      'Corvo is to be bought by Halden Steel for 3.4 billion crowns, the two rivals announced on Tuesday. Together they would be the second largest steelmaker of the region. Corvo shares climbed 20 percent, while unions worry about 1,500 jobs.',
    ],
  },
  {
    name: 'a rescue',
    language: 'en',
    first: [
      'Six cavers trapped below Mount Serrat',
      'Six cavers are trapped by high water in a cave below Mount Serrat since Saturday. Divers reached them with food and blankets. The group, all students from Alba, is in good health. Heavy rain prevents pumping.',
    ],
    news: [
      'All six cavers brought out alive from Serrat cave',
      'After nine days underground the students came out one after the other on Monday morning. Engineers had drilled a shaft of eighty metres through limestone. Families cheered as ambulances left for the hospital. The youngest, Milo Ferrant, broke an ankle on the last climb.',
    ],
    again: [
      'High water holds six students in Serrat cave',
      'Since Saturday a group of six students from Alba has been trapped in a cave under Mount Serrat because the water rose. Divers brought blankets and food to the cavers, who are healthy. Pumps cannot be used as long as heavy rain goes on.',
    ],
  },
  {
    name: 'a law, in German',
    language: 'de',
    first: [
      'Landtag beschließt Mietendeckel für Neustadt',
      'Der Landtag hat am Donnerstag einen Mietendeckel für Neustadt beschlossen. Die Mieten dürfen fünf Jahre lang um höchstens zwei Prozent steigen. Die Opposition stimmte dagegen. Ministerin Karla Voss sprach von einem guten Tag für Familien.',
    ],
    news: [
      'Verfassungsgericht kippt Neustädter Mietendeckel',
      'Die Richter in Karlsruhe erklärten das Gesetz für nichtig, weil dem Land die Zuständigkeit fehle. Vermieter können nun Nachzahlungen verlangen. Verbände raten, Geld zurückzulegen. Voss kündigte einen Härtefonds über vierzig Millionen an.',
    ],
    again: [
      'Mietendeckel in Neustadt kommt',
      'In Neustadt dürfen die Mieten künftig fünf Jahre lang höchstens um zwei Prozent steigen. Das hat der Landtag am Donnerstag gegen die Stimmen der Opposition beschlossen. Ministerin Karla Voss nannte den Mietendeckel einen guten Tag für Familien.',
    ],
  },
  {
    name: 'a match',
    language: 'en',
    first: [
      'Rovers beat Albion to reach cup final',
      'Rovers won 3-1 at Albion on Wednesday and reached the cup final. Striker Dani Okoro scored twice before half-time. Albion had a goal disallowed. Rovers will meet United in the final at Kingsmead.',
    ],
    news: [
      'Rovers thrown out of cup over ineligible player',
      'The association excluded Rovers on Friday because midfielder Theo Lang was still suspended. Albion take their place against United. The club was fined 200,000 pounds, and its secretary resigned. An appeal is heard on Monday by a panel of three.',
    ],
    again: [
      'Okoro double sends Rovers into final',
      'Two goals by Dani Okoro before half-time put Rovers into the cup final on Wednesday. They won 3-1 at Albion, who had a goal disallowed. In the final at Kingsmead Rovers will play United.',
    ],
  },
  {
    name: 'a strike, in French',
    language: 'fr',
    first: [
      'Les dockers de Valmont en grève',
      'Les dockers du port de Valmont ont cessé le travail mardi. Ils demandent une hausse des salaires de huit pour cent. Une trentaine de navires attendent au large. La direction du port parle de pertes de deux millions par jour.',
    ],
    news: [
      'Valmont : le préfet réquisitionne, heurts sur les quais',
      'La préfète Anne Loriol a réquisitionné cinquante grutiers vendredi matin. Des affrontements ont fait douze blessés, dont quatre gendarmes. La centrale syndicale appelle à la solidarité dans toutes les raffineries. Un médiateur a été nommé.',
    ],
    again: [
      'Port de Valmont paralysé par une grève',
      'Le travail a cessé mardi dans le port de Valmont, où les dockers demandent huit pour cent de hausse de leurs salaires. Une trentaine de navires attendent au large. Selon la direction, les pertes atteignent deux millions par jour.',
    ],
  },
  {
    name: 'a discovery',
    language: 'en',
    first: [
      'Roman mosaic found under car park in Estwick',
      'Archaeologists have found a Roman mosaic under a car park in Estwick. It shows a sea monster and measures nine metres. Workers laying cables hit it by chance. The museum will show it from spring.',
    ],
    news: [
      'Thieves cut monster head from Estwick mosaic',
      'Burglars broke into the excavation tent at night and sawed out a square metre of stones. Guards had left at two because of a storm. Interpol was alerted, and a collector offered a reward of 50,000. The council will now remove the rest to a vault.',
    ],
    again: [
      'Sea monster lay beneath Estwick car park',
      'A Roman mosaic nine metres long, with a sea monster in it, has come to light in Estwick. It was hit by chance when workers laid cables under a car park, archaeologists said. From spring the museum will show it.',
    ],
  },
];
