import type { SortBy } from '../view/ranked.js';

export type ScorecardView = 'full' | 'strip' | 'attention' | 'team';

/** What the user opened, sorted and filtered here. */
export interface Ui {
  readonly openKpi: string;
  /** Key of the attention item, or of the ranked row, that is open. */
  readonly openItem: string | undefined;
  readonly openRow: string | undefined;
  /** How many records of a list are shown; 0: the first few. */
  readonly shown: number;
  readonly asTable: boolean;
  readonly showsAllItems: boolean;
  readonly showsPassed: boolean;
  readonly filter: string;
  readonly sort: { readonly by: SortBy; readonly ascending: boolean };
}
export const initialUi: Ui = {
  openKpi: '',
  openItem: undefined,
  openRow: undefined,
  shown: 0,
  asTable: false,
  showsAllItems: false,
  showsPassed: false,
  filter: '',
  sort: { by: 'need', ascending: true },
};
