// Everything here is a convenience: each page does its whole work without it.
import { offer } from './suggest.js';

const words = document.body.dataset;
const kept = (form: HTMLFormElement): string => `keep ${form.getAttribute('action') ?? ''}`;

function announce(text: string | undefined): void {
  const live = document.getElementById('live');
  if (live !== null && text !== undefined) live.textContent = text;
}

/** Puts the new state of one part in the place of the old, with the drawings it needs. */
function swap(id: string, next: Document): HTMLElement | undefined {
  const old = document.getElementById(id);
  const fresh = next.getElementById(id);
  if (old === null || fresh === null) return undefined;
  old.replaceWith(fresh);
  const drawings = next.querySelector('body > .sprite');
  if (drawings !== null) document.querySelector('body > .sprite')?.replaceWith(drawings);
  start(fresh);
  return fresh;
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

async function sendFragment(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  const id = form.dataset['fragment'] ?? '';
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button !== null && button.name !== '') body.append(button.name, button.value);
  const answer = await fetch(form.action, { method: 'POST', body });
  const next = parse(await answer.text());
  if (answer.status >= 500) throw new Error(String(answer.status));
  const fresh = swap(id, next);
  if (fresh === undefined) {
    location.assign(answer.url);
    return;
  }
  const flash = next.querySelector<HTMLElement>('main > [data-focus]');
  const target = fresh.querySelector<HTMLElement>('[data-focus],h2,h3') ?? fresh;
  target.tabIndex = -1;
  target.focus();
  announce(flash?.textContent ?? words['updated']);
}

function asHidden(button: HTMLButtonElement): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = button.name;
  input.value = button.value;
  return input;
}

function busy(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  form.dataset['sent'] = '';
  if (button === null) return;
  setTimeout(() => {
    button.setAttribute('aria-disabled', 'true');
    button.dataset['label'] = button.textContent;
    button.textContent = words['sending'] ?? '';
  }, 400);
}

function free(form: HTMLFormElement): void {
  delete form.dataset['sent'];
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-label]')) {
    button.removeAttribute('aria-disabled');
    button.textContent = button.dataset['label'] ?? '';
    delete button.dataset['label'];
  }
}

/** The answer waits on this device until a page other than the form's own shows that it arrived. */
function keep(form: HTMLFormElement): void {
  const data = [...new FormData(form)].filter(([name]) => name !== '_csrf');
  const asked = namesIn(form);
  sessionStorage.setItem(kept(form), JSON.stringify({ at: location.pathname, data, asked }));
}

const nameOf = (field: Element): string => field.getAttribute('name') ?? '';
const namesIn = (form: HTMLFormElement): string[] => [...form.elements].map(nameOf).filter((name) => name !== '_csrf');

function restore(form: HTMLFormElement): void {
  const stored = sessionStorage.getItem(kept(form));
  if (stored === null || document.querySelector('.errors') !== null) return;
  const { data, asked } = JSON.parse(stored) as { data: [string, string][]; asked: string[] };
  // What is asked only now was not answered then.
  for (const field of [...form.elements].filter((each) => asked.includes(nameOf(each)))) {
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type))
      field.checked = data.some(([name, value]) => name === field.name && value === field.value);
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value =
        field.type === 'hidden' ? field.value : (data.find(([name]) => name === field.name)?.[1] ?? field.value);
  }
}

/** A page other than the form's own proves that an earlier answer arrived, and its own with what was found or done. */
function clearKept(): void {
  const failed = document.querySelector('[data-failed]') !== null;
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith('keep ') || failed) continue;
    const { at } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { at?: string };
    if (at !== location.pathname || document.querySelector('[data-focus]') !== null) sessionStorage.removeItem(key);
  }
}

function count(area: HTMLTextAreaElement): void {
  const label = document.createElement('p');
  label.className = 'hint';
  area.after(label);
  const show = (): void => {
    label.textContent = (area.dataset['count'] ?? '').replace('#', String(area.maxLength - area.value.length));
  };
  area.addEventListener('input', show);
  show();
}

/** Asks for its own page until the revision changes: soon while work is under way, slower each time, never unseen. */
function poll(region: HTMLElement): void {
  let wait = region.dataset['waiting'] === undefined ? 5000 : 1000;
  let tag = '';
  const again = (): void => {
    setTimeout(() => void look(), wait);
    wait = Math.min(wait * 1.5, 30_000);
  };
  const look = async (): Promise<void> => {
    if (!region.isConnected) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', () => void look(), { once: true });
      return;
    }
    try {
      const answer = await fetch(region.dataset['poll'] || location.href, {
        headers: tag === '' ? {} : { 'if-none-match': tag },
      });
      tag = answer.headers.get('etag') ?? tag;
      if (answer.ok && change(region, parse(await answer.text()))) return;
    } catch {
      wait = 30_000;
    }
    again();
  };
  again();
}

/** The focus goes on where it was: on the same link or button, else on the part that was replaced. */
function follow(held: Element, fresh: HTMLElement): void {
  const isSame = (each: Element): boolean =>
    each.getAttribute('href') === held.getAttribute('href') &&
    each.getAttribute('value') === held.getAttribute('value');
  const same = [...fresh.querySelectorAll<HTMLElement>(held.tagName)].find(isSame);
  if (same === undefined) fresh.tabIndex = -1;
  (same ?? fresh).focus({ preventScroll: true });
}

/** True when the region was replaced. What somebody is typing is never taken away. */
function change(region: HTMLElement, next: Document): boolean {
  const fresh = next.getElementById(region.id);
  if (fresh === null || fresh.dataset['revision'] === region.dataset['revision']) return false;
  const held = region.contains(document.activeElement) ? document.activeElement : null;
  if (held?.matches('input,textarea,select') === true) return false;
  swap(region.id, next);
  if (held !== null) follow(held, fresh);
  announce(words['updated']);
  return true;
}

function start(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) count(area);
  for (const region of root.querySelectorAll<HTMLElement>('[data-poll]')) poll(region);
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-suggest]')) offer(input, announce);
  if (root instanceof HTMLElement && root.dataset['poll'] !== undefined) poll(root);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (form.dataset['sent'] !== undefined) {
    event.preventDefault();
    return;
  }
  const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  if (form.dataset['keep'] !== undefined) keep(form);
  busy(form, button);
  if (form.dataset['fragment'] === undefined) return;
  event.preventDefault();
  sendFragment(form, button).catch(() => {
    // The plain way, with the button that was pressed; sent so, the form does not come back here.
    if (button !== null) form.insertAdjacentElement('beforeend', asHidden(button));
    form.submit();
  });
});

// Back from the browser's own cache: the form can be sent again.
addEventListener('pageshow', (event) => {
  if (event.persisted) for (const form of document.forms) free(form);
});

document.querySelector<HTMLAnchorElement>('[data-exit]')?.addEventListener('click', (event) => {
  event.preventDefault();
  location.replace((event.currentTarget as HTMLAnchorElement).href);
});

clearKept();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) restore(form);
start(document);
document.querySelector<HTMLElement>('[data-focus]')?.focus();

document.querySelector('[data-print]')?.addEventListener('click', () => print());
