import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Checks } from '../../ui/choice.js';
import { Table } from '../../ui/data.js';
import { TextField } from '../../ui/field.js';
import { Button, errorOf } from '../../ui/form.js';
import { Section } from './vacancy-sections.js';
import type { Part, RequirementRow } from './vacancy-sections.js';

export function AskedSection({ view, say }: Part): VNode {
  return (
    <Section id="s4" title={say('vacancy.asked')}>
      <p class="hint">{say('vacancy.askedHint')}</p>
      {view.requirements.length === 0 ? (
        <p>{say('vacancy.noRequirements')}</p>
      ) : (
        <Table
          caption={say('vacancy.asked')}
          columns={[
            { label: say('vacancy.requirement') },
            { label: say('vacancy.essential') },
            { label: say('vacancy.effect') },
          ]}
          rows={view.requirements.map((row) => ({
            key: row.id,
            cells: [row.label, <Need key={row.id} row={row} say={say} />, row.effect ?? ''],
          }))}
        />
      )}
      <TextField
        name="requirement"
        label={say('vacancy.addRequirement')}
        hint={say('vacancy.addHint')}
        error={errorOf(view.errors, 'requirement')}
        maxlength={120}
        lookup={view.lookup === undefined ? undefined : { href: view.lookup.requirement }}
        suggestions={view.lookup === undefined ? view.requirementHints : undefined}
      />
      <Button look="outline" name="do" value="add" skip>
        {say('vacancy.add')}
      </Button>
    </Section>
  );
}

function Need({ row, say }: { row: RequirementRow; say: Say }): VNode {
  return (
    <fieldset class="row">
      <legend class="vh">{row.label}</legend>
      {(['essential', 'learn'] as const).map((need) => (
        <label class="check" key={need}>
          <input type="radio" name={`need-${row.id}`} value={need} checked={row.need === need} />
          <span>{say(`vacancy.${need}Yes`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function OfferSection({ view, say }: Part): VNode {
  return (
    <Checks
      name="supports"
      label={say('vacancy.offers')}
      hint={say('vacancy.offersHint')}
      options={view.supports}
      values={view.values.supports}
      two
    />
  );
}
