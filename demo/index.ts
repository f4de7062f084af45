import { el, icon, type IconName } from './crm/dom.js';
import { linkTo, settings } from './crm/settings.js';
import { fail, startPage, toast } from './crm/shell.js';
import { dayText } from './crm/records.js';
import { importedFiles, keepFiles } from './imports.js';

await startPage('Home');
const main = document.querySelector('main')!;
main.append(
  el(
    'div',
    { class: 'title' },
    el(
      'div',
      { class: 'grow' },
      el('div', { class: 'small muted' }, 'Bailiwick demo'),
      el(
        'h1',
        null,
        settings.connection === 'import' ? 'Your files, in a CRM' : 'Bluewater Pumps, an invented company',
      ),
      el(
        'p',
        { class: 'muted' },
        settings.connection === 'import'
          ? 'Every page below shows the files that you dropped.'
          : `Real counties, ${settings.accounts.toLocaleString('en-US')} accounts, about 60 reps. The day is ${dayText(settings.today)}; what you change stays in this browser.`,
      ),
    ),
    settings.connection === 'import' && el('a', { class: 'btn', href: 'index.html' }, 'Back to the demo company'),
  ),
  tiles(),
  dropArea(),
);
void importedFiles()
  .then((files) => {
    if (files.length > 0 && settings.connection !== 'import')
      document
        .getElementById('kept')!
        .append(el('a', { href: 'manager.html?connection=import' }, `Open the ${files.length} files imported before`));
  })
  .catch(fail);

function tiles(): HTMLElement {
  const all: readonly (readonly [page: string, title: string, text: string, symbol: IconName])[] = [
    ['manager', 'Manager', 'A district: its map, what needs attention, and everybody in a row.', 'territory'],
    [
      'account',
      'Account',
      'Who covers this account and why, and who is near. Give it to somebody else and undo it.',
      'building',
    ],
    ['rep', 'Rep', 'The scorecard, from any figure down to its records.', 'person'],
    [
      'embedded',
      'In frames',
      'The account’s widgets in frames of another origin, as in a CRM that allows only those.',
      'grid',
    ],
    ['gallery', 'Gallery', 'Every widget in every state, with its attributes to try.', 'grid'],
    ['speed', 'Speed', '100,000 accounts and 1,000,000 opportunities, measured while you watch.', 'bolt'],
  ];
  return el(
    'div',
    { class: 'tiles' },
    all.map(([page, title, text, symbol]) =>
      el(
        'a',
        { class: 'card tile', href: linkTo(page) },
        el('span', { class: `ei is-${symbol}` }, icon(symbol)),
        el('span', { class: 'grow' }, el('h2', null, title), el('p', null, text)),
      ),
    ),
  );
}

function dropArea(): HTMLElement {
  const picker: HTMLInputElement = el('input', {
    type: 'file',
    multiple: true,
    class: 'visually-hidden',
    id: 'files',
    'aria-label': 'Files to import',
    accept: '.csv,.json,.geojson,.topojson,.txt',
    on: { change: () => void take([...(picker.files ?? [])]) },
  });
  const area: HTMLElement = el(
    'section',
    {
      class: 'drop',
      'aria-labelledby': 'drop-title',
      on: {
        dragover: (event) => {
          event.preventDefault();
          area.classList.add('over');
        },
        dragleave: () => area.classList.remove('over'),
        drop: (event) => {
          event.preventDefault();
          area.classList.remove('over');
          void take([...(event.dataTransfer?.files ?? [])]);
        },
      },
    },
    el(
      'div',
      { class: 'row' },
      el('span', { class: 'ei is-chart' }, icon('file')),
      el(
        'div',
        null,
        el('h2', { id: 'drop-title' }, 'Drop AdventureWorks files here'),
        el(
          'p',
          { class: 'muted' },
          'Accounts, opportunities, reps, quotas, territories and their outlines, as CSV and GeoJSON.',
        ),
      ),
    ),
    el(
      'div',
      { class: 'row' },
      picker,
      el('button', { class: 'btn pri', type: 'button', on: { click: () => picker.click() } }, 'Choose files'),
      el('span', { class: 'muted small' }, 'They are read in this browser and stay in it.'),
      el('span', { id: 'kept' }),
    ),
  );
  return area;
}

async function take(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  try {
    await keepFiles(files);
    location.assign('manager.html?connection=import');
  } catch (error) {
    toast('error', error instanceof Error ? error.message : String(error));
  }
}
