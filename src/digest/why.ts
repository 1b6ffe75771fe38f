import type { RankedStory, Reason } from '../core/ranking.ts';
import { formatRecent } from '../i18n/dates.ts';
import { listOf } from '../i18n/lists.ts';
import { shorten } from '../language/shorten.ts';
import type { DigestReader } from './details.ts';
import { keptTopic } from './topic-names.ts';

/** Characters of another entry's headline that are enough to find it. */
const LONGEST_HEADLINE = 60;

/** What is worth less shows as nothing, and explains nothing beside what counts. */
const LEAST = 0.005;

/**
 * Why a story stands where it stands: "1st (0.83): told by 3 sources (0.42) · latest article: today (0.41)".
 * @param place counted from 1
 */
export function whyLine(ranked: RankedStory, place: number, reader: DigestReader): string {
  const score = new Intl.NumberFormat(reader.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    // Nothing is "-0.00".
    signDisplay: 'negative',
  });
  const telling = ranked.reasons.filter(({ worth }) => Math.abs(worth) >= LEAST);
  const oldest = ranked.reasons.filter(({ kind }) => kind === 'freshness');
  const reasons = (telling.length > 0 ? telling : oldest).map(
    (reason) => `${inWords(reason, ranked, reader)} (${score.format(reason.worth)})`,
  );
  const at = reader.words.why.place(place, score.format(ranked.score));
  return reasons.length === 0 ? at : reader.words.why.because(at, reasons.join(' · '));
}

function inWords(reason: Reason, ranked: RankedStory, reader: DigestReader): string {
  const { words, locale } = reader;
  switch (reason.kind) {
    case 'coverage':
      return words.why.toldBy(reason.sources);
    case 'freshness':
      return words.why.latest(latestDay(ranked, reader));
    case 'match': {
      const asked = reason.wanted.map((topic) => keptTopic(topic, words));
      return words.why.askedFor(listOf(asked, locale));
    }
    case 'known':
      return words.why.toldBefore;
    case 'alike':
      return words.why.like(shorten(reason.headline, LONGEST_HEADLINE));
    case 'enoughOfSource':
      return words.why.enoughOf(reason.source);
    case 'enoughOfTopic':
      return words.why.enoughOf(words.topics[reason.topic]);
  }
}

function latestDay({ story, lead }: RankedStory, { locale, timeZone, now }: DigestReader): string {
  const { publishedAt, precision } = story.articles[0] ?? lead;
  return formatRecent(publishedAt, precision, locale, timeZone, now);
}
