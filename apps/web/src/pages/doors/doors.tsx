import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, IconList } from '../../ui/notice.js';
import type { IconName } from '../../ui/icons.js';
import { safeHref } from '../../ui/safe-href.js';

/** One thing, or two at once, and what it opens. */
export interface DoorView {
  title: string;
  opens: string;
  best?: { label: string; href?: string | undefined } | undefined;
  facts: readonly { icon: IconName; text: string }[];
}

export interface DoorsView extends PageView {
  back: { label: string; href: string };
  open: string;
  /** For whoever accompanies her: what counts as open. */
  cut?: string | undefined;
  singles: readonly DoorView[];
  pair?: DoorView | undefined;
  titles: readonly DoorView[];
  skills: readonly DoorView[];
  /** Where she confirms what she can do; absent for others. */
  confirmHref?: string | undefined;
  /** Field `lone`: `yes` or `no`; absent where it is not hers to say, or she cares for nobody. */
  lone?: { action: string; isOn: boolean } | undefined;
}

/** Which single thing, and which two, would open most places; “none” is an answer. */
export function Doors(view: DoorsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('doors.title')}>
      <Back {...view.back} />
      <h1>{say('doors.title')}</h1>
      <p>{say('doors.text')}</p>
      <p>
        <strong>{view.open}</strong>
      </p>
      {view.cut === undefined ? null : <p class="muted">{view.cut}</p>}
      <section class="flow" aria-labelledby="una">
        <h2 id="una">{say('doors.single')}</h2>
        {view.singles.length === 0 ? <Empty title={say('doors.noSingle')} text={say('doors.noSingleText')} /> : null}
        <Cards doors={view.singles} />
      </section>
      {view.pair === undefined ? null : (
        <section class="flow" aria-labelledby="dos">
          <h2 id="dos">{say('doors.pair')}</h2>
          <Cards doors={[view.pair]} />
        </section>
      )}
      {view.titles.length === 0 ? null : (
        <section class="flow" aria-labelledby="titulo">
          <h2 id="titulo">{say('doors.titles')}</h2>
          <Cards doors={view.titles} />
        </section>
      )}
      <Skills view={view} say={say} />
      <p class="muted">{say('doors.near')}</p>
      <Lone view={view} say={say} />
    </Layout>
  );
}

interface Part {
  view: DoorsView;
  say: Say;
}

function Cards({ doors }: { doors: readonly DoorView[] }): VNode {
  return (
    <>
      {doors.map((door) => (
        <section class="card tight" key={door.title}>
          <h3>{door.title}</h3>
          <p>
            <strong>{door.opens}</strong>
          </p>
          {door.best === undefined ? null : (
            <p>
              {door.best.href === undefined ? (
                door.best.label
              ) : (
                <a href={safeHref(door.best.href)}>{door.best.label}</a>
              )}
            </p>
          )}
          <IconList items={door.facts} />
        </section>
      ))}
    </>
  );
}

function Skills({ view, say }: Part): VNode | null {
  if (view.skills.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="saber">
      <h2 id="saber">{say('doors.skills')}</h2>
      <p>{say('doors.skillsText')}</p>
      <Cards doors={view.skills} />
      {view.confirmHref === undefined ? null : (
        <p>
          <a href={safeHref(view.confirmHref)}>{say('doors.confirm')}</a>
        </p>
      )}
    </section>
  );
}

function Lone({ view, say }: Part): VNode | null {
  const { lone } = view;
  if (lone === undefined) return null;
  return (
    <section class="card tight" aria-labelledby="cuido">
      <h2 id="cuido">{say('doors.lone')}</h2>
      <p>{say('doors.loneText')}</p>
      {lone.isOn ? <p>{say('doors.loneOn')}</p> : null}
      <Form frame={view.frame} action={lone.action}>
        <Button look="outline" name="lone" value={lone.isOn ? 'no' : 'yes'}>
          {say(lone.isOn ? 'doors.loneNo' : 'doors.loneYes')}
        </Button>
      </Form>
    </section>
  );
}
