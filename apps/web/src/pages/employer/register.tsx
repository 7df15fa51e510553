import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { FieldError, Select, TextField } from '../../ui/field.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import type { IconName } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, IconList } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface WaysInView extends PageView {
  firmHref: string;
  householdHref: string;
  formingHref: string;
  signInHref: string;
}

/** Who are you: three ways in, and the rules that hold for all. */
export function WaysIn(view: WaysInView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={{ ...view.frame, entry: true }} title={say('firmIn.title')}>
      <h1>{say('firmIn.title')}</h1>
      <p class="lead">{say('firmIn.lead')}</p>
      <div class="cols">
        <div class="flow">
          <nav aria-label={say('firmIn.ways')}>
            <Way href={view.firmHref} icon="shop" title={say('firmIn.firm')} text={say('firmIn.firmNote')} />
            <Way
              href={view.householdHref}
              icon="heart"
              title={say('firmIn.household')}
              text={say('firmIn.householdNote')}
            />
            <Way href={view.formingHref} icon="users" title={say('firmIn.forming')} text={say('firmIn.formingNote')} />
          </nav>
          <p>
            {say('firmIn.have')} <a href={safeHref(view.signInHref)}>{say('signIn.enter')}</a>
          </p>
        </div>
        <aside class="margin tight" aria-labelledby="reglas">
          <h2 id="reglas">{say('firmIn.rules')}</h2>
          <Rules say={say} />
        </aside>
      </div>
    </Layout>
  );
}

function Way({ href, icon, title, text }: { href: string; icon: IconName; title: string; text: string }): VNode {
  return (
    <a class="path" href={safeHref(href)}>
      <Icon name={icon} />
      <span>
        <b>{title}</b> {text}
      </span>
      <Icon name="right" />
    </a>
  );
}

const RULES = ['firmIn.rule1', 'firmIn.rule2', 'firmIn.rule3', 'firmIn.rule4', 'firmIn.rule5'] as const;

function Rules({ say }: { say: Say }): VNode {
  return <IconList items={RULES.map((key) => ({ icon: 'check', text: say(key) }))} />;
}

export type RegistrationField =
  'ruc' | 'dni' | 'business' | 'forming' | 'sector' | 'size' | 'regime' | 'district' | 'name' | 'phone' | 'email';

/** Fields: those of `values`, `password`, `rules` (`yes`). The password is typed again after a mistake. */
export interface RegistrationView extends PageView {
  backHref: string;
  action: string;
  form: 'firm' | 'household' | 'forming';
  values: Readonly<Partial<Record<RegistrationField, string>>>;
  accepted: boolean;
  sectors: readonly OptionView[];
  sizes: readonly Choice[];
  regimes: readonly Choice[];
  formings: readonly Choice[];
  districts: readonly (OptionView | OptionGroup)[];
  errors?: readonly FormError[] | undefined;
}

export function Registration(view: RegistrationView): VNode {
  const say = speaker(view.frame.locale);
  const title = say(`firmIn.title.${view.form}`);
  return (
    <Layout frame={view.frame} title={formTitle(title, view.errors, say)}>
      <Back href={view.backHref} label={say('firmIn.title')} />
      <h1>{title}</h1>
      <p class="muted">{say(`firmIn.next.${view.form}`)}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <Who view={view} say={say} />
        <Contact view={view} say={say} />
        <Accept view={view} say={say} />
        <Actions>
          <Button>{say('firmIn.create')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

interface Part {
  view: RegistrationView;
  say: Say;
}

function field(view: RegistrationView, name: RegistrationField) {
  return { name, value: view.values[name], error: errorOf(view.errors, name) };
}

function Who({ view, say }: Part): VNode {
  return (
    <section class="flow" aria-labelledby="r1">
      <h2 id="r1">{say(`firmIn.who.${view.form}`)}</h2>
      {view.form === 'firm' ? (
        <TextField
          {...field(view, 'ruc')}
          label="RUC"
          hint={say('firmIn.rucHint')}
          inputmode="numeric"
          maxlength={20}
          width="m"
        />
      ) : null}
      {view.form === 'household' ? (
        <TextField
          {...field(view, 'dni')}
          label="DNI"
          hint={say('firmIn.dniHint')}
          inputmode="numeric"
          maxlength={20}
          width="m"
          autocomplete="off"
        />
      ) : null}
      {view.form === 'household' ? null : <Business view={view} say={say} />}
      <Select
        {...field(view, 'district')}
        label={say('vacancy.district')}
        prompt={say('question.choose')}
        options={view.districts}
        width="m"
      />
    </section>
  );
}

function Business({ view, say }: Part): VNode {
  const isFirm = view.form === 'firm';
  return (
    <>
      <TextField
        {...field(view, 'business')}
        label={say(isFirm ? 'firmIn.business' : 'firmIn.body')}
        hint={isFirm ? say('firmIn.businessHint') : undefined}
        maxlength={200}
        autocomplete="organization"
      />
      {isFirm ? null : (
        <Radios {...field(view, 'forming')} label={say('firmIn.formingAs')} options={view.formings} two />
      )}
      <Select
        {...field(view, 'sector')}
        label={say('firmIn.sector')}
        prompt={say('question.choose')}
        options={view.sectors}
      />
      {isFirm ? <Radios {...field(view, 'size')} label={say('firmIn.size')} options={view.sizes} two /> : null}
      {isFirm ? (
        <Radios
          {...field(view, 'regime')}
          label={say('firmIn.regime')}
          hint={say('firmIn.regimeHint')}
          options={view.regimes}
        />
      ) : null}
    </>
  );
}

function Contact({ view, say }: Part): VNode {
  return (
    <section class="flow" aria-labelledby="r2">
      <h2 id="r2">{say('firmIn.contact')}</h2>
      <TextField {...field(view, 'name')} label={say('firmIn.name')} maxlength={200} autocomplete="name" />
      <TextField
        {...field(view, 'phone')}
        label={say('firmIn.phone')}
        kind="tel"
        maxlength={30}
        width="m"
        autocomplete="tel"
      />
      <TextField
        {...field(view, 'email')}
        label={say('signIn.email')}
        hint={say('firmIn.emailHint')}
        kind="email"
        maxlength={200}
        autocomplete="email"
      />
      <TextField
        name="password"
        label={say('signIn.password')}
        hint={say('firmIn.passwordHint')}
        error={errorOf(view.errors, 'password')}
        kind="password"
        maxlength={200}
        autocomplete="new-password"
      />
    </section>
  );
}

function Accept({ view, say }: Part): VNode {
  const wrong = errorOf(view.errors, 'rules-yes');
  return (
    <fieldset class={wrong === undefined ? undefined : 'field--bad'}>
      <legend class="label">{say('firmIn.rules')}</legend>
      <Rules say={say} />
      <FieldError field={{ name: 'rules', label: '', error: wrong }} />
      <Check name="rules" value="yes" label={say('firmIn.accept')} checked={view.accepted} />
    </fieldset>
  );
}
