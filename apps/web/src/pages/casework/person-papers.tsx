import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Button, ErrorSummary, errorOf, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty } from '../../ui/notice.js';
import { StudyWays } from '../profile/degree.js';
import type { DegreeParts } from '../profile/degree.js';
import { PaperCard } from '../profile/papers.js';
import type { PaperView } from '../profile/papers.js';

/** Her document and her studies as her caseworker reads them; fields `number`, `told`. */
export interface PersonPapersView extends PageView {
  backHref: string;
  folder: string;
  paper: PaperView | undefined;
  action: string;
  /** Its number is kept already; it is never shown. */
  hasNumber: boolean;
  /** Names what this page says of her document. */
  told: string;
  typed?: string | undefined;
  errors?: readonly FormError[] | undefined;
  study: DegreeParts;
}

export function PersonPapers(view: PersonPapersView): VNode {
  const say = speaker(view.frame.locale);
  const title = say('papers.title', { folder: view.folder });
  return (
    <Layout frame={view.frame} title={formTitle(title, view.errors, say)}>
      <Back href={view.backHref} label={view.folder} />
      <ErrorSummary errors={view.errors} say={say} />
      <h1>{title}</h1>
      <p>{say('papers.text')}</p>
      <div class="wide cols">
        <div class="flow">
          {view.paper === undefined ? (
            <Empty title={say('papers.none')} text={say('papers.noneText')} />
          ) : (
            <PaperCard paper={view.paper} say={say} />
          )}
          <StudyWays parts={view.study} say={say} />
        </div>
        {view.paper === undefined ? null : (
          <aside class="flow" aria-label={say('papers.see')}>
            <Form frame={view.frame} action={view.action} class="card card--key tight">
              <h2>{say('papers.see')}</h2>
              <p>{say('papers.seeText')}</p>
              <input type="hidden" name="told" value={view.told} />
              <TextField
                name="number"
                width="m"
                label={say('papers.number')}
                hint={say(view.hasNumber ? 'papers.numberKept' : 'papers.numberHint')}
                value={view.typed}
                error={errorOf(view.errors, 'number')}
              />
              <Button>{say('papers.saw')}</Button>
            </Form>
          </aside>
        )}
      </div>
    </Layout>
  );
}
