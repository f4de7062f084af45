import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';

export interface View {
  /** CSS pixels; 1280 x 800 by default. */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Whether the user's few colours are forced on the page. */
  readonly forcedColours?: boolean;
  /** BCP 47; `en-US` by default. */
  readonly locale?: string;
  /** The server: the built demo by default, or the repository's root (`/dist/...`). */
  readonly from?: 'demo' | 'root';
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong so far: console errors, uncaught errors, violations of the policy, requests that failed. */
  readonly problems: readonly string[];
  /** Fails when anything went wrong. */
  assertNoProblems(): void;
}

let browser: Promise<Browser> | undefined;
const contexts: BrowserContext[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((c) => c.close()));
});
afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

async function launch(): Promise<Browser> {
  const { chromeArgs } = (await import(new URL('../../../scripts/browser.mjs', import.meta.url).href)) as {
    chromeArgs: string[];
  };
  return chromium.launch({ executablePath: inject('browserPath'), args: chromeArgs });
}

/** Opens a built page in a new, empty profile. The page closes after the test. */
export async function openPage(path: string, view: View = {}): Promise<OpenPage> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
    colorScheme: view.dark ? 'dark' : 'light',
    forcedColors: view.forcedColours ? 'active' : 'none',
    locale: view.locale ?? 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  contexts.push(context);
  const page = await context.newPage();
  const problems: string[] = [];
  watch(page, problems);
  await page.addInitScript(reportViolations);
  const answer = await page.goto(new URL(path, inject(view.from === 'root' ? 'rootUrl' : 'demoUrl')).href);
  if (!answer?.ok()) throw new Error(`${path}: ${answer?.status() ?? 'no answer'}`);
  return { page, problems, assertNoProblems: () => expect(problems).toEqual([]) };
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    // a page that is left lets go of what it was reading
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()}`);
  });
  page.on('response', (r) => r.status() >= 400 && problems.push(`${r.status()}: ${r.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
}

/** Runs in the page: each violation of the policy becomes an error in the console. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}
