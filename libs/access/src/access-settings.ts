export interface AccessSettings {
  /** The marked demo: its accounts may be entered with one button, from this machine only. */
  demo: boolean;
}

export const ACCESS_SETTINGS = Symbol('access settings');
