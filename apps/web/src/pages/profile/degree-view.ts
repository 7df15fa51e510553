import { type Answers, valueOf } from '#intake';
import {
  type CredentialStep,
  skillsRoute,
  type Study,
  STUDY_RUNGS,
  type StudyRoute,
  studyRoutes,
  studyRung,
} from '#peru';
import type { Companion } from '#profile';
import { findOccupation } from '#taxonomy';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day, moneyRange, sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { DegreeParts, DegreeView, RouteStepView } from './degree.js';

const HELPERS_SHOWN = 3;

interface Held {
  answers: Answers;
  current: { name: string } | undefined;
  offered: readonly Companion[];
  today: string;
}

export function degreeView(frame: Frame, { answers, current, offered, today }: Held): DegreeView {
  const say = speaker(frame.locale);
  const near = offered.filter(({ near: isNear }) => isNear).map(({ name }) => name);
  const names = current === undefined ? [...new Set(near)].slice(0, HELPERS_SHOWN) : [current.name];
  return {
    frame,
    backHref: `/${frame.locale}/pasos`,
    ...degreeParts(answers, today, say),
    help: names,
    helpHref: current === undefined ? `/${frame.locale}/mi-asesora` : undefined,
    correct: (['study/level', 'study/fields', 'study/title', 'study/college'] as const)
      .filter((page) => page !== 'study/college' || isGraduate(answers))
      .map((page) => ({ label: say(`degree.correct.${page}`), href: `/${frame.locale}/pasos/${page}` })),
  };
}

/** Where her studies stand and the ways from there. */
export function degreeParts(answers: Answers, today: string, say: Say): DegreeParts {
  const study = studyOf(answers);
  const rung = studyRung(study);
  return {
    rungs: STUDY_RUNGS.map((each) => ({ text: say(`degree.rung.${each}`), isNow: each === rung })),
    now: say(`degree.now.${rung}`),
    routes: studyRoutes(study, today).map((route) => routeView(route, say)),
    skills: { title: say('degree.skills'), note: say('degree.skillsText'), steps: [stepView(skillsRoute(today), say)] },
  };
}

function studyOf(answers: Answers): Study {
  const college = valueOf(answers, 'study.college');
  const studied = valueOf(answers, 'study.fields') ?? [];
  return {
    level: valueOf(answers, 'study.level'),
    isco: studied.flatMap(({ occupation }) =>
      occupation === undefined || occupation === 'none' ? [] : (findOccupation(occupation)?.isco ?? []),
    ),
    recognition: valueOf(answers, 'study.title'),
    registered: college === undefined ? undefined : college === 'yes',
  };
}

function isGraduate(answers: Answers): boolean {
  const level = valueOf(answers, 'study.level');
  return level === 'university' || level === 'postgraduate';
}

function routeView({ plan, steps, instead }: StudyRoute, say: Say): DegreeParts['routes'][number] {
  const law = plan?.profession;
  return {
    title: law === undefined ? say('degree.free') : sentence(law.name[say.locale]),
    note: law === undefined ? say('degree.freeText') : say('degree.law', { college: law.college ?? 'SUNEDU' }),
    unsure: law?.confidence === 'unverified' ? say('degree.unsure') : undefined,
    more: law?.note?.[say.locale],
    steps: steps.map((step) => stepView(step, say)),
    instead: instead === undefined ? undefined : stepView(instead, say),
    sum: plan === undefined || plan.cost.max === 0 ? undefined : sumOf(plan, say),
  };
}

function sumOf({ cost, costUnknown }: NonNullable<StudyRoute['plan']>, say: Say): string {
  const sum = say('degree.sum', { amount: moneyRange(cost, say.locale) });
  return costUnknown.length === 0 ? sum : `${sum} ${say('degree.sumOpen')}`;
}

function stepView({ route, underWay, cost, costSource, workingDays }: CredentialStep, say: Say): RouteStepView {
  const { locale } = say;
  const since = costSource === undefined ? '' : say('paper.since', { date: day(costSource.from, locale, 'long') });
  return {
    name: route.name[locale],
    underWay: underWay ? say('degree.underWay') : undefined,
    needs: route.needs.map((need) => need[locale]),
    steps: route.steps.map((step) => step[locale]),
    cost:
      cost === undefined
        ? say('paper.costUnknown')
        : cost.max === 0
          ? say('degree.gratis')
          : `${moneyRange(cost, locale)} ${since}`,
    time: workingDays === undefined ? say('paper.timeUnknown') : say('degree.workingDays', { count: workingDays }),
    where: say('degree.where', { place: route.where }),
    helpers: route.helpers === undefined ? undefined : say('paper.helpers', { names: route.helpers.join(', ') }),
    source: [...new Set([route.source, costSource?.source].filter((part) => part !== undefined))].join('; '),
    unsure: route.confidence === 'unverified',
  };
}
