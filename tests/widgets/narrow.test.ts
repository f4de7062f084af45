import { setViewport } from '@web/test-runner-commands';
import type { FaultPlan } from '../../src/adapters/shared/faulty.js';
import '../../src/widgets/account/account.js';
import '../../src/widgets/map/map.js';
import '../../src/widgets/scorecard/scorecard.js';
import type { Status, Widget } from '../../src/widgets/widget.js';
import { open } from '../support/states.js';

const WIDTH = 280;
const widgets: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['bailiwick-map', { 'color-by': 'territory' }],
  ['bailiwick-map', { 'color-by': 'pacing' }],
  ['bailiwick-map', { 'color-by': 'territory', patterns: '' }],
  ['bailiwick-account', { account: 'C-01' }],
  ['bailiwick-scorecard', {}],
  ['bailiwick-scorecard', { view: 'strip' }],
  ['bailiwick-scorecard', { view: 'attention' }],
  ['bailiwick-scorecard', { view: 'team' }],
];
interface State {
  readonly name: string;
  readonly status: Status | readonly Status[];
  readonly plan: FaultPlan;
}
const states: readonly State[] = [
  { name: 'loading', status: 'loading', plan: { hold: [{ method: 'read' }] } },
  { name: 'ready', status: ['ready', 'partial'], plan: {} },
  { name: 'empty', status: ['empty', 'ready'], plan: { empty: true } },
  {
    name: 'partial',
    status: ['partial', 'ready'],
    plan: {
      issues: [{ collection: 'accounts', record: 'C-01', field: 'at', code: 'location-zero', value: '0,0' }],
    },
  },
  { name: 'failed', status: 'failed', plan: { fail: [{ kind: 'auth', method: 'read' }] } },
];

const called = (element: Element) =>
  `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
const hasText = (element: Element) =>
  [...element.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim() !== '');

/** What sticks out of the column, and texts that are cut. What is drawn inside the map's own frame may be larger. */
function faultsOf(widget: Widget): readonly string[] {
  const faults: string[] = [];
  const frame = widget.getBoundingClientRect();
  if (widget.scrollWidth > widget.clientWidth) faults.push(`${widget.scrollWidth} px wide in ${widget.clientWidth}`);
  for (const element of widget.shadowRoot!.querySelectorAll('*')) {
    if (element.closest('.map-canvas, .visually-hidden') || !element.checkVisibility({ visibilityProperty: true }))
      continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.right > frame.right + 0.5 || box.left < frame.left - 0.5)
      faults.push(
        `${called(element)} from ${Math.round(box.left - frame.left)} to ${Math.round(box.right - frame.left)}`,
      );
    const { overflowX } = getComputedStyle(element);
    if (overflowX !== 'visible' && hasText(element) && element.scrollWidth > element.clientWidth + 1)
      faults.push(`${called(element)} is cut: ${element.scrollWidth} in ${element.clientWidth}`);
  }
  return faults;
}

describe(`at ${WIDTH} px`, function () {
  this.timeout(20_000);
  before(() => setViewport({ width: 1200, height: 900 }));

  for (const [tag, attributes] of widgets)
    for (const { name, status, plan } of states)
      for (const dir of ['ltr', 'rtl'] as const) {
        const given = Object.entries(attributes).map(([key, value]) => ` ${key}=${value || 'yes'}`);
        it(`${tag}${given.join('')}, ${name}, ${dir}: nothing sticks out, no text is cut`, async () => {
          const opened = await open<Widget>(tag, attributes, { width: WIDTH, plan, dir });
          try {
            await opened.is(status);
            for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
            const faults = faultsOf(opened.widget);
            if (faults.length > 0) throw new Error(faults.join('\n'));
          } finally {
            opened.close();
          }
        });
      }

  it('the measure finds what sticks out and what is cut', async () => {
    const opened = await open<Widget>('bailiwick-scorecard', { view: 'strip' }, { width: WIDTH });
    await opened.is(['ready', 'partial']);
    const planted = document.createElement('p');
    planted.textContent = 'A long sentence that does not fit into a column so narrow';
    planted.style.cssText = 'width: 200px; overflow: hidden; white-space: nowrap';
    opened.widget.shadowRoot!.querySelector('.card')!.append(planted);
    if (!faultsOf(opened.widget).some((f) => f.includes('is cut'))) throw new Error('A cut text was not found');
    planted.style.cssText = 'width: 400px';
    if (!faultsOf(opened.widget).some((f) => f.includes('A long sentence')))
      throw new Error('What sticks out was not found');
    opened.close();
  });
});
