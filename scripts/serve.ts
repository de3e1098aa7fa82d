/**
 * Serves `dist/`, or the folder in the argument, as a static host does, on the port in PORT and below BASE_PATH. The address is
 * the last line that it prints. `npm run preview`
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { staticServer } from '../src/hosting/static-server.ts';
import { basePathOf, portOf, UNKNOWN_ORIGIN, siteUrlOf, requireFreePort, WrongSetting } from './environment.mjs';

const [, , folder = 'dist'] = process.argv;

try {
  const [port, base] = [portOf('PORT', 4321), basePathOf()];
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new WrongSetting(`There is no site in ${folder}/. Build it with: npm run build`);
  }
  await requireFreePort('PORT', port);
  staticServer(folder, base).listen(port, '127.0.0.1', () => {
    const note =
      siteUrlOf() === UNKNOWN_ORIGIN
        ? `SITE_URL is not set: feeds, downloads and previews name ${UNKNOWN_ORIGIN} instead of a public address.\n`
        : '';
    process.stdout.write(`\n${note}http://127.0.0.1:${port}${base}\n`);
  });
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
