import type { VNode } from 'preact';
import { SHOWN_FIELD } from '#intake';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Check } from '../../ui/choice.js';
import { Actions, Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Details, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import type { AskedQuestion } from '../profile/asked.js';
import { Asked, namedErrors } from '../profile/question.js';

export interface InterviewSectionView {
  title: string;
  /** Absent: only she can answer it. */
  href: string | undefined;
  note?: string | undefined;
  current: boolean;
  tag?: TagView | undefined;
}

/** A whole section on one page, for a caseworker who writes down what a person says. */
export interface InterviewView extends PageView {
  backHref: string;
  folder: string;
  action: string;
  title: string;
  number: number;
  note?: string | undefined;
  questions: readonly AskedQuestion[];
  shown: readonly string[];
  errors?: readonly FormError[] | undefined;
  /** When a question is asked, by its id, where her answers do not lead to it yet. */
  onlyIf: Readonly<Record<string, string>>;
  nextHref?: string | undefined;
  /** What is typed here stays nowhere on this device. */
  unkept?: boolean | undefined;
  sections: readonly InterviewSectionView[];
}

export function Interview(view: InterviewView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(view.title, view.errors, say)}>
      <Back href={view.backHref} label={view.folder} />
      <h1>{say('interview.section', { number: view.number, title: view.title })}</h1>
      {view.note === undefined ? null : <p class="muted">{view.note}</p>}
      <ErrorSummary errors={namedErrors(view, say)} say={say} />
      <div class="wide cols">
        <Form frame={view.frame} action={view.action} class="flow" keep={view.unkept !== true}>
          {view.shown.map((value) => (
            <input type="hidden" name={SHOWN_FIELD} value={value} key={value} />
          ))}
          {view.questions.map((asked) => (
            <Asked key={asked.question.id} asked={asked} alone={false} view={view} say={say}>
              <OnlyIf text={view.onlyIf[asked.question.id]} />
              <Details summary={say('question.why')}>
                <p>{asked.question.why[say.locale]}</p>
              </Details>
            </Asked>
          ))}
          <Check name="read" value="yes" label={say('interview.read')} />
          <Actions>
            <Button>{say('interview.save')}</Button>
          </Actions>
          {view.nextHref === undefined ? null : (
            <p>
              <a href={safeHref(view.nextHref)}>{say('interview.next')}</a>
            </p>
          )}
        </Form>
        <Sections sections={view.sections} say={say} />
      </div>
    </Layout>
  );
}

function OnlyIf({ text }: { text: string | undefined }): VNode | null {
  return text === undefined ? null : <p class="hint">{text}</p>;
}

function Sections({ sections, say }: { sections: readonly InterviewSectionView[]; say: Say }): VNode {
  return (
    <nav class="margin tight" aria-labelledby="secciones">
      <h2 id="secciones">{say('interview.sections')}</h2>
      <ol class="tasks">
        {sections.map((section) => (
          <li key={section.title}>
            {section.href === undefined ? (
              <span>{section.title}</span>
            ) : (
              <a href={safeHref(section.href)} aria-current={section.current ? 'page' : undefined}>
                {section.title}
              </a>
            )}
            {section.tag === undefined ? null : <Tag {...section.tag} />}
            {section.note === undefined ? null : <small>{section.note}</small>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What she said, to be read back to her before it is sent. */
export interface InterviewReviewView extends PageView {
  backHref: string;
  folder: string;
  action: string;
  /** Absent: she has a PIN of her own. */
  handOverAction?: string | undefined;
  /** Jobs are looked for already. */
  active: boolean;
  /** Answers that are missing before the profile can be sent. */
  required: number;
  openHref?: string | undefined;
  sections: readonly {
    title: string;
    href: string;
    answers: readonly { label: string; texts: readonly string[] }[];
  }[];
}

export function InterviewReview(view: InterviewReviewView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('interview.review')}>
      <Back href={view.backHref} label={view.folder} />
      <h1>{say('interview.review')}</h1>
      <p>{say('interview.reviewText')}</p>
      {view.openHref === undefined ? null : (
        <Notice tone="warn">
          <p>{say('interview.required', { count: view.required })}</p>
          <p>
            <a href={safeHref(view.openHref)}>{say('interview.goThere')}</a>
          </p>
        </Notice>
      )}
      {view.sections.map((section) => (
        <section class="tight" key={section.title}>
          <h2>{section.title}</h2>
          <dl class="answers">
            {section.answers.map(({ label, texts }) => (
              <div key={label}>
                <dt>{label}</dt>
                {texts.map((text) => (
                  <dd key={text}>{text}</dd>
                ))}
              </div>
            ))}
          </dl>
          <p>
            <a href={safeHref(section.href)}>
              {say('ui.change')}
              <span class="vh">: {section.title}</span>
            </a>
          </p>
        </section>
      ))}
      <Send view={view} say={say} />
    </Layout>
  );
}

function Send({ view, say }: { view: InterviewReviewView; say: Say }): VNode {
  return (
    <>
      {view.active ? (
        <Notice tone="ok" text={say('interview.isActive')} />
      ) : (
        <Form frame={view.frame} action={view.action} class="tight">
          <Actions>
            <Button>{say('interview.send')}</Button>
          </Actions>
        </Form>
      )}
      {view.handOverAction === undefined ? null : (
        <Form frame={view.frame} action={view.handOverAction} class="card tight">
          <h2>{say('interview.handOver')}</h2>
          <p>{say('interview.handOverText')}</p>
          <Button look="outline">{say('interview.handOverDo')}</Button>
        </Form>
      )}
    </>
  );
}
