import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import { Back, IconList } from '../../ui/notice.js';
import { AskedSection, OfferSection } from './vacancy-asked.js';
import { HoursSection, PaySection, WorkSection } from './vacancy-sections.js';
import type { VacancyFormView } from './vacancy-sections.js';

export type { RequirementRow, VacancyFormView, VacancyValues } from './vacancy-sections.js';

export function VacancyForm(view: VacancyFormView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('vacancy.title'), view.errors, say)}>
      <Back href={view.backHref} label={say('vacancies.title')} />
      <h1>{say('vacancy.title')}</h1>
      <p class="muted">{[view.firm, view.saved].filter((text) => text !== undefined).join('. ')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="wide cols" keep>
        <div class="flow">
          <button class="vh" name="do" value="save" tabindex={-1} aria-hidden="true" />
          <WorkSection view={view} say={say} />
          <HoursSection view={view} say={say} />
          <PaySection view={view} say={say} />
          <AskedSection view={view} say={say} />
          <OfferSection view={view} say={say} />
          <div class="actions actions--stack">
            <Button name="do" value="review">
              {say('vacancy.review')}
            </Button>
            <Button look="outline" name="do" value="save">
              {say('vacancy.save')}
            </Button>
          </div>
        </div>
        <Checked view={view} say={say} />
      </Form>
    </Layout>
  );
}

const CHECK_ICON = { block: 'x', warn: 'alert', ok: 'check' } as const;

function Checked({ view, say }: { view: VacancyFormView; say: Say }): VNode {
  const lines = (ok: boolean): { icon: 'x' | 'alert' | 'check'; text: VNode }[] =>
    view.check
      .filter((line) => (line.state === 'ok') === ok)
      .map((line) => ({
        icon: CHECK_ICON[line.state],
        text: (
          <>
            {line.text} {line.rule === undefined ? null : <span class="muted">{line.rule}</span>}
          </>
        ),
      }));
  return (
    <aside class="cols__side flow" aria-label={say('vacancy.check')}>
      <section class="card tight" aria-labelledby="rev">
        <h2 id="rev">{say('vacancy.check')}</h2>
        <IconList tone="stop" items={lines(false)} />
        <IconList items={lines(true)} />
      </section>
      {view.outlook === undefined ? null : (
        <section class="margin tight">
          <h2>{say('vacancy.outlook')}</h2>
          <p>{view.outlook}</p>
        </section>
      )}
    </aside>
  );
}
