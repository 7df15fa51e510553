export interface AccessSettings {
  /** The marked demo: its accounts may be entered with one button, from this machine only. */
  demo: boolean;
  /** Staff without a second factor see nothing before they have one; absent: they are asked and may go on. */
  secondFactorDemanded?: boolean;
  /** A gateway sends codes to telephones: they are a way in. */
  phones?: boolean;
}

export const ACCESS_SETTINGS = Symbol('access settings');
