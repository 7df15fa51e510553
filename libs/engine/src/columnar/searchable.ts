import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { Facets } from './facets.js';
import { Kinds } from './kinds.js';
import type { Market } from './market.js';
import { People } from './people.js';
import { Posts } from './posts.js';
import { Relations } from './relations.js';
import { Tracks } from './track.js';

/** What a person's scan reads of a market. */
export type Searchable = Pick<
  Market,
  'context' | 'facets' | 'people' | 'posts' | 'tracks' | 'relations' | 'kinds' | 'sorted' | 'voidPeople' | 'voidPosts'
>;

/**
 * The people of a market beside vacancies that need not be in it, such as a draft. The market is left as it is, and what is found out
 * about these vacancies goes with them. Throws RangeError for what does not fit.
 */
export function besideVacancies(market: Market, vacancies: readonly VacancyFacts[]): Searchable {
  const { context, people, voidPeople } = market;
  const facets = new Facets(context, { seekers: market.facets });
  const posts = new Posts(facets, context);
  for (const facts of vacancies) posts.add(facts);
  posts.sort();
  return {
    context,
    facets,
    people,
    posts,
    tracks: new Tracks(people, posts, context),
    relations: new Relations(context.knowledge, posts.asked),
    kinds: new Kinds(posts, posts.count),
    sorted: { people: market.sorted.people, posts: posts.count },
    voidPeople,
    voidPosts: new Set(),
  };
}

/** The same of the vacancies of a market, beside people who need not be in it; they stand in the order in which they are given. */
export function besidePeople(market: Market, seekers: readonly SeekerFacts[]): Searchable {
  const { context, posts, relations, kinds, sorted, voidPosts } = market;
  const facets = new Facets(context, { vacancies: market.facets });
  const people = new People(facets, context);
  for (const facts of seekers) people.add(facts);
  const tracks = new Tracks(people, posts, context);
  return { context, facets, people, posts, tracks, relations, kinds, sorted, voidPeople: new Set(), voidPosts };
}
