import type { PromptPage } from '#casework';
import { findSkill } from '#taxonomy';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { PromptsView, PromptView } from './prompts.js';

export function promptsView(frame: Frame, { prompt, left, last }: PromptPage): PromptsView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/mis-tareas`;
  const done = last === undefined ? undefined : nameOf(last.skill, say);
  return {
    frame,
    backHref: `/${frame.locale}/pasos`,
    action: home,
    prompt: prompt === undefined ? undefined : promptView(prompt, say),
    left: say('prompt.left', { count: left }),
    undo:
      last === undefined || done === undefined
        ? undefined
        : { action: `${home}/deshacer`, text: say(`prompt.last.${last.said}`, { skill: done }) },
    allHref: `/${frame.locale}/pasos/work/skills`,
  };
}

function promptView(
  { skill, kind, job, openings, asksLevel }: NonNullable<PromptPage['prompt']>,
  say: Say,
): PromptView {
  const name = nameOf(skill, say) ?? '';
  return {
    skill,
    kind,
    question: sentence(kind === 'task' ? name : say('prompt.expert', { skill: name })),
    why: say(kind === 'task' ? 'prompt.why' : 'prompt.whyExpert', { job }),
    opens: openings === 0 ? undefined : say('prompt.opens', { count: openings }),
    choices: [
      ...yesOf(kind, asksLevel, say),
      { value: 'no', label: say(kind === 'task' ? 'prompt.no' : 'prompt.noExpert'), look: 'outline' },
      { value: 'later', label: say('prompt.later'), look: 'text' },
    ],
  };
}

/** Where a job asks how well, she says how well, still with one tap. */
function yesOf(kind: PromptView['kind'], asksLevel: boolean, say: Say): PromptView['choices'] {
  if (kind === 'expert') return [{ value: 'yes', label: say('prompt.yesExpert'), look: 'main' }];
  if (!asksLevel) return [{ value: 'yes', label: say('prompt.yes'), look: 'main' }];
  return ([2, 3, 1] as const).map((level) => ({
    value: `yes-${String(level)}`,
    label: say(`prompt.yes.${level}`),
    look: level === 2 ? 'main' : 'outline',
  }));
}

function nameOf(skill: number, say: Say): string | undefined {
  const known = findSkill(skill);
  return known?.[say.locale].toLocaleLowerCase(say.locale);
}
