import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface PromptView {
  /** Fields `skill`, `kind`. */
  skill: number;
  kind: 'task' | 'expert';
  question: string;
  why: string;
  /** How many jobs near her ask for it. */
  opens?: string | undefined;
  /** Field `said`: one tap each. */
  choices: readonly { value: string; label: string; look: 'main' | 'outline' | 'text' }[];
}

/** One task at a time that follows from her work. */
export interface PromptsView extends PageView {
  backHref: string;
  action: string;
  prompt: PromptView | undefined;
  left: string;
  /** One tap takes the last answer back. */
  undo?: { action: string; text: string } | undefined;
  /** All her tasks on one page. */
  allHref: string;
}

export function Prompts(view: PromptsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('prompt.title')}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1>{say('prompt.title')}</h1>
      {view.prompt === undefined ? (
        <Empty
          title={say('prompt.none')}
          text={say('prompt.noneText')}
          action={{ label: say('prompt.all'), href: view.allHref }}
        />
      ) : (
        <Prompt view={view} prompt={view.prompt} say={say} />
      )}
      {view.undo === undefined ? null : (
        <Form frame={view.frame} action={view.undo.action} class="split">
          <p>{view.undo.text}</p>
          <Button look="text">{say('prompt.undo')}</Button>
        </Form>
      )}
    </Layout>
  );
}

function Prompt({ view, prompt, say }: { view: PromptsView; prompt: PromptView; say: Say }): VNode {
  return (
    <>
      <p>{view.left}</p>
      <Form frame={view.frame} action={view.action} class="card card--key flow">
        <input type="hidden" name="skill" value={prompt.skill} />
        <input type="hidden" name="kind" value={prompt.kind} />
        <div class="tight">
          <h2>{prompt.question}</h2>
          <p>{prompt.why}</p>
          {prompt.opens === undefined ? null : <p>{prompt.opens}</p>}
        </div>
        <div class="actions actions--stack">
          {prompt.choices.map(({ value, label, look }) => (
            <Button key={value} look={look} name="said" value={value}>
              {label}
            </Button>
          ))}
        </div>
      </Form>
      <p class="muted">{say('prompt.honest')}</p>
      <p>
        <a href={safeHref(view.allHref)}>{say('prompt.all')}</a>
      </p>
    </>
  );
}
