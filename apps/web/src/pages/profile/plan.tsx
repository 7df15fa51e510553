import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface BarrierView {
  title: string;
  tag: TagView;
  /** What lifts it and who moves it. */
  remedy: string;
  who: string;
  /** When somebody looks again. */
  review?: string | undefined;
  /** Where its steps stand, with what they cost. */
  steps?: { label: string; href: string } | undefined;
  /** Her answer says it; changing it lifts it. */
  answerHref?: string | undefined;
  /** Field `stands`: `no` or `yes`. */
  action?: string | undefined;
  stands: boolean;
}

/** What stands in her way in plain words, who moves it, and until when. */
export interface PlanView extends PageView {
  backHref: string;
  doorsHref: string;
  open: readonly BarrierView[];
  closed: readonly BarrierView[];
}

export function Plan(view: PlanView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('plan.title')}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1>{say('plan.title')}</h1>
      <p>{say('plan.text')}</p>
      <p>
        <a href={safeHref(view.doorsHref)}>{say('doors.link')}</a>
      </p>
      {view.open.length === 0 ? <Empty title={say('plan.none')} text={say('plan.noneText')} /> : null}
      {view.open.map((barrier) => (
        <Card key={barrier.title} barrier={barrier} view={view} say={say} />
      ))}
      {view.closed.length === 0 ? null : <h2>{say('plan.closed')}</h2>}
      {view.closed.map((barrier) => (
        <Card key={barrier.title} barrier={barrier} view={view} say={say} under />
      ))}
    </Layout>
  );
}

function Card({
  barrier,
  view,
  say,
  under,
}: {
  barrier: BarrierView;
  view: PlanView;
  say: Say;
  under?: boolean;
}): VNode {
  const Heading = under === true ? 'h3' : 'h2';
  return (
    <section class="card tight">
      <div class="split">
        <Heading>{barrier.title}</Heading>
        <Tag {...barrier.tag} />
      </div>
      <p>{say('plan.remedy', { remedy: barrier.remedy, who: barrier.who })}</p>
      {barrier.review === undefined ? null : <p class="muted">{say('plan.review', { date: barrier.review })}</p>}
      {barrier.steps === undefined ? null : (
        <p>
          <a href={safeHref(barrier.steps.href)}>{barrier.steps.label}</a>
        </p>
      )}
      {barrier.answerHref === undefined ? null : (
        <p>
          <a href={safeHref(barrier.answerHref)}>
            {say('plan.solved')}
            <span class="vh">: {barrier.title}</span>
          </a>
        </p>
      )}
      {barrier.action === undefined ? null : (
        <Form frame={view.frame} action={barrier.action}>
          <Button look="text" name="stands" value={barrier.stands ? 'no' : 'yes'}>
            {say(barrier.stands ? 'plan.drop' : 'plan.reopen')}
            <span class="vh">: {barrier.title}</span>
          </Button>
        </Form>
      )}
    </section>
  );
}
