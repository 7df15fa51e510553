import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icons.js';
import type { IconName } from './icons.js';

export type NoticeTone = 'ok' | 'info' | 'warn' | 'stop';

const NOTICE: Readonly<Record<NoticeTone, { class: string; icon: IconName }>> = {
  ok: { class: 'notice notice--ok', icon: 'check' },
  info: { class: 'notice', icon: 'info' },
  warn: { class: 'notice notice--warn', icon: 'alert' },
  stop: { class: 'notice notice--stop', icon: 'x' },
};

interface NoticeProps {
  tone: NoticeTone;
  text?: string | undefined;
  icon?: IconName | undefined;
  /** Announced, and focused by the script, on the page that follows an action. */
  status?: boolean;
  children?: ComponentChildren;
}

export function Notice({ tone, text, icon, status = false, children }: NoticeProps): VNode {
  const look = NOTICE[tone];
  const announced = status ? ({ role: 'status', tabindex: -1, 'data-focus': '' } as const) : {};
  return (
    <div class={look.class} {...announced}>
      <Icon name={icon ?? look.icon} />
      {text === undefined ? <div class="tight">{children}</div> : <p>{text}</p>}
    </div>
  );
}

export type TagTone = 'ok' | 'go' | 'info' | 'gap' | 'stop' | 'todo' | 'plain';

export interface TagView {
  tone: TagTone;
  text: string;
}

export function Tag({ tone, text }: TagView): VNode {
  const icon = tone === 'ok' ? 'check' : tone === 'stop' ? 'alert' : undefined;
  return (
    <span class={tone === 'plain' ? 'tag' : `tag tag--${tone}`}>
      {icon === undefined ? null : <Icon name={icon} />} {text}
    </span>
  );
}

interface EmptyProps {
  title: string;
  text: string;
  action?: { label: string; href: string } | undefined;
}

/** An empty list says what will appear and what to do meanwhile. */
export function Empty({ title, text, action }: EmptyProps): VNode {
  return (
    <div class="empty tight">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
      {action === undefined ? null : (
        <a class="btn btn--2" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  );
}

/** Who sees an answer, before its control. */
export function Seen({ id, yes, no }: { id?: string; yes: readonly string[]; no: readonly string[] }): VNode {
  return (
    <p class="seen" id={id}>
      {yes.map((text) => (
        <span class="seen__yes" key={text}>
          <Icon name="eye" /> {text}
        </span>
      ))}
      {no.map((text) => (
        <span class="seen__no" key={text}>
          <Icon name="noeye" /> {text}
        </span>
      ))}
    </p>
  );
}

export function Back({ href, label }: { href: string; label: string }): VNode {
  return (
    <a class="back" href={href}>
      <Icon name="left" /> {label}
    </a>
  );
}

/** A part that scrolls sideways on a phone: the keyboard must reach it. */
const SCROLLER = { role: 'group', tabindex: 0 } as const;

export function Scroll({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <div class="scroll" aria-label={label} {...SCROLLER}>
      {children}
    </div>
  );
}

/** Lines with an icon each. */
export function IconList({
  items,
  tone,
}: {
  items: readonly { icon: IconName; text: ComponentChildren }[];
  tone?: 'gap' | 'stop';
}): VNode | null {
  if (items.length === 0) return null;
  return (
    <ul class={tone === undefined ? 'list' : `list list--${tone}`}>
      {items.map((item, index) => (
        <li key={index}>
          <Icon name={item.icon} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

interface DetailsProps {
  summary: ComponentChildren;
  open?: boolean | undefined;
  children: ComponentChildren;
}

export function Details({ summary, open, children }: DetailsProps): VNode {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div class="tight">{children}</div>
    </details>
  );
}
