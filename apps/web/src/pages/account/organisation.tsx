import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Checks, Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Select, TextField } from '../../ui/field.js';
import type { OptionGroup } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { Frame, PageView } from '../../ui/layout.js';
import { Back, Details, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';

export interface ColleagueView {
  key: string;
  /** Her name, or her address while she has not come yet. */
  name: string;
  line: string;
  state: TagView;
  /** `…/personas/<ref>/<change>` */
  actions: readonly { action: string; label: string; stop?: boolean }[];
  /** Field `reason`; absent where there is nothing to reset. */
  resetAction?: string | undefined;
}

export interface SettingsView {
  action: string;
  /** What was typed, or what is kept. */
  values: { name: string; email: string; phone: string; district: string; languages: readonly string[] };
  districts: readonly OptionGroup[];
  languages: readonly Choice[];
}

export interface OrganisationView extends PageView {
  title: string;
  /** Of which organisation, where the reader keeps several. */
  organisation?: string | undefined;
  back?: { href: string; label: string } | undefined;
  settings?: SettingsView | undefined;
  people: readonly ColleagueView[];
  pager: PagerView;
  reasons: readonly Choice[];
  invite: { action: string; roles: readonly Choice[]; values: { role?: string; email?: string } };
  errors?: readonly FormError[] | undefined;
}

export function OrganisationPage(view: OrganisationView): VNode {
  const { frame, errors } = view;
  const say = speaker(frame.locale);
  return (
    <Layout frame={frame} title={formTitle(view.title, errors, say)}>
      {view.back === undefined ? null : <Back href={view.back.href} label={view.back.label} />}
      <h1>{view.title}</h1>
      <ErrorSummary errors={errors} say={say} />
      <div class="flow">
        <section class="flow" aria-labelledby="personas">
          <h2 id="personas">{say('organisation.people')}</h2>
          <ul class="flow plain">
            {view.people.map((person) => (
              <Person key={person.key} person={person} view={view} say={say} />
            ))}
          </ul>
          <Pager pager={view.pager} say={say} />
        </section>
        <Invite view={view} say={say} />
        {view.settings === undefined ? null : <Settings settings={view.settings} view={view} say={say} />}
      </div>
    </Layout>
  );
}

interface Part {
  view: OrganisationView;
  say: Say;
}

/** Says of which organisation, where the reader keeps several. */
function Which({ view }: { view: OrganisationView }): VNode | null {
  return view.organisation === undefined ? null : <input type="hidden" name="organisation" value={view.organisation} />;
}

function Person({ person, view, say }: Part & { person: ColleagueView }): VNode {
  return (
    <li class="card tight">
      <h3>{person.name}</h3>
      <p>
        {person.line} <Tag {...person.state} />
      </p>
      <div class="actions">
        {person.actions.map(({ action, label, stop }) => (
          <Form key={action} frame={view.frame} action={action}>
            <Which view={view} />
            <Button look={stop === true ? 'stop' : 'outline'}>
              {label}
              <span class="vh">: {person.name}</span>
            </Button>
          </Form>
        ))}
      </div>
      {person.resetAction === undefined ? null : (
        <Reset person={person} action={person.resetAction} frame={view.frame} view={view} say={say} />
      )}
    </li>
  );
}

function Reset({
  person,
  action,
  frame,
  view,
  say,
}: Part & { person: ColleagueView; action: string; frame: Frame }): VNode {
  return (
    <Details summary={say('organisation.reset')}>
      <p>{say('organisation.resetText')}</p>
      <Form frame={frame} action={action} class="flow">
        <Which view={view} />
        <Radios name={`reason-${person.key}`} label={say('organisation.resetWhy')} options={view.reasons} />
        <Button look="stop">{say('organisation.resetDo')}</Button>
      </Form>
    </Details>
  );
}

function Invite({ view, say }: Part): VNode {
  const { action, roles, values } = view.invite;
  return (
    <section aria-labelledby="invitar">
      <h2 id="invitar">{say('organisation.invite')}</h2>
      <p>{say('organisation.inviteText')}</p>
      <Form frame={view.frame} action={action} class="flow">
        <Which view={view} />
        <TextField
          name="email"
          label={say('signIn.email')}
          value={values.email}
          error={errorOf(view.errors, 'email')}
          kind="email"
          inputmode="email"
          autocomplete="off"
          maxlength={200}
        />
        {roles.length === 1 ? (
          <input type="hidden" name="role" value={roles[0]?.value} />
        ) : (
          <Radios
            name="role"
            label={say('organisation.role')}
            options={roles}
            value={values.role}
            error={errorOf(view.errors, 'role')}
          />
        )}
        <Button>{say('organisation.inviteDo')}</Button>
      </Form>
    </section>
  );
}

function Settings({ settings, view, say }: Part & { settings: SettingsView }): VNode {
  const { values } = settings;
  const field = (name: 'name' | 'phone') => ({ name, value: values[name], error: errorOf(view.errors, name) });
  return (
    <section aria-labelledby="datos">
      <h2 id="datos">{say('organisation.settings')}</h2>
      <p>{say('organisation.settingsText')}</p>
      <Form frame={view.frame} action={settings.action} class="flow">
        <Which view={view} />
        <TextField {...field('name')} label={say('organisation.name')} maxlength={200} autocomplete="organization" />
        <TextField
          name="contact"
          value={values.email}
          error={errorOf(view.errors, 'contact')}
          label={say('organisation.email')}
          kind="email"
          maxlength={200}
        />
        <TextField
          {...field('phone')}
          label={say('organisation.phone')}
          kind="tel"
          inputmode="tel"
          maxlength={30}
          width="m"
        />
        <Select
          name="district"
          label={say('organisation.district')}
          value={values.district}
          prompt={say('organisation.noDistrict')}
          options={settings.districts}
          width="m"
        />
        <Checks
          name="languages"
          label={say('organisation.languages')}
          options={settings.languages}
          values={values.languages}
          two
        />
        <Button look="outline">{say('ui.save')}</Button>
      </Form>
    </section>
  );
}
