import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BailiwickAccount } from '../../src/widgets/account/account.js';
import '../../src/widgets/account/account.js';
import { accessible, open, states } from '../support/states.js';

states('bailiwick-account', { account: 'C-01' });

const textOf = (widget: BailiwickAccount) => (widget.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');
const button = (widget: BailiwickAccount, label: string) => {
  const found = [...widget.shadowRoot!.querySelectorAll('button')].find((b) => b.textContent!.trim() === label);
  if (!found)
    throw new Error(
      `No button “${label}” among ${[...widget.shadowRoot!.querySelectorAll('button')].map((b) => b.textContent!.trim()).join(', ')}`,
    );
  return found;
};
const on = <K extends keyof HTMLElementEventMap>(target: EventTarget, type: K) =>
  new Promise<HTMLElementEventMap[K]>((resolve) =>
    target.addEventListener(type, (e) => resolve(e as HTMLElementEventMap[K]), { once: true }),
  );
/** Waits until the widget's text has it, by observing what it draws. */
const shows = async (widget: BailiwickAccount, text: string) => {
  if (textOf(widget).includes(text)) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!textOf(widget).includes(text)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(widget.shadowRoot!, { subtree: true, childList: true, characterData: true });
  });
};
async function ready(account: string, setup: Parameters<typeof open>[2] = {}) {
  const opened = await open<BailiwickAccount>('bailiwick-account', { account }, { width: 320, ...setup });
  await opened.is(['ready', 'partial']);
  return opened;
}
/** Fills in the form and asks for the dry run. */
async function draft(widget: BailiwickAccount, to: string) {
  button(widget, 'Change owner').click();
  await widget.updateComplete;
  await shows(widget, 'Tom Lindqvist');
  const select = widget.shadowRoot!.querySelector('select')!;
  select.value = to;
  select.dispatchEvent(new Event('change'));
  const reason = widget.shadowRoot!.querySelector('input')!;
  reason.value = 'closer';
  reason.dispatchEvent(new Event('input'));
  button(widget, 'Check the change').click();
  await shows(widget, 'What would happen');
}

describe('who covers an account', () => {
  it('names owner, territory, cause and since when', async () => {
    const { widget, close } = await ready('C-01');
    expect(textOf(widget)).to.contain('Dana Whitfield Owner Northwest');
    expect(textOf(widget)).to.contain('By area, since Jan 1, 2024');
    close();
  });
  it('tells an overlap with both sides', async () => {
    const { widget, close } = await ready('C-06');
    expect(textOf(widget)).to.contain('2 territories claim this account.');
    expect(textOf(widget)).to.contain('Tom Lindqvist Also claims Southwest');
    close();
  });
  it('tells a gap, and an owner who has left', async () => {
    const { widget, close } = await ready('C-16');
    expect(textOf(widget)).to.contain('In no territory.');
    expect(textOf(widget)).to.contain('The owner is no longer active.');
    close();
  });
  it('says when an account isn’t there', async () => {
    const { widget, is, close } = await open<BailiwickAccount>('bailiwick-account', { account: 'C-99' });
    await is('empty');
    expect(textOf(widget)).to.contain('The CRM has no account “C-99”');
    close();
  });
  it('reads the account and its neighbourhood, never the collection', async () => {
    const { adapter, close } = await ready('C-01');
    const asked: object[] = [];
    const { read } = adapter;
    close();
    const again = await open<BailiwickAccount>('bailiwick-account', { account: 'C-01' }, { width: 320 });
    again.adapter.read = ((query, call) => {
      asked.push(query);
      return read(query, call);
    }) as typeof read;
    await again.is(['ready', 'partial']);
    expect(asked.length).to.be.greaterThan(4);
    for (const query of asked) expect(Object.keys(query), JSON.stringify(query)).to.have.length.greaterThan(1);
    again.close();
  });
  it('opens a neighbour in the host', async () => {
    const { widget, close } = await ready('C-01');
    const link = widget.shadowRoot!.querySelector<HTMLButtonElement>('.nearby button')!;
    const opened = on(document, 'bailiwickopen');
    link.click();
    expect((await opened).detail.collection).to.equal('accounts');
    close();
  });
});

it('hands out what is near as a file', async () => {
  const { widget, close } = await ready('C-01');
  const saved: { name: string; text: string }[] = [];
  widget.addEventListener('bailiwicksave', (e) => {
    e.preventDefault();
    saved.push({ name: e.detail.name, text: new TextDecoder().decode(e.detail.bytes) });
  });
  const shown = [...widget.renderRoot.querySelectorAll('.nearby li button')].map((b) => b.textContent!.trim());
  expect(shown.length).to.be.greaterThan(0);
  const items = [...widget.renderRoot.querySelectorAll<HTMLElement>('#export-nearby [role="menuitem"]')];
  items.find((b) => b.textContent!.includes('CSV'))!.click();
  await widget.updateComplete;
  expect(saved[0]!.name).to.match(/^nearby-.*\.csv$/);
  const rows = saved[0]!.text.trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',')[1])).to.deep.equal(shown);
  close();
});

describe('change of owner', () => {
  it('goes from draft through dry run to commit and back by undo', async () => {
    const { widget, close } = await ready('C-01');
    await draft(widget, 'R-2');
    expect(textOf(widget)).to.contain('Account 1 goes from Dana Whitfield to Tom Lindqvist.');
    expect(textOf(widget)).to.contain('The account lies outside the new owner’s territory.');
    expect(textOf(widget)).to.contain('1 open opportunity stays with the present owner.');
    await accessible(widget);
    const published = on(document, 'bailiwickpublished');
    button(widget, 'Publish').click();
    expect((await published).detail).to.include({ applied: 1, notApplied: 0, reason: 'closer' });
    await shows(widget, 'Done: Tom Lindqvist owns this account now.');
    button(widget, 'Undo').click();
    await shows(widget, 'Undone: Dana Whitfield owns this account again.');
    expect(textOf(widget)).to.contain('Dana Whitfield Owner Northwest');
    close();
  });
  it('asks for owner and reason, by name', async () => {
    const { widget, close } = await ready('C-01');
    button(widget, 'Change owner').click();
    await widget.updateComplete;
    button(widget, 'Check the change').click();
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('Choose the new owner.');
    expect(textOf(widget)).to.contain('Say why, so that others can follow it.');
    close();
  });
  it('is done by keyboard alone', async () => {
    const { widget, close } = await ready('C-01');
    button(widget, 'Change owner').focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    await widget.updateComplete;
    expect(widget.shadowRoot!.activeElement?.id).to.equal('new-owner');
    await sendKeys({ type: 'Tom' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'closer' });
    await sendKeys({ press: 'Enter' });
    await shows(widget, 'What would happen');
    close();
  });
  it('shows a conflict side by side and loses nothing', async () => {
    const { widget, adapter, is, close } = await ready('C-01');
    await draft(widget, 'R-2');
    await adapter.commit!([{ do: 'update', collection: 'accounts', id: 'C-01', set: { owner: 'R-3' } }], {
      signal: new AbortController().signal,
    });
    button(widget, 'Publish').click();
    await is('conflict');
    expect(textOf(widget)).to.contain('Somebody else changed it first');
    expect(textOf(widget)).to.contain('Yours Tom Lindqvist');
    expect(textOf(widget)).to.contain('Theirs, now in the CRM Priya Raman');
    expect(widget.workspace!.draft.owners.get('C-01')?.to).to.equal('R-2');
    await accessible(widget);
    button(widget, 'Publish yours').click();
    await shows(widget, 'Account 1 goes from Priya Raman to Tom Lindqvist.');
    button(widget, 'Publish').click();
    await shows(widget, 'Done: Tom Lindqvist');
    close();
  });
  it('keeps the draft where the CRM refuses, with its words as text', async () => {
    const { widget, close } = await ready('C-01', {
      plan: { outcome: () => ({ status: 'rejected', field: 'owner', message: '<img src=x onerror=alert(1)> no' }) },
    });
    await draft(widget, 'R-2');
    button(widget, 'Publish').click();
    await shows(widget, 'The CRM refused it');
    expect(textOf(widget)).to.contain('owner: <img src=x onerror=alert(1)> no');
    expect(widget.shadowRoot!.querySelector('img')).to.equal(null);
    expect(widget.workspace!.draft.owners.size).to.equal(1);
    close();
  });
  it('never publishes for another account than the one that is shown', async () => {
    const { widget, adapter, close } = await ready('C-01', { plan: { hold: [{ method: 'check' }] } });
    button(widget, 'Change owner').click();
    await shows(widget, 'Tom Lindqvist');
    const select = widget.shadowRoot!.querySelector('select')!;
    select.value = 'R-2';
    select.dispatchEvent(new Event('change'));
    const reason = widget.shadowRoot!.querySelector('input')!;
    reason.value = 'closer';
    reason.dispatchEvent(new Event('input'));
    button(widget, 'Check the change').click();
    widget.account = 'C-02';
    adapter.release();
    await shows(widget, 'Change owner');
    await widget.updateComplete;
    expect(textOf(widget)).not.to.contain('What would happen');
    close();
  });
  it('offers what is not the present owner, also while a draft stands', async () => {
    const { widget, close } = await ready('C-01');
    await draft(widget, 'R-2');
    button(widget, 'Back').click();
    await widget.updateComplete;
    const select = widget.shadowRoot!.querySelector('select')!;
    expect(select.value).to.equal('R-2');
    expect([...select.options].map((o) => o.value)).not.to.contain('R-1');
    close();
  });
  it('an undo that fails can be tried again', async () => {
    let locked = false;
    const { widget, close } = await ready('C-01', {
      plan: { outcome: () => (locked ? { status: 'locked' } : undefined) },
    });
    await draft(widget, 'R-2');
    button(widget, 'Publish').click();
    await shows(widget, 'Done: Tom Lindqvist');
    locked = true;
    button(widget, 'Undo').click();
    await shows(widget, 'The record is locked');
    locked = false;
    button(widget, 'Try again').click();
    await shows(widget, 'Undone: Dana Whitfield');
    close();
  });
  it('says so where the reps can’t be listed, and shows what it showed', async () => {
    const { widget, adapter, close } = await ready('C-01');
    adapter.plan = { fail: [{ kind: 'forbidden', collection: 'reps' }] };
    button(widget, 'Change owner').click();
    await shows(widget, 'You may not see this');
    expect(textOf(widget)).to.contain('Dana Whitfield');
    close();
  });
  it('tells the page when a publish fails', async () => {
    const { widget, adapter, close } = await ready('C-01');
    const told: unknown[] = [];
    widget.addEventListener('bailiwickerror', (e) => told.push(e.detail));
    await draft(widget, 'R-2');
    adapter.plan = { fail: [{ kind: 'auth', method: 'commit', message: 'Session expired' }] };
    button(widget, 'Publish').click();
    await shows(widget, 'Your sign-in has expired');
    expect(told).to.deep.equal([{ kind: 'auth', message: 'Session expired' }]);
    close();
  });
  it('the page can stop a publish', async () => {
    const { widget, adapter, close } = await ready('C-01');
    await draft(widget, 'R-2');
    widget.addEventListener('bailiwickpublish', (e) => e.preventDefault());
    button(widget, 'Publish').click();
    await widget.updateComplete;
    expect(adapter.calls('commit')).to.equal(0);
    close();
  });
});
