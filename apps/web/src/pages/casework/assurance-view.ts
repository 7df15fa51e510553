import { type Assurance, ASSURANCE_CHECKS, assuranceFor, type EmployerFile } from '#casework';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { AssuranceView } from './employer-card.js';

/** The visit or the voucher that such an employer needs; `undefined` for a firm with RUC. */
export function assuranceView(
  { employer, assurance }: EmployerFile,
  { action, typed }: { action: string; typed: FormBody | undefined },
  say: Say,
): AssuranceView | undefined {
  const kind = assuranceFor(employer.form);
  if (kind === undefined) return undefined;
  const checks: readonly string[] = ASSURANCE_CHECKS[kind];
  return {
    kind,
    action,
    last: assurance === undefined ? undefined : lastSeen(assurance, say),
    checks: checks.map((value) => ({ value, label: checkText(value, say) })),
    values: {
      seenOn: textOf(typed, 'seenOn'),
      who: textOf(typed, 'who'),
      checks: listOf(typed, 'checks'),
      note: textOf(typed, 'note'),
    },
  };
}

function lastSeen({ kind, seenOn, who, checks, note }: Assurance, say: Say): NonNullable<AssuranceView['last']> {
  const all: readonly string[] = ASSURANCE_CHECKS[kind];
  return {
    text: say(`vetting.${kind}.last`, { date: day(seenOn, say.locale, 'long'), who }),
    done: all.filter((check) => checks.includes(check)).map((check) => checkText(check, say)),
    missing: all.filter((check) => !checks.includes(check)).map((check) => checkText(check, say)),
    note,
  };
}

function checkText(check: string, say: Say): string {
  return say(`vetting.check.${check}` as Parameters<Say>[0]);
}
