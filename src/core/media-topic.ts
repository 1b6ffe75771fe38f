/**
 * The top level of the IPTC Media Topics, what news is sorted into everywhere.
 * Source: https://cv.iptc.org/newscodes/mediatopic/
 */
export const MEDIA_TOPICS = [
  'arts', // 01000000 arts, culture, entertainment and media
  'crime', // 02000000 crime, law and justice
  'disaster', // 03000000 disaster, accident and emergency incident
  'economy', // 04000000 economy, business and finance
  'education', // 05000000
  'environment', // 06000000
  'health', // 07000000
  'people', // 08000000 human interest
  'labour', // 09000000
  'lifestyle', // 10000000 lifestyle and leisure
  'politics', // 11000000 politics and government
  'religion', // 12000000
  'science', // 13000000 science and technology
  'society', // 14000000
  'sport', // 15000000
  'conflict', // 16000000 conflict, war and peace
  'weather', // 17000000
] as const;

export type MediaTopic = (typeof MEDIA_TOPICS)[number];
