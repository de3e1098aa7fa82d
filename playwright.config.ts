import { defineConfig, devices } from '@playwright/test';
import { LAUNCH } from './scripts/chromium.ts';
import { portOf } from './scripts/environment.mjs';

const { CI } = process.env;
const PORT = portOf('TEST_PORT', 4399);
export default defineConfig({
  testDir: 'tests/site',
  globalSetup: './tests/site/unpacked.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(CI),
  // No test measures time: axe over everything in one file takes long on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    // Every page comes from the server; the tests of the installed copy allow the worker.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: LAUNCH,
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: String(PORT), BASE_PATH: '/' },
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
