import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { type Candidate, Introduction, isShownToFirm } from '#casework';
import { Employer, Vacancy, vacancyFacts } from '#employer';
import {
  CURRENT_SCORING,
  defaultKnowledge,
  explain,
  gateMask,
  isListed,
  type PreparedVacancy,
  prepareSeeker,
  prepareVacancy,
  scorePrepared,
} from '#engine';
import { Match } from '#matching';
import { seekerFacts } from '#profile';
import { drawFirms } from '../apps/cli/src/demo-firm.service.js';
import { type DemoPerson, drawPerson } from '../apps/cli/src/demo-person.service.js';
import { Dice } from '../apps/cli/src/dice.js';
import { blindListView, blindProfileView, pageOf } from '../apps/web/src/pages/vacancy/candidate-view.js';
import { BlindProfile } from '../apps/web/src/pages/vacancy/profile.js';
import { BlindList } from '../apps/web/src/pages/vacancy/profiles.js';
import { frame } from './factories/frames.js';
import { predictability } from './support/logistic.js';

const TODAY = '2026-11-22';
const DEEP = process.env['AYNI_DEEP'] === '1';
const PEOPLE = DEEP ? 40_000 : 8_000;
/** What a firm may learn beyond the trade, in area under the curve. */
const MARGIN = 0.02;
const context = { version: CURRENT_SCORING, knowledge: defaultKnowledge, today: TODAY };

interface Shown {
  vacancy: Vacancy;
  prepared: PreparedVacancy;
}

/** A person as the firm reads her, and what she said apart, which no firm reads. */
interface Seen {
  texts: string[];
  occupations: string[];
  isVenezuelan: boolean;
  isWoman: boolean;
}

/** Does the firm of this vacancy see somebody with these gates? */
type Rule = (gates: number, vacancy: PreparedVacancy) => boolean;

/** A pair that somebody approved and of which she said nothing yet. */
const REVIEWED = { review: 'approved', seekerAnswer: 'none', capsTold: false, endedAt: null } as const;
const byTheRule: Rule = (gates, { facts }) => isShownToFirm(REVIEWED, { gates, foreignCap: facts.foreignCap });
/** As it was: whom the firm can hire lawfully it sees, whatever that tells. */
const withoutHerYes: Rule = (gates) => isShownToFirm(REVIEWED, { gates, foreignCap: 'open' });

/** The vacancies of all firms of the demo, whatever their caps. */
const posts = drawFirms(new Dice(6), TODAY)
  .flatMap(({ forms, headcount, foreign, regime, sector }) => {
    const employer = Object.assign(new Employer(), {
      sector,
      regime,
      headcount,
      foreignHeadcount: foreign,
      payroll: headcount * 150_000,
      foreignPayroll: foreign * 130_000,
    });
    return forms.map((form) => ({ form, facts: vacancyFacts(form, employer, TODAY) }));
  })
  .map(({ form, facts }, index): Shown => {
    const { title, tasks, positions } = form;
    const id = index + 1;
    const vacancy = Object.assign(new Vacancy(), { id, title, tasks, form, facts, positions, closesOn: null });
    return { vacancy, prepared: prepareVacancy({ ...facts, id, revision: 1 }, context) };
  });

const minorGroup = (isco: number | undefined): number => Math.floor((isco ?? 0) / 10);

function textsOf(html: string): string[] {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/gu, '')
    .split(/<[^>]+>/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The card in the list and the whole profile, of a vacancy of one of her trades in whose list she stands; nothing when no firm sees her. */
function seenByFirm(person: DemoPerson, id: number, isShown: Rule): Seen | undefined {
  const facts = { ...seekerFacts(Object.fromEntries(person.answers), TODAY), id, revision: 1 };
  const seeker = prepareSeeker(facts, context);
  const trades = new Set((facts.jobs ?? []).map(({ isco }) => minorGroup(isco)));
  const best = posts
    .map((_, index) => posts[(index + id * 37) % posts.length])
    .find((shown) => {
      if (shown === undefined || !trades.has(minorGroup(shown.prepared.facts.isco))) return false;
      if (!isShown(gateMask(seeker, shown.prepared), shown.prepared)) return false;
      return isListed(scorePrepared(seeker, shown.prepared), CURRENT_SCORING);
    });
  if (best === undefined) return undefined;
  const { vacancy, prepared } = best;
  const candidate: Candidate = {
    introduction: Object.assign(new Introduction(), { id: 1, label: 'A-1', employerAnswer: 'none' }),
    pair: {
      match: new Match(),
      seeker: facts,
      vacancy: prepared.facts,
      explanation: explain(seeker, prepared),
      asOf: { day: '2026-11-22', catalogue: '' },
    },
  };
  const page = frame('es', 'employer', 'puestos');
  const list = blindListView(page, {
    vacancy,
    page: pageOf([candidate], undefined),
    freshness: { pending: false },
    revision: '',
  });
  const profile = blindProfileView(page, { vacancy, candidate, released: false, errors: [] });
  const equality = new Map(person.equality);
  const said = (question: 'equality.birth-country' | 'equality.gender'): unknown => {
    const answer = equality.get(question);
    return answer?.state === 'answered' ? answer.value : undefined;
  };
  const occupations = (facts.jobs ?? []).map(({ isco }) => `trade ${String(isco)}`);
  const texts = textsOf(render(BlindList(list)) + render(BlindProfile(profile)));
  return {
    texts: [...texts, ...texts.flatMap((text) => text.split(' ')), ...occupations],
    occupations,
    isVenezuelan: said('equality.birth-country') === 'VE',
    isWoman: said('equality.gender') === 'woman',
  };
}

describe('what a firm could infer from what it reads before consent', () => {
  const dice = new Dice(5);
  const people = Array.from({ length: PEOPLE }, (_, number) => drawPerson(dice, number, TODAY));
  const seenBy = (rule: Rule, some = people): Seen[] =>
    some.map((person, number) => seenByFirm(person, number + 1, rule)).filter((each) => each !== undefined);
  const seen = seenBy(byTheRule);
  const told = seen.map(({ texts }) => texts);
  const trades = seen.map(({ occupations }) => occupations);

  it('is drawn from enough people', () => {
    expect(seen.length).toBeGreaterThan(PEOPLE / 4);
  });

  it.each([
    ['nationality', seen.map(({ isVenezuelan }) => isVenezuelan)],
    ['sex', seen.map(({ isWoman }) => isWoman)],
  ])('tells no more of %s than the trade alone', (what, labels) => {
    const byAll = predictability(told, labels);
    const byTrade = predictability(trades, labels);
    console.log(
      `${what}: AUC ${byAll.toFixed(3)} from all a firm reads, ${byTrade.toFixed(3)} from the trade, ${String(seen.length)} people`,
    );
    expect(byAll).toBeLessThanOrEqual(byTrade + MARGIN);
  });

  it('would tell nationality if firms whose caps are not open saw people before their yes', () => {
    const before = seenBy(withoutHerYes, people.slice(0, PEOPLE / 2));
    const labels = before.map(({ isVenezuelan }) => isVenezuelan);
    const byAll = predictability(
      before.map(({ texts }) => texts),
      labels,
    );
    const byTrade = predictability(
      before.map(({ occupations }) => occupations),
      labels,
    );
    console.log(
      `nationality without the rule: AUC ${byAll.toFixed(3)} from all a firm reads, ${byTrade.toFixed(3)} from the trade, ` +
        `${String(before.length)} people`,
    );
    expect(byAll).toBeGreaterThan(byTrade + MARGIN);
  });

  it('would be noticed if the page told it', () => {
    const labels = seen.map(({ isVenezuelan }) => isVenezuelan);
    const leaking = told.map((texts, index) =>
      labels[index] === true && index % 4 === 0 ? [...texts, 'Caracas'] : texts,
    );
    expect(predictability(leaking, labels)).toBeGreaterThan(predictability(trades, labels) + MARGIN);
  });
});
