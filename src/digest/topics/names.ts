import type { MediaTopic } from '../../core/media-topic.ts';

/** The topics as people would type them, in English. */
export const MEDIA_TOPIC_NAMES: Readonly<Record<MediaTopic, string>> = {
  arts: 'arts and culture',
  crime: 'crime and justice',
  disaster: 'disasters and accidents',
  economy: 'economy',
  education: 'education',
  environment: 'environment',
  health: 'health',
  people: 'human interest',
  labour: 'labour',
  lifestyle: 'lifestyle',
  politics: 'politics',
  religion: 'religion',
  science: 'science and technology',
  society: 'society',
  sport: 'sport',
  conflict: 'war and conflict',
  weather: 'weather',
};
