import { TEMPLATES_BY_AREA, type TemplateArea, type Vacancy, type VacancyId, type VacancyOrigin } from '#employer';
import type { FormBody } from '../../http/form.js';
import { textOf } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { NewVacancyView } from './vacancy-new.js';

const COPY = /^copia-([1-9]\d{0,8})$/;

/** What a new vacancy begins with; `undefined` when neither a choice nor a name was sent. The choice wins. */
export function readOrigin(body: FormBody, startOn: string): VacancyOrigin | undefined {
  const origin = textOf(body, 'origin');
  const title = textOf(body, 'title').trim().replaceAll(/\s+/gu, ' ').slice(0, 300);
  const copyOf = COPY.exec(origin)?.[1];
  if (copyOf !== undefined) return { copyOf: Number(copyOf) as VacancyId, startOn };
  if (origin !== '') return { template: origin, startOn };
  return title === '' ? undefined : { title, startOn };
}

interface Shown {
  action: string;
  back: { href: string; label: string };
  firm?: string;
  past: readonly Vacancy[];
  /** As it was sent when it said neither. */
  sent?: FormBody | undefined;
}

export function newVacancyView(frame: Frame, { action, back, firm, past, sent }: Shown): NewVacancyView {
  const say = speaker(frame.locale);
  return {
    frame,
    backHref: back.href,
    backLabel: back.label,
    action,
    firm,
    origins: [
      ...(past.length === 0
        ? []
        : [{ label: say('vacancy.past'), options: past.map((each) => copyOption(each, say)) }]),
      ...templateOptions(say),
    ],
    values: { origin: textOf(sent, 'origin'), title: textOf(sent, 'title') },
    errors: sent === undefined ? [] : [{ field: 'origin', message: say('vacancy.originMissing') }],
  };
}

function copyOption({ id, title, updatedAt }: Vacancy, say: Say): { value: string; label: string } {
  const date = day(updatedAt, say.locale, 'short');
  return { value: `copia-${String(id)}`, label: say('vacancy.pastOne', { title, date }) };
}

function templateOptions(say: Say): { label: string; options: { value: string; label: string }[] }[] {
  return Object.entries(TEMPLATES_BY_AREA).map(([area, templates]) => ({
    label: say(`vacancy.area.${area as TemplateArea}`),
    options: templates.map(({ code, name }) => ({ value: code, label: name[say.locale] })),
  }));
}
