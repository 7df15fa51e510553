import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Select, TextField } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** One barrier of a person. Fields: `state`, `remedy`, `owner`, `review`. */
export interface BarrierPageView extends PageView {
  backHref: string;
  folder: string;
  action: string;
  title: string;
  opened: string;
  /** Her answer says it: where to change it. */
  answerHref?: string | undefined;
  states: readonly Choice[];
  remedies: readonly OptionView[];
  owners: readonly OptionView[];
  values: { state: string; remedy: string; owner: string; review: string };
  errors?: readonly FormError[] | undefined;
}

export function BarrierPage(view: BarrierPageView): VNode {
  const say = speaker(view.frame.locale);
  const { values, errors } = view;
  return (
    <Layout frame={view.frame} title={formTitle(view.title, errors, say)}>
      <Back href={view.backHref} label={view.folder} />
      <h1>{view.title}</h1>
      <p class="muted">{view.opened}</p>
      {view.answerHref === undefined ? null : (
        <Notice tone="info">
          <p>{say('barrier.fromAnswer')}</p>
          <p>
            <a href={safeHref(view.answerHref)}>{say('barrier.changeAnswer')}</a>
          </p>
        </Notice>
      )}
      <ErrorSummary errors={errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <Radios
          name="state"
          label={say('barrier.state')}
          options={view.states}
          value={values.state}
          error={errorOf(errors, 'state')}
          two
        />
        <Select
          name="remedy"
          label={say('barrier.remedy')}
          options={view.remedies}
          value={values.remedy}
          error={errorOf(errors, 'remedy')}
        />
        <Select
          name="owner"
          label={say('barrier.owner')}
          options={view.owners}
          value={values.owner}
          error={errorOf(errors, 'owner')}
        />
        <TextField
          name="review"
          kind="date"
          width="m"
          label={say('barrier.review')}
          value={values.review}
          error={errorOf(errors, 'review')}
        />
        <Actions>
          <Button>{say('ui.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
