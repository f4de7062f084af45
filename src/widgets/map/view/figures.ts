import {
  type Basis,
  type FlowPart,
  type Kpi,
  type Policy,
  type Result,
  type Scope,
  type Slices,
  type StockPart,
  type Table,
  type Window,
  type World,
  allAccounts,
  dueAccounts,
  eachIn,
  evaluate,
  factsOf,
  perTable,
  quotaDue,
  stock,
  touchedInTime,
  wonAmount,
} from '../../../domain/index.js';
import { createLocator } from '../../../geo/index.js';

/** Numbers of a territory, or of another set of accounts and areas. */
export interface Numbers {
  readonly accounts: number;
  /** Accounts of the class that is visited most. */
  readonly top: number;
  /** 1/10,000 of the world's currency. */
  readonly won: number;
  /** Quota of the days so far; 0 where there is none. */
  readonly due: number;
  readonly toTouch: number;
  readonly touched: number;
}
export const noNumbers: Numbers = { accounts: 0, top: 0, won: 0, due: 0, toTouch: 0, touched: 0 };

export const addNumbers = (all: readonly Numbers[]): Numbers =>
  all.reduce(
    (a, b) => ({
      accounts: a.accounts + b.accounts,
      top: a.top + b.top,
      won: a.won + b.won,
      due: a.due + b.due,
      toTouch: a.toTouch + b.toTouch,
      touched: a.touched + b.touched,
    }),
    noNumbers,
  );

/** The class with the shortest interval: the accounts that matter most. */
export const topClass = (policy: Policy): string | undefined =>
  Object.entries(policy.visitEvery).sort((a, b) => a[1] - b[1])[0]?.[0];

const topParts = new Map<string | undefined, StockPart<'accounts'>>();
function topAccounts(policy: Policy): StockPart<'accounts'> {
  const top = topClass(policy);
  let part = topParts.get(top);
  if (!part)
    topParts.set(
      top,
      (part = stock(
        'accounts',
        (table) => {
          const classes = table.column('class');
          return (i) => (top !== undefined && classes[i] === top ? 1 : 0);
        },
        { by: 'day' },
      )),
    );
  return part;
}

/** Numbers of scopes, and of a KPI. */
export interface Figures {
  of(scope: Scope): Numbers;
  kpi(scope: Scope): Result | undefined;
}

function evaluationOf(world: World, window: Window, basis: Basis, kpi: Kpi | undefined) {
  const parts = [allAccounts, topAccounts(world.policy), wonAmount, quotaDue, dueAccounts, touchedInTime];
  return evaluate(world, kpi ? [kpi] : [], [window], basis, parts);
}
/** Makes what `figuresOf` and `numbersOfAccounts` rest on. */
export const prepareFigures = (...of: Parameters<typeof figuresOf>): Slices<void> => evaluationOf(...of).prepare();
export function figuresOf(world: World, window: Window, basis: Basis, kpi: Kpi | undefined): Figures {
  const top = topAccounts(world.policy);
  const evaluation = evaluationOf(world, window, basis, kpi);
  return {
    of: (scope) => ({
      accounts: evaluation.sum(allAccounts, scope),
      top: evaluation.sum(top, scope),
      won: evaluation.sum(wonAmount, scope),
      due: evaluation.sum(quotaDue, scope),
      toTouch: evaluation.sum(dueAccounts, scope),
      touched: evaluation.sum(touchedInTime, scope),
    }),
    kpi: (scope) => kpi && evaluation.figure(kpi, scope),
  };
}

/** Numbers of any set of accounts, by row; won counts for the account, whoever won it. Quotas aren't of accounts. */
export function numbersOfAccounts(world: World, window: Window): (rows: readonly number[]) => Numbers {
  const { accounts } = world.tables;
  const { accountOf } = factsOf(world);
  const isTop = topAccounts(world.policy).rows(accounts, world, window);
  const toTouch = dueAccounts.rows(accounts, world, window);
  const touched = touchedInTime.rows(accounts, world, window);
  const won = new Array<number>(accounts.length).fill(0);
  eachIn(world, wonAmount as FlowPart, window, (i, amount) => {
    const row = accountOf[i]!;
    if (row >= 0) won[row]! += amount;
  });
  return (rows) =>
    addNumbers(
      rows.map((i) => ({
        accounts: 1,
        top: isTop(i),
        won: won[i]!,
        due: 0,
        toTouch: toTouch(i),
        touched: touched(i),
      })),
    );
}

const located = new WeakMap<Table<'areas'>, (accounts: Table<'accounts'>) => readonly number[]>();
/** By account the row of the area it lies in, -1 for none. */
export function areaOfAccounts({ areas, accounts }: World['tables']): readonly number[] {
  let find = located.get(areas);
  if (!find) {
    const locator = createLocator(areas);
    located.set(
      areas,
      (find = perTable((table: Table<'accounts'>) =>
        table.column('at').map((at) => (at.kind === 'point' ? locator.first(at.lng, at.lat) : -1)),
      )),
    );
  }
  return find(accounts);
}

/** Accounts by the area they lie in. */
export function accountsByArea(world: World): readonly (readonly number[])[] {
  const byArea: number[][] = Array.from({ length: world.tables.areas.length }, () => []);
  areaOfAccounts(world.tables).forEach((area, account) => byArea[area]?.push(account));
  return byArea;
}
