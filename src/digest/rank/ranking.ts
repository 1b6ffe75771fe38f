export type { RankedStory, Ranking, Reason } from '../../core/ranking.ts';
