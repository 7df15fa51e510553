const PAUSE_MS = 200;

/** One list for the whole page: it stands under the field that somebody types in. */
const list = document.createElement('ul');
list.id = list.className = 'suggest';
list.role = 'listbox';

/** The field somebody types in. */
let field: HTMLInputElement;
let timer: ReturnType<typeof setTimeout>;
let at = -1;
let announce: (text: string | undefined) => void;

const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-id]')];

/** Makes a field an ARIA combobox: the server renders what is offered, the text stays hers. */
export function offer(input: HTMLInputElement, tell: typeof announce): void {
  announce = tell;
  field = input;
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);
  input.addEventListener('input', () => {
    field = input;
    close();
    // Another title: what was chosen for the one before is chosen no more.
    if (input.dataset['into'] !== undefined) put(`${input.dataset['into']}occupation`, '', '');
    if (input.value.trim().length > 1) timer = setTimeout(() => void look(input.value), PAUSE_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.isConnected && press(event.key)) event.preventDefault();
  });
}

// The field keeps the focus, so the list is still there when the finger is lifted.
list.addEventListener('pointerdown', (event) => {
  event.preventDefault();
});
list.addEventListener('click', ({ target }) => {
  choose((target as Element).closest('li') ?? list);
});

/** True for a key that belongs to the list. */
function press(key: string): boolean {
  const found = options();
  if (key === 'ArrowDown') move(found, at + 1);
  else if (key === 'ArrowUp') move(found, Math.max(at, 0) - 1);
  else if (key === 'Escape') close();
  else if (key === 'Enter' && at >= 0) choose(found[at] ?? list);
  else return false;
  return true;
}

function move(found: readonly HTMLElement[], to: number): void {
  at = (to + found.length) % found.length;
  for (const [place, option] of found.entries()) option.ariaSelected = String(place === at);
  field.setAttribute('aria-activedescendant', found[at]?.id ?? '');
}

/** Without an answer she goes on typing: the page asks again after it is sent. */
async function look(typed: string): Promise<void> {
  const { suggest = '' } = field.dataset;
  const answer = await fetch(`${suggest}&q=${encodeURIComponent(typed)}`).catch(() => Response.error());
  const html = answer.ok ? await answer.text() : '';
  if (document.activeElement === field && field.value === typed) show(html);
}

function show(html: string): void {
  list.innerHTML = html;
  list.ariaLabel = field.labels?.[0]?.textContent ?? '';
  for (const [place, option] of options().entries()) {
    option.role = 'option';
    option.id = `suggest${String(place)}`;
  }
  announce(list.lastElementChild?.textContent ?? '');
  if (options().length === 0) return;
  field.after(list);
  field.ariaExpanded = 'true';
}

function choose({ dataset: { id, value = '' } }: HTMLElement): void {
  const { into, send } = field.dataset;
  close();
  if (id === undefined) return;
  field.value = value;
  if (into !== undefined) {
    put(`${into}occupation`, id, value);
    put(`${into}offered`, value, value);
  }
  announce(value);
  if (send !== undefined) field.form?.querySelector<HTMLElement>(`[name="${send}"]`)?.click();
}

/** What was chosen goes beside the text, as the form without script would send it. */
function put(name: string, value: string, label: string): void {
  const known = field.form?.elements.namedItem(name);
  const control = (known ?? document.createElement('input')) as HTMLInputElement | HTMLSelectElement;
  control.value = value;
  if (control instanceof HTMLSelectElement) {
    if (control.value !== value) control.add(new Option(label, value, true, true));
  } else if (known === null) {
    control.type = 'hidden';
    control.name = name;
    field.form?.append(control);
  }
}

function close(): void {
  clearTimeout(timer);
  list.remove();
  at = -1;
  field.ariaExpanded = 'false';
  field.removeAttribute('aria-activedescendant');
}
