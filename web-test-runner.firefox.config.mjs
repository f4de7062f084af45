import { defaultReporter } from '@web/test-runner';
import { ChromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findFirefox, firefoxArgs, firefoxEnv, firefoxPrefs, newPage } from './scripts/firefox.mjs';
import base, { counts } from './web-test-runner.config.mjs';

/** The component tests in Firefox, over WebDriver BiDi. */
export default {
  ...base,
  // one window at a time: only the one in front takes keys as a user's
  concurrency: 1,
  browsers: [
    new ChromeLauncher(
      {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        args: firefoxArgs,
        env: await firefoxEnv(),
        extraPrefsFirefox: firefoxPrefs,
      },
      ({ browser }) => browser.defaultBrowserContext(),
      ({ context }) => newPage(context),
      puppeteer,
      1,
    ),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), counts('firefox.json')],
};
