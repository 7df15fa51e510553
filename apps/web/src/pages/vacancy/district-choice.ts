import { districts } from '#peru';
import type { OptionGroup } from '../../ui/field.js';

/** Where most of the demand is comes first; the rest of the country follows by department. */
const FIRST_PROVINCES = ['Lima', 'Callao'];

let options: readonly OptionGroup[] | undefined;
/** Every district that can be placed on a map, to choose from. */
export function districtOptions(): readonly OptionGroup[] {
  return (options ??= groupedDistricts());
}

function groupedDistricts(): OptionGroup[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { ubigeo, name, province, department, located } of districts()) {
    if (!located) continue;
    const group = FIRST_PROVINCES.includes(province) ? province : department;
    groups.set(group, [...(groups.get(group) ?? []), { value: ubigeo, label: name }]);
  }
  const place = (label: string): number => (FIRST_PROVINCES.includes(label) ? FIRST_PROVINCES.indexOf(label) : 9);
  return [...groups]
    .map(([label, held]) => ({ label, options: held.toSorted((a, b) => a.label.localeCompare(b.label, 'es')) }))
    .toSorted((a, b) => place(a.label) - place(b.label) || a.label.localeCompare(b.label, 'es'));
}
