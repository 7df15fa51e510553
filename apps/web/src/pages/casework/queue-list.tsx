import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../../ui/icons.js';
import type { IconName } from '../../ui/icons.js';
import { Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** One thing to do: when, who or what, why, and the one action that opens it. */
export interface QueueItem {
  due: string;
  late?: boolean | undefined;
  icon?: IconName | undefined;
  who: string;
  href: string;
  tag?: TagView | undefined;
  text: string;
  action: { label: string; href: string; icon?: IconName | undefined };
}

interface QueueListProps {
  items: readonly QueueItem[];
  /** The first action of the page is the filled one. */
  first?: boolean;
}

export function QueueList({ items, first = false }: QueueListProps): VNode {
  return (
    <ol class="queue">
      {items.map((item, index) => (
        <li key={`${item.href} ${item.due}`}>
          <Due item={item} />
          <div>
            <a class="queue__who" href={safeHref(item.href)}>
              {item.who}
            </a>{' '}
            {item.tag === undefined ? null : <Tag {...item.tag} />}
            <p>{item.text}</p>
          </div>
          <a class={first && index === 0 ? 'btn' : 'btn btn--2'} href={safeHref(item.action.href)}>
            {item.action.icon === undefined ? null : <Icon name={item.action.icon} />} {item.action.label}
            <span class="vh">: {item.who}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Due({ item }: { item: QueueItem }): VNode {
  const late = item.late === true;
  const icon: IconName | undefined = item.icon ?? (late ? 'clock' : undefined);
  return (
    <span class={late ? 'queue__due is-late' : 'queue__due'}>
      {icon === undefined ? null : <Icon name={icon} />} {item.due}
    </span>
  );
}

interface SearchProps {
  action: string;
  label: string;
  placeholder: string;
  button: string;
  value?: string | undefined;
  children?: ComponentChildren;
}

export function Search({ action, label, placeholder, button, value }: SearchProps): VNode {
  return (
    <search>
      <form class="search" action={safeHref(action)}>
        <label class="vh" for="q">
          {label}
        </label>
        <input class="input" id="q" name="q" type="search" placeholder={placeholder} value={value} maxlength={80} />
        <button class="btn btn--2">
          <Icon name="search" /> {button}
        </button>
      </form>
    </search>
  );
}
