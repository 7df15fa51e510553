import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check, Checks, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, Select, TextField } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Fields: `name`, `channel`, `phone`, `district`, `adult`, `read` (the permission text was read aloud), `anyway` (not a duplicate), `next` (go on with the interview). */
export interface RegisterView extends PageView {
  backHref: string;
  action: string;
  values?: { name?: string; channel?: string; phone?: string; district?: string; adult?: boolean; read?: boolean };
  channels: readonly Choice[];
  /** Field `purpose`: each permission apart, with the words to be read aloud. */
  purposes: readonly Choice[];
  ticked: readonly string[];
  districts: readonly (OptionView | OptionGroup)[];
  /** People who may be the same: shown before a second folder is made. */
  duplicates?: readonly { folder: string; href: string; why: string; tag: TagView }[] | undefined;
  errors?: readonly FormError[] | undefined;
}

export function Register(view: RegisterView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('register.title'), view.errors, say)}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('register.title')}</h1>
      <p class="muted">{say('register.text')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <Duplicates view={view} say={say} />
        <Contact view={view} say={say} />
        <Ticks view={view} say={say} />
        <Actions>
          <Button name="next" value="interview">
            {say('register.createAndGoOn')}
          </Button>
          <Button look="outline">{say('register.create')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

interface Part {
  view: RegisterView;
  say: Say;
}

function Duplicates({ view, say }: Part): VNode | null {
  if (view.duplicates === undefined || view.duplicates.length === 0) return null;
  return (
    <div class="flow">
      <Notice tone="warn" text={say('register.duplicates', { count: view.duplicates.length })} />
      <ul class="tasks">
        {view.duplicates.map((person) => (
          <li key={person.folder}>
            <a href={safeHref(person.href)}>{say('person.title', { folder: person.folder })}</a>
            <Tag {...person.tag} />
            <small>{person.why}</small>
          </li>
        ))}
      </ul>
      <Check name="anyway" value="yes" label={say('register.anyway')} />
    </div>
  );
}

function Contact({ view, say }: Part): VNode {
  type Name = 'name' | 'channel' | 'phone' | 'district';
  const field = (name: Name): { name: string; value: string | undefined; error: string | undefined } => ({
    name,
    value: view.values?.[name],
    error: errorOf(view.errors, name),
  });
  const typed = { autocomplete: 'off', maxlength: 120 } as const;
  return (
    <>
      <TextField {...field('name')} {...typed} label={say('register.name')} hint={say('register.nameHint')} />
      <Radios {...field('channel')} label={say('register.channel')} options={view.channels} two />
      <TextField
        {...field('phone')}
        {...typed}
        label={say('register.phone')}
        hint={say('register.phoneHint')}
        kind="tel"
        width="m"
      />
      <Select
        {...field('district')}
        label={say('register.district')}
        prompt={say('question.choose')}
        options={view.districts}
        width="m"
      />
    </>
  );
}

function Ticks({ view, say }: Part): VNode {
  const { values, errors } = view;
  const wrong = errorOf(errors, 'adult-yes') ?? errorOf(errors, 'read-yes');
  return (
    <>
      <Checks
        name="purpose"
        label={say('register.purposes')}
        hint={say('register.purposesHint')}
        options={view.purposes}
        values={view.ticked}
      />
      <fieldset class={wrong === undefined ? undefined : 'field--bad'}>
        <legend class="label">{say('register.before')}</legend>
        <FieldError field={{ name: 'before', label: '', error: wrong }} />
        <Check name="adult" value="yes" label={say('register.adult')} checked={values?.adult} />
        <Check name="read" value="yes" label={say('register.read')} checked={values?.read} />
      </fieldset>
    </>
  );
}
