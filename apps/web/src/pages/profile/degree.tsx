import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { IconName } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Details, IconList, Notice, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface RouteStepView {
  name: string;
  /** Already filed: only wait. */
  underWay?: string | undefined;
  needs: readonly string[];
  steps: readonly string[];
  cost: string;
  time: string;
  where: string;
  helpers?: string | undefined;
  source: string;
  unsure: boolean;
}

interface RouteView {
  title: string;
  note: string;
  /** What nobody confirmed is said, and closes nothing. */
  unsure?: string | undefined;
  more?: string | undefined;
  steps: readonly RouteStepView[];
  /** Instead of the first step, where no treaty and no ranking opens it. */
  instead?: RouteStepView | undefined;
  sum?: string | undefined;
}

export interface DegreeParts {
  /** How far studies count, the least first. */
  rungs: readonly { text: string; isNow: boolean }[];
  now: string;
  routes: readonly RouteView[];
  /** For what she can do without any diploma. */
  skills: Pick<RouteView, 'title' | 'note' | 'steps'>;
}

/** How her studies count in Peru: where they stand, and each way on with its steps, cost, days and source. */
export interface DegreeView extends PageView, DegreeParts {
  backHref: string;
  /** Who goes with her, or works in her district. */
  help: readonly string[];
  helpHref?: string | undefined;
  correct: readonly { label: string; href: string }[];
}

export function Degree(view: DegreeView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('degree.title')}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1>{say('degree.title')}</h1>
      <StudyWays parts={view} say={say} />
      <section class="margin tight" aria-labelledby="ayuda">
        <h2 id="ayuda">{say('degree.help')}</h2>
        {view.help.length === 0 ? (
          <p>{say('degree.helpNone')}</p>
        ) : (
          <p>{say('degree.helpNames', { names: view.help.join(', ') })}</p>
        )}
        {view.helpHref === undefined ? null : (
          <p>
            <a href={safeHref(view.helpHref)}>{say('companion.choose')}</a>
          </p>
        )}
      </section>
      <h2>{say('degree.correct')}</h2>
      <ul>
        {view.correct.map(({ label, href }) => (
          <li key={href}>
            <a href={safeHref(href)}>{label}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

export function StudyWays({ parts, say }: { parts: DegreeParts; say: Say }): VNode {
  return (
    <div class="flow">
      <section class="tight" aria-labelledby="escalera">
        <h2 id="escalera">{parts.now}</h2>
        <ol>
          {parts.rungs.map(({ text, isNow }) => (
            <li key={text} aria-current={isNow ? 'step' : undefined}>
              {isNow ? <strong>{text}</strong> : text} {isNow ? <Tag tone="info" text={say('degree.here')} /> : null}
            </li>
          ))}
        </ol>
      </section>
      {parts.routes.map((route) => (
        <Route key={route.title} route={route} say={say} />
      ))}
      <Route route={parts.skills} say={say} />
    </div>
  );
}

function Route({ route, say }: { route: RouteView; say: Say }): VNode {
  const { steps, instead } = route;
  return (
    <section class="card flow">
      <div class="tight">
        <h2>{route.title}</h2>
        <p>{route.note}</p>
        {route.more === undefined ? null : <p>{route.more}</p>}
        {route.unsure === undefined ? null : <Notice tone="info" text={route.unsure} />}
        {route.sum === undefined ? null : <p>{route.sum}</p>}
      </div>
      {steps.map((step, at) => (
        <RouteStep key={step.name} step={step} say={say} place={steps.length > 1 ? at + 1 : undefined} />
      ))}
      {instead === undefined ? null : (
        <Details summary={say('degree.instead')}>
          <RouteStep step={instead} say={say} />
        </Details>
      )}
    </section>
  );
}

function RouteStep({ step, say, place }: { step: RouteStepView; say: Say; place?: number | undefined }): VNode {
  const facts: readonly (readonly [IconName, string | undefined])[] = [
    ['money', step.cost],
    ['cal', step.time],
    ['pin', step.where],
    ['users', step.helpers],
  ];
  return (
    <div class="tight">
      <div class="split">
        <h3>{place === undefined ? step.name : `${String(place)}. ${step.name}`}</h3>
        {step.underWay === undefined ? null : <Tag tone="info" text={step.underWay} />}
      </div>
      {step.unsure ? <Notice tone="info" text={say('paper.unsure')} /> : null}
      <IconList items={facts.flatMap(([icon, text]) => (text === undefined ? [] : [{ icon, text }]))} />
      <p>
        <strong>{say('degree.needs')}</strong>
      </p>
      <ul>
        {step.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <p>
        <strong>{say('degree.steps')}</strong>
      </p>
      <ol>
        {step.steps.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <p class="muted">{say('paper.source', { source: step.source })}</p>
    </div>
  );
}
