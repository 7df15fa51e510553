import type { VNode } from 'preact';
import type { VacancySection } from '#employer';
import { speaker } from '../../messages/message.js';
import { Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice } from '../../ui/notice.js';
import { PayPackage } from './pay-package.js';
import { SECTION_BODY } from './vacancy-sections.js';
import type { SectionParts } from './vacancy-sections.js';

export type { RequirementRow, SectionParts, SectionValues } from './vacancy-sections.js';

export interface VacancySectionView extends PageView, SectionParts {
  section: VacancySection;
  /** The vacancy’s own page. */
  backHref: string;
  action: string;
  vacancy: string;
  /** Everybody reads it already: a change counts at once. */
  isOpen: boolean;
}

/** Sections with facts that the law reads: docs/adr/0010. */
const RETURNS_LIST: ReadonlySet<VacancySection> = new Set(['pay', 'place', 'contract', 'asked']);

/** One short page of a vacancy; it is saved each time, right or not. */
export function VacancySection(view: VacancySectionView): VNode {
  const say = speaker(view.frame.locale);
  const title = say(`vacancy.section.${view.section}`);
  const Body = SECTION_BODY[view.section];
  return (
    <Layout frame={view.frame} title={formTitle(title, view.errors, say)}>
      <Back href={view.backHref} label={view.vacancy} />
      <h1>{title}</h1>
      <ErrorSummary errors={view.errors} say={say} />
      {view.isOpen && RETURNS_LIST.has(view.section) ? <Notice tone="info" text={say('vacancy.returnsList')} /> : null}
      <Form frame={view.frame} action={view.action} class="flow" keep>
        <button class="vh" name="do" value="next" tabindex={-1} aria-hidden="true" />
        <Body view={view} say={say} />
        <div class="actions actions--stack">
          <Button name="do" value="next">
            {say(view.isOpen ? 'vacancy.saveOpen' : 'vacancy.saveNext')}
          </Button>
          {view.isOpen ? null : (
            <Button look="outline" name="do" value="back">
              {say('vacancy.saveBack')}
            </Button>
          )}
        </div>
      </Form>
      {view.section !== 'pay' || view.package === undefined ? null : <PayPackage view={view.package} say={say} />}
    </Layout>
  );
}
