import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Select, TextField } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back } from '../../ui/notice.js';

export interface NewVacancyView extends PageView {
  backHref: string;
  backLabel: string;
  action: string;
  /** For whom, where a caseworker writes it. */
  firm?: string | undefined;
  /** Past vacancies of the firm and templates of common jobs. */
  origins: readonly (OptionView | OptionGroup)[];
  values: { origin: string; title: string };
  errors: readonly FormError[];
}

/** The first page of a vacancy: a common job, one that was posted before, or a name. */
export function NewVacancy(view: NewVacancyView): VNode {
  const say = speaker(view.frame.locale);
  const { values, errors } = view;
  return (
    <Layout frame={view.frame} title={formTitle(say('vacancy.title'), errors, say)}>
      <Back href={view.backHref} label={view.backLabel} />
      <h1>{say('vacancy.title')}</h1>
      {view.firm === undefined ? null : <p class="muted">{view.firm}</p>}
      <ErrorSummary errors={errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow" keep>
        <Select
          name="origin"
          label={say('vacancy.origin')}
          hint={say('vacancy.originHint')}
          prompt={say('question.choose')}
          options={view.origins}
          value={values.origin}
          error={errorOf(errors, 'origin')}
        />
        <TextField
          name="title"
          label={say('vacancy.originTitle')}
          hint={say('vacancy.nameHint')}
          value={values.title}
          error={errorOf(errors, 'title')}
          maxlength={120}
        />
        <Actions>
          <Button>{say('vacancy.begin')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}
