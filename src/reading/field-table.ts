import type { z } from 'zod';
import {
  address,
  languageCode,
  moment,
  names as nameList,
  publisherName,
  textOf,
  topicNames,
} from './field-shapes.ts';

/** What is known of one field. */
export interface Field {
  /** What people call it; the best known first, which wins when a file gives several. */
  readonly names: readonly string[];
  /** Names that often hold something else: then nothing is said about it. */
  readonly quiet?: readonly string[];
  readonly shape: z.ZodType;
  readonly description: string;
  /** What a mistake is told to give. */
  readonly remedy: string;
}

/** Every field that is understood. */
export const FIELDS = {
  headline: {
    names: ['headline', 'title', 'name'],
    shape: textOf(300),
    description: 'The title shown in chat. In Markdown, the first “# Heading” will do.',
    remedy: 'one line of text, at most 300 characters',
  },
  url: {
    names: ['url', 'link', 'sourceUrl', 'canonical', 'canonicalUrl', 'originalUrl', 'externalUrl'],
    quiet: ['permalink', 'mainEntityOfPage', 'source', 'publisher'],
    shape: address,
    description: 'The address of the original article. It identifies the article.',
    remedy: 'a full web address, https://…',
  },
  source: {
    names: ['source', 'publisher', 'site', 'siteName', 'publication', 'outlet', 'sourceName', 'provider'],
    shape: publisherName(120),
    description: 'Who published the original. Without it, the host of the address.',
    remedy: "the publisher's name, at most 120 characters",
  },
  byline: {
    names: ['byline', 'author', 'authors', 'creator', 'by', 'dcCreator', 'writtenBy'],
    shape: nameList(300),
    description: 'Who wrote the original: a name, or a list of names.',
    remedy: 'a name, or a list of names, at most 300 characters together',
  },
  caption: {
    names: ['caption', 'imageCaption', 'photoCaption'],
    shape: textOf(2000),
    description: 'What stands below the lead image.',
    remedy: 'one line of text, at most 2,000 characters',
  },
  image: {
    names: ['image', 'cover', 'thumbnail', 'featuredImage', 'ogImage', 'coverImage', 'heroImage', 'imageUrl'],
    quiet: ['urlToImage', 'thumbnailUrl', 'bannerImage', 'images'],
    shape: address,
    description: 'The address of the lead image.',
    remedy: 'a full web address, https://…',
  },
  published: {
    names: [
      ...['published', 'date', 'pubDate', 'publishedAt', 'datePublished', 'publishedDate', 'publishDate'],
      ...['publicationDate', 'publishedOn', 'publishedTime', 'postedAt', 'postDate', 'created', 'createdAt'],
      ...['dateCreated', 'issued', 'dateIssued', 'releaseDate'],
    ],
    quiet: ['timestamp', 'time'],
    shape: moment,
    description: 'The day the original was published, or the moment with its offset.',
    remedy: 'a date such as 2026-01-31 or 2026-01-31T09:30:00+01:00',
  },
  language: {
    names: ['language', 'lang', 'locale', 'inLanguage'],
    shape: languageCode,
    description: 'The language of the text as a code, such as en, fr or pt-BR. Without it, it is detected.',
    remedy: 'a language code such as en, fr or pt-BR',
  },
  topics: {
    names: [
      ...['topics', 'topic', 'tags', 'tag', 'categories', 'category', 'keywords', 'keyword', 'section'],
      ...['sections', 'articleSection', 'subject', 'subjects'],
    ],
    shape: topicNames,
    description:
      'What it is about: a few words or phrases to filter by. All names of this field are added up.',
    remedy: 'words or phrases of at most 80 characters',
  },
  dek: {
    names: [
      ...['dek', 'deck', 'subtitle', 'subheadline', 'standfirst', 'tagline', 'subhead', 'subheading'],
      ...['alternativeHeadline'],
    ],
    shape: textOf(1000),
    description: 'One line below the headline.',
    remedy: 'one line of text, at most 1,000 characters',
  },
  summary: {
    names: ['summary', 'description', 'excerpt', 'abstract', 'lede', 'teaser', 'metaDescription'],
    shape: textOf(3000),
    description: 'Two or three sentences for the digest. Without it, the first sentences of the text.',
    remedy: 'a few sentences of text, at most 3,000 characters',
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Every name of a field, in the order in which they win. */
export function namesOf(field: FieldName): readonly string[] {
  const { names, quiet = [] }: Field = FIELDS[field];
  return [...names, ...quiet];
}

/** `pub_date`, `Pub-Date` and `pubDate` are one name. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
