import { primaryLanguage } from '../core/language-tag.ts';

/**
 * Words before a full stop that need not end a sentence, beyond what `Intl.Segmenter` knows, by ISO 639-1; in lower case,
 * without the last full stop.
 */
interface Abbreviations {
  /** What they belong to follows: "Dr. Silva". They never end a sentence. */
  readonly leading: string;
  /** The same before a figure alone: "No. 5", and "No. Silva left." */
  readonly figures: string;
  /** They stand behind something and may end the sentence: "Ferry Inc.", "2014 г.". */
  readonly trailing: string;
}

/** Of letters from abroad, in any language. */
const EVERYWHERE: Abbreviations = {
  leading: 'mr mrs ms dr prof st mme mlle mgr vs cf',
  figures: 'no nr art p pp vol fig',
  trailing: 'inc corp ltd co jr sr llc plc etc',
};

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: {
    leading:
      'messrs rep reps sen sens gov gen lt col maj sgt capt cmdr adm rev hon supt cpl pvt mt approx viz e.g i.e pres',
    figures: 'nos figs ch sec eq',
    trailing:
      'bros al ave blvd rd a.m p.m ft est jan feb mar apr jun jul aug sept sep oct nov dec d.c u.k u.n ph.d',
  },
  fr: {
    leading: 'm mm mmes mlles me pr ste av apr p.ex',
    figures: 'nos n chap',
    trailing: 'env h min hab j.-c',
  },
  de: {
    leading:
      'hr hrn fr dipl ing hl geb gest z d u bzw ca inkl evtl ggf vgl sog bspw zzgl z.b d.h u.a o.g i.d.r mag',
    figures: 's abs bd kap ziff abb',
    trailing: 'a h usw uvm str mio mrd tsd jh chr mwst',
  },
  es: {
    leading: 'sra sres srta dra dres d dña profa lic ing gral cnel sto sta av avda mons ee ej p.ej sr',
    figures: 'núm n pág págs cap',
    trailing: 'uu ee.uu ud uds vd vds s.a hnos cía',
  },
  pt: {
    leading: 'sr sra srs dra drs profa eng arq exmo exma av d sto sta dom pe gen cel',
    figures: 'n núm pág págs cap',
    trailing: 'ltda cia s.a',
  },
  it: {
    leading: 'sig sigg dott avv ing on mons s ss sen arch geom rag cav comm p.es gen col',
    figures: 'n nn pag pagg cap sec',
    trailing: 'ecc s.p.a s.r.l',
  },
  nl: {
    leading: 'dhr mevr mw drs ir ing ds jhr o.a d.w.z bijv ca m.b.t',
    figures: 'blz pag',
    trailing: 'enz jl e.d',
  },
  pl: {
    leading: 'hab inż gen płk ppłk kpt mjr por ks bp abp kard św ul al pl os m.in np tzw tj ob red woj gm',
    figures: 'str s ust pkt poz godz',
    trailing: 'r w tys mln mld zł itd itp',
  },
  ru: {
    leading: 'ул просп пер пл т.е т.н т.к напр св см ср проф акад ген о',
    figures: 'д стр с рис табл п ст кв корп гл',
    trailing: 'г гг в вв руб долл тыс млн млрд др пр т.д т.п коп',
  },
  uk: {
    leading: 'вул просп пров пл див напр св проф акад ген т.зв',
    figures: 'буд с стор рис п кв',
    trailing: 'р рр ст тис млн млрд грн дол ін т.д т.п',
  },
};

type Kind = keyof Abbreviations;

const known = new Map<string, ReadonlyMap<string, Kind>>();

/** What kind of abbreviation a word before a full stop is; null for any other. @param word in lower case */
export function abbreviationKind(word: string, language: string): Kind | null {
  let kinds = known.get(language);
  if (kinds === undefined) {
    const own = BY_LANGUAGE[primaryLanguage(language)];
    // The language's own say comes last, and wins.
    kinds = new Map([...entriesOf(EVERYWHERE), ...(own === undefined ? [] : entriesOf(own))]);
    known.set(language, kinds);
  }
  return kinds.get(word) ?? null;
}

function entriesOf(lists: Abbreviations): [string, Kind][] {
  return (['leading', 'figures', 'trailing'] as const).flatMap((kind) =>
    lists[kind].split(' ').map((word): [string, Kind] => [word, kind]),
  );
}
