// Fifteen things that people do, with the keyboard alone: each says what came of it, and none loses the focus on its way.
import { Keys, account, inLink, isA, isNamed, linked, map, must, saved, shows, strip, team, wait } from './keys.mjs';
import { DEMO } from './serve.mjs';
import { TODAY, settled } from './stops.mjs';

const manager = `manager.html?today=${TODAY}&accounts=1000`;
/** What is done on a page, and what must come of it. The page is opened anew for each. */
const tasks = [
  {
    path: manager,
    name: 'finds an account by its name',
    run: async (k, page) => {
      await k.tabTo(map, isA('input'));
      await k.type('hickory');
      const name = await wait(page, map, (root) =>
        root.querySelector('[role=option][aria-selected=true] span')?.textContent.trim(),
      );
      await k.press('Enter');
      must(await linked(page, 'accounts'), 'no account is selected');
      await wait(page, map, (root, n) => root.querySelector('.chip')?.textContent.includes(n), name);
    },
  },
  {
    path: manager,
    name: 'walks to a neighbouring territory and selects it',
    run: async (k, page) => {
      await k.tabTo(map, isA('div.map-canvas'));
      await k.press('ArrowRight');
      const first = await wait(page, map, (root) => root.querySelector('[aria-live]').textContent.trim());
      await k.press('ArrowDown');
      const second = await wait(
        page,
        map,
        (root, one) => {
          const text = root.querySelector('[aria-live]').textContent.trim();
          return text !== one && text;
        },
        first,
      );
      must(second.length > 0, 'nothing is said');
      await k.press('Enter');
      must(await linked(page, 'territories'), 'no territory is selected');
      await shows(page, map, '1 territory selected');
    },
  },
  {
    path: manager,
    name: 'zooms in and shows everything again',
    run: async (k, page) => {
      await k.tabTo(map, isA('div.map-canvas'));
      const scale = () => wait(page, map, (root) => root.querySelector('.scale')?.textContent.trim());
      const before = await scale();
      await k.tabTo(map, isNamed('Zoom in'));
      await k.press('Enter');
      await wait(page, map, (root, was) => root.querySelector('.scale').textContent.trim() !== was, before);
      await k.until('ArrowRight', isNamed('Show everything'));
      await k.press('Enter');
      await wait(page, map, (root, was) => root.querySelector('.scale').textContent.trim() === was, before);
    },
  },
  {
    path: manager,
    name: 'opens the definition of a figure, and closes it',
    run: async (k, page) => {
      await k.tabTo(strip, isA('button.tile'));
      await k.press('ArrowRight', 'ArrowRight', 'Enter');
      must(await wait(page, strip, (root) => root.querySelector('.drill h3')?.textContent.trim()), 'no definition');
      await k.until('Tab', isNamed('Close'));
      await k.press('Enter');
      await wait(page, strip, (root) => !root.querySelector('.drill'));
      must((await k.at()).what.startsWith('button.tile'), 'the focus does not go back to the figure');
    },
  },
  {
    path: manager,
    name: 'drills down to the records behind a figure and opens one',
    run: async (k, page) => {
      await k.tabTo(strip, isA('button.tile'));
      await k.press('Enter');
      await wait(page, strip, (root) => root.querySelector('.records tbody tr'));
      await k.until('Tab', (at) => at.widget === strip && /link truncate/.test(at.what));
      await k.press('ArrowDown');
      const { name } = await k.at();
      await page.keyboard.press('Enter');
      await page.waitForURL(/(list|account)\.html/);
      await page.getByText(name).first().waitFor();
    },
  },
  {
    path: manager,
    name: 'sorts the legend',
    run: async (k, page) => {
      await k.tabTo(map, isA('input'));
      await k.until('ArrowRight', (at) => at.what.startsWith('select'));
      await page.keyboard.press('Home');
      await shows(page, map, 'Claimed twice');
      await k.tabTo(map, isA('button.row-name'));
      await k.press('ArrowUp');
      await k.until('ArrowRight', isNamed('Accounts'));
      await k.press('Enter');
      const numbers = await wait(page, map, (root) => {
        const head = root.querySelector('th[aria-sort]');
        if (!head?.textContent.includes('Accounts')) return undefined;
        const at = [...head.parentElement.children].indexOf(head);
        return [...root.querySelectorAll('.data-table tbody tr')]
          .slice(0, 5)
          .map((tr) => Number(tr.children[at].textContent.replaceAll(/\D/g, '')));
      });
      must(
        numbers.every((n, i) => i === 0 || n <= numbers[i - 1]),
        `not sorted: ${numbers.join()}`,
      );
    },
  },
  {
    path: manager,
    name: 'selects accounts within a distance',
    run: async (k, page) => {
      await k.tabTo(map, isA('div.map-canvas'));
      await k.press('ArrowRight');
      await k.tabTo(map, isNamed('Zoom in'));
      await k.until('ArrowRight', isNamed('More commands'));
      await k.press('Enter');
      await k.until('ArrowDown', isNamed('Select accounts within'));
      await k.press('Enter');
      must((await linked(page, 'accounts')).length > 0, 'no accounts are selected');
    },
  },
  {
    path: manager,
    name: 'selects what is in view by a command',
    run: async (k, page) => {
      await k.tabTo(map, isNamed('Zoom in'));
      await k.until('ArrowRight', isNamed('More commands'));
      await k.press('Enter');
      await k.until('ArrowDown', isNamed('Select the accounts in view'));
      await k.press('Enter');
      must(await linked(page, 'accounts'), 'nothing is selected');
    },
  },
  {
    path: manager,
    name: 'changes the period',
    run: async (k, page) => {
      await k.tabTo(strip, isA('select'));
      const before = inLink(page, 'period');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction((was) => new URL(location.href).searchParams.get('bailiwick-period') !== was, before);
      must((await k.at()).what.startsWith('select'), 'the focus leaves the period');
    },
  },
  {
    path: manager,
    name: 'switches the basis',
    run: async (k, page) => {
      await k.tabTo(strip, isA('select'));
      await k.until('ArrowRight', isNamed('As is'));
      const on = (root) => root.querySelector('.segments [aria-pressed=true]').textContent.trim();
      const before = await wait(page, strip, on);
      if (before === 'As is') await k.until('ArrowRight', isNamed('As was'));
      await k.press('Enter');
      must((await wait(page, strip, on)) !== before, 'the basis stays');
    },
  },
  {
    path: manager,
    name: 'exports a table as CSV',
    run: async (k, page) => {
      await k.tabTo(team, isA('input'));
      await k.until('ArrowRight', isNamed('Export'));
      await k.press('Enter');
      await k.until('ArrowDown', isNamed('CSV'));
      await k.press('Enter');
      const file = await saved(page, 1);
      must(file.name.endsWith('.csv') && file.text.split('\n').length > 3, `saves ${file.name}`);
      must((await k.at()).name.startsWith('Export'), 'the focus does not go back to the button');
    },
  },
  {
    path: manager,
    name: 'clears the selection',
    run: async (k, page) => {
      await k.tabTo(team, isA('button.link strong truncate ranked-name'));
      await k.press('ArrowDown', 'Enter');
      await wait(page, map, (root) => root.querySelector('.chip'));
      await page.locator('#record select').focus();
      await k.tabTo(map, isNamed('Zoom in'));
      await k.until('ArrowRight', isNamed('Clear'));
      await k.press('Enter');
      await wait(page, map, (root) => !root.querySelector('.chip'));
      must((await k.at()).widget === map, 'the focus leaves the map');
    },
  },
  {
    path: manager,
    name: 'opens an account from the map',
    run: async (k, page) => {
      await k.tabTo(map, isA('input'));
      await k.type('hickory');
      await wait(page, map, (root) => root.querySelector('[role=option] span'));
      await k.press('Enter');
      await wait(page, map, (root) => root.querySelector('.chip'));
      await k.tabTo(map, isNamed('Zoom in'));
      await k.until('ArrowRight', isNamed('Open'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/account\.html/);
      await settled(page);
      must(await page.locator('h1').innerText(), 'no account');
    },
  },
  {
    path: `account.html?today=${TODAY}&accounts=1000`,
    name: 'changes the owner: dry run, publish',
    run: async (k, page) => {
      await changeOwner(k, page);
      await shows(page, account, 'Done:');
    },
  },
  {
    path: `account.html?today=${TODAY}&accounts=1000&seed=2`,
    name: 'takes a change back',
    run: async (k, page) => {
      await changeOwner(k, page);
      await shows(page, account, 'Done:');
      await k.until('Tab', isNamed('Undo'));
      await k.press('Enter');
      await shows(page, account, 'Undone:');
    },
  },
];

async function changeOwner(k, page) {
  await k.tabTo(account, isNamed('Change owner'));
  await k.press('Enter');
  await wait(
    page,
    account,
    (root) => root.activeElement?.id === 'new-owner' && root.querySelectorAll('#new-owner option').length > 2,
  );
  await page.keyboard.press('ArrowDown');
  await k.until('Tab', (at) => at.what.startsWith('input'));
  await k.type('closer to the customer');
  await k.press('Enter');
  await shows(page, account, 'What would happen');
  await k.until('Tab', isNamed('Publish'));
  await k.press('Enter');
}

/** Runs in the page, before anything else: keeps what widgets hand to their host as files. */
function keepSaved() {
  globalThis.savedFiles = [];
  addEventListener(
    'bailiwicksave',
    (e) => void globalThis.savedFiles.push({ name: e.detail.name, text: new TextDecoder().decode(e.detail.bytes) }),
    { capture: true },
  );
}

export async function doTasks(page, say, asked) {
  const out = { done: 0, of: tasks.length, failed: [] };
  await page.addInitScript(keepSaved);
  for (const { path, name, run } of tasks) {
    if (asked && !name.includes(asked)) continue;
    const keys = new Keys(page);
    try {
      await page.goto(DEMO + path);
      await settled(page);
      await page.evaluate(() => document.querySelector('main a, main select, main button')?.focus());
      await run(keys, page);
      must(keys.lost.length === 0, `the focus is lost ${keys.lost.join(', ')}`);
      out.done++;
      say(`task: ${name}`);
    } catch (error) {
      out.failed.push(`task: ${name}: ${error.message.split('\n')[0]}`);
      say(`task FAILED: ${name}: ${error.message.split('\n')[0]}`);
    }
  }
  return out;
}
