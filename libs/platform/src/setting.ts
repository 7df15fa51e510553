import { Expose, Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';

/** Who may be given a setting. `cli` is up, migrate and the other commands. */
export type Program = 'cli' | 'web' | 'worker' | 'report';

export interface SettingInfo {
  name: string;
  description: string;
  programs: readonly Program[];
  /** Secrets are refused where they do not belong, may come as `<NAME>_FILE`, and never reach the log. */
  secret: boolean;
}

/** Every setting, in the order of the class that declares them. */
export const declared: SettingInfo[] = [];

/** What a setting is for and who may be given it; stands before its validators. */
export function Setting(description: string, programs: readonly Program[], secret = false): PropertyDecorator {
  return (target, key) => {
    declared.push({ name: String(key), description, programs, secret });
    Expose()(target, key);
  };
}

export function Secret(description: string, programs: readonly Program[]): PropertyDecorator {
  return Setting(description, programs, true);
}

/** An address with one of these schemes; host names of containers count too. */
export function IsAddress(...schemes: readonly string[]): PropertyDecorator {
  return ValidateBy({
    name: 'isAddress',
    validator: {
      validate: (value) =>
        typeof value === 'string' && URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      defaultMessage: () => `$property must be an address such as ${schemes[0] ?? ''}://…`,
    },
  });
}

/** A whole number from one to another. */
export function Whole(least: number, most: number): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [Max(most), Min(least), IsInt(), Type(() => Number)]) decorate(target, key);
  };
}
