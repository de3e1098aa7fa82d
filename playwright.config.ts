import { defineConfig, devices } from '@playwright/test';
import { portOf } from './scripts/environment.mjs';

const { CHROMIUM_PATH, CI } = process.env;
const PORT = portOf('TEST_PORT', 4399);
// A browser started by root refuses its own sandbox; the other flags keep it from looking for its maker's servers.
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/site',
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
    launchOptions: { args, ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}) },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: String(PORT), BASE_PATH: '/' },
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
